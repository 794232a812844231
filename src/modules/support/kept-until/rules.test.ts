import { describe, expect, test } from 'vitest'
import { lawInUse } from '../../law/index.ts'
import {
  type CaseRetentionFacts,
  hasEnded,
  needsBirthDate,
  outcomeOfRetention,
  retentionOfCase,
  routeOfReason,
  warnedUntil,
} from './rules.ts'

const facts: CaseRetentionFacts = {
  setting: { retention: 'municipal', archiveFirst: false, researchSample: false },
  ageGroup: 'adult',
  birthDate: '1990-05-05',
  openedOn: '2026-02-01',
  lastNote: '2026-06-01',
  placedOrSheltered: false,
  investigation: 'none',
  closedOn: '2026-07-01',
  on: '2026-11-24',
  holds: [],
}

describe('the time of a case', () => {
  test('has ended the day after the last on which it is kept, never where it stays', () => {
    const ended = (keepUntil: string | null, disposeBy: string | null = '2032-12-31') =>
      hasEnded({ keepUntil, disposeBy }, '2031-06-01')
    expect(ended('2031-05-31')).toBe(true)
    expect(ended('2031-06-01')).toBe(false)
    expect(ended('2031-05-31', null)).toBe(false)
    expect(ended(null)).toBe(false)
    expect(hasEnded({ keepUntil: 'indefinitely', disposeBy: '2032-12-31' }, '2031-06-01')).toBe(false)
  })

  test('is told to those who lead thirty days before', () => {
    expect(warnedUntil('2026-11-24')).toBe('2026-12-24')
  })

  test('is, for somebody placed as a child, a child’s also after they have come of age', () => {
    const reason = (changed: Partial<CaseRetentionFacts>) => retentionOfCase({ ...facts, ...changed }).reason
    expect(reason({})).toBe('five_years')
    const placed = { placedOrSheltered: true }
    expect(reason(placed)).toBe('five_years')
    expect(reason({ ...placed, birthDate: null })).toBe('child_placed')
    expect(reason({ ...placed, birthDate: '2008-02-01' })).toBe('five_years')
    expect(reason({ ...placed, birthDate: '2008-02-02' })).toBe('child_placed')
    expect(reason({ ...placed, ageGroup: 'uncertain' })).toBe('child_placed')
    expect(reason({ investigation: 'investigation', birthDate: '2009-01-01' })).toBe('child_investigation')
    expect(reason({ investigation: 'none', birthDate: '2009-01-01' })).toBe('five_years')
  })

  test('asks for the day of birth only where it decides', () => {
    const asks = (changed: Partial<CaseRetentionFacts>) => needsBirthDate({ ...facts, ...changed })
    expect(asks({})).toBe(false)
    expect(asks({ placedOrSheltered: true })).toBe(true)
    expect(asks({ investigation: 'report_only' })).toBe(true)
    expect(asks({ investigation: 'investigation', ageGroup: 'child' })).toBe(true)
    expect(asks({ investigation: 'report_only', ageGroup: 'child' })).toBe(false)
    expect(asks({ placedOrSheltered: true, ageGroup: 'child' })).toBe(false)
    expect(asks({ investigation: 'investigation', holds: ['court'] })).toBe(false)
    expect(asks({ placedOrSheltered: true, holds: ['court'] })).toBe(false)
  })
})

test('what is disposed of goes to the archive first where the body does so, and what is handed over does not', () => {
  const first = { ...facts, setting: { ...facts.setting, archiveFirst: true } }
  expect(retentionOfCase(facts).route).toBe('dispose')
  expect(retentionOfCase(first).route).toBe('archive_then_dispose')
  expect(retentionOfCase({ ...first, holds: ['court'] }).route).toBe('keep')
  const routes = (archiveFirst: boolean) =>
    ['five_years', 'research_sample', 'child_placed_handed_over', 'research_sample_handed_over'].map(
      (reason) => routeOfReason(reason, archiveFirst),
    )
  expect(routes(false)).toEqual(['dispose', 'archive_then_dispose', 'hand_over', 'hand_over'])
  expect(routes(true)).toEqual(['archive_then_dispose', 'archive_then_dispose', 'hand_over', 'hand_over'])
})

test('how it comes out by a law on a day is told with days, route and section', () => {
  expect(outcomeOfRetention(facts, lawInUse(), '2026-11-24')).toBe('2031-06-01 2032-12-31 dispose sol-16-1')
})
