import type { Child, FC } from 'hono/jsx'
import { writtenKronor } from '../../platform/fields/kronor.ts'
import { useFieldLabel } from '../field-labels.ts'
import { useFormat, useReader, useWords } from '../reader.ts'
import { fieldId } from './errors.tsx'

/** What every field has. A refused form comes back with `value` and `error` filled. */
export type FieldProps = {
  name: string
  /** What its id is made of, where a page holds more than one field of the name. */
  idName?: string | undefined
  label: string
  /** How to answer, in a sentence or two, before the control. */
  description?: Child
  error?: string | undefined
  /**
   * Fields are required unless they say otherwise; optional ones say so in their label, `unmarked` where the page itself has
   * said it, in a language that the house does not speak.
   */
  optional?: Optionality
  readonly?: boolean
  autocomplete?: string
}

type Optionality = boolean | 'unmarked'

type Described = Pick<FieldProps, 'name' | 'idName' | 'description' | 'error'>

const descriptionId = (name: string): string => `${fieldId(name)}-description`
const errorId = (name: string): string => `${fieldId(name)}-error`

const describing = ({ name, idName = name, description, error }: Described): Record<string, string> => {
  const ids = [description ? descriptionId(idName) : '', error ? errorId(idName) : '']
    .filter(Boolean)
    .join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': 'true' } : {}) }
}

const requirement = (optional: Optionality | undefined): Record<string, boolean> =>
  optional ? {} : { required: true }
const settings = ({ readonly, autocomplete }: Pick<FieldProps, 'readonly' | 'autocomplete'>) => ({
  ...(readonly ? { readonly: true } : {}),
  ...(autocomplete ? { autocomplete } : {}),
})

const Optional: FC<{ optional?: Optionality | undefined }> = ({ optional }) => {
  const t = useWords()
  return optional === true ? <span class="field-optional"> ({t('optional')})</span> : null
}

export const FieldDescription: FC<{ name: string; description?: Child }> = ({ name, description }) =>
  description ? (
    <div data-field="description" id={descriptionId(name)}>
      {description}
    </div>
  ) : null

export const FieldErrorMessage: FC<{ name: string; error?: string | undefined }> = ({ name, error }) => {
  const t = useWords()
  return error ? (
    <p class="ds-validation-message" data-field="validation" id={errorId(name)}>
      <span class="ds-sr-only">{t('errorPrefix')} </span>
      {error}
    </p>
  ) : null
}

/** Label, description, control and error in the order a screen reader meets them. */
const Frame: FC<FieldProps & { children?: Child }> = ({
  name,
  idName: given,
  label,
  description,
  error,
  optional,
  children,
}) => {
  const idName = given ?? name
  useFieldLabel(name, label, { idName: given, error })
  return (
    <div class="ds-field">
      <label class="ds-label" for={fieldId(idName)}>
        {label}
        <Optional optional={optional} />
      </label>
      <FieldDescription name={idName} description={description} />
      {children}
      <FieldErrorMessage name={idName} error={error} />
    </div>
  )
}

type InputType = 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'time'

/** One line of text. `width` in characters shows how long an answer is meant. */
export const TextField: FC<
  FieldProps & {
    value?: string | undefined
    type?: InputType
    width?: 4 | 8 | 16 | 32
    /** For codes: `numeric` shows digits on a phone without the spin buttons of a number. */
    inputmode?: 'numeric' | 'decimal' | 'text'
    maxlength?: number
    spellcheck?: boolean
    /** Id of a `<datalist>` with suggestions; anything else may be written too. */
    list?: string
  }
> = ({ value, type = 'text', width, inputmode, maxlength, spellcheck, list, ...field }) => (
  <Frame {...field}>
    <input
      class="ds-input"
      id={fieldId(field.idName ?? field.name)}
      name={field.name}
      type={type}
      value={value ?? ''}
      {...(width ? { 'data-width': String(width) } : {})}
      {...(inputmode ? { inputmode } : {})}
      {...(maxlength ? { maxlength } : {})}
      {...(list ? { list } : {})}
      {...(spellcheck === undefined ? {} : { spellcheck })}
      {...requirement(field.optional)}
      {...settings(field)}
      {...describing(field)}
    />
  </Frame>
)

