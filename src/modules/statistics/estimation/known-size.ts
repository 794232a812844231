import { estimatePopulation } from './estimate.ts'
import { type CaptureTable, tableOf } from './histories.ts'
import {
  FEWEST_LISTS,
  type Posterior,
  posteriorOf,
  quantileOf,
  type RobustEstimate,
  robustOf,
} from './robust.ts'
import type { ModelChoice, RobustChoice } from './selection.ts'
import { choiceOnOtherLists } from './sensitivity.ts'

interface Held {
  readonly lower: number | null
  readonly upper: number | null
}

/** A list whose size is known, and what the other lists make of it: the one check of an estimate that an outsider can follow. */
export interface KnownSize {
  readonly list: string
  /** How many are on it. */
  readonly true: number
  /** How many of them any other list has. */
  readonly seen: number
  /** From the other lists alone: 95 % intervals of a model for people who are equally easy to find, and of the robust one. */
  readonly lower: number | null
  readonly upper: number | null
  readonly robustLower: number | null
  readonly robustUpper: number | null
}

export interface KnownSizes {
  readonly rows: readonly KnownSize[]
  /** Whether an interval at 1 − 0.05 ÷ lists misses a list's own size: by the model, and by the robust one. */
  readonly missed: { readonly model: boolean; readonly robust: boolean }
}

/** Those on a list, by the other lists; whoever is on no other is the dark figure there. */
const peopleOn = (table: CaptureTable, name: string) => {
  const { shown, lists, counts } = table
  const others = shown.filter((other) => other !== name)
  const bit = 1 << lists.indexOf(name)
  const rows = Array.from(counts.entries()).filter(([history]) => (history & bit) !== 0)
  return {
    size: rows.reduce((sum, [, count]) => sum + count, 0),
    alone: counts[bit]!,
    table: tableOf(
      others,
      rows.map(([history, count]) => ({
        seen: others.map((other) => ((history >> lists.indexOf(other)) & 1) === 1),
        count,
      })),
    ),
  }
}

/**
 * Estimates the people on each list from the other lists, and holds that against how many there are.
 *
 * @param choice of the model beside the robust one; stepwise at 0.02 where it means nothing on other lists.
 * @returns no rows where fewer than three other lists are left.
 */
export const knownSizes = (table: CaptureTable, choice: ModelChoice | RobustChoice): KnownSizes => {
  const level = 1 - 0.05 / table.lists.length
  const missed = { model: false, robust: false }
  if (table.lists.length <= FEWEST_LISTS) return { rows: [], missed }
  const other = choiceOnOtherLists(table, choice)
  const rows = table.shown.map((list): KnownSize => {
    const { size, alone, table: on } = peopleOn(table, list)
    const posterior = posteriorOf(on)
    const modelAt = (at: number): Held | null =>
      size > alone ? estimatePopulation(on, other, { level: at, withProfile: false }).asymptotic : null
    const robustAt = (at: number): Held | null =>
      posterior && { lower: quantileOf(posterior, (1 - at) / 2), upper: quantileOf(posterior, (1 + at) / 2) }
    const misses = (held: Held | null) => held !== null && (size < held.lower! || size > held.upper!)
    missed.model ||= misses(modelAt(level))
    missed.robust ||= misses(robustAt(level))
    const model = modelAt(0.95)
    const robust = robustAt(0.95)
    return {
      list,
      true: size,
      seen: size - alone,
      lower: model?.lower ?? null,
      upper: model?.upper ?? null,
      robustLower: robust?.lower ?? null,
      robustUpper: robust?.upper ?? null,
    }
  })
  return { rows, missed }
}

/** What stands beside every figure: the robust interval, absent where there are not three to six lists, and the lists of known size. */
export interface Robustness {
  readonly robust: RobustEstimate | null
  readonly known: KnownSizes
}

export const robustnessOf = (
  table: CaptureTable,
  choice: ModelChoice | RobustChoice,
  posterior: Posterior | null = posteriorOf(table),
): Robustness => ({ robust: posterior && robustOf(posterior), known: knownSizes(table, choice) })
