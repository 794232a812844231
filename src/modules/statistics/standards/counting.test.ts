import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../platform/series/figure.ts'
import { anyCases, caseOf, eventOf, perpetratorOf, victimOf } from './fixtures.ts'
import {
  type CaseRecord,
  eventsAt,
  perpetratorsByStage,
  reportingEntitiesAt,
  statusMoves,
  victimsAt,
  victimsByStatus,
} from './index.ts'
import { measured, notCollected, unknown } from './stated.ts'

const numberOf = (figure: Figure): number => (figure.kind === 'measured' ? figure.value : 0)
const zero = { kind: 'zero' }
const count = (value: number) => ({ kind: 'measured', value })

type Status = 'presumed' | 'identified' | 'injured_party' | 'rejected'
const statuses = (...entries: [Status, string][]) =>
  entries.map(([status, from]) => ({ status, from, decidedBy: notCollected }))

const person = (record: string, id: string, ...entries: [Status, string][]): CaseRecord =>
  caseOf(record, { victim: victimOf(id, { statuses: statuses(...entries) }) })

const moving = person(
  'a',
  'anna',
  ['presumed', '2025-01-10'],
  ['identified', '2025-03-01'],
  ['injured_party', '2025-06-01'],
)
const rejected = person('b', 'bo', ['presumed', '2025-02-01'], ['rejected', '2025-05-01'])

