import type { Child, FC } from 'hono/jsx'
import { useFieldLabel } from '../field-labels.ts'
import { fieldId } from './errors.tsx'
import {
  describeControl,
  FieldDescription,
  FieldErrorMessage,
  type FieldProps,
  GroupLegend,
  type Option,
} from './field.tsx'

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  name: string
  option: Option
  id: string
  checked: boolean
  error?: string | undefined
}

const Choice: FC<ChoiceProps> = ({ type, name, option, id, checked, error }) => (
  <div class="ds-field">
    <input
      class="ds-input"
      type={type}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      {...(option.description ? { 'aria-describedby': `${id}-hint` } : {})}
      {...(error ? { 'aria-invalid': 'true' } : {})}
    />
    <label class="ds-label" for={id}>
      {option.label}
    </label>
    {option.description ? (
      <div data-field="description" id={`${id}-hint`}>
        {option.description}
      </div>
    ) : null}
  </div>
)

/** What a group of boxes is called in a form: a list, even of one or none. */
export const listName = (name: string): string => `${name}[]`

/** Tells a group of which nothing is ticked from one that did not stand in the form. */
export const EmptyList: FC<{ name: string }> = ({ name }) => (
  <input type="hidden" name={listName(name)} value="" />
)

/** The first choice carries the field's id, so that the error summary leads there. */
const choiceId = (name: string, index: number): string =>
  index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`

type Choices = Omit<FieldProps, 'readonly' | 'autocomplete'> & {
  options: readonly Option[]
  children?: Child
}

const ChoiceGroup: FC<Choices & { type: 'radio' | 'checkbox'; chosen: readonly string[] }> = ({
  type,
  chosen,
  options,
  children,
  ...field
}) => {
  const { idName = field.name } = field
  useFieldLabel(field.name, field.label, field)
  return (
    <fieldset
      class="ds-fieldset"
      {...(type === 'radio' ? { role: 'radiogroup' } : {})}
      {...(type === 'radio' && !field.optional ? { 'aria-required': 'true' } : {})}
      {...groupDescription(field)}
    >
      <GroupLegend label={field.label} optional={field.optional} />
      <FieldDescription name={idName} description={field.description} />
      {type === 'checkbox' ? <EmptyList name={field.name} /> : null}
      {options.map((option, index) => (
        <Choice
          type={type}
          name={type === 'checkbox' ? listName(field.name) : field.name}
          option={option}
          id={choiceId(idName, index)}
          checked={chosen.includes(option.value)}
          error={field.error}
        />
      ))}
      {children}
      <FieldErrorMessage name={idName} error={field.error} />
    </fieldset>
  )
}

/** A group may be described but not itself invalid: its choices are. */
const groupDescription = (
  field: Pick<FieldProps, 'name' | 'idName' | 'description' | 'error'>,
): Record<string, string> => {
  const described = describeControl(field)['aria-describedby']
  return described ? { 'aria-describedby': described } : {}
}

/** One of a few, all in sight. None is chosen beforehand unless `value` says so. */
export const RadioField: FC<Choices & { value?: string | undefined }> = ({ value, ...field }) => (
  <ChoiceGroup type="radio" chosen={value === undefined ? [] : [value]} {...field} />
)

/** Any of several. The form sends a list under `name`, which is empty where none is ticked. */
export const CheckboxGroupField: FC<Choices & { values?: readonly string[] }> = ({
  values = [],
  ...field
}) => <ChoiceGroup type="checkbox" chosen={values} {...field} />

/** A single yes; sends `name=value` (default `yes`) when ticked, nothing otherwise. */
export const CheckboxField: FC<
  Omit<FieldProps, 'optional' | 'readonly' | 'autocomplete'> & { checked?: boolean; value?: string }
> = ({ checked = false, value = 'yes', name, label, description, error }) => {
  useFieldLabel(name, label)
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value={value}
        checked={checked}
        {...describeControl({ name, description, error })}
      />
      <label class="ds-label" for={fieldId(name)}>
        {label}
      </label>
      <FieldDescription name={name} description={description} />
      <FieldErrorMessage name={name} error={error} />
    </div>
  )
}
