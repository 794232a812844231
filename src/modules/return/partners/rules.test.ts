import { expect, test } from 'vitest'
import { faultOfProtection, holdsOn, transferWayOf } from './rules.ts'

const agreement = { fromDay: '2026-01-01', untilDay: '2026-12-31', endedOn: null }

test('an agreement holds from its first day to its last, and not on the day on which it is ended', () => {
  const holds = (day: string, endedOn: string | null = null) => holdsOn({ ...agreement, endedOn }, day)
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => holds(day))).toEqual([
    ...[false, true, true, false],
  ])
  expect(holds('2026-05-31', '2026-06-01')).toBe(true)
  expect(holds('2026-06-01', '2026-06-01')).toBe(false)
})

test.each([
  ['eea', ['RO', 'DE'], undefined],
  ['eea', ['RO', 'MD'], 'partner.not_in_eea'],
  ['none', ['RO'], 'partner.is_in_eea'],
  ['none', ['RO', 'MD'], undefined],
  ['adequacy', ['CH', 'RO'], undefined],
  ['adequacy', ['CH', 'MD'], 'partner.no_adequacy'],
  ['safeguards', ['MD'], undefined],
] as const)('protection %s of a partner in %j', (protection, countries, fault) => {
  expect(faultOfProtection(countries, protection)).toBe(fault)
})

test('the way of a transfer is worked out: safeguards are those of one’s own body, in an agreement that holds', () => {
  const own = { ...agreement, bodyId: 'own', safeguards: 'standard_clauses' } as const
  const way = (protection: 'eea' | 'adequacy' | 'safeguards' | 'none', given: object, day = '2026-06-01') =>
    transferWayOf({ protection }, [{ ...own, ...given }], 'own', day)
  expect(way('eea', {})).toBe('inside_eu')
  expect(way('adequacy', {})).toBe('adequacy')
  expect(way('safeguards', {})).toBe('safeguards')
  expect(way('none', {})).toBe('derogation')
  expect(way('safeguards', { bodyId: 'another' })).toBe('derogation')
  expect(way('safeguards', { safeguards: 'none' })).toBe('derogation')
  expect(way('safeguards', {}, '2027-01-01')).toBe('derogation')
  const others = [{ ...own, bodyId: 'another' }, own]
  expect(transferWayOf({ protection: 'safeguards' }, others, 'own', '2026-06-01')).toBe('safeguards')
})
