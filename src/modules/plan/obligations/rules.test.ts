import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { missingDays, obligationState } from './rules.ts'

const today = '2010-05-01'

test('a deadline that passed without anything submitted is missing, with its age in days', () => {
  const obligation = { day: '2010-04-19', reportState: null }
  expect(obligationState(obligation, today)).toBe('missing')
  expect(missingDays(obligation, today)).toBe(12)
})

test('a draft does not answer a deadline, and what was returned is owed again', () => {
  expect(obligationState({ day: '2010-04-30', reportState: 'draft' }, today)).toBe('missing')
  expect(obligationState({ day: '2010-04-30', reportState: 'returned' }, today)).toBe('missing')
  expect(obligationState({ day: '2010-05-30', reportState: 'returned' }, today)).toBe('returned')
})

test('the last day itself is not too late', () => {
  expect(obligationState({ day: today, reportState: null }, today)).toBe('due_soon')
})

test('what is submitted or accepted is never missing, however late the day', () => {
  const state = fc.constantFrom('submitted', 'accepted', 'published' as const)
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 2000 }), state, (days, reportState) => {
      const obligation = { day: addDays(today, days), reportState: reportState as 'submitted' }
      return obligationState(obligation, today) !== 'missing' && missingDays(obligation, today) === 0
    }),
  )
})
