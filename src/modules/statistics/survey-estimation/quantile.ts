import { tAbove } from './distributions.ts'
import { degreesOf, narrowed, numbersOf, type Rows } from './domain.ts'
import type { Column } from './linear.ts'
import { type Estimate, unweightedIn, withLimits } from './measure.ts'
import type { Design } from './types.ts'
import { ratioOf, standardError } from './variance.ts'

/** Values in ascending order, and up to each the sum of the weights. */
interface Ladder {
  readonly values: Column
  readonly sums: Column
}

const ladderOf = (x: Column, weights: Column, used: Rows): Ladder => {
  const order = Array.from(x.keys()).filter((row) => used[row] === 1 && weights[row] !== 0)
  order.sort((a, b) => x[a]! - x[b]!)
  let [sum, lost] = [0, 0]
  // Kept to more digits than a number has: whether a sum is exactly the share that is asked for decides which value it is.
  const sums = Float64Array.from(order, (row) => {
    const next = sum + weights[row]!
    lost += Math.abs(sum) >= Math.abs(weights[row]!) ? sum - next + weights[row]! : weights[row]! - next + sum
    sum = next
    return sum + lost
  })
  return { values: Float64Array.from(order, (row) => x[row]!), sums }
}

/** The inverse of the weighted distribution function: the least value up to which the share `p` of the weights lies. */
const valueAt = ({ values, sums }: Ladder, p: number): number => {
  const all = sums.at(-1)!
  let at = sums.findLastIndex((sum) => sum <= p * all)
  if (at < 0) at = 0
  return p - sums[at]! / all <= 0 ? values[at]! : values[Math.min(at + 1, values.length - 1)]!
}

/** A quantile with Woodruff's (1952) interval: the quantiles at the limits of the share that lies up to it. */
export const quantileIn = (design: Design, column: string, p: number, rows: Rows): Omit<Estimate, 'deff'> => {
  const x = numbersOf(design, column)
  const used = narrowed(rows, (row) => !Number.isNaN(x[row]))
  const unweighted = unweightedIn(design, used)
  if (unweighted === 0) return { ...withLimits(Number.NaN, Number.NaN, 0), unweighted }
  const ladder = ladderOf(x, design.weights, used)
  const estimate = valueAt(ladder, p)
  const upTo = ratioOf(
    x.map((value, row) => (used[row] === 1 && value <= estimate ? 1 : 0)),
    Float64Array.from(used),
  )
  const factor = tAbove(0.025, degreesOf(design, used, false))
  const share = withLimits(upTo.of(design.weights), standardError(design, upTo), factor)
  const lower = share.lower < 0 ? Number.NaN : valueAt(ladder, share.lower)
  const upper = share.upper > 1 ? Number.NaN : valueAt(ladder, share.upper)
  return { estimate, se: (upper - lower) / (2 * factor), lower, upper, unweighted }
}
