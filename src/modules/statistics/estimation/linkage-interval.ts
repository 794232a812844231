import { setImmediate } from 'node:timers/promises'
import { populationBy } from './bootstrap-tasks.ts'
import { sampleQuantile } from './distributions.ts'
import { estimatePopulation, type PopulationEstimate } from './estimate.ts'
import { type CaptureTable, observedIn, withCounts } from './histories.ts'
import { type CorrectedTable, correctForLinkage, type LinkageError } from './linkage-error.ts'
import { beta, multinomial, randomStream, type Uniform } from './random.ts'
import type { ModelChoice } from './selection.ts'

/** What a clerical review of linked and unlinked pairs found: how many were examined and how many were wrong. */
export interface ClericalReview {
  readonly truePairs: { readonly examined: number; readonly missed: number }
  readonly linkedPairs: { readonly examined: number; readonly false: number }
}

/** An estimate that counts with errors of linkage. */
export interface LinkageCorrectedEstimate {
  readonly error: LinkageError
  readonly corrected: CorrectedTable
  readonly estimate: PopulationEstimate
  /** Percentile interval over samples of people and of error rates; a bound is absent where it lies beyond all bounds. */
  readonly interval: { readonly level: number; readonly lower: number; readonly upper: number | null }
}

/** The rates that a review speaks for: the means of Beta(wrong + 1, right + 1). */
const ratesFrom = ({ truePairs, linkedPairs }: ClericalReview): LinkageError => ({
  missed: (truePairs.missed + 1) / (truePairs.examined + 2),
  false: (linkedPairs.false + 1) / (linkedPairs.examined + 2),
})

/** How the interval is drawn: `seed` is any whole number from 0 to 2^53 − 1. */
interface Drawing {
  readonly replicates: number
  readonly seed: number
  readonly level?: number
}

/** Rates drawn from what a review leaves open: Beta with a uniform prior. */
export const drawnRates = (uniform: Uniform, { truePairs, linkedPairs }: ClericalReview): LinkageError => ({
  missed: beta(uniform, truePairs.missed + 1, truePairs.examined - truePairs.missed + 1),
  false: beta(uniform, linkedPairs.false + 1, linkedPairs.examined - linkedPairs.false + 1),
})

/** The population of one sample in which people are drawn anew and rates from what the review leaves open. */
const drawing = (
  table: CaptureTable,
  choice: ModelChoice,
  review: ClericalReview,
  seed: number,
): ((replicate: number) => number) => {
  const observed = Math.round(observedIn(table.counts))
  return (replicate) => {
    const uniform = randomStream(seed, replicate)
    const sample = withCounts(table, multinomial(uniform, observed, table.counts))
    return populationBy(correctForLinkage(sample, drawnRates(uniform, review)).table.counts, choice)
  }
}

const carried = (
  table: CaptureTable,
  choice: ModelChoice,
  review: ClericalReview,
  populations: Float64Array,
  level = 0.95,
): LinkageCorrectedEstimate => {
  const error = ratesFrom(review)
  const corrected = correctForLinkage(table, error)
  populations.sort()
  const upper = sampleQuantile(populations, (1 + level) / 2)
  return {
    error,
    corrected,
    estimate: estimatePopulation(corrected.table, choice),
    interval: {
      level,
      lower: sampleQuantile(populations, (1 - level) / 2),
      upper: Number.isFinite(upper) ? upper : null,
    },
  }
}

/**
 * Carries the error of linkage on into the estimate: histories are corrected by the rates of a clerical review, and the
 * interval comes from samples in which people are drawn anew (multinomial), rates are drawn from what the review leaves
 * open (Beta with a uniform prior), the sample is corrected and the model chosen anew. So it is wider than that of the same
 * histories taken as true, the more the fewer pairs were reviewed.
 */
export const estimateWithLinkageError = (
  table: CaptureTable,
  choice: ModelChoice,
  review: ClericalReview,
  { replicates, seed, level }: Drawing,
): LinkageCorrectedEstimate => {
  const draw = drawing(table, choice, review, seed)
  const populations = Float64Array.from({ length: replicates }, (_, replicate) => draw(replicate))
  return carried(table, choice, review, populations, level)
}

/** Replicates between two pauses: some tens of milliseconds for six lists. */
const AT_A_TIME = 10

/**
 * As `estimateWithLinkageError`, with the same answer, where others must be served meanwhile.
 *
 * @param progress told the share that is done, from 0 to 1, and waited for.
 */
export const estimateWithLinkageErrorInTurns = async (
  table: CaptureTable,
  choice: ModelChoice,
  review: ClericalReview,
  { replicates, seed, level }: Drawing,
  progress: (share: number) => Promise<void> = async () => {},
): Promise<LinkageCorrectedEstimate> => {
  const draw = drawing(table, choice, review, seed)
  const populations = new Float64Array(replicates)
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    if (replicate % AT_A_TIME === 0) {
      await setImmediate()
      await progress(replicate / replicates)
    }
    populations[replicate] = draw(replicate)
  }
  return carried(table, choice, review, populations, level)
}
