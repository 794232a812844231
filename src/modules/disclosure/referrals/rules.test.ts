import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, swedishMoment, swedishTimeOf } from '../../../platform/clock/working-days.ts'
import { REFERRAL_URGENCIES } from '../../law/index.ts'
import {
  comesTooLate,
  dueOf,
  eventOf,
  expiredBefore,
  isOverdue,
  mayAskForMore,
  mayGiveMore,
  type Side,
  type State,
  type Step,
  states,
  steps,
  type Urgency,
  wayTo,
} from './rules.ts'

const allSteps = Object.keys(eventOf) as Step[]
const sides: readonly Side[] = ['sender', 'recipient', 'system']
const walks = fc.array(fc.tuple(fc.constantFrom(...allSteps), fc.constantFrom(...sides)), { maxLength: 40 })

/** Takes what can be taken of a walk; gives every state that was entered. */
const walk = (taken: readonly (readonly [Step, Side])[], onPaper: boolean): State[] => {
  const entered: State[] = ['draft']
  for (const [step, side] of taken)
    for (const { to } of wayTo(entered.at(-1)!, step, side, onPaper) ?? []) entered.push(to)
  return entered
}

/** What must have been before; a referral that has come to a state without it has skipped something. */
const needsBefore: Readonly<Partial<Record<State, readonly State[]>>> = {
  sent: ['draft'],
  received: ['sent'],
  accepted: ['received'],
  declined: ['received'],
  expired: ['sent'],
  under_way: ['accepted'],
  outcome_reported: ['under_way'],
  closed: ['outcome_reported', 'declined', 'expired'],
}

test('whatever is tried by whomever, no state is skipped', () => {
  fc.assert(
    fc.property(walks, fc.boolean(), (taken, onPaper) => {
      const entered = walk(taken, onPaper)
      for (const [at, state] of entered.entries()) {
        const before = needsBefore[state]
        if (before !== undefined) expect(before).toContain(entered[at - 1])
      }
    }),
  )
})

test('whatever is tried, nothing leads out of a withdrawn or closed referral, and no state comes twice', () => {
  fc.assert(
    fc.property(walks, fc.boolean(), (taken, onPaper) => {
      const entered = walk(taken, onPaper)
      expect(new Set(entered).size).toBe(entered.length)
      for (const end of ['withdrawn', 'closed'] as const)
        if (entered.includes(end)) expect(entered.at(-1)).toBe(end)
    }),
  )
})

test('the sender answers nothing for a recipient, and the recipient sends, withdraws and closes nothing', () => {
  for (const state of states) {
    for (const step of ['receive', 'accept', 'decline', 'begin', 'report_outcome'] as const)
      expect(wayTo(state, step, 'sender'), `${state} ${step}`).toBeUndefined()
    for (const step of ['send', 'withdraw', 'close'] as const)
      expect(wayTo(state, step, 'recipient'), `${state} ${step}`).toBeUndefined()
    for (const step of allSteps.filter((one) => one !== 'expire'))
      expect(wayTo(state, step, 'system'), `${state} ${step}`).toBeUndefined()
  }
})

test('only the clock lets a referral expire, and only one that nobody has opened', () => {
  const expiring = states.filter((state) => wayTo(state, 'expire', 'system'))
  expect(expiring).toEqual(['sent'])
  for (const side of ['sender', 'recipient'] as const) expect(wayTo('sent', 'expire', side)).toBeUndefined()
})

test('a recipient who answers what it has not opened has received it by that', () => {
  expect(wayTo('sent', 'accept', 'recipient')?.map(({ to }) => to)).toEqual(['received', 'accepted'])
  expect(wayTo('sent', 'decline', 'recipient')?.map(({ to }) => to)).toEqual(['received', 'declined'])
  expect(wayTo('sent', 'begin', 'recipient')).toBeUndefined()
  expect(wayTo('received', 'report_outcome', 'recipient')).toBeUndefined()
})

test('on paper the sender writes in the outcome, through every state between', () => {
  expect(wayTo('sent', 'report_outcome', 'sender', true)?.map(({ to }) => to)).toEqual([
    'received',
    'accepted',
    'under_way',
    'outcome_reported',
  ])
})

test('every state but the two last leads on to the end', () => {
  for (const state of states.filter((one) => one !== 'withdrawn' && one !== 'closed'))
    expect(Object.keys(steps[state]).length, state).toBeGreaterThan(0)
})

test('more is asked for by the recipient and given by the sender, from when it is received until its outcome', () => {
  expect(states.filter((state) => mayAskForMore(state, 'recipient'))).toEqual([
    'received',
    'accepted',
    'under_way',
  ])
  expect(states.filter((state) => mayGiveMore(state, 'sender'))).toEqual([
    'received',
    'accepted',
    'under_way',
  ])
  expect(states.some((state) => mayAskForMore(state, 'sender') || mayGiveMore(state, 'recipient'))).toBe(
    false,
  )
})

const due = (day: string, time: string, urgency: Urgency, hours = { closesAt: '16:30' }) => {
  const found = swedishTimeOf(dueOf(swedishMoment(day, time), urgency, hours))
  return `${found.day} ${found.time}`
}

test('a bed tonight is answered tonight, whatever the recipient’s hours and whatever the day', () => {
  expect(due('2026-11-27', '23:40', 'urgent')).toBe('2026-11-28 00:40')
  // Midsummer eve is Friday 19 June 2026.
  expect(due('2026-06-19', '10:00', 'urgent', { closesAt: '12:00' })).toBe('2026-06-19 11:00')
  expect(due('2026-06-20', '03:00', 'now')).toBe('2026-06-20 03:30')
})

test('a bed tonight is not asked for within the week, and what can wait may', () => {
  expect(comesTooLate('shelter_tonight', 'ordinary')).toBe(true)
  expect(comesTooLate('shelter_tonight', 'urgent')).toBe(false)
  expect(comesTooLate('protected_housing', 'this_week')).toBe(false)
})

test('what comes after a body’s own cut-off hour counts from the next working day', () => {
  expect(due('2026-11-24', '14:59', 'ordinary', { closesAt: '15:00' })).toBe('2026-11-27 15:00')
  expect(due('2026-11-24', '15:01', 'ordinary', { closesAt: '15:00' })).toBe('2026-11-30 15:00')
})

test('a referral is overdue from the moment it was due until it is answered', () => {
  const dueAt = new Date('2026-11-25T09:00:00Z')
  const later = new Date('2026-11-25T09:00:01Z')
  expect(isOverdue({ state: 'sent', dueAt }, dueAt)).toBe(false)
  expect(isOverdue({ state: 'sent', dueAt }, later)).toBe(true)
  expect(isOverdue({ state: 'received', dueAt }, later)).toBe(true)
  expect(isOverdue({ state: 'accepted', dueAt }, later)).toBe(false)
})

test('a referral expires when so many working days have passed since it was due, and not before', () => {
  const days = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, fc.constantFrom(...REFERRAL_URGENCIES), (today, urgency) => {
      const { day } = swedishTimeOf(new Date(expiredBefore(today, urgency).getTime() - 1))
      const count = { now: 2, urgent: 2, this_week: 5, ordinary: 10 }[urgency]
      expect(addWorkingDays(day, count) < today).toBe(true)
      const { day: next } = swedishTimeOf(expiredBefore(today, urgency))
      expect(addWorkingDays(next, count) >= today).toBe(true)
    }),
  )
})
