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

/**
 * Where a function changes its sign between two places: false position with the Illinois rule (Dowell & Jarratt 1971), by halves
 * where an end has no finite value.
 */
const rootOf = (of: (place: number) => number, low: number, high: number): number => {
  let [far, near] = [low, high]
  let [atFar, atNear] = [of(far), of(near)]
  for (let round = 0; round < 200 && Math.abs(near - far) > 1e-9 * Math.abs(near); round += 1) {
    const areFinite = Number.isFinite(atFar) && Number.isFinite(atNear)
    const tried = areFinite ? near - (atNear * (near - far)) / (atNear - atFar) : (near + far) / 2
    const value = of(tried)
    if (Math.abs(value) < 1e-8) return tried
    if (value > 0 === atNear > 0) atFar /= 2
    else {
      far = near
      atFar = atNear
    }
    near = tried
    atNear = value
  }
  return near
}

/** The place of the maximum of a function with one peak: golden sections and parabolas (Brent 1973, chapter 5). */
const peakOf = (of: (place: number) => number, low: number, high: number): number => {
  const golden = (3 - Math.sqrt(5)) / 2
  let [left, right] = [low, high]
  let best = left + golden * (right - left)
  let [second, third] = [best, best]
  let atBest = of(best)
  let [atSecond, atThird] = [atBest, atBest]
  let step = 0
  let before = 0
  for (let round = 0; round < 200; round += 1) {
    const middle = (left + right) / 2
    const tolerance = 1e-7 * Math.abs(best) + 1e-10
    if (Math.abs(best - middle) <= 2 * tolerance - (right - left) / 2) break
    let isParabola = false
    if (Math.abs(before) > tolerance) {
      // The parabola through the three best places.
      const r = (best - second) * (atThird - atBest)
      const t = (best - third) * (atSecond - atBest)
      const denominator = 2 * (t - r)
      const numerator = (best - third) * t - (best - second) * r
      const move = denominator === 0 ? Number.NaN : -numerator / denominator
      isParabola =
        Math.abs(move) < Math.abs(before) / 2 &&
        best + move > left + tolerance &&
        best + move < right - tolerance
      if (isParabola) {
        before = step
        step = move
      }
    }
    if (!isParabola) {
      before = best < middle ? right - best : left - best
      step = golden * before
    }
    const place = best + (Math.abs(step) >= tolerance ? step : Math.sign(step) * tolerance)
    const value = of(place)
    if (value >= atBest) {
      if (place >= best) left = best
      else right = best
      ;[third, atThird, second, atSecond, best, atBest] = [second, atSecond, best, atBest, place, value]
      continue
    }
    if (place < best) left = place
    else right = place
    if (value >= atSecond || second === best)
      [third, atThird, second, atSecond] = [second, atSecond, place, value]
    else if (value >= atThird || third === best || third === second) [third, atThird] = [place, value]
  }
  return best
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
