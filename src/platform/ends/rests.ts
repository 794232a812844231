import type { Relation } from '../access/relations.ts'
import type { Locale } from '../i18n/locale.ts'

/**
 * What becomes of rows that rest on a thing when the thing ends (domain rule 19).
 *
 * `stopped`: none of them is living afterwards. `listed`: they go on, and whoever ends the thing is shown them before.
 * `living` is the SQL condition of a row `r` that is still in force.
 */
interface Fate {
  readonly becomes: 'stopped' | 'listed'
  readonly living: string
  /** What whoever ends the thing is told before the step, with how many there are; what is listed always has them. */
  readonly words?: (locale: Locale, count: number) => string
  /** Where they are looked after. */
  readonly href?: (thingId: string) => string
}

/** Rows that nothing has to be done with, and why: a part of the thing itself, or something that was. */
interface Nothing {
  readonly becomes: 'nothing'
  readonly why: string
}

/** Rows of a table that refer to a thing by a column. */
export type Resting = (Fate | Nothing) & {
  /** Table of the thing, such as `support.case_file`. */
  readonly on: string
  /** The column that refers to it, such as `housing.placement.case_id`. */
  readonly by: string
  /** Where the column holds aliases: the relation that they are of (decision 91). */
  readonly relation?: Relation
}

/** A thing that can end. */
interface Ending {
  readonly of: string
  /** SQL condition of a row `e` of it that has ended. */
  readonly ended: string
}

/** What a room says of its things: how they end, and what its rows rest on, its own things and those of other rooms. */
export interface Endings {
  readonly endings: readonly Ending[]
  readonly rests: readonly Resting[]
}

/** Rows of several tables that rest on the same thing and have the same fate. */
export const restOn = (on: string, columns: readonly string[], fate: Fate | Nothing): Resting[] =>
  columns.map((by) => ({ on, by, ...fate }))

/** As `restOn`, where the columns hold aliases of a relation. */
export const restBehind = (
  relation: Relation,
  on: string,
  columns: readonly string[],
  fate: Fate | Nothing,
): Resting[] => restOn(on, columns, fate).map((rest) => ({ ...rest, relation }))

export const stopped = (living: string, more: Pick<Fate, 'words' | 'href'> = {}): Fate => ({
  becomes: 'stopped',
  living,
  ...more,
})
export const listed = (living: string, more: Required<Pick<Fate, 'words'>> & Pick<Fate, 'href'>): Fate => ({
  becomes: 'listed',
  living,
  ...more,
})
export const nothing = (why: string): Nothing => ({ becomes: 'nothing', why })

/** "1 placement is running", "2 placements are running": one and several, `{count}` for the number. */
export const counted =
  (words: Readonly<Record<Locale, readonly [one: string, several: string]>>) =>
  (locale: Locale, count: number): string =>
    words[locale][count === 1 ? 0 : 1].replace('{count}', String(count))
