import type { FC } from 'hono/jsx'
import { CheckboxField, CheckboxGroupField, listName } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import { Instrument, MeasureStatus, Perspective } from '../../../reading/index.ts'
import type { ItemKind } from '../schema.ts'
import { listOf, type Raw, type Row, textOf } from './form-values.ts'
import { codeWord, fieldLabel, useReview } from './words.ts'

export interface EditorProps {
  readonly kind: ItemKind
  readonly field: string
  /** What is shown: the value as it stands, or what was entered in a form that was refused. */
  readonly raw: Raw
  readonly errors: FieldErrors
  readonly areas: readonly { readonly id: string; readonly title: string }[]
}

type Parts = EditorProps & { readonly name: string; readonly label: string }

/** Id of the list that offers the directory's names; the page renders it once. */
export const bodyOffersId = 'body-offers'

const Names: FC<Parts> = ({ name, label, raw, errors }) => {
  const t = useReview()
  const names = [...listOf(raw).map(String), '']
  return (
    <fieldset class="ds-fieldset review-names">
      <legend class="ds-label">{label}</legend>
      <p data-field="description">{t('namesHint')}</p>
      {names.map((value, index) => (
        <div class="ds-field">
          <label class="ds-sr-only" for={`field-${name}.${index}`}>
            {t('name', { index: String(index + 1) })}
          </label>
          <input
            class="ds-input"
            id={`field-${name}.${index}`}
            name={listName(name)}
            value={value}
            list={bodyOffersId}
            autocomplete="off"
            {...(errorFor(errors, `${name}.${index}`) ? { 'aria-invalid': 'true' } : {})}
          />
        </div>
      ))}
    </fieldset>
  )
}

const Deadlines: FC<Parts> = ({ name, label, raw, errors }) => {
  const t = useReview()
  const rows = [...(listOf(raw) as Row[]), {} as Row]
  const precisions = ['day', 'month', 'quarter', 'half-year', 'year'] as const
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{label}</legend>
      {rows.map((row, index) => {
        const at = `${name}.${index}`
        const number = { index: String(index + 1) }
        return (
          <div class="review-row">
            <DateField
              name={`${at}.date`}
              label={t('deadlineDay', number)}
              value={row.date}
              error={errorFor(errors, `${at}.date`)}
              optional
            />
            <SelectField
              name={`${at}.precision`}
              label={t('precision', number)}
              value={row.precision ?? 'day'}
              options={precisions.map((value) => ({ value, label: t(`precision_${value}`) }))}
              optional
            />
            <TextField
              name={`${at}.what`}
              label={t('deadlineWhat', number)}
              value={row.what}
              error={errorFor(errors, `${at}.what`)}
              optional
            />
          </div>
        )
      })}
    </fieldset>
  )
}

const Sums: FC<Parts> = ({ name, label, raw, errors }) => {
  const t = useReview()
  const rows = [...(listOf(raw) as Row[]), {} as Row]
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{label}</legend>
      {rows.map((row, index) => {
        const at = `${name}.${index}`
        const number = { index: String(index + 1) }
        const field = (part: 'amount' | 'from' | 'to', words: string) => (
          <NumberField
            name={`${at}.${part}`}
            label={words}
            value={row[part]}
            error={errorFor(errors, `${at}.${part}`)}
            optional
          />
        )
        return (
          <div class="review-row">
            {field('amount', t('amount', number))}
            <TextField
              name={`${at}.currency`}
              label={t('currency', number)}
              value={row.currency ?? 'SEK'}
              error={errorFor(errors, `${at}.currency`)}
              width={4}
              maxlength={3}
              optional
            />
            {field('from', t('fromYear', number))}
            {field('to', t('toYear', number))}
          </div>
        )
      })}
    </fieldset>
  )
}

const Years: FC<Parts> = ({ name, label, raw, errors, field }) => {
  const t = useReview()
  const { from, to, year } = (raw ?? {}) as Row
  const one = (part: string, words: string, value: string | undefined) => (
    <NumberField
      name={`${name}.${part}`}
      label={words}
      value={value}
      error={errorFor(errors, `${name}.${part}`)}
      optional
    />
  )
  if (field === 'followUp') return one('year', label, year)
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{label}</legend>
      <div class="review-row">
        {one('from', t('periodFrom'), from)}
        {one('to', t('periodTo'), to)}
      </div>
    </fieldset>
  )
}

const Codes: FC<Parts & { codes: readonly string[] }> = ({ name, label, raw, errors, codes }) => {
  const t = useReview()
  return (
    <SelectField
      name={name}
      label={label}
      value={textOf(raw)}
      options={codes.map((code) => ({ value: code, label: codeWord(code, t) }))}
      error={errorFor(errors, name)}
    />
  )
}

/** The control for one field of a part, named so that every error finds its way back. */
export const FieldEditor: FC<EditorProps> = (props) => {
  const t = useReview()
  const { kind, field, raw, errors, areas } = props
  const name = `${kind}.${field}`
  const label = kind === 'plan' && field === 'money' ? t('planMoney') : fieldLabel(field, t)
  const parts: Parts = { ...props, name, label }
  const error = errorFor(errors, name)
  const text = textOf(raw)
  switch (field) {
    case 'text':
      return (
        <TextAreaField
          name={name}
          label={label}
          value={text}
          rows={10}
          error={error}
          description={t('textHint')}
          optional
        />
      )
    case 'laws':
    case 'documents':
      return (
        <TextAreaField
          name={name}
          label={label}
          value={text}
          rows={3}
          error={error}
          description={t('linesHint')}
          optional
        />
      )
    case 'dependsOn':
    case 'relatedTo':
      return (
        <TextField
          name={name}
          label={label}
          value={text}
          error={error}
          description={t('numbersHint')}
          optional
        />
      )
    case 'lead':
    case 'consulted':
    case 'cooperating':
      return <Names {...parts} />
    case 'deadlines':
      return <Deadlines {...parts} />
    case 'money':
      return <Sums {...parts} />
    case 'period':
    case 'followUp':
      return <Years {...parts} />
    case 'instrument':
      return <Codes {...parts} codes={Instrument.options} />
    case 'status':
      return <Codes {...parts} codes={MeasureStatus.options} />
    case 'perspectives':
      return (
        <CheckboxGroupField
          name={name}
          label={label}
          values={listOf(raw).map(String)}
          options={Perspective.options.map((code) => ({ value: code, label: codeWord(code, t) }))}
          optional
        />
      )
    case 'area':
      return (
        <SelectField
          name={name}
          label={label}
          value={text}
          emptyLabel={t('noArea')}
          options={areas.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          error={error}
          optional
        />
      )
    case 'decided':
      return <DateField name={name} label={label} value={text} error={error} optional />
    case 'value':
    case 'year':
      return <NumberField name={name} label={label} value={text} error={error} optional={field === 'year'} />
    case 'approximate':
      return <CheckboxField name={name} label={label} checked={raw === 'yes'} />
    default:
      return (
        <TextField
          name={name}
          label={label}
          value={text}
          error={error}
          optional={['reference', 'kind', 'source'].includes(field)}
        />
      )
  }
}