/** Running text; grows with its content where the browser can. */
export const TextAreaField: FC<FieldProps & { value?: string | undefined; rows?: number }> = ({
  value,
  rows = 5,
  ...field
}) => (
  <Frame {...field}>
    <textarea
      class="ds-input"
      id={fieldId(field.idName ?? field.name)}
      name={field.name}
      rows={rows}
      {...requirement(field.optional)}
      {...settings(field)}
      {...describing(field)}
    >
      {value ?? ''}
    </textarea>
  </Frame>
)

/** A figure. Typed as text, since number inputs lose what they cannot read; the server reads "1 650 000" too. */
export const NumberField: FC<FieldProps & { value?: string | number | undefined; unit?: string }> = ({
  value,
  unit,
  ...field
}) => (
  <Frame {...field}>
    <div class="number-field">
      <input
        class="ds-input"
        id={fieldId(field.idName ?? field.name)}
        name={field.name}
        type="text"
        inputmode="decimal"
        data-width="16"
        value={value === undefined ? '' : String(value)}
        {...requirement(field.optional)}
        {...settings(field)}
        {...describing(field)}
      />
      {unit ? <span class="number-field-unit">{unit}</span> : null}
    </div>
  </Frame>
)

/** An amount of money, in the word that amounts are told in; `ore` is what it starts from. */
export const MoneyField: FC<
  FieldProps & { value?: string | number | undefined; ore?: number | undefined }
> = ({ ore, value = ore === undefined ? undefined : writtenKronor(ore), ...field }) => (
  <NumberField {...field} value={value} unit={useFormat().krona()} />
)

/** A day, `YYYY-MM-DD`, with the browser's own calendar. */
export const DateField: FC<FieldProps & { value?: string | undefined; min?: string; max?: string }> = ({
  value,
  min,
  max,
  ...field
}) => (
  <Frame {...field}>
    <input
      class="ds-input"
      id={fieldId(field.idName ?? field.name)}
      name={field.name}
      type="date"
      data-width="16"
      value={value ?? ''}
      {...(min ? { min } : {})}
      {...(max ? { max } : {})}
      {...requirement(field.optional)}
      {...settings(field)}
      {...describing(field)}
    />
  </Frame>
)

/** A time of the day in Sweden. Where nothing has been entered it is the time now: most things are written down as they happen. */
export const TimeField: FC<FieldProps & { value?: string | undefined }> = ({ value, ...field }) => {
  const { time } = useReader()
  return <TextField {...field} width={8} inputmode="text" value={value ?? time} />
}

/** `group` heads those that stand together in a list that would be too long to look through. */
export type Option = { value: string; label: string; description?: string; group?: string }

/** One of many, where radio buttons would fill the page. Starts at "Välj …" unless `value` is given. */
export const SelectField: FC<
  FieldProps & {
    value?: string | undefined
    options: readonly Option[]
    emptyLabel?: string
    /** What was written in its place and means several of the options: it is not missed where the form comes back. */
    answers?: string | undefined
  }
> = ({ value, options, emptyLabel, answers, ...field }) => {
  const t = useWords()
  return (
    <Frame {...field}>
      <select
        class="ds-input"
        id={fieldId(field.idName ?? field.name)}
        name={field.name}
        {...requirement(field.optional)}
        {...describing(field)}
        {...(field.autocomplete ? { autocomplete: field.autocomplete } : {})}
        {...(answers === undefined ? {} : { 'data-answers': answers })}
      >
        <option value="">{emptyLabel ?? t('choose')}</option>
        {[...Map.groupBy(options, ({ group }) => group)].map(([group, grouped]) => {
          const choices = grouped.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))
          return group === undefined ? choices : <optgroup label={group}>{choices}</optgroup>
        })}
      </select>
    </Frame>
  )
}

/** The legend with its optional mark, shared by the groups of choices. */
export const GroupLegend: FC<{ label: string; optional?: Optionality | undefined }> = ({
  label,
  optional,
}) => (
  <legend class="ds-label">
    {label}
    <Optional optional={optional} />
  </legend>
)

export const describeControl = describing
