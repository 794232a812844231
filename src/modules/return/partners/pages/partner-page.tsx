import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedPartner } from '../actions.ts'
import { partnerWords } from '../messages.ts'
import { agreementCovers, safeguards } from '../schema.ts'
import { AgreementStanding, usePartnerWords, usePlaces } from './words.tsx'

const safeguardsKey = (value: (typeof safeguards)[number]) =>
  value === 'none' ? ('agreement_none' as const) : value

const AgreementForm: FC<{ data: ViewedPartner; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePartnerWords()
  const { today } = useReader()
  const errors = refused?.errors ?? []
  const kept = refused?.values ?? {}
  const text = (name: string) => (typeof kept[name] === 'string' ? (kept[name] as string) : undefined)
  return (
    <Details summary={t('addAgreement')} open={refused !== undefined}>
      <Form action={paths.addAgreement({ partnerId: data.partner.id })} label={t('addAgreement')}>
        <DateField
          name="fromDay"
          label={t('fromDay')}
          value={text('fromDay') ?? today}
          error={errorFor(errors, 'fromDay')}
        />
        <DateField
          name="untilDay"
          label={t('untilDay')}
          value={text('untilDay')}
          error={errorFor(errors, 'untilDay')}
        />
        <CheckboxGroupField
          name="covers"
          label={t('covers')}
          values={Array.isArray(kept.covers) ? kept.covers.map(String) : []}
          error={errorFor(errors, 'covers')}
          options={agreementCovers.map((value) => ({ value, label: t(value) }))}
        />
        <RadioField
          name="safeguards"
          label={t('agreedSafeguards')}
          value={text('safeguards')}
          error={errorFor(errors, 'safeguards')}
          options={safeguards.map((value) => ({ value, label: t(safeguardsKey(value)) }))}
        />
        <ButtonRow>
          <Button variant="secondary">{t('addAgreement')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

const Agreements: FC<{ data: ViewedPartner; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePartnerWords()
  const format = useFormat()
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
          { heading: t('agreedSafeguards'), cell: (one) => t(safeguardsKey(one.safeguards)) },
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
      {data.keeps && partner.closedOn === null ? <AgreementForm data={data} refused={refused} /> : null}
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