describe('victims by status', () => {
  test('are counted by what they were at the day, and counted anew when it changes', () => {
    const at = (day: string) => victimsByStatus([moving, rejected], day)
    expect(at('2025-01-09').total).toEqual(zero)
    expect(at('2025-02-01')).toEqual({
      unit: 'victim',
      day: '2025-02-01',
      groups: {
        presumed: count(2),
        identified: zero,
        injured_party: zero,
        rejected: zero,
        without_status: zero,
      },
      total: count(2),
    })
    expect(at('2025-03-01').groups).toMatchObject({ presumed: count(1), identified: count(1) })
    expect(at('2025-06-01')).toMatchObject({
      groups: { injured_party: count(1), rejected: count(1), presumed: zero },
      total: count(1),
    })
  })

  test('are counted once, however many bodies tell of them: the latest status holds', () => {
    const again = person('c', 'anna', ['presumed', '2025-04-01'])
    expect(victimsByStatus([moving, again], '2025-04-02').groups).toMatchObject({
      presumed: count(1),
      identified: zero,
    })
    const sameDay = person('d', 'anna', ['rejected', '2025-03-01'])
    expect(victimsByStatus([sameDay, moving], '2025-03-01').groups).toMatchObject({
      identified: count(1),
      rejected: zero,
    })
  })

  test('stand apart where nobody says what the person is taken to be', () => {
    const counted = victimsByStatus([person('a', 'anna')], '2025-03-01')
    expect(counted.groups.without_status).toEqual(count(1))
    expect(counted.total).toEqual(zero)
  })

  test('do not depend on the order of records, and have everybody once', () => {
    fc.assert(
      fc.property(
        anyCases.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const day = '2024-06-30'
          const counted = victimsByStatus(records, day)
          expect(victimsByStatus(shuffled, day)).toEqual(counted)
          expect(victimsAt(shuffled, day).victims).toEqual(victimsAt(records, day).victims)
          const { presumed, identified, injured_party } = counted.groups
          expect(numberOf(counted.total)).toBe(
            numberOf(presumed) + numberOf(identified) + numberOf(injured_party),
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('never become fewer known people when a record is added', () => {
    fc.assert(
      fc.property(anyCases, (records) => {
        const known = (some: readonly CaseRecord[]) =>
          Object.values(victimsByStatus(some, '2026-01-01').groups).reduce(
            (sum, figure) => sum + numberOf(figure),
            0,
          )
        expect(known(records)).toBeGreaterThanOrEqual(known(records.slice(1)))
      }),
      { numRuns: 60 },
    )
  })

  test('move from status to status, and the moves explain the difference between two days', () => {
    expect(statusMoves([moving, rejected], '2025-02-15', '2025-05-01')).toEqual([
      { from: 'presumed', to: 'identified', victims: 1 },
      { from: 'presumed', to: 'rejected', victims: 1 },
    ])
    fc.assert(
      fc.property(anyCases, (records) => {
        const [first, second] = ['2023-01-01', '2024-06-30']
        const before = victimsByStatus(records, first)
        const after = victimsByStatus(records, second)
        const moves = statusMoves(records, first, second)
        for (const status of ['presumed', 'identified', 'injured_party', 'rejected'] as const) {
          const came = moves.filter(({ to }) => to === status).reduce((sum, { victims }) => sum + victims, 0)
          const left = moves
            .filter(({ from }) => from === status)
            .reduce((sum, { victims }) => sum + victims, 0)
          expect(numberOf(after.groups[status]) - numberOf(before.groups[status])).toBe(came - left)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('the other units', () => {
  test('of a count are always stated: an event, two victims, a perpetrator and two bodies are five numbers of four things', () => {
    const event = eventOf('event-1')
    const perpetrators = [perpetratorOf('x', { stages: [{ stage: 'prosecuted', from: '2025-02-01' }] })]
    const ngo = { id: 'jouren', kind: measured('ngo' as const) }
    const records = [
      caseOf('a', {
        event,
        perpetrators,
        victim: victimOf('anna', { statuses: statuses(['presumed', '2025-01-10']) }),
      }),
      caseOf('b', {
        event,
        perpetrators,
        victim: victimOf('bo', { statuses: statuses(['presumed', '2025-01-11']) }),
        reporter: ngo,
      }),
    ]
    const day = '2025-12-31'
    expect(eventsAt(records, day)).toMatchObject({ unit: 'event', total: count(1) })
    expect(victimsByStatus(records, day)).toMatchObject({ unit: 'victim', total: count(2) })
    expect(perpetratorsByStage(records, day)).toMatchObject({
      unit: 'perpetrator',
      total: count(1),
      groups: { prosecuted: count(1), suspected: zero },
    })
    expect(reportingEntitiesAt(records, day)).toMatchObject({ unit: 'reporting_entity', total: count(2) })
  })

  test('an event whose only victim has been rejected is none, and one whose victim nobody knows stands', () => {
    expect(eventsAt([rejected], '2025-04-30').total).toEqual(count(1))
    expect(eventsAt([rejected], '2025-05-01').total).toEqual(zero)
    expect(eventsAt([caseOf('a', { victim: null })], '2025-05-01').total).toEqual(count(1))
  })

  test('a perpetrator is counted by the last stage of the law', () => {
    const stages = [
      { stage: 'suspected' as const, from: '2025-01-01' },
      { stage: 'prosecuted' as const, from: '2025-03-01' },
      { stage: 'convicted' as const, from: '2025-06-01' },
      { stage: 'acquitted' as const, from: '2025-11-01' },
    ]
    const records = [caseOf('a', { perpetrators: [perpetratorOf('x', { stages })] })]
    const at = (day: string) => perpetratorsByStage(records, day).groups
    expect(at('2025-02-01').suspected).toEqual(count(1))
    expect(at('2025-06-01').convicted).toEqual(count(1))
    expect(at('2025-12-01')).toMatchObject({ acquitted: count(1), convicted: zero })
  })
})

describe('a person of whom several bodies tell', () => {
  const told = (
    record: string,
    gender: ReturnType<typeof measured<'feminine' | 'masculine'>> | typeof unknown,
  ) => caseOf(record, { victim: victimOf('anna', { gender }) })

  test('is what one of them knows where the others do not', () => {
    const { victims, losses } = victimsAt([told('a', unknown), told('b', measured('feminine'))], '2025-12-31')
    expect(victims[0]?.gender).toEqual(measured('feminine'))
    expect(losses).toEqual([])
  })

  test('is unknown where two of them say different things, and both are told of it', () => {
    const { victims, losses } = victimsAt(
      [told('a', measured('masculine')), told('b', measured('feminine'))],
      '2025-12-31',
    )
    expect(victims[0]?.gender).toEqual(unknown)
    expect(losses).toEqual([
      { record: 'a', field: 'victim.gender', reason: 'disagreement' },
      { record: 'b', field: 'victim.gender', reason: 'disagreement' },
    ])
  })
})
