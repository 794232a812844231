import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, formatDeadline, formatMoney, formatMoneyInWords, formatter } from './format.ts'

/** Spaces that keep words together, made visible to the eye of the test. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, '_').replace('\u2212', '-')

describe('days', () => {
  const today = '2010-04-18'

  test('a last day says how long is left', () => {
    expect(formatDeadline('2010-04-30', today, 'sv')).toBe('30 april 2010 (om 12 dagar)')
    expect(formatDeadline('2010-04-30', today, 'en')).toBe('30 April 2010 (in 12 days)')
    expect(formatDeadline('2010-04-18', today, 'sv')).toBe('18 april 2010 (i dag)')
    expect(formatDeadline('2010-04-19', today, 'sv')).toBe('19 april 2010 (i morgon)')
  })

  test('a last day that has passed says how late it is', () => {
    expect(formatDeadline('2010-04-15', today, 'sv')).toBe('15 april 2010 (3 dagar försenad)')
    expect(formatDeadline('2010-04-15', today, 'en')).toBe('15 April 2010 (late by 3 days)')
    expect(formatDeadline('2010-04-17', today, 'en')).toBe('17 April 2010 (late by 1 day)')
  })

  test('something that happened was some time ago and is not late', () => {
    expect(formatDay('2010-04-15', today, 'sv')).toBe('15 april 2010 (för 3 dagar sedan)')
  })

  test('far away is told in months and years', () => {
    expect(formatDeadline('2010-12-31', today, 'sv')).toBe('31 december 2010 (om 8 månader)')
    expect(formatDeadline('2014-01-01', today, 'sv')).toBe('1 januari 2014 (om 4 år)')
  })

  test('every day keeps its date, whatever time zone the process runs in', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (moment) => {
        const written = moment.toISOString().slice(0, 10)
        expect(formatter('sv').date(written)).toMatch(new RegExp(`^${Number(written.slice(8))} `))
      }),
    )
  })

  test('a moment is told in Swedish time, summer and winter', () => {
    expect(formatter('sv').instant('2010-04-18T12:32:00Z')).toBe('18 april 2010 kl. 14:32')
    expect(formatter('sv').time('2010-01-18T13:32:00Z')).toBe('14:32')
  })
})

describe('money in öre', () => {
  test('kronor are whole unless there are öre', () => {
    expect(plain(formatMoney(165_000_000, 'sv'))).toBe('1_650_000_kr')
    expect(plain(formatMoney(1250, 'sv'))).toBe('12,50_kr')
    expect(plain(formatMoney(165_000_000n, 'en'))).toBe('SEK_1,650,000')
    expect(plain(formatMoney(-50, 'sv'))).toBe('-0,50_kr')
  })

  test('sums of a plan are written as a plan writes them', () => {
    expect(plain(formatMoneyInWords(3_000_000_000, 'sv'))).toBe('30_miljoner kronor')
    expect(plain(formatMoneyInWords(100_000_000, 'sv'))).toBe('1_miljon kronor')
    expect(plain(formatMoneyInWords(165_000_000, 'sv'))).toBe('1,65_miljoner kronor')
    expect(plain(formatMoneyInWords(3_000_000_000, 'en'))).toBe('SEK_30 million')
  })

  test('a sum that words would round is written in full', () => {
    expect(plain(formatMoneyInWords(165_432_100, 'sv'))).toBe('1_654_321_kr')
  })

  test('no öre is lost, however large the sum', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (ore) => {
        const digits = formatMoney(ore, 'sv').replace(/\D/g, '')
        expect(BigInt(digits)).toBe(ore % 100n === 0n ? ore / 100n : ore)
      }),
    )
  })

  test('half an öre is a fault', () => {
    expect(() => formatMoney(12.5, 'sv')).toThrow(RangeError)
  })
})

test('numbers, shares and lists follow the language', () => {
  expect(plain(formatter('sv').number(1650000))).toBe('1_650_000')
  expect(formatter('en').number(1650000)).toBe('1,650,000')
  expect(plain(formatter('sv').percent(0.45))).toBe('45_%')
  expect(formatter('sv').list(['A', 'B', 'C'])).toBe('A, B och C')
  expect(formatter('en').choice(['A', 'B'])).toBe('A or B')
  expect(formatter('sv').plural(1, { one: 'åtgärd', other: 'åtgärder' })).toBe('1 åtgärd')
  expect(formatter('sv').plural(0, { one: 'åtgärd', other: 'åtgärder' })).toBe('0 åtgärder')
})
