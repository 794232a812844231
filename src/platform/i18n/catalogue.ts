import { type Format, formatter } from './format.ts'
import type { Locale } from './locale.ts'

/**
 * A text of the screen: words with `{name}` placeholders, or a function of typed parameters where the
 * sentence changes with them (plural, dates). Functions get the formats of their own language.
 */
type Message = string | ((parameters: never, format: Format) => string)
export type Messages = Readonly<Record<string, Message>>

/** The names inside braces: `Placeholders<'{from} till {to}'>` is `'from' | 'to'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** What the English side must be, so that it says the same as the Swedish: same keys, same parameters. */
type Counterpart<Swedish extends Messages, English extends Messages> = {
  readonly [Key in keyof Swedish]: Key extends keyof English
    ? Swedish[Key] extends string
      ? English[Key] extends string
        ? [Placeholders<English[Key]>] extends [Placeholders<Swedish[Key]>]
          ? [Placeholders<Swedish[Key]>] extends [Placeholders<English[Key]>]
            ? English[Key]
            : `must hold {${Placeholders<Swedish[Key]>}}`
          : `may hold {${Placeholders<Swedish[Key]>}} only`
        : string
      : English[Key] extends string
        ? Swedish[Key]
        : Swedish[Key]
    : Message
} & { readonly [Key in Exclude<keyof English, keyof Swedish>]: never }

export type Catalogue<Swedish extends Messages = Messages> = {
  readonly sv: Swedish
  readonly en: { readonly [Key in keyof Swedish]: Message }
}

/**
 * The texts of one room in both languages. The compiler refuses a key that one side lacks, a placeholder
 * that one side lacks, and a function whose parameters differ.
 *
 *     export const messages = catalogue({
 *       sv: { title: 'Åtgärd {number}', late: ({ count }: { count: number }, f) => f.plural(count, …) },
 *       en: { title: 'Measure {number}', late: ({ count }: { count: number }, f) => f.plural(count, …) },
 *     })
 */
export const catalogue = <const Swedish extends Messages, const English extends Messages>(words: {
  sv: Swedish
  en: English & Counterpart<Swedish, English>
}): Catalogue<Swedish> => words as unknown as Catalogue<Swedish>

/**
 * The texts of one subject that stand in several files, read as one.
 *
 * @throws Error where two of them have the same key.
 */
export const joined = <
  First extends Messages,
  Second extends Messages,
  Third extends Messages = Readonly<Record<never, Message>>,
  Fourth extends Messages = Readonly<Record<never, Message>>,
>(
  ...parts: [Catalogue<First>, Catalogue<Second>, Catalogue<Third>?, Catalogue<Fourth>?]
): Catalogue<First & Second & Third & Fourth> => {
  const keys = parts.flatMap((part) => Object.keys(part!.sv))
  const twice = keys.find((key, at) => keys.indexOf(key) !== at)
  if (twice !== undefined) throw new Error(`Two texts for ${twice}`)
  const sv = Object.assign({}, ...parts.map((part) => part!.sv))
  const en = Object.assign({}, ...parts.map((part) => part!.en))
  return { sv, en } as Catalogue<First & Second & Third & Fourth>
}

type Values<Name extends string> = { readonly [Key in Name]: string | number }
type Given<Text extends Message> = Text extends string
  ? [Placeholders<Text>] extends [never]
    ? []
    : [parameters: Values<Placeholders<Text>>]
  : Text extends (...given: infer All) => string
    ? All extends [infer Parameters, ...unknown[]]
      ? [parameters: Parameters]
      : []
    : never

/** `t('title', { number: 3 })`: the text in the reader's language; keys and parameters are checked. */
export type Translate<Swedish extends Messages> = <Key extends keyof Swedish & string>(
  key: Key,
  ...parameters: Given<Swedish[Key]>
) => string

const fill = (text: string, values: Readonly<Record<string, string | number>>, format: Format): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? format.number(value) : value
  })

/**
 * The texts of a catalogue in one language. Numbers given to a placeholder are written the language's way;
 * give a string where a number is a name (the number of a measure, a year).
 */
export const translator = <Swedish extends Messages>(
  { sv, en }: Catalogue<Swedish>,
  locale: Locale,
): Translate<Swedish> => {
  const words: Readonly<Record<string, Message>> = locale === 'sv' ? sv : en
  const format = formatter(locale)
  return (key, ...[parameters]) => {
    const message = words[key]
    if (message === undefined) throw new Error(`No text for ${key} in ${locale}`)
    if (typeof message === 'string') {
      return parameters === undefined
        ? message
        : fill(message, parameters as Readonly<Record<string, string | number>>, format)
    }
    return message(parameters as never, format)
  }
}
