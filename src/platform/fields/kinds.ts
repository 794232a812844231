import { z } from 'zod'
import type { Day } from '../clock/clock.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Codes, type Control, type Field, type MayBeEmpty, optional } from './field.ts'

const field = <Value, Empty>(
  control: Control,
  schema: z.ZodType<Value>,
  empty: Empty,
): Field<Value, Empty, never> => ({ control, schema, empty, isOptional: false, isSealed: false })

/** How wide a line is asked for that is short. */
const widthOf = (longest: number) => ([4, 8, 16, 32] as const).find((width) => longest <= width)

const lineOf = (longest: number, more: { readonly isSecret?: true }) => {
  const width = widthOf(longest)
  return field(
    { kind: 'line', ...more, ...(width === undefined ? {} : { width }) },
    z.string().trim().min(1).max(longest),
    '' as const,
  )
}

/** One line of at most so many characters. */
export const line = (longest: number) => lineOf(longest, {})

/** One line that no browser may offer to whoever sits there next, nor correct: an account, a word that was agreed on. */
export const secretLine = (longest: number) => lineOf(longest, { isSecret: true })

/** A number as it is written, which the action reads: it knows in what. */
export const writtenNumber = (longest: number) => ({
  ...field({ kind: 'number' }, z.string().trim().min(1).max(longest), '' as const),
  told: z.string(),
})

/** Running text of at most so many characters. */
export const text = (longest = 20_000, rows = 5) =>
  field({ kind: 'text', rows }, z.string().trim().min(1).max(longest), '' as const)

/** An address for mail. */
export const email = () => field({ kind: 'line', type: 'email' }, z.email().max(200), '' as const)

/** An address of the web. */
export const address = () =>
  field({ kind: 'line', type: 'url' }, z.url({ protocol: /^https?$/ }).max(500), '' as const)

/** A day, `YYYY-MM-DD`. */
export const day = () => field<Day, null>({ kind: 'day' }, z.iso.date(), null)

/** A day that has been, or today: `requirePast` refuses one to come. */
export const pastDay = () => field<Day, null>({ kind: 'day', when: 'past' }, z.iso.date(), null)

/** A day that is to come, or today, as the form offers it; what may be written is the action's to say. */
export const comingDay = () => field<Day, null>({ kind: 'day', when: 'coming' }, z.iso.date(), null)

/** A whole number as people write it: `1 200` too. */
export const count = (most: number, least = 1) =>
  field<number, null>(
    { kind: 'number' },
    z.preprocess(
      (given) => (typeof given === 'string' ? given.replaceAll(/\s/g, '') : given),
      z.coerce.number().int().min(least).max(most),
    ),
    null,
  )

/** A number that is read from what people write by a schema of its own, such as an amount. */
export const figure = (
  schema: z.ZodType<number>,
  written: (value: number, locale: Locale) => string,
  unit?: string,
) => field<number, null>({ kind: 'number', written, ...(unit === undefined ? {} : { unit }) }, schema, null)

/** What is said of a year that is out of its bounds is said of a year, and not of an amount. */
export const OF_A_YEAR = 'year'
export const wholeYear = (from = 1_900, to = 2_200) =>
  z.coerce.number().int().min(from, OF_A_YEAR).max(to, OF_A_YEAR)

/** A year, as it is written: no thousands are set apart. */
export const year = (from?: number, to?: number) => figure(wholeYear(from, to), String)

/** One of a few. The word of an option is its value, after `prefix` where values of several fields are alike. */
export const choice = <const Value extends string, const Prefix extends string = ''>(
  values: readonly Value[],
  prefix: Prefix = '' as Prefix,
): Field<Value, null, `${Prefix}${Value}`> =>
  field({ kind: 'choice', values, prefix }, z.enum(values) as unknown as z.ZodType<Value>, null)

/** A code of a list that has its own words, such as a country. */
export const coded = (codes: Codes) =>
  field<string, null>({ kind: 'codes', codes }, z.string().refine(codes.has), null)

/** Something else that is chosen from what the page offers: its identifier. */
export const reference = () => field<string, null>({ kind: 'reference' }, z.guid(), null)

/** Yes where it is ticked, no where it is not. */
export const yes = () =>
  optional(
    field<boolean, false>(
      { kind: 'yes' },
      z.union([z.literal('yes'), z.boolean()]).transform((given) => given === 'yes' || given === true),
      false,
    ),
  )

/** Yes or no, which must be said. */
export const yesOrNo = (): Field<boolean, null, 'yes' | 'no'> => ({
  ...field(
    { kind: 'choice', values: ['yes', 'no'], prefix: '' },
    z.union([z.enum(['yes', 'no']), z.boolean()]).transform((given) => given === 'yes' || given === true),
    null,
  ),
  told: z.boolean(),
})

type ByKey<Key extends string, Value extends string> = Readonly<Partial<Record<Key, Value>>>

/** Something under each of several keys, whose words are the keys'; it is kept as one, and what is left empty is not in it. */
const byKey = <Key extends string, Value extends string, Words extends string>(
  control: Control,
  keys: readonly Key[],
  one: z.ZodType<Value>,
): Field<ByKey<Key, Value>, ByKey<Key, Value>, Words> & MayBeEmpty & { readonly label: '' } => ({
  control,
  schema: z.partialRecord(z.enum(keys), one) as unknown as z.ZodType<ByKey<Key, Value>>,
  empty: {} as ByKey<Key, Value>,
  isOptional: true,
  isSealed: false,
  isJson: true,
  label: '',
})

/** Texts by key, such as the parts of a plan. */
export const texts = <const Key extends string>(keys: readonly Key[]) =>
  byKey<Key, string, Key>({ kind: 'texts', keys, rows: 3 }, keys, z.string().trim().max(20_000))

/** One of the same few answers to each of several questions. */
export const answers = <const Key extends string, const Value extends string>(
  keys: readonly Key[],
  values: readonly Value[],
) => byKey<Key, Value, Key | Value>({ kind: 'answers', keys, values }, keys, z.enum(values) as never)

/** Whether something holds that a step sets. */
export const flag = () => field<boolean, false>({ kind: 'none' }, z.boolean(), false)

/** A moment that the house sets. */
export const instant = () => field<Date, null>({ kind: 'none' }, z.date(), null)

/** As many things may be in a list at once. */
const MOST = 60

const list = <Value, Words extends string>(
  one: Field<Value, unknown, Words>,
  least: 0 | 1,
): Field<readonly Value[], readonly Value[], Words> => ({
  control: one.control,
  schema: z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((value) => value !== '') : given),
    z.array(one.schema).min(least).max(MOST),
  ) as z.ZodType<readonly Value[]>,
  empty: [],
  isOptional: least === 0,
  isSealed: false,
  least,
})

/** Several of a kind: every one that is sent arrives. */
export const several = <Value, Words extends string>(one: Field<Value, unknown, Words>) => list(one, 1)

/** Any number of a kind, also none. */
export const anyOf = <Value, Words extends string>(one: Field<Value, unknown, Words>) =>
  list(one, 0) as ReturnType<typeof list<Value, Words>> & MayBeEmpty
