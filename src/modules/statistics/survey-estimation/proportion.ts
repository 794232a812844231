import { codeOf } from './data.ts'
import { betaQuantile, normalBelowMinus, tAbove } from './distributions.ts'
import { classesOf, classOf, countOf, degreesOf, isKept, narrowed, type Rows } from './domain.ts'
import type { Column } from './linear.ts'
import { designEffect, type Estimate, shareOf, unweightedIn } from './measure.ts'
import type { AskOf } from './plan.ts'
import { splinePoints } from './spline.ts'
import type { Design } from './types.ts'
import { logitOf, standardError, totalOf } from './variance.ts'

type Limits = readonly [number, number]

const logit = (p: number): number => Math.log(p / (1 - p))
const expit = (u: number): number => 1 / (1 + Math.exp(-u))

const around = (middle: number, half: number, back: (value: number) => number): Limits => [
  back(middle - half),
  back(middle + half),
]

const asine = (p: number, half: number): Limits =>
  around(
    Math.asin(Math.sqrt(p)),
    half / (2 * Math.sqrt(p * (1 - p))),
    (angle) =>
      // Beyond 0 and 1 the sine would come back.
      Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2)) ** 2,
  )

/** Korn & Graubard (1998): Clopper–Pearson with the sample size that the design is worth. */
const kornGraubard = (p: number, se: number, rows: number, df: number): Limits => {
  const size = ((p * (1 - p)) / se ** 2) * (tAbove(0.025, rows - 1) / tAbove(0.025, df)) ** 2
  return [
    betaQuantile(0.025, size * p, size * (1 - p) + 1),
    betaQuantile(0.975, size * p + 1, size * (1 - p)),
  ]
}

/** Linear interpolation through points with ascending abscissae; NaN beyond them. */
const interpolated = (points: readonly (readonly [number, number])[], at: number): number => {
  const above = points.findIndex(([x]) => x >= at)
  if (above < 0 || (above === 0 && points[0]![0] > at)) return Number.NaN
  const [x1, y1] = points[above]!
  if (above === 0 || x1 === at) return y1
  const [x0, y0] = points[above - 1]!
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}

/** What a binomial likelihood knows of its sample. */
interface Sample {
  readonly p: number
  /** Rows with a value. */
  readonly places: number
  /** Sum of weights that are 1 on average over all rows of the domain. */
  readonly weight: number
  /** p(1 − p), as the fit has it. */
  readonly curvature: number
  readonly dispersion: number
}

/**
 * p(1 − p) where R's `glm` has it from: one step before its fit of the logit of a share ends (McCullagh & Nelder 1989, 2.5). For rare
 * outcomes that is a little off, and R's limits with it.
 *
 * @param weights of rows, 1 on average; `is` says of which the outcome is.
 */
const curvatureOfFit = (p: number, weights: Column, is: (row: number) => boolean): number => {
  let [above, below] = [0, 0]
  weights.forEach((weight, row) => {
    if (weight === 0) return
    const mu = (weight * (is(row) ? 1 : 0) + 0.5) / (weight + 1)
    const slope = mu * (1 - mu)
    above += weight * (slope * logit(mu) + (is(row) ? 1 : 0) - mu)
    below += weight * slope
  })
  const all = weights.reduce((sum, weight) => sum + weight)
  const deviance = (u: number) => -2 * all * (p * Math.log(expit(u)) + (1 - p) * Math.log(1 - expit(u)))
  let [u, before] = [above / below, Number.NaN]
  for (let step = 2; step <= 25; step += 1) {
    before = u
    u += (p - expit(u)) / (expit(u) * (1 - expit(u)))
    if (Math.abs(deviance(u) - deviance(before)) / (Math.abs(deviance(u)) + 0.1) < 1e-8) break
  }
  return expit(before) * (1 - expit(before))
}

/**
 * Limits where the deviance, divided by its dispersion, reaches what the design makes of the 95 % point (Rao–Scott). R reads them from
 * a spline through a few points of the profile, which differs from the exact limit by up to 0.1 % for rare outcomes; so does this.
 */
const likelihood = (
  { p, places, weight, curvature, dispersion }: Sample,
  seLogit: number,
  factor: number,
): Limits => {
  const cut = factor * seLogit * Math.sqrt(weight * curvature)
  const far = tAbove(normalBelowMinus(cut) / 4, places - 1)
  const step = (far / 5) * seLogit
  const middle = logit(p)
  const root = (u: number) => {
    const q = expit(u)
    const deviance = 2 * weight * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)))
    return Math.sqrt(Math.max(deviance, 0) / dispersion)
  }
  const side = (sign: number) => {
    const points: [number, number][] = []
    for (let at = 1; at < 10 && Math.abs(points.at(-1)?.[1] ?? 0) < far; at += 1) {
      const u = middle + sign * at * step
      points.push([u, sign * root(u)])
    }
    return points
  }
  const profile = [...side(-1).reverse(), [middle, 0] as const, ...side(1)]
  const points = splinePoints(
    profile.map(([u]) => u),
    profile.map(([, z]) => z),
  ).map(([u, z]) => [z, u] as const)
  points.sort((a, b) => a[0] - b[0])
  return [expit(interpolated(points, -cut)), expit(interpolated(points, cut))]
}

/** The share of a domain that has a value, with the interval that is asked for. @throws SurveyRefusal where no row has it. */
export const proportionIn = (
  design: Design,
  { proportion: { variable, value }, interval }: AskOf<'proportion'>,
  rows: Rows,
): Estimate => {
  const factor = classesOf(design, variable)
  const share = shareOf(factor.codes, classOf(factor, variable, value), rows)
  const { statistic, used } = share
  const { weights } = design
  const p = statistic.of(weights)
  const se = standardError(design, statistic)
  const df = degreesOf(design, rows)
  const factorOfSe = tAbove(0.025, df)
  const kept = isKept(design, rows)
  const sample = (): Sample => {
    const each = totalOf(Float64Array.from(rows)).of(weights) / countOf(kept)
    const n = unweightedIn(design, used)
    const weight = totalOf(Float64Array.from(used)).of(weights) / each
    const places = countOf(narrowed(kept, (row) => factor.codes[row] !== -1))
    const code = codeOf(factor, value)
    return {
      p,
      places,
      weight,
      curvature: curvatureOfFit(
        p,
        weights.map((one, row) => (used[row] === 1 ? one / each : 0)),
        (row) => factor.codes[row] === code,
      ),
      // Over replicates R takes no row off.
      dispersion:
        (weight / (kept === rows ? places : kept.length)) * (design.replicates === null ? n / (n - 1) : 1),
    }
  }
  const seLogit = () => standardError(design, logitOf(statistic))
  const intervals: Readonly<Record<typeof interval, () => Limits>> = {
    mean: () => around(p, factorOfSe * se, (limit) => limit),
    asin: () => asine(p, factorOfSe * se),
    xlogit: () => around(logit(p), (factorOfSe * se) / (p * (1 - p)), expit),
    logit: () => around(logit(p), factorOfSe * seLogit(), expit),
    likelihood: () => likelihood(sample(), seLogit(), factorOfSe),
    beta: () => kornGraubard(p, se, countOf(kept), df),
  }
  // With nobody, or everybody, there is no sampling error to go by.
  const [lower, upper] = p > 0 && p < 1 ? intervals[interval]() : [Number.NaN, Number.NaN]
  return {
    estimate: p,
    se,
    lower,
    upper,
    deff: designEffect(design, share, se),
    unweighted: unweightedIn(design, used),
  }
}
