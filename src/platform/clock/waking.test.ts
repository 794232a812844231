import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAwake, wakingMoment } from './waking.ts'

test('people are mailed of what is no danger between seven in the morning and nine in the evening, summer and winter', () => {
  expect(isAwake(new Date('2026-07-15T04:59:59Z'))).toBe(false)
  expect(isAwake(new Date('2026-07-15T05:00:00Z'))).toBe(true)
  expect(isAwake(new Date('2026-07-15T18:59:59Z'))).toBe(true)
  expect(isAwake(new Date('2026-07-15T19:00:00Z'))).toBe(false)
  expect(isAwake(new Date('2026-12-15T05:59:59Z'))).toBe(false)
  expect(isAwake(new Date('2026-12-15T06:00:00Z'))).toBe(true)
  expect(wakingMoment(new Date('2026-12-15T20:30:00Z'))).toEqual(new Date('2026-12-16T06:00:00Z'))
  expect(wakingMoment(new Date('2026-12-15T23:30:00Z'))).toEqual(new Date('2026-12-16T06:00:00Z'))
})

test('what rests goes out at the next moment at which people are awake, and never waits longer than a night', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      (now) => {
        const moment = wakingMoment(now)
        expect(isAwake(moment)).toBe(true)
        expect(moment.getTime() - now.getTime()).toBeLessThanOrEqual(11 * 3_600_000)
        if (isAwake(now)) expect(moment).toEqual(now)
      },
    ),
  )
})

test('the morning is at seven in Sweden in winter and in summer, and on the days when the clock is turned', () => {
  for (const [sleeps, wakes] of [
    ['2026-01-15T05:59:59Z', '2026-01-15T06:00:00Z'],
    ['2026-07-15T04:59:59Z', '2026-07-15T05:00:00Z'],
    ['2026-03-29T04:59:59Z', '2026-03-29T05:00:00Z'],
    ['2026-10-25T05:59:59Z', '2026-10-25T06:00:00Z'],
  ] as const) {
    expect(isAwake(new Date(sleeps))).toBe(false)
    expect(isAwake(new Date(wakes))).toBe(true)
  }
})
