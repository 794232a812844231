import { z } from 'zod'

/** Names an item within its instrument for ever, an option or a row within its item. */
const Key = z.string().regex(/^[a-z0-9_]{1,40}$/)
const Line = z.string().trim().min(1).max(500)

/** What an item says in one language. */
const ItemWords = z.object({
  question: Line,
  hint: Line.optional(),
  options: z.record(Key, Line).default({}),
  rows: z.record(Key, Line).default({}),
})

const itemKinds = ['one', 'several', 'scale', 'number', 'text', 'matrix'] as const

/** An item as it is kept and sent: see `Item`. */
export const itemSchema = z.object({
  key: Key,
  kind: z.enum(itemKinds),
  /** By language code. */
  words: z.record(z.string().regex(/^[a-z]{2,3}$/), ItemWords),
  /** What may be answered: of `one`, `several`, of each row of a `matrix`, and of a `scale` from its one end to the other. */
  options: z.array(Key).max(20).default([]),
  /** Of a `matrix`: each is answered with one of the options. */
  rows: z.array(Key).max(20).default([]),
  /** Bounds of a `number`. */
  least: z.number().int().default(0),
  most: z.number().int().default(1_000_000),
  /** Most characters of a `text`. */
  longest: z.number().int().min(1).max(20_000).default(2_000),
  /** Whether it may be passed over. */
  optional: z.boolean().default(false),
  /** Asked only of those who gave one of these answers to an item before it. */
  when: z.object({ item: Key, is: z.array(Key).min(1) }).optional(),
})

/** A question of an instrument, with its words in every language in which it is asked. */
export type Item = z.output<typeof itemSchema>

/**
 * Questions in their order, and which answers are right, where the instrument says that any is.
 *
 * It is a version: once anybody has been asked, its items and their words stay as they are, and what is asked otherwise is another
 * version with answers of its own.
 */
export interface Instrument {
  readonly items: readonly Item[]
  /**
   * The declared rule by which an answer is right, by item. Without it nothing is said of an answer but what it was. There is no
   * sum over items: indicators prompt a person to think and are never added up to a verdict (domain rule 3).
   */
  readonly right: Readonly<Record<string, readonly string[]>>
}

export const instrumentSchema = z.object({
  items: z.array(itemSchema).max(100),
  right: z.record(Key, z.array(Key)).default({}),
})
