import { sampleQuantile } from './distributions.ts'
import { type CaptureTable, observedIn } from './histories.ts'
import { posteriorOf, quantileOf, robustOf } from './robust.ts'

/** A part of the population by a covariate: a sex, an age, a form of exploitation. */
export interface Stratum {
  readonly name: string
  readonly table: CaptureTable
}

interface Held {
  /** The median; absent where the lists do not tell, as are its bounds. */
  readonly population: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** A group by itself: how many were seen, and how many there are. People are not rounded. */
export interface GroupEstimate extends Held {
  readonly name: string
  readonly observed: number
}

/** Each group estimated by itself, and their sum. */
export interface GroupedEstimate extends Held {
  readonly groups: readonly GroupEstimate[]
}

/** Equally likely numbers of people by which a posterior is carried into a sum. */
const POINTS = 400

/** The same for the sum of two groups, one independent of the other. */
const added = (one: Float64Array, other: Float64Array): Float64Array => {
  const sums = new Float64Array(POINTS * POINTS)
  for (let at = 0; at < sums.length; at += 1) sums[at] = one[at % POINTS]! + other[Math.floor(at / POINTS)]!
  sums.sort()
  return one.map((_, at) => sums[at * POINTS + POINTS / 2]!)
}

/**
 * Estimates each stratum by itself, with the robust interval, and adds them up (Sekar & Deming 1949, JASA 44, 101–115): people who differ in
 * how easily they are found are then not mixed, which is the commonest source of dependence between lists. Strata are independent.
 */
export const estimateByStratum = (strata: readonly Stratum[]): GroupedEstimate => {
  const found = strata.map(({ name, table }) => ({
    name,
    observed: observedIn(table.counts),
    posterior: posteriorOf(table),
  }))
  const groups = found.map(({ name, observed, posterior }): GroupEstimate => {
    const { median = null, lower = null, upper = null } = (posterior && robustOf(posterior)) || {}
    return { name, observed, population: median, lower, upper }
  })
  const points: readonly Float64Array[] = found.flatMap(({ posterior }) =>
    posterior === null
      ? []
      : [Float64Array.from({ length: POINTS }, (_, at) => quantileOf(posterior, (at + 0.5) / POINTS))],
  )
  if (points.length < Math.max(1, groups.length))
    return { groups, population: null, lower: null, upper: null }
  const sum = points.reduce(added)
  return {
    groups,
    population: sampleQuantile(sum, 0.5),
    lower: sampleQuantile(sum, 0.025),
    upper: sampleQuantile(sum, 0.975),
  }
}
