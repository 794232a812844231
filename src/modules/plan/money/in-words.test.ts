import { expect, test } from 'vitest'
import { formatter } from '../../../platform/i18n/format.ts'
import { sumOfWhole } from './in-words.ts'

const MSEK = 100_000_000

test.each([
  [139 * MSEK, 213 * MSEK, '139 av 213 miljoner kronor', 'SEK 139 out of 213 million'],
  [MSEK, 213 * MSEK, '1 miljon kronor av 213 miljoner kronor', 'SEK 1 out of 213 million'],
  [500_000_00, 3 * MSEK, '500 000 kr av 3 miljoner kronor', 'SEK 500,000 out of SEK 3 million'],
  [500_000_00, 900_000_00, '500 000 av 900 000 kr', 'SEK 500,000 out of 900,000'],
])('a part of a whole says its unit once where both have the same: %i of %i', (part, whole, sv, en) => {
  const plain = (words: string) => words.replaceAll('\u00a0', ' ')
  expect(plain(sumOfWhole(part, whole, formatter('sv')))).toBe(sv)
  expect(plain(sumOfWhole(part, whole, formatter('en')))).toBe(en)
})
