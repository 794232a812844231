import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statusKinds } from '../../../platform/status-kinds.ts'
import { countKinds, type MeasureFacts, measureStanding, neverAssigned } from './rules.ts'
import { progressStates } from './schema.ts'

const today = '2010-05-01'

const obligation = (
  day: string,
  reportState: 'accepted' | 'submitted' | null,
  kind: 'interim' | 'final' = 'final',
) => ({
  day,
  reportState,
  kind,
  assignmentId: 'a',
  assignmentTitle: 'Påhittat uppdrag',
  bodyName: 'Exempelmyndigheten',
})
const given = { state: 'given' } as const
const judged = (state: (typeof progressStates)[number]) => ({
  state,
  carriedOut: null,
  reason: 'Påhittat.',
  on: '2010-01-15',
})

const nothing: MeasureFacts = {
  followed: true,
  planUntil: 2010,
  judged: undefined,
  assignments: [],
  obligations: [],
  planDeadlines: [],
}
const standing = (facts: Partial<MeasureFacts>, day = today) => measureStanding({ ...nothing, ...facts }, day)

test('a measure that nobody has an assignment for is planned', () => {
  expect(standing({})).toMatchObject({ kind: 'planned', source: { from: 'no_assignment' } })
})

test('a measure whose every final report is accepted waits for a judgement: accepted is not carried out', () => {
  const facts = {
    assignments: [given],
    obligations: [obligation('2010-03-01', 'accepted'), obligation('2010-04-01', 'accepted')],
  }
  expect(standing(facts)).toMatchObject({ kind: 'waiting', source: { from: 'reported' }, next: undefined })
  expect(standing({ ...facts, judged: judged('done') })).toMatchObject({
    kind: 'done',
    source: { from: 'judgement', state: 'done', reason: 'Påhittat.', on: '2010-01-15' },
  })
})

test('reported is what was asked for in full: a final report, or assignments that are all completed, and none withdrawn counts', () => {
  const [completed, withdrawn] = [{ state: 'completed' }, { state: 'withdrawn' }] as const
  const interim = [obligation('2010-03-01', 'accepted', 'interim')]
  const kindOf = (assignments: MeasureFacts['assignments'], obligations: MeasureFacts['obligations']) =>
    standing({ assignments, obligations, planDeadlines: [{ day: '2010-04-01', what: 'Klart.' }] }).source.from
  expect(kindOf([given], [obligation('2010-03-01', 'accepted')])).toBe('reported')
  expect(kindOf([given], interim)).toBe('plan_day')
  expect(kindOf([completed], interim)).toBe('reported')
  expect(kindOf([completed, withdrawn], interim)).toBe('reported')
  expect(kindOf([completed, given], interim)).toBe('plan_day')
  expect(kindOf([withdrawn], [obligation('2010-03-01', 'accepted')])).toBe('plan_day')
  expect(kindOf([given], [obligation('2010-03-01', 'submitted')])).toBe('plan_day')
})

test('a missing report-back is missing, whatever was said, and the word that was said is told too', () => {
  const facts = {
    assignments: [given],
    obligations: [obligation('2010-03-01', null), obligation('2010-02-01', null)],
  }
  const missing = { kind: 'missing', missing: 2, source: { from: 'report_missing', day: '2010-02-01' } }
  expect(standing(facts)).toMatchObject(missing)
  for (const state of progressStates)
    expect(standing({ ...facts, judged: judged(state) })).toMatchObject({ ...missing, judged: { state } })
})

test('a day that the plan sets and that has passed makes an unfinished measure late, whatever was said of it', () => {
  const planDeadlines = [{ day: '2010-04-30', what: 'Betänkande' }]
  const late = { kind: 'late', source: { from: 'plan_day', day: '2010-04-30', what: 'Betänkande' } }
  for (const state of ['not_started', 'on_track', 'at_risk', 'delayed'] as const)
    expect(standing({ planDeadlines, judged: judged(state) })).toMatchObject(late)
  expect(standing({ planDeadlines })).toMatchObject(late)
  expect(standing({ planDeadlines, judged: judged('done') }).kind).toBe('done')
  expect(standing({ planDeadlines, judged: judged('stopped') }).kind).toBe('withdrawn')
})

