import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay, swedishMoment, swedishTimeOf } from '../../platform/clock/working-days.ts'
import {
  ORDINARY_REFERRAL_LIMITS,
  REFERRAL_URGENCIES,
  type ReferralUrgency,
  referralDue,
  runsAroundTheClock,
} from './index.ts'

const due = (day: string, time: string, urgency: ReferralUrgency) => {
  const found = swedishTimeOf(referralDue(swedishMoment(day, time), urgency, ORDINARY_REFERRAL_LIMITS))
  return `${found.day} ${found.time}`
}

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const urgencies = fc.constantFrom(...REFERRAL_URGENCIES)

test('a bed tonight is answered tonight, on a Friday, a Saturday and Christmas Eve too', () => {
  expect(due('2026-11-06', '23:30', 'urgent')).toBe('2026-11-07 00:30')
  expect(due('2026-11-07', '00:30', 'urgent')).toBe('2026-11-07 01:30')
  expect(due('2026-12-24', '23:30', 'now')).toBe('2026-12-25 00:00')
})

test('what cannot wait is due within the hour, whenever it is sent', () => {
  fc.assert(
    fc.property(moments, urgencies.filter(runsAroundTheClock), (sentAt, urgency) => {
      const wait = referralDue(sentAt, urgency, ORDINARY_REFERRAL_LIMITS).getTime() - sentAt.getTime()
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(3_600_000)
    }),
  )
})

test('what can wait is due at closing, so many working days after it counts as come in', () => {
  expect(due('2026-11-03', '10:00', 'this_week')).toBe('2026-11-04 16:30')
  expect(due('2026-11-03', '10:00', 'ordinary')).toBe('2026-11-06 16:30')
})

test('what comes after the cut-off hour or on a day off counts from the next working day', () => {
  expect(due('2026-11-03', '15:00', 'ordinary')).toBe('2026-11-06 16:30')
  expect(due('2026-11-03', '15:01', 'ordinary')).toBe('2026-11-09 16:30')
  expect(due('2026-11-07', '10:00', 'ordinary')).toBe('2026-11-12 16:30')
})

test('what can wait is never due before it was sent, nor outside opening hours', () => {
  fc.assert(
    fc.property(
      moments,
      urgencies.filter((urgency) => !runsAroundTheClock(urgency)),
      (sentAt, urgency) => {
        const answer = referralDue(sentAt, urgency, ORDINARY_REFERRAL_LIMITS)
        const { day, time } = swedishTimeOf(answer)
        expect(answer.getTime()).toBeGreaterThan(sentAt.getTime())
        expect(isWorkingDay(day)).toBe(true)
        expect(time).toBe('16:30')
      },
    ),
  )
})

test('what is sent later is never due earlier, and what is more urgent never later', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 5000 }), urgencies, (sentAt, minutes, urgency) => {
      const later = new Date(sentAt.getTime() + minutes * 60_000)
      const at = referralDue(sentAt, urgency, ORDINARY_REFERRAL_LIMITS)
      expect(referralDue(later, urgency, ORDINARY_REFERRAL_LIMITS) >= at).toBe(true)
      const moreUrgent = REFERRAL_URGENCIES[REFERRAL_URGENCIES.indexOf(urgency) - 1]
      if (moreUrgent !== undefined)
        expect(referralDue(sentAt, moreUrgent, ORDINARY_REFERRAL_LIMITS) <= at).toBe(true)
    }),
  )
})
