import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from './clock.ts'
import {
  addMonths,
  addWorkingDays,
  addYears,
  isWorkingDay,
  nextWorkingDay,
  swedishMoment,
  swedishTimeOf,
} from './working-days.ts'

const days = fc.integer({ min: 0, max: 365 * 40 }).map((count) => addDays('2005-01-01', count))

test.each([
  ['2026-06-19', 'Midsummer eve, no public holiday but like one'],
  ['2026-12-24', 'Christmas eve'],
  ['2026-12-31', 'New Year’s eve'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-14', 'Ascension Day'],
  ['2026-06-06', 'the national day'],
  ['2026-10-31', 'All Saints’ Day'],
  ['2026-11-07', 'a Saturday'],
  ['2026-11-08', 'a Sunday'],
])('no work on %s: %s', (day) => {
  expect(isWorkingDay(day)).toBe(false)
})

test.each([
  ['2026-04-02', 'Maundy Thursday'],
  ['2026-04-30', 'Walpurgis night'],
  ['2026-01-05', 'the eve of Epiphany'],
  ['2026-10-30', 'the eve of All Saints'],
  ['2004-06-07', 'the day after the national day, which was no holiday before 2005'],
])('work on %s: %s does not equal a holiday', (day) => {
  expect(isWorkingDay(day)).toBe(true)
})

test('a last day at Christmas moves over the whole string of holidays', () => {
  // 24 Thursday eve, 25 Friday, 26–27 weekend, 28 Monday.
  expect(nextWorkingDay('2026-12-24')).toBe('2026-12-28')
  expect(nextWorkingDay('2026-12-23')).toBe('2026-12-23')
})

test('working days after a Saturday begin on Monday', () => {
  expect(addWorkingDays('2026-11-07', 1)).toBe('2026-11-09')
  expect(addWorkingDays('2026-11-06', 1)).toBe('2026-11-09')
  expect(addWorkingDays('2026-11-07', 0)).toBe('2026-11-09')
  expect(addWorkingDays('2026-12-23', 2)).toBe('2026-12-29')
})

test('a month ends on the day with the same number, or on its last (1930:173, section 1)', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2026-10-31', 4)).toBe('2027-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-11-15', 14)).toBe('2028-01-15')
  expect(addYears('2028-02-29', 30)).toBe('2058-02-28')
})

test('the next working day is a working day, not before the day, at most five days away', () => {
  fc.assert(
    fc.property(days, (day) => {
      const next = nextWorkingDay(day)
      expect(isWorkingDay(next)).toBe(true)
      expect(daysBetween(day, next)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(day, next)).toBeLessThanOrEqual(5)
    }),
  )
})

test('a later day plus months is never an earlier day', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 400 }),
      (day, gap, months) => {
        expect(addMonths(addDays(day, gap), months) >= addMonths(day, months)).toBe(true)
      },
    ),
  )
})

test('Swedish time follows summer and winter, over both changes of the clocks', () => {
  expect(swedishMoment('2026-07-01', '08:00').toISOString()).toBe('2026-07-01T06:00:00.000Z')
  expect(swedishMoment('2026-01-15', '08:00').toISOString()).toBe('2026-01-15T07:00:00.000Z')
  // Skipped in spring; twice in autumn.
  expect(swedishTimeOf(swedishMoment('2026-03-29', '02:30'))).toEqual({ day: '2026-03-29', time: '03:30' })
  expect(swedishMoment('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(swedishMoment('2026-10-25', '00:00').toISOString()).toBe('2026-10-24T22:00:00.000Z')
})

test('a moment of Swedish time shows that time', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (day, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        expect(swedishTimeOf(swedishMoment(day, time))).toEqual({ day, time })
      },
    ),
  )
})
