import type { FC } from 'hono/jsx'
import { writtenKronor } from '../../../../platform/fields/kronor.ts'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { fieldsOf, valueAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import { useWords } from '../../../../web/reader.ts'
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
  spent: report.spentOre === null ? '' : writtenKronor(report.spentOre),
  repaid: report.repaidOre === null ? '' : writtenKronor(report.repaidOre),
  moneySource: report.moneySource ?? '',
  figures: report.figures.map((figure) => ({
    ...figure,
    value: figure.value === null ? '' : String(figure.value),
    periodFrom: figure.periodFrom ?? '',
    periodTo: figure.periodTo ?? '',
  })),
})

const figureParts = ['label', 'kind', 'value', 'unit', 'level', 'periodFrom', 'periodTo', 'source'] as const

/**
 * One figure: what is always needed in sight, what it is of and when behind it. One that stands complete is one line. Of which nothing
 * is said is measured, and of what was done: that is what the lists show.
 */
const FigureRow: FC<FieldsProps & { index: number }> = ({ index, values, errors }) => {
  const t = useReportWords()
  const at = (field: string) => `figures.${index}.${field}`
  const of = (field: (typeof figureParts)[number]) => ({
    name: at(field),
    value: valueAt(values, at(field)),
    error: errorFor(errors, at(field)),
  })
  const isWrong = (fields: readonly string[]) =>
    fields.some((field) => errorFor(errors, at(field)) !== undefined)
  const told = { label: valueAt(values, at('label')), value: valueAt(values, at('value')) ?? '' }
  const fields = (
    <>
      <TextField {...of('label')} label={t('label')} optional="unmarked" />
      <div class="field-row">
        <TextField {...of('value')} label={t('value')} inputmode="decimal" optional="unmarked" />
        <TextField {...of('unit')} label={t('unit')} optional="unmarked" />
      </div>
      <TextField {...of('source')} label={t('source')} optional="unmarked" />
      <Details summary={t('moreOfFigure')} open={isWrong(['kind', 'level', 'periodFrom', 'periodTo'])}>
        <div class="field-row">
          <SelectField
            {...of('kind')}
            label={t('kind')}
            optional="unmarked"
            emptyLabel={t('kindmeasured')}
            options={figureKinds
              .filter((kind) => kind !== 'measured')
              .map((kind) => ({ value: kind, label: t(`kind${kind}`) }))}
          />
          <SelectField
            {...of('level')}
            label={t('level')}
            optional="unmarked"
            emptyLabel={t('leveloutput')}
            options={figureLevels
              .filter((level) => level !== 'output')
              .map((level) => ({ value: level, label: t(`level${level}`) }))}
          />
        </div>
        <div class="field-row">
          <DateField {...of('periodFrom')} label={t('periodFrom')} optional="unmarked" />
          <DateField {...of('periodTo')} label={t('periodTo')} optional="unmarked" />
        </div>
      </Details>
    </>
  )
  return (
    <fieldset class="ds-fieldset report-figure">
      <legend class="ds-label">{t('figureRow', { number: index + 1 })}</legend>
      {told.label ? (
        <Details
          summary={[told.label, `${told.value} ${valueAt(values, at('unit')) ?? ''}`.trim()]
            .filter(Boolean)
            .join(': ')}
          open={isWrong(figureParts)}
        >
          {fields}
        </Details>
      ) : (
        fields
      )}
    </fieldset>
  )
}

const Figures: FC<FieldsProps> = (props) => {
  const t = useReportWords()
  const shared = useWords()
  return (
    <Section id="rows-figures" heading={`${t('figuresHeading')} (${shared('optional')})`}>
      <p class="field-group-hint">{t('figuresHint')}</p>
      {rowsOf(props.values, 'figures').map((index) => (
        <FigureRow {...props} index={index} />
      ))}
      <MoreRows name="figures" label={t('figuresHeading')} />
    </Section>
  )
}

const sums = ['spent', 'repaid', 'moneySource'] as const

const MoneyFields: FC<FieldsProps & { asked: boolean }> = ({ values, errors, asked }) => {
  const field = fieldsOf(values, errors)
  const t = useReportWords()
  return (
    <>
      <p class="field-group-hint">{t('moneyHint')}</p>
      <div class="field-row">
        <TextField
          {...field('spent')}
          label={t('spent')}
          optional={asked ? false : 'unmarked'}
          inputmode="decimal"
        />
        <TextField
          {...field('repaid')}
          label={t('repaid')}
          optional={asked ? true : 'unmarked'}
          inputmode="decimal"
        />
      </div>
      <TextField {...field('moneySource')} label={t('moneySource')} optional={asked ? false : 'unmarked'} />
    </>
  )
}

/** What was spent and paid back: in sight where the decision gives money, otherwise folded. */
const Money: FC<FieldsProps & { asked: boolean }> = (props) => {
  const t = useReportWords()
  const shared = useWords()
  const isUsed = sums.some(
    (name) => Boolean(valueAt(props.values, name)) || errorFor(props.errors, name) !== undefined,
  )
  return props.asked ? (
    <Section id="money" heading={t('moneyHeading')}>
      <MoneyFields {...props} />
    </Section>
  ) : (
    <Details id="money" summary={`${t('moneyHeading')} (${shared('optional')})`} open={isUsed}>
      <MoneyFields {...props} />
    </Details>
  )
}

const Results: FC<FieldsProps & { final: boolean }> = ({ values, errors, final }) => {
  const t = useReportWords()
  const shared = useWords()
  const of = fieldsOf(values, errors)
  return (
    <Section id="result" heading={t('resultHeading')}>
      {(['output', 'outcome', 'effect'] as const).map((level) => (
        <div class="report-level" data-level={level}>
          <TextAreaField
            {...of(level)}
            label={t(level)}
            description={t(`${level}Hint`)}
            rows={4}
            optional={level === 'output' || final ? false : true}
          />
        </div>
      ))}
      <TextAreaField
        {...of('notAssessed')}
        label={t('notAssessed')}
        description={t('notAssessedHint')}
        optional
        rows={3}
      />
      <Details
        id="deviation"
        summary={`${t('deviation')} (${shared('optional')})`}
        open={Boolean(valueAt(values, 'deviation')) || errorFor(errors, 'deviation') !== undefined}
      >
        <TextAreaField
          {...of('deviation')}
          label={t('deviation')}
          description={t('deviationHint')}
          optional="unmarked"
          rows={3}
        />
      </Details>
    </Section>
  )
}

/** What is reported: the questions as asked, output, outcome and effect apart, money, and the figures. */
export const ReportFields: FC<
  FieldsProps & {
    questions: readonly SnapshotQuestion[]
    /** Whether the decision gives money, and whether the report-back is a final one. */
    asked: { readonly money: boolean; readonly final: boolean }
  }
> = ({ questions, asked, ...props }) => {
  const t = useReportWords()
  const { values, errors } = props
  const field = fieldsOf(values, errors)
  return (
    <>
      {questions.length === 0 ? null : (
        <Section id="answers" heading={t('answersHeading')}>
          {questions.map(({ id, question }) => (
            <TextAreaField {...field(`answers.${id}`)} label={question} rows={4} />
          ))}
        </Section>
      )}
      <Results {...props} final={asked.final} />
      <Money {...props} asked={asked.money && asked.final} />
      <Figures {...props} />
    </>
  )
}
