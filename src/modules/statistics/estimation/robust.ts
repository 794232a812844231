import { setImmediate } from 'node:timers/promises'
import type { Interval, PopulationEstimate } from './estimate.ts'
import { type CaptureTable, chaoBounds, observedIn } from './histories.ts'
import { correctForLinkage } from './linkage-error.ts'
import { type ClericalReview, drawnRates } from './linkage-interval.ts'
import { randomStream } from './random.ts'
import {
  type Component,
  components,
  type Peak,
  peakOf,
  type Shape,
  shapeOf,
  startOf,
} from './robust-model.ts'

/** What a table says of the dark figure where people may differ in how easily they are found. */
export interface Posterior {
  /** P(the whole population ≤ people). */
  readonly probability: (people: number) => number
  /** Between which numbers of people all of it lies. */
  readonly range: readonly [number, number]
  /** Every component with its posterior probability. */
  readonly components: readonly { readonly s: number; readonly t: number; readonly weight: number }[]
}

/** Components under this share of the whole are left out of the interval. */
const LEAST_WEIGHT = 0.002
/** Where a marginal density is worked out, in standard deviations from its peak. */
const nodes = [-3.5, -2.6, -1.8, -1, 0, 1, 1.8, 2.6, 3.5, 4.5] as const
const STEPS = 200
const FIRST = nodes[0]
const WIDTH = (nodes.at(-1)! - FIRST) / STEPS

/** Second derivatives at the nodes of the cubic spline through values, whose third is continuous at the second and last but one node. */
const bendsOf = (values: readonly number[]): Float64Array => {
  const last = nodes.length - 1
  const gap = (place: number) => nodes[place + 1]! - nodes[place]!
  const slope = (place: number) => (values[place + 1]! - values[place]!) / gap(place)
  const atStart = gap(0) / gap(1)
  const atEnd = gap(last - 1) / gap(last - 2)
  const bends = new Float64Array(nodes.length)
  const above = new Float64Array(nodes.length)
  for (let place = 1; place < last; place += 1) {
    const before = gap(place - 1)
    const after = gap(place)
    // The outermost bends lie on the line through the two next to them.
    const below = place === 1 ? 0 : place === last - 1 ? before - after * atEnd : before
    const own =
      2 * (before + after) +
      (place === 1 ? before * (1 + atStart) : 0) +
      (place === last - 1 ? after * (1 + atEnd) : 0)
    const pivot = own - below * above[place - 1]!
    above[place] = (place === 1 ? after - before * atStart : after) / pivot
    bends[place] = (6 * (slope(place) - slope(place - 1)) - below * bends[place - 1]!) / pivot
  }
  for (let place = last - 2; place >= 1; place -= 1) bends[place]! -= above[place]! * bends[place + 1]!
  bends[0] = (1 + atStart) * bends[1]! - atStart * bends[2]!
  bends[last] = (1 + atEnd) * bends[last - 1]! - atEnd * bends[last - 2]!
  return bends
}

/** The distribution function, at equal steps from the first node to the last, of a density by its logarithm at the nodes. */
const cumulated = (logs: readonly number[]): Float64Array => {
  const highest = Math.max(...logs)
  const values = logs.map((value) => value - highest)
  const bends = bendsOf(values)
  const cumulative = new Float64Array(STEPS + 1)
  let place = 0
  let before = 0
  for (let step = 0; step <= STEPS; step += 1) {
    const at = FIRST + step * WIDTH
    while (place < nodes.length - 2 && at > nodes[place + 1]!) place += 1
    const gap = nodes[place + 1]! - nodes[place]!
    const right = (at - nodes[place]!) / gap
    const left = 1 - right
    const density = Math.exp(
      left * values[place]! +
        right * values[place + 1]! +
        ((left * (left * left - 1) * bends[place]! + right * (right * right - 1) * bends[place + 1]!) *
          gap *
          gap) /
          6,
    )
    if (step > 0) cumulative[step] = cumulative[step - 1]! + (before + density) / 2
    before = density
  }
  const whole = cumulative[STEPS]!
  return cumulative.map((value) => value / whole)
}

/** Every component's peak with its posterior probability, each fit begun where its neighbour ended. */
const peaksOf = (counts: Float64Array, shape: Shape) => {
  const found: { readonly component: Component; readonly peak: Peak; readonly log: number }[] = []
  let start = startOf(shape)
  let row = start
  for (const component of components) {
    const peak = peakOf(counts, shape, component, component.s === 0 ? row : start, false)
    if (peak === undefined) return undefined
    start = peak.parameters
    if (component.s === 0) row = start
    found.push({ component, peak, log: peak.value - peak.logDeterminant / 2 + component.logPrior })
  }
  const highest = Math.max(...found.map(({ log }) => log))
  const total = found.reduce((sum, { log }) => sum + Math.exp(log - highest), 0)
  return found.map(({ component, peak, log }) => ({
    component,
    peak,
    weight: Math.exp(log - highest) / total,
  }))
}

/** The logarithm of θ's marginal density at the nodes, all else integrated out by Laplace's approximation. */
const marginalOf = (
  counts: Float64Array,
  shape: Shape,
  component: Component,
  { parameters, deviation }: Peak,
): readonly number[] | undefined => {
  const theta = parameters.length - 1
  const logs = new Array<number>(nodes.length)
  // From the peak outwards, each fit begun where its neighbour ended.
  for (const walk of [
    [4, 3, 2, 1, 0],
    [5, 6, 7, 8, 9],
  ]) {
    let from = parameters
    for (const place of walk) {
      const start = from.with(theta, parameters[theta]! + deviation * nodes[place]!)
      const peak = peakOf(counts, shape, component, start, true)
      if (peak === undefined) return undefined
      logs[place] = peak.value - peak.logDeterminant / 2
      from = peak.parameters
    }
  }
  return logs
}

