import { totalmem } from 'node:os'
import { expect, test } from 'vitest'
import { memoryHere, sizesFor } from './sizes.ts'

const GIGABYTE = 2 ** 30

test.each([
  [1, '128MB', '512MB', '64MB'],
  [4, '512MB', '2048MB', '128MB'],
  [64, '2048MB', '32768MB', '1024MB'],
])(
  'an engine on a machine of %i GB keeps %s, counts on %s and makes an index in %s',
  (gigabytes, ...sizes) => {
    expect(Object.values(sizesFor(gigabytes * GIGABYTE))).toEqual(sizes)
  },
)

test('a machine has what it may use, and never more than there is', () => {
  expect(memoryHere()).toBeGreaterThan(0.25 * GIGABYTE)
  expect(memoryHere()).toBeLessThanOrEqual(totalmem())
})
