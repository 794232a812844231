import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedPartner } from '../actions.ts'
import { partnerWords } from '../messages.ts'
import { agreements as agreement } from '../records.ts'
import { AgreementStanding, usePartnerWords, usePlaces } from './words.tsx'

const Agreements: FC<{ data: ViewedPartner; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePartnerWords()
  const format = useFormat()
  const { today } = useReader()
  const { partner, agreements } = data
  return (
    <Section id="agreements" heading={t('agreements')}>
      <Table
        caption={t('agreements')}
        captionHidden
        rows={agreements}
        empty={<p class="quiet">{t('noAgreements')}</p>}
        columns={[
          {
            heading: t('agreement'),
            rowHeading: true,
            cell: ({ bodyName, fromDay, untilDay }) => (
              <>
                {bodyName}
                <br />
                <span class="quiet">
                  {t('period', { from: format.shortDate(fromDay), to: format.shortDate(untilDay) })}
                </span>
              </>
            ),
          },
          { heading: t('covers'), cell: ({ covers }) => covers.map((one) => t(one)).join(', ') },
          { heading: t('agreedSafeguards'), cell: (one) => t(`agreement_${one.safeguards}`) },
          {
            heading: t('holds'),
            cell: (agreement) => (
              <>
                <AgreementStanding agreement={agreement} />
                {data.keeps && agreement.bodyId === data.bodyId && agreement.endedOn === null ? (
                  <Form
                    action={paths.endAgreement({ partnerId: partner.id, agreementId: agreement.id })}
                    label={`${t('endAgreement')} ${format.shortDate(agreement.fromDay)}`}
                  >
                    <Button
                      variant="tertiary"
                      label={`${t('endAgreement')} ${format.shortDate(agreement.fromDay)}`}
                    >
                      {t('endAgreement')}
                    </Button>
                  </Form>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {data.keeps && partner.closedOn === null ? (
        <Details summary={t('addAgreement')} open={refused !== undefined}>
          <FormOf
            fields={agreement.fields}
            words={t}
            refused={refused}
            saved={{ fromDay: today }}
            action={paths.addAgreement({ partnerId: partner.id })}
            label={t('addAgreement')}
            secondary
          />
        </Details>
      ) : null}
    </Section>
  )
}

/** A partner: what it can meet, how data are protected there, what has been agreed. */
export const PartnerPage: View<ViewedPartner> = ({ data, context, refused }) => {
  const t = partnerWords(context.locale)
  const { partner } = data
  return (
    <Page
      context={context}
      title={partner.name}
      breadcrumb={[{ href: paths.partners(), label: t('partners') }]}
      errors={refused?.errors ?? []}
      state={partner.closedOn === null ? <p>{t(partner.kind)}</p> : <Closed day={partner.closedOn} />}
      action={
        data.keeps && partner.closedOn === null ? (
          <LinkButton variant="primary" href={paths.changePartner({ partnerId: partner.id })}>
            {t('change')}
          </LinkButton>
        ) : null
      }
    >
      <Facts data={data} />
      <Agreements data={data} refused={refused} />
      {data.keeps && partner.closedOn === null ? (
        <Section id="close" heading={t('close')}>
          <p>{t('closeHint')}</p>
          <Form action={paths.closePartner({ partnerId: partner.id })} label={t('close')}>
            <Button variant="secondary" danger>
              {t('close')}
            </Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}

const Closed: FC<{ day: string }> = ({ day }) => {
  const t = usePartnerWords()
  const format = useFormat()
  return (
    <p>
      <Status kind="withdrawn">{t('closedOn', { day: format.date(day) })}</Status>
    </p>
  )
}

const Facts: FC<{ data: ViewedPartner }> = ({ data: { partner } }) => {
  const t = usePartnerWords()
  const places = usePlaces()
  return (
    <DescriptionList
      items={[
        { term: t('countries'), value: places.countries(partner.countries) },
        { term: t('languages'), value: places.languages(partner.languages) },
        { term: t('competence'), value: partner.competence.map((one) => t(one)).join(', ') },
        { term: t('protection'), value: t(partner.protection) },
        { term: t('address'), value: partner.address },
        { term: t('description'), value: <Written text={partner.description} /> },
      ]}
    />
  )
}
