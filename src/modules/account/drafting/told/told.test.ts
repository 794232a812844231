import { expect, test } from 'vitest'
import { exampleAccount } from '../../../../testing/accounts.ts'
import type { SnapshotContent } from '../../../plan/snapshots/content.ts'
import { composeAccount } from '../../document/compose.ts'
import { refusePublishing } from '../../document/publishing.ts'
import { type FrozenValue, toldOutcomes } from './outcomes.ts'
import { type Deadline, toldPromises } from './promises.ts'

const account = exampleAccount({ measures: 5, areas: 1 })
const plan = account.measures[0]!.passage!
const source = (id: string) => ({ ...account.sources[0]!, id, label: id })

const frozen = (year: number, value: number, takenAt: string): FrozenValue => ({
  measureId: 'm1',
  source: source(`snapshot-${year}-${takenAt}`),
  content: {
    indicator: {
      id: 'indicator',
      title: { sv: 'Kommuner med rutin', en: 'Municipalities with a routine' },
      unit: { sv: 'kommuner', en: 'municipalities' },
      baseline: { kind: 'measured', value: 41, day: '2008-12-31', source: 'Planen' },
      target: { kind: 'measured', value: 100, day: '2010-12-31' },
    },
    series: { definition: { sv: 'Kommuner som har en rutin.', en: 'Those that have one.' } },
    data: { from: `${year}-01-01`, to: `${year}-12-31`, value: { kind: 'measured', value } },
    takenAt,
  } as unknown as SnapshotContent,
})

test('what was frozen for an indicator is told from the plan’s value to the newest, each period once', () => {
  const [outcome, ...others] = toldOutcomes(
    [
      frozen(2010, 77, '2011-01-10T00:00:00Z'),
      frozen(2010, 78, '2011-02-20T00:00:00Z'),
      frozen(2009, 60, '2011-03-01T00:00:00Z'),
    ],
    'sv',
    plan,
  )
  expect(others).toEqual([])
  expect(outcome).toMatchObject({
    label: 'Kommuner med rutin',
    baseline: { period: '2008', value: { value: 41 }, sources: [plan] },
    target: { period: '2010', value: { value: 100 } },
    later: [
      { period: '2009', value: { value: 60 } },
      { period: '2010', value: { value: 78 } },
    ],
  })
})

const deadline = (id: string, day: string, replacedBy: string | null): Deadline => ({
  id,
  assignmentId: 'assignment-5',
  kind: 'final',
  part: null,
  day,
  replacedBy,
})

test('a deadline that was moved twice is told once: its first day, its day now, and why', () => {
  const promises = toldPromises(account, [
    deadline('a', '2009-10-01', 'b'),
    deadline('b', '2010-03-01', 'c'),
    deadline('c', '2011-01-31', null),
  ])
  const moved = promises.filter(
    ({ assignment, kind }) => assignment === 'assignment-5' && kind === 'postponed',
  )
  expect(moved).toEqual([
    expect.objectContaining({ original: '2009-10-01', now: '2011-01-31', reference: 'Ex2009/2005/EX' }),
  ])
  expect(moved[0]?.why[0]?.text).toBe('Slutdatum flyttat på mottagarens begäran')
  const told = { ...account, promises }
  expect(refusePublishing(told)).toEqual([])
  expect(JSON.stringify(composeAccount(told).chapters)).toContain('Ny dag: 31 januari 2011')
})

test('what was withdrawn and taken up again is promised as it was; what was withdrawn after that is not', () => {
  const [assignment, ...others] = account.assignments
  const decided = (...kinds: readonly ('given' | 'withdrawn' | 'resumed')[]) => ({
    ...account,
    assignments: [
      {
        ...assignment!,
        decisions: kinds.map((kind, at) => ({
          ...{ ...assignment!.decisions[0]!, id: String(at), kind, decided: `2009-0${at + 1}-01` },
        })),
      },
      ...others,
    ],
  })
  const withdrawn = (document: typeof account) =>
    toldPromises(document, []).filter(
      ({ kind, assignment: of }) => kind === 'withdrawn' && of === assignment!.id,
    ).length
  expect(withdrawn(decided('given', 'withdrawn'))).toBe(1)
  expect(withdrawn(decided('given', 'withdrawn', 'resumed'))).toBe(0)
  expect(withdrawn(decided('given', 'withdrawn', 'resumed', 'withdrawn'))).toBe(1)
})
