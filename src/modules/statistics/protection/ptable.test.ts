import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noiseFor, perturbationTable, UnusableTable } from './index.ts'
import { referenceTables } from './ptable.reference.ts'

describe('the perturbation table', () => {
  test.each(referenceTables)('is the reference one for D = $D, V = $V, js = $js', ({ D, V, js, rows }) => {
    const table = perturbationTable({ D, V, js })
    expect(table).toHaveLength(rows.length)
    for (const [count, { v, p }] of rows.entries()) {
      expect(table[count]!.values).toEqual(v)
      for (const [at, probability] of p.entries())
        expect(table[count]!.probabilities[at]).toBeCloseTo(probability, 8)
    }
  })

  test('has mean 0 and the variance that was asked for, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.record({
          D: fc.integer({ min: 1, max: 12 }),
          js: fc.nat({ max: 4 }),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        ({ D, js, part }) => {
          fc.pre(js < D)
          // A count of 1 allows the narrowest range: −1 against js at least (or none), and D at most.
          const least = js === 0 ? 0.05 : Math.max(js, ((js + 2) / 2) ** 2)
          fc.pre(least < D)
          const V = least + part * (D - least)
          const table = perturbationTable({ D, V, js })
          for (const [count, { values, probabilities }] of table.entries()) {
            const moment = (power: number) =>
              values.reduce((sum, v, at) => sum + v ** power * probabilities[at]!, 0)
            expect(moment(0)).toBeCloseTo(1, 9)
            expect(Math.abs(moment(1))).toBeLessThan(1e-6)
            if (count > 0) expect(Math.abs(moment(2) - V)).toBeLessThan(1e-6)
            for (const v of values) {
              expect(Math.abs(v)).toBeLessThanOrEqual(D)
              if (count + v !== 0) expect(count + v).toBeGreaterThan(js)
            }
          }
        },
      ),
    )
  })

  test('is refused, with the range that there is, where no noise has that variance', () => {
    expect(() => perturbationTable({ D: 2, V: 2.5, js: 0 })).toThrow(UnusableTable)
    expect(() => perturbationTable({ D: 2, V: 2.5, js: 0 })).toThrow(
      'ptable.V: counts of 1 can have a variance from 0 to 2 with D = 2 and js = 0, not 2.5',
    )
  })

  test('leaves zero alone, and treats every large count alike', () => {
    const table = perturbationTable({ D: 3, V: 1.5, js: 0 })
    for (const key of [0, 0.3, 0.9999999]) {
      expect(noiseFor(table, 0, key)).toBe(0)
      expect(noiseFor(table, 3, key)).toBe(noiseFor(table, 3_000_000, key))
    }
  })
})
