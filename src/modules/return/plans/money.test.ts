import { expect, test } from 'vitest'
import { amountInWords, isCurrency, paidOf, readAmount } from './money.ts'

test.each([
  ['1 500,50', 'SEK', 150_050],
  ['1\u00a0500.5', 'EUR', 150_050],
  ['1\u202f500', 'VND', 1_500],
  ['1,5', 'VND', undefined],
  ['12,345', 'TND', 12_345],
  ['12,345', 'EUR', undefined],
  ['0', 'SEK', undefined],
  ['0,01', 'SEK', 1],
  ['-5', 'SEK', undefined],
  ['x5', 'SEK', undefined],
  ['5x', 'SEK', undefined],
  ['5,', 'SEK', undefined],
  ['999999999999', 'SEK', 99_999_999_999_900],
  ['9999999999999', 'SEK', undefined],
  ['999999999999,999', 'TND', 999_999_999_999_999],
] as const)('%s %s is read to its smallest unit: %s', (written, currency, amount) => {
  expect(readAmount(written, currency)).toBe(amount)
})

test('money is told in the unit of its currency, and what is left of it to the last', () => {
  expect(amountInWords(150_050, 'SEK', 'en')).toMatch(/1,500\.50/)
  expect(amountInWords(1_500, 'VND', 'en')).toMatch(/1,500$/)
  expect(paidOf({ amount: 500, payouts: [{ amount: 20 }, { amount: 3 }] })).toEqual({ paid: 23, left: 477 })
  expect([isCurrency('THB'), isCurrency('XXX')]).toEqual([true, false])
})
