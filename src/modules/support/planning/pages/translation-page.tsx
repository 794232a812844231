import type { FC } from 'hono/jsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../cases/languages.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { PreparedTranslation } from '../translation-actions.ts'
import { type InOwnLanguage, translators } from '../translations.ts'
import { crumbsOf, usePlanWords, written } from './words.tsx'

/** What is written in the language of the person, with who translated it and when. */
export const OwnWords: FC<{ own: InOwnLanguage | null }> = ({ own }) => {
  const t = usePlanWords()
  const format = useFormat()
  if (own === null) return null
  return (
    <>
      <div {...written(own.language)}>
        <Written text={own.words} lang={own.language} dir="auto" />
      </div>
      <p class="quiet">
        {t(`by_${own.translatedBy}`)}, {format.instant(own.keptAt)}{' '}
        {own.isOld ? <Status kind="atRisk">{t('translationOld')}</Status> : null}
      </p>
    </>
  )
}

type Goal = PreparedTranslation['goals'][number]

const isLacking = ({ rows }: Goal): boolean => rows.some(({ own }) => own === null || own.isOld)

const Pairs: FC<{ goal: Goal; language: string; refused: RefusedForm | undefined }> = ({
  goal,
  language,
  refused,
}) => {
  const t = usePlanWords()
  const format = useFormat()
  const { locale } = useReader()
  const field = fieldsIn(refused)
  return goal.rows.map(({ kind, id, original, own }) => (
    <div class="comparison">
      <div class="comparison-side">
        <p class="comparison-label">{t(kind === 'goal' ? 'goal' : 'plain')}</p>
        <Written text={original} dir="auto" />
      </div>
      <div class="comparison-side">
        <TextAreaField
          {...field(`words.${id}`, own?.words)}
          label={t('inTheirs', { language: languageName(language, locale) })}
          {...(own === null
            ? {}
            : {
                description: `${t(`by_${own.translatedBy}`)}, ${format.instant(own.keptAt)}. ${own.isOld ? t('translationOld') : ''}`,
              })}
          rows={2}
          optional="unmarked"
        />
      </div>
    </div>
  ))
}

/** What do the goals and steps say in the language of the person? */
export const TranslationPage: View<PreparedTranslation> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const { caseId, language, goals } = data
  const field = fieldsIn(refused)
  const open = goals.find(isLacking) ?? goals[0]
  return (
    <Page
      template="form"
      title={t('translate')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      state={<p>{t('translateLead')}</p>}
      islands={['forms']}
      folds
    >
      {language === null || goals.length === 0 ? (
        <EmptyState heading={t('nothingToTranslate')}>{t('nothingToTranslateText')}</EmptyState>
      ) : (
        <Form
          action={paths.translatePlan({ caseId })}
          warnUnsaved
          label={t('translate')}
          send={t('saveTranslation')}
          cancel={paths.plan({ caseId })}
        >
          <SelectField
            {...field('translatedBy')}
            label={t('translatedBy')}
            options={translators.map((value) => ({ value, label: t(`by_${value}`) }))}
          />
          {goals.map((goal) => (
            <Section id={`goal-${goal.id}`} heading={goal.text} open={goal === open}>
              <Pairs goal={goal} language={language} refused={refused} />
            </Section>
          ))}
        </Form>
      )}
    </Page>
  )
}
