import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../platform/clock/clock.ts'
import { isWorkingDay } from '../../platform/clock/working-days.ts'
import {
  applicantsForReflection,
  CLOCK_KINDS,
  citation,
  clockOf,
  clockSectionOn,
  inForce,
  lastDayOf,
  SECTION_KEYS,
  saying,
  section,
  warningsOf,
} from './index.ts'

const days = fc.integer({ min: 0, max: 365 * 20 }).map((count) => addDays('2022-09-01', count))

test('a section is cited as a lawyer cites it, in both languages', () => {
  expect(citation('osl-10-21', 'sv')).toBe('10 kap. 21 § offentlighets- och sekretesslagen (2009:400)')
  expect(citation('osl-10-21', 'en')).toBe(
    'chapter 10 section 21 of the Public Access to Information and Secrecy Act (2009:400)',
  )
  expect(citation('law-1930-173-2', 'sv')).toBe('2 § lagen (1930:173) om beräkning av lagstadgad tid')
})

test('every section says in both languages what it says, and where it was read', () => {
  const empty = SECTION_KEYS.filter((key) => {
    const said = [
      saying(key, '2026-11-01', 'sv'),
      saying(key, '2026-11-01', 'en'),
      citation(key, 'sv'),
      citation(key, 'en'),
    ]
    return said.some((words) => words.length < 10) || section(key).source === ''
  })
  expect(empty).toEqual([])
  expect(
    SECTION_KEYS.filter((key) => saying(key, '2026-11-01', 'sv') === saying(key, '2026-11-01', 'en')),
  ).toEqual([])
})

test('no section ends before it begins', () => {
  const reversed = SECTION_KEYS.filter((key) => {
    const { from, until } = section(key)
    return from !== null && until !== null && until < from
  })
  expect(reversed).toEqual([])
})

test.each([
  ['osl-10-23', '2025-03-31', false],
  ['osl-10-23', '2025-04-01', true],
  ['osl-10-23-before-2025', '2025-03-31', true],
  ['osl-10-23-before-2025', '2025-04-01', false],
  ['osl-10-15-a', '2025-11-30', false],
  ['osl-10-15-a', '2025-12-01', true],
  ['law-2025-170-4', '2025-03-31', false],
  ['sol-19-1', '2025-06-30', false],
  ['sol-19-1', '2025-07-01', true],
  ['sol-16-2-a', '2026-01-14', false],
  ['sol-16-2-a', '2026-01-15', true],
  ['utll-5-15', '2026-07-12', false],
  ['utll-5-15', '2026-07-13', true],
] as const)('%s on %s is in force: %s', (key, day, expected) => {
  expect(inForce(key, day)).toBe(expected)
})

test('a reflection period is 30 days and ends on a holiday where it does: catches a permit that is made longer', () => {
  // 25 November + 30 = Christmas Day.
  expect(lastDayOf('reflection_period', '2026-11-25')).toBe('2026-12-25')
})

test('a reflection period may be prolonged without a cap, never shortened', () => {
  expect(lastDayOf('reflection_period', '2026-09-01', { extendedTo: '2027-09-01' })).toBe('2027-09-01')
  expect(lastDayOf('reflection_period', '2026-09-01', { extendedTo: '2026-09-15' })).toBe('2026-10-01')
  expect(clockOf('reflection_period').extension?.reasonRequired).toBe(true)
})

test('the social welfare board applies for reflection from August 2022 on', () => {
  expect(applicantsForReflection('2022-07-31')).toEqual(['investigation_leader'])
  expect(applicantsForReflection('2022-08-01')).toContain('social_welfare_board')
})

test('the clock shows the wording of its section that applied on the day', () => {
  expect(clockSectionOn('reflection_period', '2022-07-31')).toBe('utll-5-15-before-2022-08')
  expect(clockSectionOn('reflection_period', '2026-07-12')).toBe('utll-5-15-before-2026-07-13')
  expect(clockSectionOn('temporary_permit', '2026-07-13')).toBe('utll-5-15')
  expect(clockSectionOn('rest_phase', '2026-07-13')).toBeNull()
})

test('a permit is for at least six months, holiday or not', () => {
  expect(lastDayOf('temporary_permit', '2026-06-25')).toBe('2026-12-25')
  expect(lastDayOf('temporary_permit', '2026-06-25', { months: 9 })).toBe('2027-03-25')
  expect(lastDayOf('temporary_permit', '2026-06-25', { months: 3 })).toBe('2026-12-25')
})

test('a preliminary assessment is 14 days and moves over a holiday', () => {
  expect(lastDayOf('preliminary_assessment', '2026-11-02')).toBe('2026-11-16')
  // 10 December + 14 = Christmas Eve, a Thursday.
  expect(lastDayOf('preliminary_assessment', '2026-12-10')).toBe('2026-12-28')
})

test('an investigation is four months, by the end of a shorter month, and moves', () => {
  // 31 October + four months = 28 February 2027, a Sunday.
  expect(lastDayOf('investigation', '2026-10-31')).toBe('2027-03-01')
})

test('the reporter is answered within a week', () => {
  expect(lastDayOf('answer_to_reporter', '2026-11-03')).toBe('2026-11-10')
})

test.each(['report_of_concern', 'protection_assessment', 'guardian_ad_litem'] as const)(
  '%s has no days to count: catches a duty "at once" that is given a grace',
  (kind) => {
    expect(lastDayOf(kind, '2026-11-03')).toBe('at_once')
    expect(clockOf(kind).promptness).not.toBeNull()
  },
)

test('a protection assessment warns on the day and on the next', () => {
  expect(warningsOf('protection_assessment', 'at_once', '2026-11-03')).toEqual(['2026-11-03', '2026-11-04'])
})

test('the law sets no time for counsel and representative', () => {
  expect(lastDayOf('victim_counsel', '2026-11-03')).toBeNull()
  expect(warningsOf('victim_counsel', null, '2026-11-03')).toEqual([])
  expect(lastDayOf('special_representative', '2026-11-03')).toBeNull()
})

test('phases of the programme last 30, 90 and 45 days', () => {
  expect(lastDayOf('rest_phase', '2026-11-01')).toBe('2026-12-01')
  expect(lastDayOf('rehabilitation_phase', '2026-11-01')).toBe('2027-01-30')
  expect(lastDayOf('integration_phase', '2026-11-01')).toBe('2026-12-16')
  // No phase is prolonged that the programme does not prolong.
  expect(lastDayOf('rest_phase', '2026-11-01', { extendedTo: '2027-05-01' })).toBe('2026-12-01')
})

test('a follow-up moves to a working day', () => {
  // 6 February 2027 is a Saturday.
  expect(lastDayOf('follow_up_3_months', '2026-11-06')).toBe('2027-02-08')
})

test('a clock that moves ends on a working day, less than a week later; a fixed one never moves', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CLOCK_KINDS), days, (kind, start) => {
      const last = lastDayOf(kind, start)
      if (last === null || last === 'at_once') return
      const { nature } = clockOf(kind)
      if (nature === 'moves' || nature === 'own') expect(isWorkingDay(last)).toBe(true)
      expect(daysBetween(start, last)).toBeGreaterThan(0)
    }),
  )
})

test('warnings come in order, between the start and the last day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CLOCK_KINDS), days, (kind, start) => {
      const last = lastDayOf(kind, start)
      const warnings = warningsOf(kind, last, start)
      expect([...warnings].sort()).toEqual(warnings)
      expect(warnings.every((day) => day >= start)).toBe(true)
      if (last !== null && last !== 'at_once') expect(warnings.at(-1)).toBe(last)
    }),
  )
})
