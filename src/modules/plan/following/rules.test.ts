import { expect, test } from 'vitest'
import { measureStanding } from './rules.ts'

const today = '2010-05-01'
const final = (day: string, reportState: 'accepted' | 'submitted' | null) => ({
  day,
  reportState,
  kind: 'final' as const,
})

test('a measure that nobody has an assignment for is not started', () => {
  expect(measureStanding({ said: undefined, obligations: [], planDeadlines: [] }, today)).toMatchObject({
    state: 'not_started',
    basis: 'derived',
    late: false,
  })
})

test('a measure whose every final report is accepted is done', () => {
  const facts = {
    said: undefined,
    obligations: [final('2010-03-01', 'accepted'), final('2010-04-01', 'accepted')],
    planDeadlines: [],
  }
  expect(measureStanding(facts, today)).toMatchObject({ state: 'done', next: undefined })
})

test('a missing report makes a measure delayed, and is counted even when a person says it is on track', () => {
  const obligations = [final('2010-03-01', null)]
  expect(measureStanding({ said: undefined, obligations, planDeadlines: [] }, today)).toMatchObject({
    state: 'delayed',
    missing: 1,
    late: true,
  })
  expect(measureStanding({ said: 'on_track', obligations, planDeadlines: [] }, today)).toMatchObject({
    state: 'on_track',
    basis: 'said',
    missing: 1,
  })
})

test('a day that the plan set and that has passed makes an unfinished measure late', () => {
  expect(
    measureStanding({ said: 'on_track', obligations: [], planDeadlines: ['2010-04-30'] }, today).late,
  ).toBe(true)
  expect(measureStanding({ said: 'done', obligations: [], planDeadlines: ['2010-04-30'] }, today).late).toBe(
    false,
  )
})

test('the next day is the earliest of what is owed and what the plan sets', () => {
  const facts = {
    said: undefined,
    obligations: [final('2010-09-01', null), final('2010-06-15', null)],
    planDeadlines: ['2010-07-01'],
  }
  expect(measureStanding(facts, today).next).toBe('2010-06-15')
})
