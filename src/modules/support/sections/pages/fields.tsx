import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { useReader } from '../../../../web/reader.ts'
import { type NeedGroupKey, needGroups, needs } from '../../content/needs.ts'
import { optionName, partName, sectionWords } from '../messages.ts'
import { fieldsOf, type SectionKey } from '../sections.ts'

/** The name of a field's control, under which its value is sent. */
export const controlOf = (field: string): string => `values.${field}`

/** The name under which the chosen needs of one group are sent; they are put together again on arrival. */
const needsControl = (group: NeedGroupKey, first: boolean): string =>
  first ? controlOf('needs') : `needs.${group}`

const chosenIn = (value: string): string[] => value.split(',').filter((one) => one !== '')

/** What was ticked in a form, as a field keeps it: the keys with commas between. */
export const joined = (given: unknown): string =>
  (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string' && one !== '').join(',')

/** The needs of a form, from the groups in which they are shown. */
export const needsOf = (
  values: Readonly<Record<string, unknown>>,
  groups: Readonly<Record<string, unknown>>,
): string =>
  [values.needs, ...Object.values(groups)]
    .map(joined)
    .filter((one) => one !== '')
    .join(',')

type FieldProps = {
  section: SectionKey
  field: string
  value: string
  error: string | undefined
}

const Needs: FC<Pick<FieldProps, 'value' | 'error'>> = ({ value, error }) => {
  const { locale } = useReader()
  const chosen = chosenIn(value)
  return (
    <fieldset class="ds-fieldset need-groups">
      <legend class="ds-label">{partName(locale, 'needs', 'needs')}</legend>
      {needGroups.map(({ key, title }, index) => (
        <CheckboxGroupField
          name={needsControl(key, index === 0)}
          label={title[locale]}
          optional
          values={chosen}
          error={index === 0 ? error : undefined}
          options={needs
            .filter(({ group }) => group === key)
            .map((need) => ({
              value: need.key,
              label: need.label[locale],
              ...('hint' in need ? { description: need.hint[locale] } : {}),
            }))}
        />
      ))}
    </fieldset>
  )
}

/** A field of a section as its shape says; nothing of it is demanded. */
export const SectionField: FC<FieldProps> = ({ section, field, value, error }) => {
  const { locale, today } = useReader()
  if (field === 'needs') return <Needs value={value} error={error} />
  const shape = fieldsOf(section)[field]!
  const control = { name: controlOf(field), label: partName(locale, section, field), optional: true, error }
  const options = (shape.options ?? []).map((option) => ({
    value: option,
    label: optionName(locale, field, option),
  }))
  switch (shape.kind) {
    case 'text':
      return <TextAreaField {...control} rows={4} value={value} />
    case 'day':
      return <DateField {...control} value={value} max={today} />
    case 'choice':
      // What has been chosen can be taken back: an empty choice arrives as nothing at all.
      return (
        <RadioField
          {...control}
          value={value}
          options={[...options, { value: '', label: sectionWords(locale)('option.not_stated') }]}
        />
      )
    case 'choices':
      return <CheckboxGroupField {...control} values={chosenIn(value)} options={options} />
    case 'identity_number':
      return (
        <TextField
          {...control}
          width={16}
          inputmode="text"
          autocomplete="off"
          spellcheck={false}
          value={value}
        />
      )
    case 'line':
      return <TextField {...control} autocomplete="off" value={value} />
  }
}
