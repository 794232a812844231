import { expect, test } from 'vitest'
import { cohensKappa } from './kappa.ts'

test('two who judge fifty things agree beyond chance by so much, with the interval of Fleiss, Cohen and Everitt', () => {
  // 20, 5, 10, 15: agreement .70, by chance .50.
  const found = cohensKappa([
    [20, 5],
    [10, 15],
  ])
  expect(found.kappa).toBeCloseTo(0.4, 12)
  // The same standard error by the delta method with derivatives taken numerically.
  const counts = [20, 5, 10, 15]
  const kappaOf = (p: readonly number[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = p
    const all = a + b + c + d
    const chance = ((a + b) * (a + c) + (c + d) * (b + d)) / all ** 2
    return ((a + d) / all - chance) / (1 - chance)
  }
  const shares = counts.map((count) => count / 50)
  const slopes = shares.map((_, at) => {
    const moved = (by: number) => shares.map((share, other) => share + (other === at ? by : 0))
    return (kappaOf(moved(1e-6)) - kappaOf(moved(-1e-6))) / 2e-6
  })
  const mean = slopes.reduce((sum, slope, at) => sum + slope * shares[at]!, 0)
  const variance = slopes.reduce((sum, slope, at) => sum + shares[at]! * (slope - mean) ** 2, 0) / 50
  expect((found.upper! - found.lower!) / 2 / 1.959963984540054).toBeCloseTo(Math.sqrt(variance), 6)
})

test('who agree on everything have one, without an interval; who can only agree have none', () => {
  expect(
    cohensKappa([
      [8, 0],
      [0, 4],
    ]),
  ).toMatchObject({ kappa: 1, lower: null, upper: null })
  expect(
    cohensKappa([
      [8, 0],
      [0, 0],
    ]),
  ).toMatchObject({ agreed: 1, kappa: null })
  expect(cohensKappa([[0]])).toMatchObject({ judged: 0, kappa: null })
})