/** From how many lists to how many the model speaks; the calibration is of these. */
export const FEWEST_LISTS = 3
export const MOST_LISTS = 6

/**
 * The posterior distribution of the whole population from the overlap of three to six lists, by a mixture of the 70 components of
 * `robust-model.ts`: weights by Laplace's approximation, the dark figure's marginal density of each worked out at ten points. There is no
 * chance in it: the same table gives the same answer.
 *
 * @returns nothing for fewer or more lists, for nobody, or for counts too uneven for 53 bits.
 */
export const posteriorOf = ({ lists, counts }: CaptureTable): Posterior | null => {
  const observed = observedIn(counts)
  if (lists.length < FEWEST_LISTS || lists.length > MOST_LISTS || !(observed > 0)) return null
  const shape = shapeOf(counts.length)
  const peaks = peaksOf(counts, shape)
  const parts: {
    readonly weight: number
    readonly from: number
    readonly width: number
    readonly cumulative: Float64Array
  }[] = []
  for (const { component, peak, weight } of peaks ?? []) {
    if (weight <= LEAST_WEIGHT) continue
    const logs = marginalOf(counts, shape, component, peak)
    if (logs === undefined) return null
    const from = peak.parameters.at(-1)! + peak.deviation * FIRST
    parts.push({ weight, from, width: peak.deviation * WIDTH, cumulative: cumulated(logs) })
  }
  if (peaks === undefined) return null
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0)
  const people = (logDarkFigure: number) => observed + Math.exp(logDarkFigure)
  return {
    probability: (number) => {
      const theta = Math.log(Math.max(0, number - observed))
      let sum = 0
      for (const { weight, from, width, cumulative } of parts) {
        const at = Math.min(STEPS, Math.max(0, (theta - from) / width))
        const step = Math.min(STEPS - 1, Math.floor(at))
        sum += weight * (cumulative[step]! + (at - step) * (cumulative[step + 1]! - cumulative[step]!))
      }
      return sum / whole
    },
    range: [
      people(Math.min(...parts.map(({ from }) => from))),
      people(Math.max(...parts.map(({ from, width }) => from + width * STEPS))),
    ],
    components: peaks.map(({ component: { s, t }, weight }) => ({ s, t, weight })),
  }
}

/** The posterior where each of several is as likely as the others. */
const pooled = (posteriors: readonly Posterior[]): Posterior => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    probability: (people) => mean(posteriors.map(({ probability }) => probability(people))),
    range: [
      Math.min(...posteriors.map(({ range }) => range[0])),
      Math.max(...posteriors.map(({ range }) => range[1])),
    ],
    components: posteriors[0]!.components.map((component, place) => ({
      ...component,
      weight: mean(posteriors.map((posterior) => posterior.components[place]!.weight)),
    })),
  }
}

/** How errors of linkage are carried on: what a review found, how often rates are drawn from it, and where the draws begin. */
export interface LinkageDraws {
  readonly review: ClericalReview
  readonly draws: number
  readonly seed: number
}

/**
 * As `posteriorOf`, where links may have been missed or be wrong: rates are drawn from what a review leaves open, the counts corrected by
 * each, and the posteriors averaged. Others are served between two draws.
 */
export const posteriorWithLinkageError = async (
  table: CaptureTable,
  { review, draws, seed }: LinkageDraws,
): Promise<Posterior | null> => {
  const posteriors: Posterior[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    await setImmediate()
    const error = drawnRates(randomStream(seed, draw), review)
    const posterior = posteriorOf(correctForLinkage(table, error).table)
    if (posterior === null) return null
    posteriors.push(posterior)
  }
  return pooled(posteriors)
}

/** Where the distribution function reaches a probability, by bisection. */
export const quantileOf = ({ probability, range }: Posterior, wanted: number): number => {
  let [low, high] = range
  for (let step = 0; step < 80; step += 1) {
    const middle = Math.sqrt(low * high)
    if (probability(middle) < wanted) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}

/** What a posterior says, in the form in which other programs read it. */
export interface RobustEstimate extends Interval {
  readonly median: number
  /** Of s, the standard deviation of how easily people are found: its mean, and how probable it is that they differ (s ≥ 0.4). */
  readonly heterogeneity: { readonly mean: number; readonly probability: number }
  /** The mean of t, the standard deviation of the dependences of pairs of lists. */
  readonly dependence: number
  readonly components: Posterior['components']
}

export const robustOf = (posterior: Posterior, level = 0.95): RobustEstimate => {
  const mean = (of: (component: Posterior['components'][number]) => number) =>
    posterior.components.reduce((sum, component) => sum + component.weight * of(component), 0)
  return {
    level,
    lower: quantileOf(posterior, (1 - level) / 2),
    median: quantileOf(posterior, 0.5),
    upper: quantileOf(posterior, (1 + level) / 2),
    heterogeneity: { mean: mean(({ s }) => s), probability: mean(({ s }) => (s >= 0.4 ? 1 : 0)) },
    dependence: mean(({ t }) => t),
    components: posterior.components,
  }
}

/** The robust estimate as the figure itself rather than beside another. */
export const robustPopulation = (
  table: CaptureTable,
  robust: Pick<RobustEstimate, 'median'> | null,
): PopulationEstimate => ({
  observed: observedIn(table.counts),
  choice: { kind: 'robust' },
  interactions: [],
  absent: [],
  status: 0,
  population: robust?.median ?? null,
  logDarkFigure: null,
  asymptotic: null,
  profile: null,
  aic: null,
  bic: null,
  deviance: null,
  chao: chaoBounds(table),
})
