import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import type { viewContrasts } from '../actions.ts'
import { evidenceWords } from '../messages.ts'
import { evidencePaths as paths } from '../paths.ts'
import { SideBySide } from './cells.tsx'

/** Which evidence says different things of the same, and why? */
export const ContrastsPage: View<Awaited<ReturnType<typeof viewContrasts.run>>> = ({
  data: { first, rows, contrasts, mayContrast },
  context,
  refused,
}) => {
  const { locale } = context
  const t = evidenceWords(locale)
  const format = formatter(locale)
  const errors = refused?.errors ?? []
  const of = fieldsIn(refused)
  const options = rows.map(({ key, title, publisher }) => ({
    value: key,
    label: `${title[locale]} (${publisher})`,
  }))
  return (
    <Page
      context={context}
      title={t('contrasts')}
      wide
      breadcrumb={[{ href: paths.table(), label: t('short') }]}
      state={<p>{t('contrastsLead')}</p>}
      errors={errors}
    >
      {contrasts.length === 0 ? (
        <EmptyState heading={t('contrastsNone')}>{t('contrastsNoneText')}</EmptyState>
      ) : (
        contrasts.map(({ one, other, pair, reasons, bodyName, writtenAt }, place) => {
          const names = pair.map((row, at) => row?.title[locale] ?? (at === 0 ? one : other))
          const heading = names.join(' – ')
          return (
            <Section id={`contrast-${place + 1}`} heading={heading}>
              <SideBySide caption={heading} rows={pair} />
              <DescriptionList
                items={[
                  { term: t('reasons'), value: <Written text={reasons} /> },
                  {
                    term: t('judgedBy'),
                    value: t('judgedText', { body: bodyName, day: format.date(dayOf(writtenAt)) }),
                  },
                ]}
              />
              {mayContrast ? (
                <Form
                  action={paths.endContrast()}
                  hidden={{ first: one, second: other }}
                  label={t('endContrastOf', { one: names[0]!, other: names[1]! })}
                >
                  <ButtonRow>
                    <Button
                      variant="tertiary"
                      label={t('endContrastOf', { one: names[0]!, other: names[1]! })}
                    >
                      {t('endContrast')}
                    </Button>
                  </ButtonRow>
                </Form>
              ) : null}
            </Section>
          )
        })
      )}
      {mayContrast ? (
        <Section id="add" heading={t('contrast')}>
          <Form action={paths.contrasts()} label={t('contrast')} send={t('saveContrast')}>
            <SelectField {...of('first', first)} label={t('first')} options={options} />
            <SelectField {...of('second')} label={t('second')} options={options} />
            <TextAreaField
              {...of('reasonsSv')}
              label={t('reasonsSv')}
              description={t('reasonsSvHint')}
              rows={4}
            />
            <TextAreaField {...of('reasonsEn')} label={t('reasonsEn')} rows={4} optional />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
