import type { FC } from 'hono/jsx'
import type { Control, Field, Fields, ValuesOf, WordsOf } from '../../platform/fields/field.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { CheckboxField, CheckboxGroupField, listName, RadioField } from '../components/choice-field.tsx'
import {
  DateField,
  MoneyField,
  NumberField,
  type Option,
  SelectField,
  TextAreaField,
  TextField,
} from '../components/field.tsx'
import type { RefusedForm } from '../pages.tsx'
import { useReader } from '../reader.ts'
import { type Entered, enteredIn } from './entered.ts'

/** As many options as are looked over at once; more are chosen from a list that opens. */
const MOST_IN_SIGHT = 9
/** As many lists as stand open for codes of which several may be chosen. */
const LISTS = 4

type Words = (key: string) => string

interface Asked {
  readonly name: string
  readonly field: Field
  readonly words: Words
  readonly entered: Entered
  /** What may be chosen where the page says it. */
  readonly options: readonly Option[] | undefined
  readonly emptyLabel: string | undefined
  /** Sets the ids of its controls apart, where a page holds several forms of the same fields. */
  readonly apart: string
  /** How a field that may be left empty is marked. */
  readonly optional: true | 'unmarked'
}

const useOptions = (control: Control, words: Words): readonly Option[] => {
  const { locale } = useReader()
  if (control.kind === 'codes') return control.codes.options(locale)
  if (control.kind !== 'choice') return []
  return control.values.map((value) => ({ value, label: words(`${control.prefix}${value}`) }))
}

/** What every control of the field is given. */
const common = ({ name, field, words, entered, apart, optional }: Asked) => ({
  name,
  ...(apart === '' ? {} : { idName: `${name}-${apart}` }),
  label: field.label === '' ? '' : words(String(field.label ?? name)),
  ...(field.hint === undefined ? {} : { description: words(field.hint) }),
  ...(field.isOptional ? { optional } : {}),
  value: entered.text(name),
  error: entered.error(name),
})

/** A list of which several are chosen: boxes where they can be looked over, else lists one after another. */
const Several: FC<{ asked: Asked; options: readonly Option[] }> = ({ asked, options }) => {
  const { name, field, entered } = asked
  const { value, ...given } = common(asked)
  const chosen = entered.list(name)
  if (field.control.kind !== 'codes')
    return <CheckboxGroupField {...given} values={chosen} options={[...options]} />
  const count = Math.max(LISTS, chosen.length + 1)
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <SelectField
          {...given}
          name={listName(name)}
          idName={at === 0 ? name : `${name}-${at}`}
          label={at === 0 ? given.label : `${given.label} (${at + 1})`}
          optional={at >= (field.least ?? 0)}
          description={at === 0 ? given.description : undefined}
          error={at === 0 ? given.error : undefined}
          value={chosen[at]}
          options={[...options]}
        />
      ))}
    </>
  )
}

/** A text under each key; what is explained stands at the first. */
const Texts: FC<{ asked: Asked; keys: readonly string[]; rows: number }> = ({ asked, keys, rows }) => {
  const { name, field, words, entered } = asked
  return (
    <>
      {keys.map((key, at) => (
        <TextAreaField
          {...entered.of(`${name}.${key}`)}
          label={words(key)}
          rows={rows}
          optional={asked.optional}
          {...(at === 0 && field.hint !== undefined ? { description: words(field.hint) } : {})}
        />
      ))}
    </>
  )
}

const FieldOf = (asked: Asked) => {
  const { name, field, entered } = asked
  const { control } = field
  const { today } = useReader()
  const own = useOptions(control, asked.words)
  const options = [...(asked.options ?? own)]
  const { value, ...given } = common(asked)
  if (field.least !== undefined) return <Several asked={asked} options={options} />
  switch (control.kind) {
    case 'line':
      return (
        <TextField
          {...given}
          value={value}
          {...(control.type ? { type: control.type } : {})}
          {...(control.width ? { width: control.width } : {})}
          {...(control.isSecret ? { autocomplete: 'off', spellcheck: false } : {})}
        />
      )
    case 'text':
      return <TextAreaField {...given} value={value} rows={control.rows} />
    case 'day':
      return (
        <DateField
          {...given}
          value={value}
          {...(control.when === 'past' ? { max: today } : {})}
          {...(control.when === 'coming' ? { min: today } : {})}
        />
      )
    case 'texts':
      return <Texts asked={asked} keys={control.keys} rows={control.rows} />
    case 'answers':
      return control.keys.map((key) => (
        <RadioField
          {...entered.of(`${name}.${key}`)}
          label={asked.words(key)}
          optional={asked.optional}
          options={control.values.map((one) => ({ value: one, label: asked.words(one) }))}
        />
      ))
    case 'none':
      return null
    case 'number':
      return control.unit === 'kr' ? (
        <MoneyField {...given} value={value} />
      ) : (
        <NumberField {...given} value={value} {...(control.unit ? { unit: control.unit } : {})} />
      )
    case 'yes': {
      const { optional, ...ticked } = given
      return <CheckboxField {...ticked} checked={entered.isTicked(name)} />
    }
    case 'reference':
    case 'codes':
      // What is said of each stands with it.
      return options.length <= MOST_IN_SIGHT && options.some(({ description }) => description) ? (
        <RadioField {...given} value={value} options={options} />
      ) : (
        <SelectField
          {...given}
          value={value}
          options={options}
          {...(asked.emptyLabel === undefined ? {} : { emptyLabel: asked.emptyLabel })}
        />
      )
    case 'choice':
      // Of radio buttons none can be taken back once one is chosen.
      return options.length > MOST_IN_SIGHT || field.isOptional ? (
        <SelectField {...given} value={value} options={options} />
      ) : (
        <RadioField {...given} value={value} options={options} />
      )
  }
}

