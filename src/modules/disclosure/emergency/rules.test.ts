import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../../../platform/clock/clock.ts'
import { isWorkingDay } from '../../../platform/clock/working-days.ts'
import { endOfAccess, HOURS_TO_DECIDE, MOST_HOURS, reviewDue, standingOf } from './rules.ts'

const HOUR = 3_600_000
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds)

test('access never lasts longer than four hours, whatever is asked for', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 1000 }), (openedAt, hours) => {
      const lasts = endOfAccess(openedAt, hours).getTime() - openedAt.getTime()
      expect(lasts).toBe(Math.min(hours, MOST_HOURS) * HOUR)
    }),
  )
})

test('what is open is open until its moment and not at it', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 8 * HOUR }), (askedAt, passed) => {
      const endsAt = endOfAccess(askedAt, MOST_HOURS)
      const standing = standingOf({ state: 'open', askedAt, endsAt }, later(askedAt, passed))
      expect(standing).toBe(passed < MOST_HOURS * HOUR ? 'open' : 'ended')
      expect(standingOf({ state: 'open', askedAt, endsAt }, endsAt)).toBe('ended')
    }),
  )
})

test('what nobody decides lapses, and what was decided does not', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 8 * HOUR }), (askedAt, passed) => {
      const now = later(askedAt, passed)
      const asked = standingOf({ state: 'asked', askedAt, endsAt: null }, now)
      expect(asked).toBe(passed < HOURS_TO_DECIDE * HOUR ? 'asked' : 'lapsed')
      expect(standingOf({ state: 'refused', askedAt, endsAt: null }, now)).toBe('refused')
      const moment = later(askedAt, HOURS_TO_DECIDE * HOUR)
      expect(standingOf({ state: 'asked', askedAt, endsAt: null }, moment)).toBe('lapsed')
    }),
  )
})

test('a review is due on a working day after the access ended', () => {
  fc.assert(
    fc.property(moment, (endedAt) => {
      const due = reviewDue(endedAt)
      expect(isWorkingDay(due)).toBe(true)
      expect(due > dayOf(endedAt)).toBe(true)
    }),
  )
  expect(reviewDue(new Date('2026-12-23T18:00:00Z'))).toBe('2026-12-28')
})
