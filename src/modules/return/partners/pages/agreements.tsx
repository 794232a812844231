import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import { agreements as agreement } from '../records.ts'
import type { partnerRegister } from '../register.ts'
import { AgreementStanding, usePartnerWords } from './words.tsx'

/** What bodies have agreed on with a partner. */
export const Agreements: FC<OneOf<typeof partnerRegister>> = ({ entry, more, keeps, refused }) => {
  const t = usePartnerWords()
  const format = useFormat()
  const { today } = useReader()
  return (
    <Section id="agreements" heading={t('agreements')}>
      <Table
        caption={t('agreements')}
        captionHidden
        rows={more.agreements}
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
                {keeps && agreement.bodyId === more.ownBodyId && agreement.endedOn === null ? (
                  <Form
                    action={paths.endAgreement({ id: entry.id, agreementId: agreement.id })}
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
      {keeps ? (
        <Details summary={t('addAgreement')} open={refused !== undefined}>
          <FormOf
            fields={agreement.fields}
            words={t}
            refused={refused}
            saved={{ fromDay: today }}
            action={paths.addAgreement({ id: entry.id })}
            label={t('addAgreement')}
            secondary
          />
        </Details>
      ) : null}
    </Section>
  )
}