test('what was promised by a day and reported is not late, though its day has passed', () => {
  const facts = {
    assignments: [given],
    obligations: [obligation('2010-03-01', 'accepted')],
    planDeadlines: [{ day: '2010-04-30', what: '' }],
  }
  expect(standing(facts).kind).toBe('waiting')
  const all = [...facts.obligations, obligation('2010-06-01', 'submitted')]
  expect(standing({ ...facts, obligations: all }).kind).toBe('late')
  expect(standing({ ...facts, obligations: [obligation('2010-03-01', 'accepted', 'interim')] }).kind).toBe(
    'late',
  )
  expect(standing({ ...facts, assignments: [{ state: 'withdrawn' }] }).kind).toBe('late')
})

test('the last report-back that has come makes a measure wait for its reader', () => {
  const facts = { assignments: [given], obligations: [obligation('2010-04-01', 'submitted')] }
  expect(standing(facts)).toMatchObject({
    kind: 'waiting',
    source: { from: 'submitted', bodyName: 'Exempelmyndigheten' },
  })
  const more = [...facts.obligations, obligation('2010-09-01', null)]
  expect(standing({ ...facts, obligations: more })).toMatchObject({ kind: 'running', waiting: 1 })
})

test('once the plan’s time is over, a measure never assigned misses its assignment, and one not judged done is late', () => {
  const after = '2011-01-01'
  expect(standing({}, '2010-12-31').kind).toBe('planned')
  expect(standing({}, after)).toMatchObject({
    kind: 'missing',
    source: { from: 'never_assigned', until: 2010 },
    assignments: 0,
  })
  expect(standing({ judged: judged('on_track') }, after).source.from).toBe('never_assigned')
  expect(standing({ assignments: [{ state: 'withdrawn' }] }, after)).toMatchObject({
    kind: 'late',
    source: { from: 'time_over', until: 2010 },
  })
  const open = { assignments: [given], obligations: [obligation('2011-02-01', null)] }
  expect(standing(open, after).kind).toBe('running')
  expect(standing({ judged: judged('done') }, after).kind).toBe('done')
})

test('what never got an assignment is told once the plan’s time is over, of a plan that is followed', () => {
  const standings = [{ assignments: 0 }, { assignments: 2 }, { assignments: 0 }]
  const plan = { followed: true, periodTo: 2010 }
  expect(neverAssigned(standings, plan, '2011-01-01')).toEqual({ never: 2, total: 3, until: 2010 })
  expect(neverAssigned(standings, plan, '2010-12-31')).toBeUndefined()
  expect(neverAssigned(standings, { ...plan, followed: false }, '2011-01-01')).toBeUndefined()
  expect(neverAssigned([{ assignments: 1 }], plan, '2011-01-01')).toBeUndefined()
})

test('a plan that nobody follows accuses nobody', () => {
  const facts = { followed: false, planDeadlines: [{ day: '2008-10-03', what: 'Remissvar' }] }
  expect(standing(facts, '2030-01-01')).toMatchObject({
    kind: 'planned',
    source: { from: 'not_followed' },
    next: undefined,
  })
})

test('the next day is the earliest of what is owed and what the plan sets', () => {
  const facts = {
    assignments: [given],
    obligations: [obligation('2010-09-01', null), obligation('2010-06-15', null)],
    planDeadlines: [{ day: '2010-07-01', what: '' }],
  }
  expect(standing(facts)).toMatchObject({ kind: 'running', next: '2010-06-15' })
})

test('every measure is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...statusKinds)), (kinds) => {
      const counts = countKinds(kinds.map((kind) => ({ kind })))
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(kinds.length)
    }),
  )
})
