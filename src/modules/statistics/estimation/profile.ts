import { logGamma, normalQuantile } from './distributions.ts'
import { fitLogLinear } from './fit.ts'
import { overlapsOf } from './histories.ts'
import type { Design } from './model.ts'

/** A profile-likelihood interval of the whole population; `upper` is absent where the likelihood does not fall enough. */
export interface ProfileInterval {
  readonly level: number
  readonly lower: number
  readonly upper: number | null
  /** The multinomial maximum-likelihood estimate, a little below the Poisson one. */
  readonly estimate: number
}

/** How far beyond the estimate an upper bound is looked for. */
const FARTHEST = 1e6

/**
 * What turns a Poisson into a multinomial profile log-likelihood (Cormack 1992, Biometrics 48, 567–576): exact up to 100
 * people, by Stirling's formula beyond.
 */
const multinomialTerm = (unseen: number, total: number): number => {
  if (total <= 100)
    return (
      (unseen > 0 ? unseen * Math.log(unseen) : 0) +
      logGamma(total + 1) -
      total * Math.log(total) -
      logGamma(unseen + 1)
    )
  if (unseen === 0 || unseen === 1) return -total + 0.5 * Math.log(2 * Math.PI * total)
  return unseen - total - 0.5 * Math.log(unseen / total)
}

/** Where a function changes its sign between two places, by bisection with secant steps. */
const rootOf = (of: (place: number) => number, low: number, high: number): number => {
  let [left, right] = [low, high]
  let [atLeft, atRight] = [of(left), of(right)]
  for (let round = 0; round < 200 && right - left > 1e-7 * right; round += 1) {
    const secant = left - (atLeft * (right - left)) / (atRight - atLeft)
    const margin = (right - left) * 0.01
    const tried =
      round % 3 === 2 || !Number.isFinite(secant)
        ? (left + right) / 2
        : Math.min(right - margin, Math.max(left + margin, secant))
    const value = of(tried)
    if (value === 0) return tried
    if (value > 0 === atLeft > 0) {
      left = tried
      atLeft = value
    } else {
      right = tried
      atRight = value
    }
  }
  return (left + right) / 2
}

/** The place of the maximum of a function with one peak, by golden section. */
const peakOf = (of: (place: number) => number, low: number, high: number): number => {
  const golden = (Math.sqrt(5) - 1) / 2
  let [left, right] = [low, high]
  let first = right - golden * (right - left)
  let second = left + golden * (right - left)
  let [atFirst, atSecond] = [of(first), of(second)]
  while (right - left > 1e-7 * right) {
    if (atFirst >= atSecond) {
      right = second
      second = first
      atSecond = atFirst
      first = right - golden * (right - left)
      atFirst = of(first)
    } else {
      left = first
      first = second
      atFirst = atSecond
      second = left + golden * (right - left)
      atSecond = of(second)
    }
  }
  return (left + right) / 2
}

/**
 * Multinomial profile-likelihood interval of the population (Cormack 1992; as `closedpCI.t` of Rcapture calculates it,
 * Rivest & Baillargeon 2014): for each population N the model is fitted with N − n people in the history that nobody saw.
 *
 * @param estimate of the population by the Poisson model, which lies above the multinomial maximum.
 */
export const profileInterval = (
  counts: Float64Array,
  design: Design,
  observed: number,
  estimate: number,
  level = 0.95,
): ProfileInterval | null => {
  const augmented = Float64Array.from(counts)
  const retained = Uint8Array.from(design.retained)
  retained[0] = 1
  const observedOverlaps = overlapsOf(counts)
  const overlaps = Float64Array.from(observedOverlaps)
  const likelihoodAt = (population: number): number => {
    const unseen = Math.max(0, population - observed)
    augmented[0] = unseen
    overlaps[0] = observedOverlaps[0]! + unseen
    const fit = fitLogLinear(augmented, { columns: design.columns, retained }, overlaps)
    if (fit === undefined) return Number.NEGATIVE_INFINITY
    return -fit.deviance / 2 + multinomialTerm(unseen, population)
  }
  const peak = peakOf(likelihoodAt, observed, 3 * estimate)
  const most = likelihoodAt(peak)
  if (!Number.isFinite(most)) return null
  const bound = most - normalQuantile((1 + level) / 2) ** 2 / 2
  const overBound = (population: number) => likelihoodAt(population) - bound
  // At the observed number itself the formula has a special case; just above it the likelihood is its own.
  const lower = overBound(observed) < 0 ? rootOf(overBound, observed, peak) : observed
  let far = 3 * estimate
  while (overBound(far) > 0 && far < FARTHEST * estimate) far *= 3
  return {
    level,
    lower,
    upper: overBound(far) < 0 ? rootOf(overBound, peak, far) : null,
    estimate: peak,
  }
}
