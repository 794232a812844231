import type { Column } from './linear.ts'
import type { Design, Stage } from './types.ts'

/** What is worked out from weights, and how each row moves it: its estimate plus the sum of its influence is the first order of it. */
export interface Statistic {
  readonly of: (weights: Column) => number
  readonly influence: (weights: Column) => Column
}

export const totalOf = (y: Column): Statistic => ({
  of: (weights) => {
    let sum = 0
    for (let row = 0; row < y.length; row += 1) sum += weights[row]! * y[row]!
    return sum
  },
  influence: (weights) => weights.map((weight, row) => weight * y[row]!),
})

/** A ratio of totals; over a column of 1 in a domain and 0 outside it is the mean there. */
export const ratioOf = (y: Column, x: Column): Statistic => {
  const [above, below] = [totalOf(y), totalOf(x)]
  const of = (weights: Column) => above.of(weights) / below.of(weights)
  return {
    of,
    influence: (weights) => {
      const [ratio, sum] = [of(weights), below.of(weights)]
      return weights.map((weight, row) => (weight * (y[row]! - ratio * x[row]!)) / sum)
    },
  }
}

export const differenceOf = (a: Statistic, b: Statistic): Statistic => ({
  of: (weights) => a.of(weights) - b.of(weights),
  influence: (weights) => {
    const other = b.influence(weights)
    return a.influence(weights).map((value, row) => value - other[row]!)
  },
})

export const logitOf = (share: Statistic): Statistic => {
  const of = (weights: Column) => Math.log(share.of(weights) / (1 - share.of(weights)))
  return {
    of,
    influence: (weights) => {
      const p = share.of(weights)
      return share.influence(weights).map((value) => value / (p * (1 - p)))
    },
  }
}

type Matrix = number[][]

const squares = (size: number): Matrix => Array.from({ length: size }, () => new Array<number>(size).fill(0))

/** Adds the cross products of one row of values, weighted. */
const addProducts = (into: Matrix, values: readonly number[], scale: number): void => {
  for (let a = 0; a < values.length; a += 1)
    for (let b = 0; b <= a; b += 1) {
      into[a]![b]! += scale * values[a]! * values[b]!
      if (b < a) into[b]![a] = into[a]![b]!
    }
}

const stageVariance = (
  into: Matrix,
  { units, stratumOfUnit, strata, drawn, scale }: Stage,
  columns: readonly Column[],
): void => {
  const totals = columns.map((column) => {
    const sums = new Float64Array(units.count)
    for (let row = 0; row < column.length; row += 1) sums[units.of[row]!]! += column[row]!
    return sums
  })
  const means = totals.map((sums) => {
    const mean = new Float64Array(strata)
    for (let unit = 0; unit < units.count; unit += 1)
      mean[stratumOfUnit[unit]!]! += sums[unit]! / drawn[stratumOfUnit[unit]!]!
    return mean
  })
  for (let unit = 0; unit < units.count; unit += 1) {
    const stratum = stratumOfUnit[unit]!
    if (scale[stratum] === 0) continue
    addProducts(
      into,
      totals.map((sums, at) => sums[unit]! - means[at]![stratum]!),
      scale[stratum]!,
    )
  }
}

/** Covariance of statistics by linearisation, over every stage of the design (Särndal, Swensson & Wretman 1992, 4.3 and 5.5). */
const linearised = ({ weights, stages, residuals }: Design, statistics: readonly Statistic[]): Matrix => {
  const columns = statistics.map((statistic) =>
    residuals.reduce((column, residual) => residual(column), statistic.influence(weights)),
  )
  const sum = squares(columns.length)
  for (const stage of stages) stageVariance(sum, stage, columns)
  return sum
}

/** Covariance of statistics over replicates, about their own mean. A replicate in which one has no value is left out. */
const replicated = (
  replicates: NonNullable<Design['replicates']>,
  statistics: readonly Statistic[],
): Matrix => {
  const found = replicates.weights.flatMap((weights, at) => {
    const values = statistics.map(({ of }) => of(weights))
    return values.some(Number.isNaN) ? [] : [{ values, scale: replicates.scales[at]! }]
  })
  const means = statistics.map(
    (_, at) => found.reduce((sum, { values }) => sum + values[at]!, 0) / found.length,
  )
  const sum = squares(statistics.length)
  for (const { values, scale } of found)
    addProducts(
      sum,
      values.map((value, at) => value - means[at]!),
      scale * replicates.scale,
    )
  return sum
}

export const covarianceOf = (
  design: Design,
  statistics: readonly Statistic[],
): readonly (readonly number[])[] =>
  design.replicates === null ? linearised(design, statistics) : replicated(design.replicates, statistics)

export const standardError = (design: Design, statistic: Statistic): number =>
  Math.sqrt(covarianceOf(design, [statistic])[0]![0]!)
