import type { Child } from 'hono/jsx'
import type { Control, Field, Fields, ValuesOf, WordsOf } from '../../platform/fields/field.ts'
import { isEmpty } from '../../platform/fields/row.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Option } from '../components/field.tsx'
import { Link } from '../components/link.tsx'
import { DescriptionList } from '../components/structure.tsx'
import { Written } from '../components/written.tsx'
import { sharedWords } from '../messages.ts'
import { useReader } from '../reader.ts'

export type Words = (key: string) => string

/** What a field offers by itself, in its own words or those of its codes. */
export const optionsOf = (control: Control, words: Words, locale: Locale): readonly Option[] => {
  if (control.kind === 'codes') return control.codes.options(locale)
  if (control.kind === 'answers') return control.values.map((value) => ({ value, label: words(value) }))
  if (control.kind !== 'choice') return []
  return control.values.map((value) => ({ value, label: words(`${control.prefix}${value}`) }))
}

const oneSaid = ({ control }: Field, value: unknown, words: Words, locale: Locale): string => {
  if (value === null || value === undefined || value === '') return ''
  switch (control.kind) {
    case 'choice':
      return words(`${control.prefix}${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`)
    case 'answers':
      return words(String(value))
    case 'codes':
      return control.codes.name(String(value), locale)
    case 'day':
      return formatter(locale).date(String(value))
    case 'number':
      if (typeof value !== 'number') return String(value)
      return control.written ? control.written(value, locale) : formatter(locale).number(value)
    case 'yes':
      return sharedWords(locale)(value ? 'yes' : 'no')
    default:
      return String(value)
  }
}

/** What a field, or one part of it, holds, in the words in which it was chosen; '' where it holds nothing. */
export const said = (field: Field, value: unknown, words: Words, locale: Locale): string => {
  if (field.meansAll !== undefined && isEmpty(value)) return words(field.meansAll)
  if (Array.isArray(value)) {
    const all = value.map((one) => oneSaid(field, one, words, locale))
    // Names are told as a sentence tells them; options keep the words, and the capitals, in which they were chosen.
    return field.control.kind === 'codes' ? formatter(locale).list(all) : all.join(', ')
  }
  if (field.isJson && typeof value === 'object')
    return Object.entries(value ?? {})
      .map(([key, text]) => `${words(key)}: ${oneSaid(field, text, words, locale)}`)
      .join('\n')
  return oneSaid(field, value, words, locale)
}

/** The key of what a field is called. */
export const labelOf = (name: string, { label = name }: Field): string => label

/** A record as it is read: each field with what it holds, texts as they were written; those that hold nothing named on one row. */
export const FieldsSaid = <F extends Fields>({
  fields,
  words,
  values,
  without = [],
}: {
  fields: F
  words: (key: WordsOf<F>) => string
  values: ValuesOf<F>
  without?: readonly (keyof F)[]
}) => {
  const { locale } = useReader()
  const shown = Object.entries(fields)
    .filter(([name, { control }]) => control.kind !== 'none' && !without.includes(name))
    .map(([name, field]) => ({
      term: (words as Words)(labelOf(name, field)),
      field,
      text: said(field, values[name], words as Words, locale),
    }))
  const missing = shown.filter(({ text }) => text === '').map(({ term }) => term)
  return (
    <DescriptionList
      items={[
        ...shown
          .filter(({ text }) => text !== '')
          .map(({ term, field, text }) => ({ term, value: asRead(field, text) })),
        ...(missing.length === 0
          ? []
          : [
              {
                term: sharedWords(locale)('none'),
                value: <span class="not-given">{missing.join(', ')}</span>,
              },
            ]),
      ]}
    />
  )
}

/** What a field says as it stands on a page: a text as it was written, an address as a link. */
const asRead = ({ control }: Field, text: string): Child => {
  if (control.kind === 'text') return <Written text={text} />
  if (control.kind !== 'line' || control.type === undefined) return text
  return <Link href={control.type === 'email' ? `mailto:${text}` : text}>{text}</Link>
}
