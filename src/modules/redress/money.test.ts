import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKronor, writtenKronor } from '../../platform/fields/kronor.ts'
import { moneyOf } from './money.ts'

test('an amount is read as people write it, in whole öre', () => {
  for (const [written, ore] of [
    ['125 000', 12_500_000],
    ['125\u00a0000,50', 12_500_050],
    ['0', 0],
    ['12.5', 1_250],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['100 kr', 10_000],
  ] as const)
    expect(readKronor(written)).toBe(ore)
})

test('what may mean two things, or is no amount, is refused and not guessed at', () => {
  for (const wrong of ['1.500', '1,234,50', '-5', '1e6', '0x10', 'sju', '', '99999999999', 'NaN'])
    expect(readKronor(wrong)).toBeUndefined()
})

test('every amount that is written in a form is read back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (ore) => {
      expect(readKronor(writtenKronor(ore))).toBe(ore)
    }),
  )
})

test('money of another country is told in its own currency', () => {
  expect(moneyOf(150_050, 'RON', 'en')).toMatch(/RON\s?1,500\.50/)
})
