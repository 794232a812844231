import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOfMean, changeOfShare, mcNemar } from './change.ts'

const pairsOf = ([yesYes, yesNo, noYes, noNo]: readonly [number, number, number, number]) => ({
  ...{ yesYes, yesNo, noYes, noNo },
})
const all = { all: 1, yes: 0 }

describe('a change of a share in the same men', () => {
  // By R: Wilson's limits of prop.test(correct = FALSE), put together by Newcombe's method 10; p by binom.test. The third is in his
  // table (0.0562 to 0.3292), the first in Altman's Statistics with confidence (0.01 to 0.23), there before less after.
  test.each([
    [[14, 5, 0, 22], -0.121951219512195, -0.226492684351211, -0.0114832413830333, 0.0625],
    [[1, 1, 7, 12], 0.285714285714286, 0.0255591241648599, 0.506920226686141, 0.0703125],
    [[20, 12, 2, 16], -0.2, -0.329206995400141, -0.0561564248417483, 0.012939453125],
    [[2, 20, 3, 4], -0.586206896551724, -0.765931731352353, -0.292885991464131, 0.00048828125],
    [[0, 10, 0, 0], -1, -1, -0.607509350430524, 0.001953125],
  ] as const)('%j is R’s own', (counts, change, low, high, p) => {
    const found = changeOfShare(pairsOf(counts), all)
    expect(found.change).toBeCloseTo(change, 6)
    expect(found.low).toBeCloseTo(low, 6)
    expect(found.high).toBeCloseTo(high, 6)
    expect(found.p).toBeCloseTo(p, 10)
  })

  const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40)).filter((of) => of.some(Boolean))

  test('turned round it is its own opposite, and the interval holds it', () => {
    fc.assert(
      fc.property(counts, ([a, b, c, d]) => {
        const [one, other] = [
          changeOfShare(pairsOf([a, b, c, d]), all),
          changeOfShare(pairsOf([a, c, b, d]), all),
        ]
        expect(one.change).toBeCloseTo(-other.change, 12)
        expect(one.low).toBeCloseTo(-other.high, 12)
        expect(one.p).toBeCloseTo(other.p, 12)
        expect(one.low - 1e-12).toBeLessThanOrEqual(one.change)
        expect(one.high + 1e-12).toBeGreaterThanOrEqual(one.change)
      }),
    )
  })

  test('is within its bounds whatever those who left would have said, and the bounds meet where nobody left', () => {
    fc.assert(
      fc.property(counts, fc.nat(30), fc.nat(30), ([a, b, c, d], leftYes, leftNo) => {
        const began = { all: a + b + c + d + leftYes + leftNo, yes: a + b + leftYes }
        const { least, most, change } = changeOfShare(pairsOf([a, b, c, d]), began)
        for (const yesOfLeft of [0, leftYes + leftNo]) {
          const full = (a + c + yesOfLeft) / began.all - began.yes / began.all
          expect(full).toBeGreaterThanOrEqual(least - 1e-12)
          expect(full).toBeLessThanOrEqual(most + 1e-12)
        }
        expect(most - least).toBeCloseTo((leftYes + leftNo) / began.all, 12)
        if (leftYes + leftNo === 0) expect(least).toBeCloseTo(change, 12)
      }),
    )
  })

  test('McNemar’s test says one where nobody changed, and 2 × ½ⁿ where all changed one way', () => {
    expect(mcNemar(0, 0)).toBe(1)
    expect(mcNemar(5, 5)).toBe(1)
    expect(mcNemar(8, 0)).toBeCloseTo(2 ** -7, 14)
    expect(mcNemar(12, 2)).toBeCloseTo(0.012939453125, 14)
  })
})

test('a change of a mean is that of R’s t.test(paired = TRUE), and its bounds put those who left at either end', () => {
  const before = [8, 7, 9, 6, 10, 5, 7, 8, 9, 6, 7, 8]
  const after = [5, 6, 4, 6, 7, 5, 3, 6, 8, 2, 5, 7]
  const found = changeOfMean(
    before.map((one, at) => [one, after[at]!] as const),
    [...before, 4, 6],
    [0, 10],
  )
  expect(found.change).toBeCloseTo(-2.16666666666667, 10)
  expect(found.low).toBeCloseTo(-3.21009956329811, 8)
  expect(found.high).toBeCloseTo(-1.12323377003522, 8)
  expect(found.least).toBeCloseTo(64 / 14 - 100 / 14, 10)
  expect(found.most).toBeCloseTo(84 / 14 - 100 / 14, 10)
})
