import type { FC } from 'hono/jsx'
import { dayIn } from '../../../../platform/i18n/day-in.ts'
import { unprintable } from '../../../../platform/print/case-sheet.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { returningLanguages } from '../../content/languages.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import { alwaysSaid, headingOf, ownSheet } from '../own-print.ts'
import type { OwnVersion } from '../view-actions.ts'
import { usePreparingWords, windowOf } from './words.tsx'

const Sheet: FC<{ own: OwnVersion }> = ({ own }) => {
  const { chosen, departsOn, arrivesOn, parts } = own
  const { language, words } = chosen
  return (
    <article class="own-plan" lang={language.code} dir={language.direction} aria-label={words.own.title}>
      <h2>{words.own.title}</h2>
      <ul>
        {departsOn === null ? null : (
          <li>
            {words.own.leave} <strong>{dayIn(chosen.language.code, departsOn)}</strong>
          </li>
        )}
        {arrivesOn === null ? null : (
          <li>
            {words.own.arrive} <strong>{dayIn(chosen.language.code, arrivesOn)}</strong>
          </li>
        )}
        {own.hasDocument ? <li>{words.own.keepWithYou}</li> : null}
      </ul>
      {parts.map(({ part, text }) => (
        <>
          <h3>{headingOf(chosen, part)}</h3>
          <Written text={text} dir="auto" />
        </>
      ))}
      <ul class="own-plan-always">
        {alwaysSaid(chosen).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {language.reviewed ? null : <p class="quiet">{language.plan.notCheckedByTranslator}</p>}
    </article>
  )
}

const Choice: FC<{ own: OwnVersion }> = ({ own }) => {
  const p = usePreparingWords()
  const { locale } = useReader()
  return (
    <form
      class="form list-controls"
      method="get"
      action={paths.own({ caseId: own.caseId, returnId: own.returnId })}
      aria-label={`${p('own')}: ${p('ownLanguage')}`}
    >
      <SelectField
        name="language"
        label={p('ownLanguage')}
        value={own.chosen.language.code}
        options={returningLanguages.map(({ language: { code, name, nameOnScreen } }) => ({
          value: code,
          label: `${name} (${nameOnScreen[locale]})`,
        }))}
      />
      <Button variant="secondary">{p('open')}</Button>
    </form>
  )
}

/** The person's own version: on the screen, or printed with nothing that endangers them if it is found. */
export const OwnPage: View<OwnVersion> = ({ data, context }) => {
  const p = preparingWords(context.locale)
  const t = planWords(context.locale)
  const { caseId, returnId, chosen } = data
  return (
    <Page
      title={p('own')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={[
        { href: paths.ofCase({ caseId }), label: t('returns') },
        { href: paths.plan({ caseId, returnId }), label: p('preparing') },
      ]}
      state={<p>{p('ownLead')}</p>}
      action={
        <LinkButton
          variant="primary"
          download
          href={paths.ownFile({ caseId, returnId }, { language: chosen.language.code })}
        >
          {p('print')}
        </LinkButton>
      }
    >
      {data.hasOwn ? null : <Alert kind="warning">{p('noOwnLanguage')}</Alert>}
      {chosen.language.reviewed ? null : <Alert kind="info">{t('notReviewed')}</Alert>}
      {unprintable(ownSheet(data)).length > 0 ? <Alert kind="warning">{p('noOwnLanguage')}</Alert> : null}
      <Choice own={data} />
      <Sheet own={data} />
      {data.kept.length === 0 ? null : (
        <Section id="kept" heading={p('keptOut')}>
          <p>{p('keptOutText')}</p>
          <ul>
            {data.kept.map(({ part }) => (
              <li>{p(part)}</li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
