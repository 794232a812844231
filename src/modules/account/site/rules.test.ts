import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StatusKind, statusKinds } from '../../../platform/status-kinds.ts'
import type { Obligation } from '../../plan/obligations/rules.ts'
import { byBody, reporting, tally, verdict } from './rules.ts'

const standing = fc.record({ kind: fc.constantFrom(...statusKinds) })

test('every measure is counted exactly once', () => {
  fc.assert(
    fc.property(fc.array(standing), (all) => {
      const { total, ...counts } = tally(all)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
    }),
  )
})

test('a plan has kept its promise when all is done; stopped is not done; before its end it cannot be judged', () => {
  const of = (kinds: StatusKind[], today: string) =>
    verdict(tally(kinds.map((kind) => ({ kind }))), { periodTo: 2010 }, today)
  expect(of([], '2010-05-01')).toBe('none')
  expect(of(['done', 'done'], '2010-05-01')).toBe('all')
  expect(of(['done', 'withdrawn'], '2011-01-01')).toBe('partly')
  expect(of(['done', 'running'], '2010-12-31')).toBe('so_far')
  expect(of(['running'], '2010-05-01')).toBe('begun')
  expect(of(['planned'], '2010-05-01')).toBe('not_begun')
  expect(of(['late'], '2010-05-01')).toBe('begun')
})

const obligation = (bodyId: string, day: string, reportState: Obligation['reportState']): Obligation => ({
  assignmentId: 'a',
  assignmentTitle: 'Påhittat',
  deadlineId: day,
  bodyId,
  bodyName: `Myndigheten ${bodyId}`,
  day,
  kind: 'final',
  part: null,
  reportBackId: null,
  reportState,
})

test('what is missing stands oldest first, and a body that owes nothing yet has nothing missing', () => {
  const all = [
    obligation('B', '2010-04-30', null),
    obligation('A', '2010-04-01', 'returned'),
    obligation('A', '2010-03-01', 'published'),
    obligation('C', '2010-12-01', null),
  ]
  const now = reporting(all, '2010-05-13')
  expect(now).toMatchObject({ owed: 3, came: 1, oldest: '2010-04-01' })
  expect(now.missing.map(({ bodyId }) => bodyId)).toEqual(['A', 'B'])
  expect(byBody(all, '2010-05-13')).toEqual([
    {
      bodyId: 'A',
      name: 'Myndigheten A',
      owed: 2,
      came: 1,
      missing: 1,
      oldest: '2010-04-01',
      next: undefined,
    },
    {
      bodyId: 'B',
      name: 'Myndigheten B',
      owed: 1,
      came: 0,
      missing: 1,
      oldest: '2010-04-30',
      next: undefined,
    },
    {
      bodyId: 'C',
      name: 'Myndigheten C',
      owed: 0,
      came: 0,
      missing: 0,
      oldest: undefined,
      next: '2010-12-01',
    },
  ])
})
