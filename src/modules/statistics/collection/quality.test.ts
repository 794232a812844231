import { describe, expect, test } from 'vitest'
import { many, tableOf } from '../../../testing/collections.ts'
import { caseOf, eventOf, victimOf } from '../standards/fixtures.ts'
import {
  disagreeing,
  outsidePeriod,
  untoldOfRecords,
  untoldOfTables,
  usualDay,
  wrongCodes,
} from './quality.ts'

const DAY = '2010-03-01'

describe('quality', () => {
  test('tells what is unknown, not collected and withheld apart', () => {
    const table = tableOf('victims_by_status', many(3), {
      identified: { kind: 'unknown' },
      injured_party: { kind: 'not_collected' },
      rejected: { kind: 'suppressed' },
    })
    expect(untoldOfTables([table])).toEqual([
      {
        subject: 'victims_by_status',
        asked: 4,
        unknown: 1,
        notCollected: 1,
        suppressed: 1,
        unknownPeople: { many: 0, of: 3 },
      },
    ])
    const records = [
      caseOf('a', { victim: victimOf('a', { gender: { kind: 'suppressed' }, statuses: [] }) }),
      caseOf('b', { victim: null }),
    ]
    const told = untoldOfRecords(records)
    expect(told.find(({ subject }) => subject === 'gender')).toMatchObject({ asked: 1, suppressed: 1 })
    expect(told.find(({ subject }) => subject === 'status')).toMatchObject({ asked: 1, unknown: 1 })
  })

  test('finds crime codes by the year of registration, contradictions, and what lies outside the period', () => {
    const coded = (id: string, code: string, day: string) =>
      caseOf(id, {
        registeredOn: { kind: 'measured', value: day },
        event: eventOf(id, { crimeCode: { kind: 'measured', value: code } }),
      })
    const records = [
      coded('a', '9512', '2025-03-01'),
      coded('b', '9512', '2024-03-01'),
      coded('c', '0000', '2025-01-01'),
    ]
    expect(wrongCodes(records, '2026-01-01')).toBe(2)
    expect(outsidePeriod(records, '2025-01-01', '2025-12-31')).toBe(1)
    const person = (id: string, gender: 'feminine' | 'masculine') =>
      caseOf(id, { victim: victimOf('same', { gender: { kind: 'measured', value: gender } }) })
    expect(disagreeing([person('a', 'feminine'), person('b', 'masculine')], DAY)).toBe(2)
    expect(disagreeing([person('a', 'feminine'), person('b', 'feminine')], DAY)).toBe(0)
  })

  test('takes the day of most as the usual one', () => {
    expect(usualDay([])).toBeUndefined()
    expect(usualDay(['2010-01-01', '2010-02-01', '2010-01-01'])).toBe('2010-01-01')
    expect(usualDay(['2010-01-01', '2010-02-01'])).toBe('2010-02-01')
  })
})
