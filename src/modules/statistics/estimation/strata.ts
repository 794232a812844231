import { normalQuantile } from './distributions.ts'
import { estimatePopulation, type Interval, type PopulationEstimate } from './estimate.ts'
import type { CaptureTable } from './histories.ts'
import type { ModelChoice } from './selection.ts'

/** A part of the population by a covariate: a sex, an age, a form of exploitation. */
export interface Stratum {
  readonly name: string
  readonly table: CaptureTable
}

/** An estimate by stratum, and their sum. */
export interface StratifiedEstimate {
  readonly strata: readonly { readonly name: string; readonly estimate: PopulationEstimate }[]
  readonly observed: number
  /** Absent where a stratum has no estimate. */
  readonly population: number | null
  readonly interval: Interval | null
  /** The strata without an estimate. */
  readonly withoutEstimate: readonly string[]
}

/**
 * Estimates each stratum by itself and adds the dark figures up (Sekar & Deming 1949, JASA 44, 101–115): people who differ in how easily they are
 * found are then not mixed, which is the commonest source of dependence between lists.
 *
 * The interval of the sum is log-normal on the dark figure, its variance the sum of the strata's by the delta method,
 * since strata are independent.
 */
export const estimateByStratum = (
  strata: readonly Stratum[],
  choice: ModelChoice,
  level = 0.95,
): StratifiedEstimate => {
  const estimates = strata.map(({ name, table }) => ({
    name,
    estimate: estimatePopulation(table, choice, { level, withProfile: false }),
  }))
  const observed = estimates.reduce((sum, { estimate }) => sum + estimate.observed, 0)
  const withoutEstimate = estimates
    .filter(({ estimate }) => estimate.logDarkFigure === null)
    .map(({ name }) => name)
  if (withoutEstimate.length > 0 || estimates.length === 0)
    return { strata: estimates, observed, population: null, interval: null, withoutEstimate }
  let dark = 0
  let variance = 0
  for (const { estimate } of estimates) {
    const { value, standardError } = estimate.logDarkFigure!
    dark += Math.exp(value)
    variance += (Math.exp(value) * standardError) ** 2
  }
  const spread = (normalQuantile((1 + level) / 2) * Math.sqrt(variance)) / dark
  return {
    strata: estimates,
    observed,
    population: observed + dark,
    interval: {
      level,
      lower: observed + dark * Math.exp(-spread),
      upper: observed + dark * Math.exp(spread),
    },
    withoutEstimate,
  }
}
