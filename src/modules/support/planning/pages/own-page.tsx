import type { FC } from 'hono/jsx'
import { dayIn } from '../../../../platform/i18n/day-in.ts'
import { unprintable } from '../../../../platform/print/case-sheet.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { languagesToChoose } from '../../person-language/languages.ts'
import { fillIn } from '../../person-language/plain-words.ts'
import { planWords } from '../messages.ts'
import type { OwnPlan } from '../own-actions.ts'
import { alwaysSaid, ownPlanSheet } from '../own-print.ts'
import { crumbsOf, usePlanWords, written } from './words.tsx'

const Choice: FC<{ own: OwnPlan }> = ({ own }) => {
  const t = usePlanWords()
  const { locale } = useReader()
  return (
    <form
      class="form own-plan-choice"
      method="get"
      action={paths.ownPlan({ caseId: own.caseId })}
      aria-label={t('ownOpen')}
    >
      <SelectField
        name="language"
        label={t('ownLanguage')}
        value={own.language.code}
        options={languagesToChoose(locale)}
      />
      <CheckboxField
        name="wishes"
        label={t('ownWishes')}
        description={t('ownWishesHint')}
        checked={own.wanted}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  )
}

/** The plan as the person reads it, in large letters and in their own direction. */
const Sheet: FC<{ own: OwnPlan }> = ({ own }) => {
  const { language, steps, wishes, wishesLanguage, nextReview } = own
  const { plan } = language
  return (
    <article class="own-plan" lang={language.code} dir={language.direction} aria-label={plan.title}>
      <h2>{plan.title}</h2>
      {wishes === '' ? null : (
        <>
          <h3>{plan.whatIWant}</h3>
          <div {...written(wishesLanguage)}>
            <Written text={wishes} />
          </div>
        </>
      )}
      <h3>{plan.whatWillBeDone}</h3>
      {steps.length === 0 ? (
        <p>{plan.noAppointments}</p>
      ) : (
        <ul>
          {steps.map(({ text, day, isTranslated }) => (
            <li>
              <span dir="auto" {...(isTranslated ? {} : { lang: 'sv' })}>
                {text}
              </span>
              {isTranslated ? null : <span class="quiet"> ({plan.notTranslated})</span>}
              {day === null ? null : <strong>{dayIn(language.code, day)}</strong>}
            </li>
          ))}
        </ul>
      )}
      {nextReview === null ? null : (
        <p>{fillIn(plan.lookAgain, { day: dayIn(language.code, nextReview) })}</p>
      )}
      <ul class="own-plan-always">
        {alwaysSaid(language).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {language.reviewed ? null : <p class="quiet">{plan.notCheckedByTranslator}</p>}
    </article>
  )
}

const Said: FC<{ own: OwnPlan }> = ({ own }) => {
  const t = usePlanWords()
  const { said, code, direction } = own.language
  return (
    <Section id="said" heading={t('sayFirst')}>
      <ul lang={code} dir={direction}>
        {Object.values(said).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}

/** The person's own version: seen by them on the screen, or printed with nothing that endangers them if it is found. */
export const OwnPlanPage: View<OwnPlan> = ({ data, context }) => {
  const t = planWords(context.locale)
  const { caseId, language } = data
  return (
    <Page
      title={t('own')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      state={<p>{t('ownLead')}</p>}
      action={
        <LinkButton
          variant="primary"
          download
          href={paths.ownPlanFile(
            { caseId },
            { language: language.code, wishes: data.wanted ? 'yes' : undefined },
          )}
        >
          {t('print')}
        </LinkButton>
      }
    >
      {data.hasOwn ? null : <Alert kind="warning">{t('noOwnLanguage')}</Alert>}
      {language.reviewed ? null : <Alert kind="info">{t('notReviewed')}</Alert>}
      {unprintable(ownPlanSheet(data)).length > 0 ? <Alert kind="warning">{t('notPrintable')}</Alert> : null}
      {data.wanted && !data.wishesAreSafe ? <Alert kind="warning">{t('wishesReveal')}</Alert> : null}
      <Choice own={data} />
      <Sheet own={data} />
      {data.kept.length === 0 ? null : (
        <Section id="kept" heading={t('keptOut')}>
          <p>{t('keptOutText')}</p>
          <ul>
            {data.kept.map((text) => (
              <li>
                <Written text={text} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Said own={data} />
    </Page>
  )
}
