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
import { labelOf, optionsOf, said, type Words } from './said.tsx'

/** As many options as are looked over at once; more are chosen from a list that opens. */
const MOST_IN_SIGHT = 9
/** As many questions with the same answers as are looked over at once; more are answered from lists, so that the form can be. */
const MOST_ANSWERED_IN_SIGHT = 8
/** As many lists as stand open for codes of which several may be chosen. */
const LISTS = 4

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

/** What every control of the field is given. */
const common = ({ name, field, words, entered, apart, optional }: Asked) => ({
  name,
  ...(apart === '' ? {} : { idName: `${name}-${apart}` }),
  label: words(labelOf(name, field)),
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
    return <CheckboxGroupField {...given} values={chosen} options={options} />
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
          options={options}
        />
      ))}
    </>
  )
}

const FieldOf = (asked: Asked) => {
  const { name, field, words, entered } = asked
  const { control } = field
  const { today, locale } = useReader()
  const options = asked.options ?? optionsOf(control, words, locale)
  const { value, ...given } = common(asked)
  // Nobody is asked to choose among nothing.
  if (control.kind === 'reference' && field.isOptional && options.length === 0) return null
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
    case 'texts':
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
    default:
      return isInSight(field, options) ? (
        <RadioField {...given} value={value} options={options} />
      ) : (
        <SelectField
          {...given}
          value={value}
          options={options}
          {...(asked.emptyLabel === undefined ? {} : { emptyLabel: asked.emptyLabel })}
        />
      )
  }
}

/**
 * Whether what may be chosen stands open. Of radio buttons none can be taken back once one is chosen; what comes from elsewhere stands
 * open where something is said of each.
 */
const isInSight = ({ control, isOptional }: Field, options: readonly Option[]): boolean => {
  if (control.kind === 'answers') return control.keys.length <= MOST_ANSWERED_IN_SIGHT
  if (options.length > MOST_IN_SIGHT) return false
  return control.kind === 'choice' ? !isOptional : options.some(({ description }) => description)
}

/** The single controls of a field: of texts or answers one under each key, of which the first has what is explained. */
const partsOf = (name: string, field: Field): readonly { name: string; field: Field }[] => {
  if (field.control.kind !== 'texts' && field.control.kind !== 'answers') return [{ name, field }]
  const { hint, ...unexplained } = field
  return field.control.keys.map((key, at) => ({
    name: `${name}.${key}`,
    field: { ...(at === 0 ? field : unexplained), label: key },
  }))
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

/** A value as a form sends it. */
const inForm = (value: unknown, control: Control | undefined, locale: Locale): unknown => {
  if (typeof value === 'boolean') return value ? 'yes' : control?.kind === 'choice' ? 'no' : ''
  return typeof value === 'number' && control?.kind === 'number' && control.written
    ? control.written(value, locale)
    : value
}
const written = (
  fields: Fields,
  saved: Readonly<Record<string, unknown>>,
  locale: Locale,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(saved).map(([name, value]) => [name, inForm(value, fields[name]?.control, locale)]),
  )

/** What stands in a field, in the words in which it was chosen; a day as it was written. */
const inWords = (name: string, field: Field, words: Words, entered: Entered, locale: Locale): string => {
  const value = field.least === undefined ? entered.text(name) : entered.list(name)
  return field.control.kind === 'day' ? String(value ?? '') : said(field, value, words, locale)
}

/** What is saved and what was entered of each field but references, for the second of two who write. */
export const versionsOf = <F extends Fields>(
  { fields, words, refused, saved = {}, without = [] }: FieldsProps<F>,
  locale: Locale,
) => {
  const room = words as Words
  const of = { saved: enteredIn(undefined, written(fields, saved, locale)), entered: enteredIn(refused) }
  return Object.entries(fields)
    .filter(([name, { control }]) => !['none', 'reference'].includes(control.kind) && name in saved)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, field]) => partsOf(name, field))
    .map((part) => ({
      label: room(labelOf(part.name, part.field)),
      saved: inWords(part.name, part.field, room, of.saved, locale),
      entered: inWords(part.name, part.field, room, of.entered, locale),
    }))
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
  const { locale } = useReader()
  const entered = enteredIn(refused, written(fields, { ...likely, ...saved }, locale))
  const asked = Object.entries(fields).filter(([name]) => !without.includes(name))
  return (
    <>
      {asked
        .flatMap(([of, whole]) => partsOf(of, whole))
        .map(({ name, field }) => (
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
