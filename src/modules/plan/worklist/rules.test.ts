import { expect, test } from 'vitest'
import type { FollowedMeasure } from '../standing/follow.ts'
import type { MeasureStanding } from '../standing/rules.ts'
import { countGroups, fold, type Group, inOrder, isInPlay, oldestOf, taskOfMeasure } from './rules.ts'

const TODAY = '2032-05-13'
const plan = {
  id: 'p',
  reference: 'Påhittad skr. 2031/32:1',
  decided: '2031-05-06',
  periodTo: 2033,
  followUpYear: null,
  followed: true,
}
const measure = (kind: MeasureStanding['kind'], source: MeasureStanding['source']) =>
  ({ id: 'm', standing: { kind, source } }) as unknown as FollowedMeasure
const task = (kind: MeasureStanding['kind'], source: MeasureStanding['source'], acceptedOn?: string) => {
  const found = taskOfMeasure(measure(kind, source), plan, acceptedOn, TODAY)
  return found && [found.group, found.since]
}
const rows = (...given: [Group, string][]) => given.map(([group, since]) => ({ group, since }))
const many = (group: Group, count: number) =>
  rows(...Array.from({ length: count }, (): [Group, string] => [group, '2032-05-01']))

test('a measure asks for what its standing follows from, since the day that made it so', () => {
  expect(task('late', { from: 'plan_day', day: '2032-05-01', what: 'ska vara klart' })).toEqual([
    'late',
    '2032-05-01',
  ])
  expect(task('waiting', { from: 'reported' }, '2032-05-03')).toEqual(['judge', '2032-05-03'])
  expect(task('planned', { from: 'no_assignment' })).toEqual(['assign', '2031-05-06'])
  const judged = {
    from: 'judgement',
    reason: 'Personal saknas.',
    on: '2032-05-05',
    carriedOut: null,
  } as const
  expect(task('atRisk', { ...judged, state: 'at_risk' })).toEqual(['risk', '2032-05-05'])
  expect(task('late', { ...judged, state: 'delayed' })).toEqual(['late', '2032-05-05'])
})

test('a measure that runs, is done, or whose report-back has a row of its own asks for nothing', () => {
  const judged = { from: 'judgement', reason: 'Klart.', on: '2032-05-05', carriedOut: null } as const
  expect(task('done', { ...judged, state: 'done' })).toBeUndefined()
  expect(task('running', { from: 'assignment', count: 1, next: '2032-09-01' })).toBeUndefined()
  const missing = { assignmentId: 'a', assignmentTitle: 'Höj', bodyName: 'Verket', day: '2032-05-01' }
  expect(task('missing', { from: 'report_missing', count: 1, ...missing })).toBeUndefined()
})

test('a plan that nobody follows asks for nothing, nor one whose follow-up is over', () => {
  expect(isInPlay(plan, TODAY)).toBe(true)
  expect(isInPlay({ ...plan, followed: false }, TODAY)).toBe(false)
  expect(isInPlay({ ...plan, periodTo: 2010 }, TODAY)).toBe(false)
  expect(isInPlay({ ...plan, periodTo: 2030, followUpYear: 2032 }, TODAY)).toBe(true)
  expect(isInPlay({ ...plan, periodTo: null }, TODAY)).toBe(true)
})

test('late comes first, then missing, then what waits, then risk; within each the oldest', () => {
  const given = rows(
    ['risk', '2032-01-01'],
    ['assign', '2031-01-01'],
    ['read', '2032-05-10'],
    ['judge', '2032-05-02'],
    ['missing', '2032-05-09'],
    ['missing', '2032-04-01'],
    ['late', '2032-05-12'],
  )
  expect(inOrder(given).map(({ group, since }) => `${group} ${since}`)).toEqual([
    'late 2032-05-12',
    'missing 2032-04-01',
    'missing 2032-05-09',
    'assign 2031-01-01',
    'judge 2032-05-02',
    'read 2032-05-10',
    'risk 2032-01-01',
  ])
  expect(oldestOf(given)).toMatchObject({ group: 'assign' })
})

test('what is many and alike folds into one row with its count, the largest first, and no group is lost', () => {
  const folded = fold([...many('assign', 32), ...many('missing', 3), ...many('read', 2), ...many('judge', 1)])
  expect(folded.map(({ row, count }) => [row.group, count])).toEqual([
    ['missing', 1],
    ['missing', 1],
    ['missing', 1],
    ['read', 1],
    ['read', 1],
    ['judge', 1],
    ['assign', 32],
  ])
  const crowded = [...many('late', 36), ...many('missing', 12), ...many('read', 2)]
  expect(fold(crowded).map(({ row, count }) => [row.group, count])).toEqual([
    ['late', 36],
    ['missing', 12],
    ['read', 1],
    ['read', 1],
  ])
  expect(countGroups(crowded)).toEqual([
    { group: 'late', count: 36 },
    { group: 'missing', count: 12 },
    { group: 'read', count: 2 },
  ])
})
