import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesShown } from './list-controls.tsx'

test('the first, the last and the neighbours are shown, with gaps between', () => {
  expect(pagesShown(5, 34)).toEqual([1, null, 4, 5, 6, null, 34])
  expect(pagesShown(1, 1)).toEqual([1])
  expect(pagesShown(2, 3)).toEqual([1, 2, 3])
})

test('a gap never hides a single page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (one, other) => {
      const [page, last] = one <= other ? [one, other] : [other, one]
      const shown = pagesShown(page, last)
      expect(shown).toContain(page)
      expect(shown.at(0)).toBe(1)
      expect(shown.at(-1)).toBe(last)
      for (const [index, number] of shown.entries()) {
        if (number !== null) continue
        expect((shown[index + 1] ?? 0) - (shown[index - 1] ?? 0)).toBeGreaterThan(2)
      }
    }),
  )
})
