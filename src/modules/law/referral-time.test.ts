import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay, swedishMoment, swedishTimeOf } from '../../platform/clock/working-days.ts'
import { ORDINARY_REFERRAL_LIMITS, referralDue } from './index.ts'

const due = (day: string, time: string, urgency: 'urgent' | 'ordinary', onDuty = false) => {
  const { day: dueDay, time: dueTime } = swedishTimeOf(
    referralDue(swedishMoment(day, time), urgency, { ...ORDINARY_REFERRAL_LIMITS, onDuty }),
  )
  return `${dueDay} ${dueTime}`
}

test('an urgent referral to a body on duty runs around the clock', () => {
  expect(due('2026-12-24', '23:30', 'urgent', true)).toBe('2026-12-25 01:30')
})

test('an urgent referral at night runs from the next opening', () => {
  expect(due('2026-11-03', '22:00', 'urgent')).toBe('2026-11-04 10:00')
  expect(due('2026-11-03', '06:00', 'urgent')).toBe('2026-11-03 10:00')
  expect(due('2026-11-03', '09:15', 'urgent')).toBe('2026-11-03 11:15')
})

test('hours left at closing continue at the next opening, over a weekend too', () => {
  // Friday 15:30: one hour before closing, one on Monday.
  expect(due('2026-11-06', '15:30', 'urgent')).toBe('2026-11-09 09:00')
  expect(due('2026-11-07', '12:00', 'urgent')).toBe('2026-11-09 10:00')
})

test('an ordinary referral is due at closing, three working days after it counts as come in', () => {
  expect(due('2026-11-03', '10:00', 'ordinary')).toBe('2026-11-06 16:30')
})

test('what comes after the cut-off hour or on a day off counts from the next working day', () => {
  expect(due('2026-11-03', '15:00', 'ordinary')).toBe('2026-11-06 16:30')
  expect(due('2026-11-03', '15:01', 'ordinary')).toBe('2026-11-09 16:30')
  expect(due('2026-11-07', '10:00', 'ordinary')).toBe('2026-11-12 16:30')
})

test('no referral is due before it was sent, nor outside opening hours where nobody is on duty', () => {
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, fc.constantFrom('urgent' as const, 'ordinary' as const), (sentAt, urgency) => {
      const answer = referralDue(sentAt, urgency, ORDINARY_REFERRAL_LIMITS)
      const { day, time } = swedishTimeOf(answer)
      expect(answer.getTime()).toBeGreaterThan(sentAt.getTime())
      expect(isWorkingDay(day)).toBe(true)
      expect(time >= '08:00' && time <= '16:30').toBe(true)
    }),
  )
})

test('what is sent later is never due earlier', () => {
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 0, max: 5000 }),
      fc.constantFrom('urgent' as const, 'ordinary' as const),
      (sentAt, minutes, urgency) => {
        const later = new Date(sentAt.getTime() + minutes * 60_000)
        expect(referralDue(later, urgency, ORDINARY_REFERRAL_LIMITS).getTime()).toBeGreaterThanOrEqual(
          referralDue(sentAt, urgency, ORDINARY_REFERRAL_LIMITS).getTime(),
        )
      },
    ),
  )
})
