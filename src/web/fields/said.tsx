import type { FC } from 'hono/jsx'
import type { Field, Fields, ValuesOf, WordsOf } from '../../platform/fields/field.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { DescriptionList } from '../components/structure.tsx'
import { Written } from '../components/written.tsx'
import { sharedWords } from '../messages.ts'
import { useReader } from '../reader.ts'

type Words = (key: string) => string

const oneSaid = ({ control }: Field, value: unknown, words: Words, locale: Locale): string => {
  if (value === null || value === undefined || value === '') return ''
  switch (control.kind) {
    case 'choice':
      return words(`${control.prefix}${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`)
    case 'codes':
      return control.codes.name(String(value), locale)
    case 'day':
      return formatter(locale).date(String(value))
    case 'number':
      if (typeof value !== 'number') return String(value)
      return control.written ? control.written(value) : formatter(locale).number(value)
    case 'yes':
      return sharedWords(locale)(value ? 'yes' : 'no')
    default:
      return String(value)
  }
}

/** What a field holds, in the words in which it was chosen; '' where it holds nothing. */
export const said = (field: Field, value: unknown, words: Words, locale: Locale): string => {
  const { control } = field
  if (field.least !== undefined) {
    const all = (value as readonly unknown[]).map((one) => oneSaid(field, one, words, locale))
    // Names are told as a sentence tells them; options keep the words, and the capitals, in which they were chosen.
    return control.kind === 'codes' ? formatter(locale).list(all) : all.join(', ')
  }
  if (control.kind === 'texts' || control.kind === 'answers')
    return Object.entries(value as Readonly<Record<string, string>>)
      .map(([key, text]) => `${words(key)}: ${control.kind === 'answers' ? words(text) : text}`)
      .join('\n')
  return oneSaid(field, value, words, locale)
}

/** The key of what a field is called. */
export const labelOf = (name: string, { label = name }: Field): string => label

/** A record as it is read: each field with what it holds; texts as they were written. */
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
  const shown = Object.entries(fields).filter(
    ([name, { control }]) => control.kind !== 'none' && !without.includes(name),
  )
  return (
    <DescriptionList
      items={shown.map(([name, field]) => ({
        term: (words as Words)(labelOf(name, field)),
        value: <Said field={field} value={values[name]} words={words as Words} locale={locale} />,
      }))}
    />
  )
}

const Said: FC<{ field: Field; value: unknown; words: Words; locale: Locale }> = ({
  field,
  value,
  words,
  locale,
}) => {
  const text = said(field, value, words, locale)
  if (text === '') return <span class="not-given">{sharedWords(locale)('none')}</span>
  const { control } = field
  if (control.kind === 'text') return <Written text={text} />
  if (control.kind === 'line' && control.type !== undefined)
    return (
      <a class="ds-link" href={control.type === 'email' ? `mailto:${text}` : text}>
        {text}
      </a>
    )
  return <>{text}</>
}
