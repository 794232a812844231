import { normalQuantile } from './distributions.ts'
import type { ExistenceStatus } from './existence.ts'
import { standardErrorOf } from './fit.ts'
import { criteriaOf } from './fitted-model.ts'
import { type CaptureTable, chaoBounds, observedIn } from './histories.ts'
import { type ProfileInterval, profileInterval } from './profile.ts'
import { chooseModel, type ModelChoice, type RobustChoice } from './selection.ts'

/** Which engine gave a figure; its number grows where the same input would give another. */
export const ENGINE = 'samlad-estimation/2'

/** An interval of the population. */
export interface Interval {
  readonly level: number
  readonly lower: number
  readonly upper: number
}

/** An estimate of the whole population from one table by one choice of model. */
export interface PopulationEstimate {
  readonly observed: number
  readonly choice: ModelChoice | RobustChoice
  /** The interactions of the chosen model as sets of lists, in the order in which they were chosen. */
  readonly interactions: readonly number[]
  /** Those of them whose lists never overlap: their parameter is −∞. */
  readonly absent: readonly number[]
  readonly status: ExistenceStatus
  /** People observed and the dark figure; absent where the status is not 0, as is what follows from it. */
  readonly population: number | null
  /** Logarithm of the dark figure and its standard error. */
  readonly logDarkFigure: { readonly value: number; readonly standardError: number } | null
  /** n + exp(intercept ± z · standard error): log-normal on the dark figure. */
  readonly asymptotic: Interval | null
  readonly profile: ProfileInterval | null
  readonly aic: number | null
  readonly bic: number | null
  readonly deviance: number | null
  readonly chao: { readonly lower: number | null; readonly biasCorrected: number }
}

/**
 * Estimates a population from the overlap of lists: multiple systems estimation by Poisson log-linear models (Bales, Hesketh
 * & Silverman 2015; Chan, Silverman & Vincent 2021).
 *
 * @param withProfile whether the profile-likelihood interval is calculated too; it takes some sixty fits.
 */
export const estimatePopulation = (
  table: CaptureTable,
  choice: ModelChoice,
  { level = 0.95, withProfile = true }: { level?: number; withProfile?: boolean } = {},
): PopulationEstimate => {
  const { counts } = table
  const observed = observedIn(counts)
  const { interactions, design, status, fit } = chooseModel(counts, choice)
  const common = { observed, choice, interactions, absent: design.absent, status, chao: chaoBounds(table) }
  if (fit === undefined)
    return {
      ...common,
      status: status === 0 ? 1 : status,
      population: null,
      logDarkFigure: null,
      asymptotic: null,
      profile: null,
      aic: null,
      bic: null,
      deviance: null,
    }
  const value = fit.coefficients[0]!
  const standardError = standardErrorOf(fit, 0)
  const population = observed + Math.exp(value)
  const z = normalQuantile((1 + level) / 2)
  return {
    ...common,
    population,
    logDarkFigure: { value, standardError },
    asymptotic: {
      level,
      lower: observed + Math.exp(value - z * standardError),
      upper: observed + Math.exp(value + z * standardError),
    },
    profile: withProfile ? profileInterval(counts, design, observed, population, level) : null,
    ...criteriaOf(counts, fit, design),
    // A model that fits perfectly leaves a rounding error, which may be below 0.
    deviance: Math.max(0, fit.deviance),
  }
}
