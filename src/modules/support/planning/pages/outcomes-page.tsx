import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { OrdinalSeries } from '../../../../web/pictures/ordinal-series.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { outcomeIn, outcomeQuestions, outcomeSource } from '../../content/outcome-questions.ts'
import { paths } from '../../paths.ts'
import { personLanguage } from '../../person-language/languages.ts'
import { planWords } from '../messages.ts'
import type { ViewedOutcomes } from '../outcome-actions.ts'
import { crumbsOf, usePlanWords } from './words.tsx'

const answersIn = (refused: RefusedForm | undefined): Readonly<Record<string, unknown>> => {
  const sent = refused?.values.answers
  return typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {}
}

const AskForm: FC<{ data: ViewedOutcomes; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = usePlanWords()
  const { locale, today } = useReader()
  const words = outcomeIn(locale)
  const own = personLanguage(data.language ?? '')
  const errors = refused?.errors ?? []
  const answers = answersIn(refused)
  return (
    <Form
      action={paths.outcomes({ caseId: data.caseId })}
      label={t('ask')}
      warnUnsaved
      send={t('saveAnswers')}
    >
      <p>{words.introduction}</p>
      {own === undefined || own.code === locale ? null : (
        <p lang={own.code} dir={own.direction}>
          {own.outcome.introduction}
        </p>
      )}
      <DateField {...field('askedOn', today)} label={t('askedOn')} max={today} />
      {data.questions.map((question) => (
        <RadioField
          name={`answers.${question}`}
          label={words.questions[question]}
          {...(own === undefined || own.code === locale
            ? {}
            : {
                description: (
                  <span lang={own.code} dir={own.direction}>
                    {own.outcome.questions[question]}
                  </span>
                ),
              })}
          optional
          value={typeof answers[question] === 'string' ? (answers[question] as string) : undefined}
          options={[
            ...words.steps.map((label, index) => ({ value: String(index + 1), label })),
            { value: 'none', label: words.notAnswered },
          ]}
          error={errorFor(errors, `answers.${question}`)}
        />
      ))}
    </Form>
  )
}

const Picture: FC<{ data: ViewedOutcomes }> = ({ data }) => {
  const t = usePlanWords()
  const { locale } = useReader()
  const words = outcomeIn(locale)
  const versions = [...new Set(data.answers.map(({ version }) => version))]
  // Answers to differently worded questions are never drawn in one line.
  const lines = outcomeQuestions.flatMap(({ key }) =>
    versions.flatMap((version) => {
      const points = data.answers
        .filter((answer) => answer.question === key && answer.version === version)
        .map(({ askedOn, step }) => ({ day: askedOn, step }))
      const label = words.questions[key]
      return points.length === 0
        ? []
        : [{ label: versions.length === 1 ? label : `${label} (${version})`, points }]
    }),
  )
  return (
    <>
      <OrdinalSeries
        id="outcomes"
        title={t('pictureTitle')}
        note={t('pictureText')}
        lines={lines}
        steps={words.steps}
        notAnswered={words.notAnswered}
        heading={t('question')}
      />
      <p class="quiet law-note">
        {t('source')}: {outcomeSource[locale]}
      </p>
    </>
  )
}

/** How does the person say that things are, and has it changed? Never counted together. */
export const OutcomesPage: View<ViewedOutcomes> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  const isFirst = data.answers.length === 0
  return (
    <Page
      title={t('outcomes')}
      under={t('case', { number: data.number })}
      breadcrumb={crumbsOf(t, data)}
      state={<p>{t('outcomesShort')}</p>}
      islands={['forms']}
    >
      {isFirst ? (
        <EmptyState heading={t('noAnswersHeading')}>{t('noAnswersText')}</EmptyState>
      ) : (
        <Picture data={data} />
      )}
      {data.writes ? (
        <Details summary={t('ask')} open={isFirst || refused !== undefined} id="ask">
          <AskForm data={data} refused={refused} />
        </Details>
      ) : null}
    </Page>
  )
}
