import type { FC } from 'hono/jsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useWords } from '../../../../web/reader.ts'
import { valueAt } from '../../assignments/pages/words.tsx'
import { kronorOf } from '../../assignments/rules.ts'
import type { SnapshotQuestion } from '../../assignments/schema.ts'
import type { ReportText } from '../rules.ts'
import { figureKinds, figureLevels } from '../schema.ts'
import { useReportWords } from './words.tsx'

interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

/** The values of the form for a report-back as it stands. */
export const reportValues = (report: ReportText) => ({
  answers: Object.fromEntries(report.answers.map(({ questionId, answer }) => [questionId, answer])),
  output: report.output ?? '',
  outcome: report.outcome ?? '',
  effect: report.effect ?? '',
  notAssessed: report.notAssessed ?? '',
  deviation: report.deviation ?? '',
  spent: report.spentOre === null ? '' : kronorOf(report.spentOre),
  repaid: report.repaidOre === null ? '' : kronorOf(report.repaidOre),
  moneySource: report.moneySource ?? '',
  figures: report.figures.map((figure) => ({
    ...figure,
    value: figure.value === null ? '' : String(figure.value),
    periodFrom: figure.periodFrom ?? '',
    periodTo: figure.periodTo ?? '',
  })),
})

const Figures: FC<FieldsProps> = ({ values, errors }) => {
  const t = useReportWords()
  const shared = useWords()
  const list =
    typeof values === 'object' && values !== null ? (values as { figures?: unknown }).figures : undefined
  const rows = Array.from({ length: (Array.isArray(list) ? list.length : 0) + 2 }, (_, index) => index)
  return (
    <Section id="figures" heading={t('figuresHeading')}>
      <p class="field-group-hint">{t('figuresHint')}</p>
      {rows.map((index) => {
        const at = (field: string) => `figures.${index}.${field}`
        const of = (field: string) => ({
          name: at(field),
          value: valueAt(values, at(field)),
          error: errorFor(errors, at(field)),
        })
        return (
          <fieldset class="ds-fieldset report-figure">
            <legend class="ds-label">
              {t('figureRow', { number: index + 1 })}
              <span class="field-optional"> ({shared('optional')})</span>
            </legend>
            <TextField {...of('label')} label={t('label')} />
            <div class="field-row">
              <SelectField
                {...of('kind')}
                label={t('kind')}
                options={figureKinds.map((kind) => ({ value: kind, label: t(`kind${kind}`) }))}
              />
              <TextField {...of('value')} label={t('value')} inputmode="decimal" />
              <TextField {...of('unit')} label={t('unit')} />
            </div>
            <div class="field-row">
              <SelectField
                {...of('level')}
                label={t('level')}
                options={figureLevels.map((level) => ({ value: level, label: t(`level${level}`) }))}
              />
              <DateField {...of('periodFrom')} label={t('periodFrom')} optional />
              <DateField {...of('periodTo')} label={t('periodTo')} optional />
            </div>
            <TextField {...of('source')} label={t('source')} />
          </fieldset>
        )
      })}
    </Section>
  )
}

/** What was spent and paid back, beyond what was told before. */
const Money: FC<FieldsProps> = ({ values, errors }) => {
  const t = useReportWords()
  return (
    <Section id="money" heading={t('moneyHeading')}>
      <p class="field-group-hint">{t('moneyHint')}</p>
      <div class="field-row">
        {(['spent', 'repaid'] as const).map((name) => (
          <TextField
            name={name}
            label={t(name)}
            optional
            inputmode="decimal"
            value={valueAt(values, name)}
            error={errorFor(errors, name)}
          />
        ))}
      </div>
      <TextField
        name="moneySource"
        label={t('moneySource')}
        optional
        value={valueAt(values, 'moneySource')}
        error={errorFor(errors, 'moneySource')}
      />
    </Section>
  )
}

/** What is reported: the questions as asked, output, outcome and effect apart, and the figures. */
export const ReportFields: FC<FieldsProps & { questions: readonly SnapshotQuestion[] }> = ({
  questions,
  ...props
}) => {
  const t = useReportWords()
  const { values, errors } = props
  return (
    <>
      {questions.length === 0 ? null : (
        <Section id="answers" heading={t('answersHeading')}>
          {questions.map(({ id, question }) => (
            <TextAreaField
              name={`answers.${id}`}
              label={question}
              value={valueAt(values, `answers.${id}`)}
              error={errorFor(errors, `answers.${id}`)}
            />
          ))}
        </Section>
      )}
      <Section id="result" heading={t('resultHeading')}>
        {(['output', 'outcome', 'effect'] as const).map((level) => (
          <div class="report-level" data-level={level}>
            <TextAreaField
              name={level}
              label={t(level)}
              description={t(`${level}Hint`)}
              optional={level !== 'output'}
              value={valueAt(values, level)}
              error={errorFor(errors, level)}
            />
          </div>
        ))}
        <TextAreaField
          name="notAssessed"
          label={t('notAssessed')}
          description={t('notAssessedHint')}
          optional
          rows={3}
          value={valueAt(values, 'notAssessed')}
          error={errorFor(errors, 'notAssessed')}
        />
        <TextAreaField
          name="deviation"
          label={t('deviation')}
          description={t('deviationHint')}
          optional
          rows={3}
          value={valueAt(values, 'deviation')}
          error={errorFor(errors, 'deviation')}
        />
      </Section>
      <Money {...props} />
      <Figures {...props} />
    </>
  )
}
