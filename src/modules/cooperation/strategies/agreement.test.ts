import { expect, test } from 'vitest'
import { agreementOf } from './agreement.ts'

const pairsOf = (table: readonly (readonly number[])[]): [number, number][] =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, (): [number, number] => [i, j])),
  )

test('κ and its interval are those that Fleiss, Cohen and Everitt work out for their own table', () => {
  const found = agreementOf(
    pairsOf([
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ]),
  )!
  expect(found.n).toBe(200)
  expect(found.kappa).toBeCloseTo(0.429, 3)
  // Their variance is 0.002885.
  expect((found.interval![1] - found.kappa) / 1.959_964).toBeCloseTo(Math.sqrt(0.002885), 4)
})

test('of few pairs no interval is told, and of readers who found one value alone nothing', () => {
  expect(agreementOf([])).toBe(undefined)
  expect(
    agreementOf([
      [0, 0],
      [0, 0],
    ]),
  ).toBe(undefined)
  expect(
    agreementOf([
      [0, 0],
      [1, 1],
      [1, 0],
    ]),
  ).toMatchObject({ n: 3, interval: undefined })
  expect(
    agreementOf(
      pairsOf([
        [10, 0],
        [0, 10],
      ]),
    ),
  ).toMatchObject({ kappa: 1, interval: [1, 1] })
})
