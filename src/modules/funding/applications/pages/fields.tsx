import type { FC } from 'hono/jsx'
import { writtenKronor } from '../../../../platform/fields/kronor.ts'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import {
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { valueAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import { useReader } from '../../../../web/reader.ts'
import { inLanguage } from '../../calls/pages/words.tsx'
import type { Question } from '../../calls/store.ts'
import { costsAndFinancing } from '../rules.ts'
import { costKinds, financingKinds, resultLevels } from '../schema.ts'
import type { Application } from '../store.ts'
import { useApplicationWords } from './words.tsx'

interface FieldsProps {
  readonly values: unknown
  readonly errors: FieldErrors
}

/** A draft as the values of its form. */
export const draftValues = (application: Application): Record<string, unknown> => {
  const { costs, financing } = costsAndFinancing(application.budget)
  const lines = (some: typeof costs) =>
    some.map(({ kind, label, amountOre }) => ({
      kind,
      label,
      amount: amountOre === 0 ? undefined : writtenKronor(amountOre),
    }))
  const { activities, results, answers } = application
  return { ...application, costs: lines(costs), financing: lines(financing), activities, results, answers }
}

const fieldOf =
  ({ values, errors }: FieldsProps) =>
  (name: string) => ({ name, value: valueAt(values, name), error: errorFor(errors, name) })

const About: FC<FieldsProps> = (props) => {
  const t = useApplicationWords()
  const field = fieldOf(props)
  return (
    <Section heading={t('about')} id="about">
      <TextField {...field('title')} label={t('title')} description={t('titleHint')} />
      <TextAreaField {...field('summary')} label={t('summary')} description={t('summaryHint')} rows={8} />
      <TextAreaField {...field('targetGroup')} label={t('targetGroup')} rows={3} />
      <div class="field-row">
        <DateField {...field('startsOn')} label={t('startsOn')} />
        <DateField {...field('endsOn')} label={t('endsOn')} />
      </div>
    </Section>
  )
}

const Lines: FC<FieldsProps & { name: 'costs' | 'financing' }> = ({ name, ...props }) => {
  const t = useApplicationWords()
  const field = fieldOf(props)
  const kinds = name === 'costs' ? costKinds : financingKinds
  const rowName = (number: number) => t(name === 'costs' ? 'costRow' : 'financingRow', { number })
  return (
    <fieldset class="ds-fieldset field-rows" id={`rows-${name}`}>
      <legend class="ds-label">{t(name)}</legend>
      <p data-field="description">{t(`${name}Hint`)}</p>
      {rowsOf(props.values, name).map((index) => (
        <fieldset class="field-row" aria-label={`${t(name)} ${index + 1}`}>
          <TextField {...field(`${name}.${index}.label`)} label={rowName(index + 1)} optional={index > 0} />
          <SelectField
            {...field(`${name}.${index}.kind`)}
            label={t('kind')}
            optional
            options={kinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
          <MoneyField {...field(`${name}.${index}.amount`)} label={t('amount')} optional={index > 0} />
        </fieldset>
      ))}
      <MoreRows name={name} label={t(name)} />
    </fieldset>
  )
}

const Activities: FC<FieldsProps> = (props) => {
  const t = useApplicationWords()
  const field = fieldOf(props)
  return (
    <Section heading={t('activities')} id="rows-activities">
      {rowsOf(props.values, 'activities').map((index) => (
        <fieldset class="field-row" aria-label={`${t('activities')} ${index + 1}`}>
          <TextField
            {...field(`activities.${index}.title`)}
            label={t('activityRow', { number: index + 1 })}
            optional={index > 0}
          />
          <DateField {...field(`activities.${index}.fromDay`)} label={t('from')} optional />
          <DateField {...field(`activities.${index}.toDay`)} label={t('to')} optional />
        </fieldset>
      ))}
      <MoreRows name="activities" label={t('activities')} />
    </Section>
  )
}

const Results: FC<FieldsProps> = (props) => {
  const t = useApplicationWords()
  const field = fieldOf(props)
  return (
    <Section heading={t('results')} id="rows-results">
      <p class="field-group-hint">{t('resultsHint')}</p>
      {rowsOf(props.values, 'results').map((index) => (
        <fieldset class="field-row" aria-label={`${t('results')} ${index + 1}`}>
          <TextField
            {...field(`results.${index}.title`)}
            label={t('resultRow', { number: index + 1 })}
            optional={index > 0}
          />
          <SelectField
            {...field(`results.${index}.level`)}
            label={t('level')}
            optional
            options={resultLevels.map((level) => ({ value: level, label: t(`level_${level}`) }))}
          />
          <NumberField {...field(`results.${index}.target`)} label={t('target')} optional />
          <TextField {...field(`results.${index}.unit`)} label={t('unit')} optional width={16} />
        </fieldset>
      ))}
      <MoreRows name="results" label={t('results')} />
    </Section>
  )
}

const Answers: FC<FieldsProps & { questions: readonly Question[] }> = ({ questions, ...props }) => {
  const t = useApplicationWords()
  const { locale } = useReader()
  const field = fieldOf(props)
  if (questions.length === 0) return null
  return (
    <Section heading={t('answers')} id="answers">
      {questions.map(({ id, question, questionEnglish, required }) => (
        <TextAreaField
          {...field(`answers.${id}`)}
          label={inLanguage(locale, question, questionEnglish)}
          optional={!required}
          rows={5}
        />
      ))}
    </Section>
  )
}

/** Every field of an application, in the order of the check list. */
export const ApplicationFields: FC<FieldsProps & { questions: readonly Question[]; bodyName: string }> = ({
  questions,
  bodyName,
  ...props
}) => {
  const t = useApplicationWords()
  const field = fieldOf(props)
  return (
    <>
      <About {...props} />
      <Section heading={t('contact')} id="contact">
        <p class="ds-paragraph">{bodyName}</p>
        <TextField {...field('organisationNumber')} label={t('organisationNumber')} width={16} optional />
        <TextField {...field('contactName')} label={t('contactName')} autocomplete="name" width={32} />
        <TextField
          {...field('contactEmail')}
          label={t('contactEmail')}
          type="email"
          autocomplete="email"
          width={32}
        />
        <TextField
          {...field('contactPhone')}
          label={t('contactPhone')}
          type="tel"
          autocomplete="tel"
          width={16}
          optional
        />
      </Section>
      <Section heading={t('budget')} id="budget">
        <Lines {...props} name="costs" />
        <Lines {...props} name="financing" />
      </Section>
      <Activities {...props} />
      <Results {...props} />
      <Answers {...props} questions={questions} />
    </>
  )
}
