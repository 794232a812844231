import { tAbove } from './distributions.ts'
import { classesOf, countOf, degreesOf, narrowed, numbersOf, type Rows } from './domain.ts'
import type { Column } from './linear.ts'
import type { Measure } from './plan.ts'
import type { Design } from './types.ts'
import { ratioOf, type Statistic, standardError, totalOf } from './variance.ts'

/** A figure with its error. Limits are of 95 %; what cannot be told is NaN. */
export interface Estimate {
  readonly estimate: number
  readonly se: number
  readonly deff: number
  readonly lower: number
  readonly upper: number
  /** Rows that it rests on. */
  readonly unweighted: number
}

/** What is measured in a domain. */
export interface Measured {
  readonly statistic: Statistic
  /** Rows of the domain with all values that are needed. */
  readonly used: Rows
  /** What each row contributes to the total whose variance is the statistic's, times a constant; 0 outside. */
  readonly deviation: (weights: Column) => Column
  /** The constant. */
  readonly size: (weights: Column) => number
  /** Whether its denominator is measured too. */
  readonly isRatio: boolean
}

const over = (y: Column, x: Column, used: Rows, isRatio = false): Measured => ({
  statistic: ratioOf(y, x),
  used,
  deviation: (weights) => {
    const ratio = ratioOf(y, x).of(weights)
    return y.map((value, row) => value - ratio * x[row]!)
  },
  size: totalOf(x).of,
  isRatio,
})

const inside = (column: Column, used: Rows): Column =>
  column.map((value, row) => (used[row] === 1 ? value : 0))

/** The share of a domain that is of a class. */
export const shareOf = (codes: Int32Array, code: number, rows: Rows): Measured => {
  const used = narrowed(rows, (row) => codes[row] !== -1)
  const is = Float64Array.from(codes, (one, row) => (used[row] === 1 && one === code ? 1 : 0))
  return over(is, Float64Array.from(used), used)
}

export const measuredIn = (design: Design, measure: Measure, rows: Rows): Measured => {
  const columns = (measure.ratio ?? [(measure.mean ?? measure.total)!]).map((name) => numbersOf(design, name))
  const used = narrowed(rows, (row) => columns.every((column) => !Number.isNaN(column[row])))
  const [y, x] = columns.map((column) => inside(column, used))
  if (measure.total === undefined) return over(y!, x ?? Float64Array.from(used), used, x !== undefined)
  return { statistic: totalOf(y!), used, deviation: () => y!, size: () => 1, isRatio: false }
}

/** Variance of the total of what each row contributes, had as many rows been drawn at random without strata or clusters. */
const plainVariance = (weights: Column, deviation: Column, used: Rows): number => {
  let [rows, sum, total] = [0, 0, 0]
  used.forEach((is, row) => {
    if (is === 0 || weights[row] === 0) return
    rows += 1
    sum += weights[row]!
    total += weights[row]! * deviation[row]!
  })
  let squares = 0
  used.forEach((is, row) => {
    if (is === 1) squares += weights[row]! * (deviation[row]! - total / sum) ** 2
  })
  return sum < rows ? Number.NaN : (squares / (rows - 1)) * (sum - rows)
}

/** The design effect, against drawing without putting back. */
export const designEffect = (
  design: Design,
  { deviation, size, used, isRatio }: Measured,
  se: number,
): number => {
  const { weights } = design
  const each = deviation(weights)
  // Of a ratio over replicates R takes the variance of what it is linear in.
  const variance = isRatio ? standardError(design, totalOf(each)) ** 2 : (se * size(weights)) ** 2
  return variance / plainVariance(weights, each, used)
}

/** The factor of a standard error that its limits lie away. */
export const reach = (design: Design, limits: 'normal' | 't', rows: Rows): number =>
  tAbove(0.025, limits === 't' ? degreesOf(design, rows) : Number.POSITIVE_INFINITY)

export const withLimits = (estimate: number, se: number, factor: number) => ({
  estimate,
  se,
  lower: estimate - factor * se,
  upper: estimate + factor * se,
})

export const unweightedIn = ({ weights }: Design, used: Rows): number =>
  countOf(narrowed(used, (row) => weights[row] !== 0))

export const estimateIn = (
  design: Design,
  measure: Measure,
  limits: 'normal' | 't',
  rows: Rows,
): Estimate => {
  const measured = measuredIn(design, measure, rows)
  const estimate = measured.statistic.of(design.weights)
  const se = standardError(design, measured.statistic)
  return {
    ...withLimits(estimate, se, reach(design, limits, rows)),
    deff: designEffect(design, measured, se),
    unweighted: unweightedIn(design, measured.used),
  }
}

/** The rows of each class of a column within a domain, in the order of the classes. */
export const groupsWithin = (
  design: Design,
  column: string,
  rows: Rows,
): readonly { readonly value: string; readonly rows: Rows }[] => {
  const { labels, codes } = classesOf(design, column)
  return labels
    .map((value, code) => ({ value, rows: narrowed(rows, (row) => codes[row] === code) }))
    .filter((group) => unweightedIn(design, group.rows) > 0)
}
