import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOnTime, momentInSweden, swedishTimeOf } from './swedish-time.ts'

describe('a time of a Swedish clock', () => {
  test.each([
    ['2026-01-31', '23:59:59', '2026-01-31T22:59:59.000Z'],
    ['2026-07-01', '16:00', '2026-07-01T14:00:00.000Z'],
    // The night in which summer time begins: 02:00 becomes 03:00.
    ['2026-03-29', '01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    // The night in which it ends: 02:30 comes twice, and the later is meant.
    ['2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is the moment %s', (day, time, moment) => {
    expect(momentInSweden(day, time)?.toISOString()).toBe(moment)
  })
  test('that never comes is no moment', () => {
    expect(momentInSweden('2026-03-29', '02:30')).toBeUndefined()
    expect(momentInSweden('2026-02-30', '12:00')).toBeUndefined()
    expect(momentInSweden('2026-01-01', '24:30')).toBeUndefined()
  })
  test('is found again from its moment, but for the first of the hour that comes twice', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const moment = new Date(second * 1000)
        const { day, time } = swedishTimeOf(moment)
        const again = momentInSweden(day, time)!
        const later = again.getTime() - moment.getTime()
        expect([0, 3_600_000]).toContain(later)
        expect(swedishTimeOf(again)).toEqual({ day, time })
      }),
    )
  })
})

test('late is late, to the second', () => {
  const last = momentInSweden('2026-10-25', '16:00')!
  expect(isOnTime(new Date('2026-10-25T15:00:00.999Z'), last)).toBe(true)
  expect(isOnTime(new Date('2026-10-25T15:00:01.000Z'), last)).toBe(false)
})
