import type { z } from 'zod'
import type { Locale } from '../i18n/locale.ts'

/** A list of codes whose words come from elsewhere than a room's own texts: countries, languages. */
export interface Codes {
  readonly has: (code: string) => boolean
  readonly name: (code: string, locale: Locale) => string
  /** `group` heads those that stand together. */
  readonly options: (
    locale: Locale,
  ) => readonly { readonly value: string; readonly label: string; readonly group?: string }[]
}

/** How a form asks for a field. Words of options are those of the room: the option's value after `prefix`. */
export type Control =
  | {
      readonly kind: 'line'
      readonly type?: 'email' | 'url'
      readonly width?: 4 | 8 | 16 | 32
      /** The browser neither keeps nor corrects it. */
      readonly isSecret?: true
    }
  | { readonly kind: 'text'; readonly rows: number }
  | { readonly kind: 'day'; readonly when?: 'past' | 'coming' }
  | {
      readonly kind: 'number'
      readonly unit?: string
      readonly written?: (value: number, locale: Locale) => string
    }
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly prefix: string }
  | { readonly kind: 'codes'; readonly codes: Codes }
  | { readonly kind: 'reference' }
  /** A text under each of its keys, whose words are the keys'. */
  | { readonly kind: 'texts'; readonly keys: readonly string[]; readonly rows: number }
  /** One of the same few to each of its keys. */
  | { readonly kind: 'answers'; readonly keys: readonly string[]; readonly values: readonly string[] }
  | { readonly kind: 'yes' }
  /** Not asked for by itself: set by steps, or by a form of its own. */
  | { readonly kind: 'none' }

/**
 * What a field is, said once: from it follow the shape of the input, the control of a form with what a refused form shows again, and
 * the column with its sealing.
 *
 * `Value` is what it holds, `Empty` what stands there where an optional field is left empty, `Words` the keys of the words of its
 * options.
 */
export interface Field<Value = unknown, Empty = unknown, Words extends string = string> {
  readonly control: Control
  /** Takes what a form or a program sends for a field that must be filled in. */
  readonly schema: z.ZodType<Value>
  readonly empty: Empty
  readonly isOptional: boolean
  readonly isSealed: boolean
  /** Its column, where that is not its name. */
  readonly column?: string
  /** It is kept as JSON: several texts under one seal. */
  readonly isJson?: true
  /** What it holds as programs are given it, where that does not follow from its control. */
  readonly told?: z.ZodType<Value>
  /** It holds a list; at least as many as `least`. */
  readonly least?: number
  /** Key of its label, where that is not its name; '' where it has none. */
  readonly label?: string
  /** Key of a sentence that explains it. */
  readonly hint?: string
  /** Key of what it means that nothing stands there, such as that it holds for all. */
  readonly meansAll?: string
  /** Never read: keeps the keys of the options' words for the compiler. */
  readonly words?: Words
}

/** What may be left empty, and then need not be sent. */
export interface MayBeEmpty {
  readonly isOptional: true
}

export type Fields = Readonly<Record<string, Field>>

export type ValueOf<F> = F extends Field<infer Value> ? Value : never
/** What a record of these fields holds. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

type LabelOf<F, Name> = F extends { readonly label: infer Label extends string }
  ? Label extends ''
    ? never
    : Label
  : Name
type HintOf<F> =
  | (F extends { readonly hint: infer Hint extends string } ? Hint : never)
  | (F extends { readonly meansAll: infer All extends string } ? All : never)
type OptionsOf<F> = F extends Field<unknown, unknown, infer Words> ? Words : never

/** The keys of all words that a form of these fields needs; the compiler asks a room's texts for them. */
export type WordsOf<F extends Fields> = {
  readonly [Name in keyof F & string]: LabelOf<F[Name], Name> | HintOf<F[Name]> | OptionsOf<F[Name]>
}[keyof F & string]

/** It may be left empty. */
export const optional = <Value, Empty, Words extends string>(
  field: Field<Value, Empty, Words>,
): Field<Value | Empty, Empty, Words> & MayBeEmpty => ({ ...field, isOptional: true }) as never

/** It is sealed with the key of its case: the column holds nothing that can be read without it. */
export const sealed = <F extends Field>(field: F): F => ({ ...field, isSealed: true })

const saying =
  <Key extends 'hint' | 'label' | 'column' | 'meansAll'>(key: Key) =>
  <F extends Field, const Said extends string>(field: F, said: Said) =>
    ({ ...field, [key]: said }) as F & { readonly [Of in Key]: Said }

/** It is explained in a sentence under its label. */
export const hinted = saying('hint')
/** Left empty it says something, in a word of its own. */
export const saidEmpty = saying('meansAll')
/** Its label is another word than its name. */
export const labelled = saying('label')
/** Its column is another than its name. */
export const stored = saying('column')
