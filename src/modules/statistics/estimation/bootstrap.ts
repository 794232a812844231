import { occupiedHistories } from './bootstrap-tasks.ts'
import { type Running, runBootstrap } from './bootstrap-threads.ts'
import { normalProbability, normalQuantile, sampleQuantile } from './distributions.ts'
import { type ModelChoice, repeatedChoice } from './selection.ts'

/** A bias-corrected and accelerated bootstrap interval of the population. */
export interface BcaInterval {
  readonly level: number
  /** Bounds; both absent where the interval has collapsed, one alone where it lies beyond all bounds. */
  readonly lower: number | null
  readonly upper: number | null
  readonly replicates: number
  /** The acceleration â, from the weighted jackknife. */
  readonly acceleration: number
  /** The share of replicates below the estimate, from which the correction of the bias comes. */
  readonly shareBelow: number
  /** Replicates without a finite estimate. */
  readonly unbounded: number
  /** Whether the corrections could not be calculated or left no interval. */
  readonly collapsed: boolean
}

/**
 * The acceleration â (DiCiccio & Efron 1996, Statistical Science 11, 189–228): each history's leave-one-out estimate counts
 * as many times as people were seen in it.
 */
const accelerationOf = (counts: readonly number[], estimates: ArrayLike<number>): number => {
  const people = counts.reduce((sum, count) => sum + count, 0)
  const mean = counts.reduce((sum, count, index) => sum + count * estimates[index]!, 0) / people
  let square = 0
  let cube = 0
  counts.forEach((count, index) => {
    const difference = mean - estimates[index]!
    square += count * difference ** 2
    cube += count * difference ** 3
  })
  return cube / (6 * square ** 1.5)
}

/**
 * Bounds at the levels of the BCa method from replicates, as quantiles of type 8.
 *
 * @param replicates ascending.
 */
const boundsOf = (
  replicates: Float64Array,
  shareBelow: number,
  acceleration: number,
  probabilities: readonly number[],
): readonly number[] => {
  const bias = normalQuantile(shareBelow)
  return probabilities.map((probability) => {
    const shifted = normalQuantile(probability) + bias
    const remaining = 1 - acceleration * shifted
    if (!(remaining > 0)) return Number.NaN
    return sampleQuantile(replicates, normalProbability(bias + shifted / remaining))
  })
}

/**
 * BCa interval of the population (Chan, Silverman & Vincent 2021, section 3.3): multinomial samples of the people observed,
 * the model chosen anew in each, and the acceleration from a weighted jackknife in which it is chosen anew too.
 *
 * @param counts whole numbers of people by history.
 * @param estimate of the population on the data themselves.
 * @param seed any whole number from 0 to 2^53 − 1: the same seed gives the same interval on any number of threads.
 */
export const bcaInterval = async (
  counts: Float64Array,
  choice: ModelChoice,
  estimate: number,
  { replicates, seed, level = 0.95 }: { replicates: number; seed: number; level?: number },
  running: Running = {},
): Promise<BcaInterval> => {
  const plan = { counts, choice: repeatedChoice(counts, choice), replicates, seed }
  const estimates = await runBootstrap(plan, running)
  const occupied = occupiedHistories(counts)
  const samples = estimates.slice(0, replicates).sort()
  // A sample that is the data again gives the same estimate; rounding must not put it on one side.
  const below = estimates
    .slice(0, replicates)
    .reduce((sum, sample) => sum + (sample < estimate * (1 - 1e-10) ? 1 : 0), 0)
  const shareBelow = below / replicates
  const acceleration = accelerationOf(
    occupied.map((history) => counts[history]!),
    estimates.subarray(replicates),
  )
  const tail = (1 - level) / 2
  const [lower = Number.NaN, upper = Number.NaN] = boundsOf(samples, shareBelow, acceleration, [
    tail,
    1 - tail,
  ])
  const collapsed = !(lower < upper) || lower === Infinity
  return {
    level,
    lower: collapsed ? null : lower,
    upper: collapsed || upper === Infinity ? null : upper,
    replicates,
    acceleration,
    shareBelow,
    unbounded: samples.reduce((sum, sample) => sum + (sample === Infinity ? 1 : 0), 0),
    collapsed,
  }
}
