import { UnusableTable } from './hierarchy.ts'

/** What a perturbation table is made from. */
export interface PerturbationDemand {
  /** No count changes by more than this. */
  readonly D: number
  /** Variance of the noise. */
  readonly V: number
  /** No positive count of this size or less comes out; 0 where all may. */
  readonly js: number
}

/** The noise that counts of one size get: values in rising order, with their probabilities. */
export interface PerturbationRow {
  readonly values: readonly number[]
  readonly probabilities: readonly number[]
  /** Sums of the probabilities; the last is 1. */
  readonly cumulative: readonly number[]
}

const ENOUGH = 1e-13
const ROUNDS = 400

const rowOf = (values: readonly number[], probabilities: readonly number[]): PerturbationRow => {
  let sum = 0
  const cumulative = probabilities.map((probability) => (sum += probability))
  return { values, probabilities, cumulative: cumulative.with(-1, 1) }
}

/** Probabilities proportional to exp(a v + b v²), with their first four moments about zero and the dual's value. */
const tilted = (values: readonly number[], a: number, b: number, variance: number) => {
  const exponents = values.map((v) => a * v + b * (v * v - variance))
  const highest = Math.max(...exponents)
  const weights = exponents.map((exponent) => Math.exp(exponent - highest))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const probabilities = weights.map((weight) => weight / whole)
  const moment = (power: number) => values.reduce((sum, v, at) => sum + v ** power * probabilities[at]!, 0)
  return { probabilities, moment, dual: highest + Math.log(whole) }
}

/** Largest entropy with mean 0 and this variance, inside the range of variances that the values allow: Newton on the dual. */
const largestEntropy = (values: readonly number[], variance: number): readonly number[] => {
  let a = 0
  let b = 0
  let now = tilted(values, a, b, variance)
  for (let round = 0; round < ROUNDS; round += 1) {
    const [m1, m2, m3, m4] = [1, 2, 3, 4].map(now.moment) as [number, number, number, number]
    const [first, second] = [m1, m2 - variance]
    if (Math.abs(first) < ENOUGH && Math.abs(second) < ENOUGH) break
    const [h11, h12, h22] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2]
    const determinant = h11 * h22 - h12 * h12
    const stepA = (h22 * first - h12 * second) / determinant
    const stepB = (h11 * second - h12 * first) / determinant
    if (!Number.isFinite(stepA) || !Number.isFinite(stepB)) break
    let length = 1
    let next = tilted(values, a - stepA, b - stepB, variance)
    while (!(next.dual <= now.dual + 1e-15) && length > 1e-8) {
      length /= 2
      next = tilted(values, a - length * stepA, b - length * stepB, variance)
    }
    a -= length * stepA
    b -= length * stepB
    now = next
  }
  return now.probabilities
}

/** Noise of two values alone, mean 0: where the variance is as large, or as small, as the values allow. */
const twoValues = (values: readonly number[], low: number, high: number): PerturbationRow =>
  rowOf(
    values,
    values.map((v) => (v === low ? high / (high - low) : v === high ? -low / (high - low) : 0)),
  )

const makeRow = (count: number, { D, V, js }: PerturbationDemand): PerturbationRow => {
  const values = Array.from({ length: 2 * D + 1 }, (_, at) => at - D).filter(
    (v) => count + v === 0 || count + v > js,
  )
  const below = values.filter((v) => v < 0)
  const above = values.filter((v) => v > 0)
  const [low, high] = [below[0], above.at(-1)]
  if (low === undefined || high === undefined)
    throw new UnusableTable('ptable', `a count of ${count} cannot be changed without changing its mean`)
  const most = -low * high
  const least = values.includes(0) ? 0 : -below.at(-1)! * above[0]!
  if (V > most + 1e-12 || V < least - 1e-12)
    throw new UnusableTable(
      'ptable.V',
      `counts of ${count} can have a variance from ${least} to ${most} with D = ${D} and js = ${js}, not ${V}`,
    )
  if (most - V < 1e-9) return twoValues(values, low, high)
  if (V - least < 1e-9)
    return least === 0
      ? rowOf(
          values,
          values.map((v) => (v === 0 ? 1 : 0)),
        )
      : twoValues(values, below.at(-1)!, above[0]!)
  return rowOf(values, largestEntropy(values, V))
}

/**
 * The perturbation table of the cell-key method: for each count the noise with the largest entropy whose mean is 0, whose
 * variance is V, which changes a count by D at most, and lets no count from 1 to js come out (Giessing 2016, "Computational
 * issues in the design of transition probabilities and disclosure risk estimation for additive noise"; the parameters have
 * the names of the R package ptable 1.0.0). Zeros stay zeros.
 *
 * @returns rows for the counts 0 to D + js; the last is that of every larger count.
 * @throws UnusableTable where no noise has that variance.
 */
export const perturbationTable = (demand: PerturbationDemand): readonly PerturbationRow[] => [
  rowOf([0], [1]),
  ...Array.from({ length: demand.D + demand.js }, (_, at) => makeRow(at + 1, demand)),
]

/**
 * What is added to a count whose cell has this key.
 *
 * @param key uniform on [0, 1).
 */
export const noiseFor = (table: readonly PerturbationRow[], count: number, key: number): number => {
  const { values, cumulative } = table[Math.min(count, table.length - 1)]!
  return values[cumulative.findIndex((sum) => key < sum)]!
}
