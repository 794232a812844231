import { bcaInterval } from './bootstrap.ts'
import { estimatePopulation } from './estimate.ts'
import type { ModelChoice } from './selection.ts'
import { type SimulatedPopulation, simulateHistories, tableOfHistories } from './simulate.ts'

/** How often an interval held the truth. */
interface Coverage {
  /** Populations that had the interval. */
  readonly populations: number
  /** The share of them whose interval held the true number. */
  readonly covered: number
  /** The share of them whose interval lay wholly below it. */
  readonly below: number
  /** Mean width of the bounded intervals ÷ truth. */
  readonly width: number
}

/** How well estimates of made-up populations do, whose true number is known. */
export interface Calibration {
  readonly asymptotic: Coverage
  readonly profile: Coverage
  readonly bca: Coverage
  /** Mean of estimate ÷ truth. */
  readonly ratio: number
  /** Populations that had no estimate. */
  readonly withoutEstimate: number
}

/** Counts how often intervals hold a number. */
const counting = (truth: number) => {
  let populations = 0
  let covered = 0
  let below = 0
  let bounded = 0
  let widths = 0
  return {
    count: (lower: number, upper: number | null): void => {
      populations += 1
      if (upper !== null) {
        bounded += 1
        widths += (upper - lower) / truth
      }
      if (lower <= truth && (upper === null || truth <= upper)) covered += 1
      else if (lower <= truth) below += 1
    },
    result: (): Coverage => ({
      populations,
      covered: covered / Math.max(1, populations),
      below: below / Math.max(1, populations),
      width: widths / Math.max(1, bounded),
    }),
  }
}

/**
 * Draws populations of one description, estimates each, and counts how often the 95 % intervals hold the true number.
 *
 * @param populations how many are drawn.
 * @param replicates of each bootstrap.
 * @param seed of the first population; the others have those that follow.
 */
export const calibrate = async (
  described: SimulatedPopulation,
  choice: ModelChoice,
  { populations, replicates, seed }: { populations: number; replicates: number; seed: number },
): Promise<Calibration> => {
  const names = described.lists.map(({ name }) => name)
  const asymptotic = counting(described.people)
  const profile = counting(described.people)
  const bca = counting(described.people)
  let ratios = 0
  let estimated = 0
  for (let drawn = 0; drawn < populations; drawn += 1) {
    const table = tableOfHistories(names, simulateHistories(described, seed + drawn))
    const found = estimatePopulation(table, choice)
    if (found.population === null || found.asymptotic === null) continue
    estimated += 1
    ratios += found.population / described.people
    asymptotic.count(found.asymptotic.lower, found.asymptotic.upper)
    if (found.profile !== null) profile.count(found.profile.lower, found.profile.upper)
    const interval = await bcaInterval(
      table.counts,
      choice,
      found.population,
      { replicates, seed: seed + drawn },
      { threads: 0 },
    )
    if (!interval.collapsed) bca.count(interval.lower!, interval.upper)
  }
  return {
    asymptotic: asymptotic.result(),
    profile: profile.result(),
    bca: bca.result(),
    ratio: ratios / Math.max(1, estimated),
    withoutEstimate: populations - estimated,
  }
}
