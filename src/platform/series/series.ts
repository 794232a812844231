import type { Day } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Words } from '../i18n/words.ts'

/** Something by which a series is divided, with all values that it can take, those without a single case too. */
export interface Breakdown {
  readonly key: string
  readonly name: Words
  readonly values: readonly { readonly key: string; readonly name: Words }[]
}

/** First and last day of a period that has ended, Swedish time. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** What a room has counted, before anything is withheld. It never leaves the transaction that counts. */
export interface RawCell {
  /**
   * Where the series adds: the value of each breakdown, by its key; totals are worked out. Where it does not: `{}` for the
   * whole, or one breakdown with one value.
   */
  readonly cell: Readonly<Record<string, string>>
  /** How many people, events or bodies the figure rests on: a whole number, zero or more. */
  readonly count: number
  /** For a share: how many of `count` have what is asked. Withheld where they, or the rest, are too few. */
  readonly part?: number
  /** Who stands behind the count, where the series asks for a least number of them: shelters, by identifier. */
  readonly sources?: readonly string[]
  /** The figure itself where it is not the count: a median in days, a rate. Null where nobody could say. */
  readonly value?: number | null
}

/** Names of series: room and what is counted, `housing.requests_without_a_place`. */
export const seriesNamePattern = /^[a-z_]+\.[a-z0-9_]+$/

/** What is said of a series, whether it is counted in the house or reported by hand. */
export interface SeriesDescription {
  /** Room and what is counted, such as `housing.requests_without_a_place`; `reported.` begins those reported by hand. */
  readonly name: string
  readonly title: Words
  /** What is counted and what is not, so that two people would count the same. */
  readonly definition: Words
  /** Unit of the figure, such as persons, requests, days (median), per cent. */
  readonly unit: Words
  /** What the number can bear: what was done, what became of it, or what it changed. */
  readonly evidence: 'output' | 'outcome' | 'effect'
  /** The measures of the plan of 2008 that it serves, by number. */
  readonly measures: readonly number[]
  readonly breakdowns: readonly Breakdown[]
  /** `other` where periods are neither quarters nor years; only for what is reported by hand. */
  readonly every: 'quarter' | 'year' | 'other'
  /** Whether a cell's sum over a breakdown is meaningful: true for counts, false for medians and rates. */
  readonly adds: boolean
  /** Fewest people, events or bodies behind a figure that is told; 5 where nothing else is said. */
  readonly threshold?: number
  /**
   * Fewest sources behind a figure that is told, whatever the figure: three shelters, so that no number tells of one (domain
   * rule 8). What comes from fewer, or from none, is withheld alike. For counts.
   */
  readonly leastSources?: number
}

/**
 * De-identified numbers that a room offers, counted by the system for each period that has ended, protected once, kept, and
 * read by name. Nobody reads another room's tables.
 */
export interface Series extends SeriesDescription {
  readonly every: 'quarter' | 'year'
  /** Whether a period can be counted yet, where that hangs on more than its end: what is not yet is counted on a later day. */
  readonly ready?: (tx: DatabaseTransaction, period: Period) => Promise<boolean>
  /** Counts a period over all bodies, as the system. */
  readonly count: (tx: DatabaseTransaction, period: Period) => Promise<readonly RawCell[]>
}
