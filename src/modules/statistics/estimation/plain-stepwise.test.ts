import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logGamma } from './distributions.ts'
import { existenceOf } from './existence.ts'
import { observedIn, pairsOf } from './histories.ts'
import { designOf } from './model.ts'
import { stepwiseByPoisson } from './poisson-stepwise.ts'

// The stepwise choice once more, as it is written in the paper: with a design matrix, every candidate looked at, nothing
// saved. It is slow and shares neither the fit nor the order of the looking with the engine.

/** Solves by Gauss's elimination with pivots. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, index) => [...row, right[index]!])
  for (let column = 0; column < rows.length; column += 1) {
    let best = column
    for (let row = column; row < rows.length; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
    ;[rows[column], rows[best]] = [rows[best]!, rows[column]!]
    for (let row = 0; row < rows.length; row += 1) {
      if (row === column) continue
      const factor = rows[row]![column]! / rows[column]![column]!
      rows[row] = rows[row]!.map((value, index) => value - factor * rows[column]![index]!)
    }
  }
  return rows.map((row, index) => row.at(-1)! / row[index]!)
}

/** Expected counts and dark figure of a model by reweighted least squares on its matrix. */
const fitPlainly = (counts: Float64Array, pairs: readonly number[]) => {
  const { columns, retained } = designOf(counts, pairs)
  const histories = [...counts.keys()].filter((history) => retained[history] === 1)
  const matrix = histories.map((history) =>
    columns.map((column): number => ((history & column) === column ? 1 : 0)),
  )
  let means = histories.map((history) => counts[history]! + 0.1)
  let coefficients: number[] = []
  for (let round = 0; round < 60; round += 1) {
    const working = means.map((mean, index) => Math.log(mean) + (counts[histories[index]!]! - mean) / mean)
    const normal = columns.map((_, left) =>
      columns.map((__, right) =>
        matrix.reduce((sum, row, index) => sum + means[index]! * row[left]! * row[right]!, 0),
      ),
    )
    const right = columns.map((_, column) =>
      matrix.reduce((sum, row, index) => sum + means[index]! * row[column]! * working[index]!, 0),
    )
    coefficients = solve(normal, right)
    means = matrix.map((row) =>
      Math.exp(row.reduce((sum, value, index) => sum + value * coefficients[index]!, 0)),
    )
  }
  const expected = new Map(histories.map((history, index) => [history, means[index]!]))
  return { expected, darkFigure: Math.exp(coefficients[0]!) }
}

const overlap = (pair: number, countOf: (history: number) => number, histories: number): number => {
  let sum = 0
  for (let history = 1; history < histories; history += 1)
    if ((history & pair) === pair) sum += countOf(history)
  return sum
}

const poissonTail = (count: number, mean: number): number => {
  const mass = (k: number) => Math.exp(k * Math.log(mean) - mean - logGamma(k + 1))
  let lower = 0
  for (let k = 0; k <= count; k += 1) lower += mass(k)
  let upper = 0
  for (let k = count; k < count + 400; k += 1) upper += mass(k)
  return Math.min(lower, upper)
}

const stepwisePlainly = (counts: Float64Array, threshold: number) => {
  const pairs = pairsOf(Math.log2(counts.length))
  let chosen: number[] = []
  let smallestGap = Infinity
  for (;;) {
    const { expected, darkFigure } = fitPlainly(counts, chosen)
    const candidates = pairs
      .filter((pair) => !chosen.includes(pair))
      .map((pair) => ({
        pair,
        p:
          existenceOf(counts, designOf(counts, [...chosen, pair])) > 0
            ? 1
            : poissonTail(
                overlap(pair, (history) => counts[history]!, counts.length),
                overlap(pair, (history) => expected.get(history) ?? 0, counts.length),
              ),
      }))
      .sort((left, right) => left.p - right.p)
    const [best, second] = candidates
    if (best === undefined || best.p >= threshold)
      return { chosen, population: observedIn(counts) + darkFigure, smallestGap }
    smallestGap = Math.min(smallestGap, ((second?.p ?? 1) - best.p) / best.p)
    chosen = [...chosen, best.pair]
  }
}

test('the stepwise choice is that of the paper, written out without any saving', () => {
  let compared = 0
  let withPairs = 0
  fc.assert(
    fc.property(
      fc
        .integer({ min: 3, max: 4 })
        .chain((listCount) =>
          fc
            .array(
              fc.oneof(
                { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
                { weight: 1, arbitrary: fc.integer({ min: 5, max: 90 }) },
              ),
              { minLength: 2 ** listCount - 1, maxLength: 2 ** listCount - 1 },
            )
            .map((counts) => Float64Array.from([0, ...counts])),
        ),
      fc.constantFrom(0.001, 0.02, 0.05),
      (counts, threshold) => {
        if (existenceOf(counts, designOf(counts, [])) !== 0) return
        const plain = stepwisePlainly(counts, threshold)
        // Which of two equal p-values comes first is decided by rounding.
        if (plain.smallestGap < 1e-6) return
        const found = stepwiseByPoisson(counts, threshold)
        compared += 1
        if (plain.chosen.length > 0) withPairs += 1
        expect(found.interactions).toEqual(plain.chosen)
        const population = observedIn(counts) + Math.exp(found.fit!.coefficients[0]!)
        expect(Math.abs(population - plain.population)).toBeLessThan(1e-5 * plain.population)
      },
    ),
    { numRuns: 100 },
  )
  expect(compared).toBeGreaterThan(50)
  expect(withPairs).toBeGreaterThan(20)
})