export type FieldsProps<F extends Fields> = {
  fields: F
  /** The room's texts: the compiler asks them for every label, hint and option of the fields. */
  words: (key: WordsOf<F>) => string
  /** The form that came back, where it is this one. */
  refused?: RefusedForm | undefined
  /** What is saved, with which the form begins. */
  saved?: Partial<ValuesOf<F>>
  /** What else the form begins with, such as today: nobody has saved it. */
  likely?: Partial<ValuesOf<F>>
  /** What may be chosen where it is the page that knows: people, bodies, documents. */
  options?: { readonly [Name in keyof F]?: readonly Option[] }
  /** Fields that are not asked for here, such as those for children alone. */
  without?: readonly (keyof F)[]
  /** Sets the ids apart, where the page holds several forms of the same fields. */
  apart?: string
  /** Where the page itself has said what may be left empty. */
  unmarked?: boolean
  /** What an optional list says where nothing is chosen. */
  emptyLabels?: { readonly [Name in keyof F]?: string }
}

const written = (fields: Fields, saved: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(saved).map(([name, value]) => {
      const control = fields[name]?.control
      const inForm =
        typeof value === 'boolean' && control?.kind === 'choice'
          ? value
            ? 'yes'
            : 'no'
          : typeof value === 'number'
            ? control?.kind === 'number' && control.written
              ? control.written(value)
              : String(value)
            : value
      return [name, inForm]
    }),
  )

/** What stands in a field, in the words in which it was chosen. */
const inWords = (name: string, field: Field, words: Words, entered: Entered, locale: Locale): string => {
  const { control } = field
  const all = field.least === undefined ? [entered.text(name) ?? ''] : entered.list(name)
  switch (control.kind) {
    case 'yes':
      return entered.isTicked(name) ? '✓' : ''
    case 'choice':
      return all.map((value) => (value === '' ? '' : words(`${control.prefix}${value}`))).join(', ')
    case 'answers':
      return all.map((value) => (value === '' ? '' : words(value))).join('')
    case 'codes':
      return all.map((value) => (value === '' ? '' : control.codes.name(value, locale))).join(', ')
    default:
      return all.join(', ')
  }
}

/** What is saved and what was entered of each field, for the second of two who write. */
export const versionsOf = <F extends Fields>(
  { fields, words, refused, saved = {}, without = [] }: FieldsProps<F>,
  locale: Locale,
) => {
  const said = words as Words
  const of = { saved: enteredIn(undefined, written(fields, saved)), entered: enteredIn(refused) }
  return Object.entries(fields)
    .filter(([name]) => !without.includes(name) && name in saved)
    .flatMap(([name, field]) =>
      partsOf(name, field).map((part) => ({
        label: said(part.label),
        saved: inWords(part.name, field, said, of.saved, locale),
        entered: inWords(part.name, field, said, of.entered, locale),
      })),
    )
}

/** What of a field is set beside what is saved: each of its parts, and no identifier. */
const partsOf = (name: string, { control, label = name }: Field) => {
  if (control.kind === 'none' || control.kind === 'reference') return []
  if (control.kind !== 'texts' && control.kind !== 'answers') return [{ name, label }]
  return control.keys.map((key) => ({ name: `${name}.${key}`, label: key }))
}

/** The controls of fields, in the order in which they are declared, each with what was entered or else is saved. */
export const FieldsOf = <F extends Fields>({
  fields,
  words,
  refused,
  saved = {},
  likely = {},
  options = {},
  emptyLabels = {},
  without = [],
  apart = '',
  unmarked = false,
}: FieldsProps<F>) => {
  const entered = enteredIn(refused, written(fields, { ...likely, ...saved }))
  const asked = Object.entries(fields).filter(([name]) => !without.includes(name))
  return (
    <>
      {asked.map(([name, field]) => (
        <FieldOf
          name={name}
          field={field}
          words={words as Words}
          entered={entered}
          options={options[name]}
          emptyLabel={emptyLabels[name]}
          apart={apart}
          optional={unmarked ? 'unmarked' : true}
        />
      ))}
    </>
  )
}
