import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { Answer, Dimension, Indicator } from '../../content/checklist-shape.ts'
import { answers as answerWords } from '../../content/checklists.ts'
import { paths } from '../../paths.ts'
import type { viewChecklist } from '../actions.ts'
import { type Answers, type Filled, readPart } from '../filling.ts'
import { useListWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewChecklist.run>>

/** What was entered in a form that was refused. */
const enteredIn = (dimension: Dimension, refused: RefusedForm): Answers => {
  const of = (name: string) => (refused.values[name] ?? {}) as Record<string, never>
  return readPart(dimension, { answers: of('answers'), observations: of('observations') })
}

/** An answer as a colleague saved it, beside the one that somebody else was writing. */
const Theirs: FC<{ filled: Filled | undefined; name: string }> = ({ filled, name }) => {
  const t = useListWords()
  const { locale } = useReader()
  return (
    <div class="contested">
      <p>
        <strong>{t('theirAnswer', { name })}</strong>:{' '}
        {filled?.answer ? answerWords[filled.answer][locale] : t('notAnswered')}
      </p>
      {filled?.observation ? <Written text={filled.observation} /> : null}
    </div>
  )
}

const Question: FC<{ indicator: Indicator; filled: Filled | undefined }> = ({ indicator, filled }) => {
  const t = useListWords()
  const { locale } = useReader()
  const { key, text, hint } = indicator
  return (
    <>
      <RadioField
        name={`answers.${key}`}
        label={text[locale]}
        {...(hint ? { description: hint[locale] } : {})}
        optional
        value={filled?.answer}
        options={(Object.keys(answerWords) as Answer[]).map((value) => ({
          value,
          label: answerWords[value][locale],
        }))}
      />
      <Details summary={t('addObservation')} open={Boolean(filled?.observation)}>
        <TextAreaField
          name={`observations.${key}`}
          label={t('observation')}
          optional
          rows={3}
          value={filled?.observation}
        />
      </Details>
    </>
  )
}

/** One part of a checklist: its signs, each with the same four answers, saved while one writes. */
export const PartForm: FC<{ data: Data; dimension: Dimension; refused: RefusedForm | undefined }> = ({
  data,
  dimension,
  refused,
}) => {
  const t = useListWords()
  const { locale } = useReader()
  const address = { caseId: data.caseId, assessmentId: data.assessment.id }
  const saved = data.assessment.answers
  const shown = refused === undefined ? saved : enteredIn(dimension, refused)
  const state = data.assessment.parts[dimension.key]
  const contested = (key: string) =>
    refused !== undefined &&
    (saved[key]?.answer !== shown[key]?.answer ||
      (saved[key]?.observation ?? '') !== (shown[key]?.observation ?? ''))
  return (
    <Form
      action={paths.checklist(address)}
      autosave={paths.checklistDraft(address)}
      revision={state?.revision ?? 0}
      hidden={{ part: dimension.key }}
      label={dimension.title[locale]}
    >
      <div class="all-optional checklist-questions">
        {dimension.indicators.map((indicator) => (
          <div class="checklist-question">
            <Question indicator={indicator} filled={shown[indicator.key]} />
            {contested(indicator.key) ? (
              <Theirs
                filled={saved[indicator.key]}
                name={data.names[state?.by ?? ''] ?? t('formerColleague')}
              />
            ) : null}
          </div>
        ))}
      </div>
      <ButtonRow>
        <Button name="gone" value="yes">
          {t('saveAndGoOn')}
        </Button>
        <Button variant="secondary">{t('saveAndLeave')}</Button>
        <Link href={paths.judge(address)}>{t('toJudgement')}</Link>
      </ButtonRow>
    </Form>
  )
}
