import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { isWorkingDay } from '../../../platform/clock/working-days.ts'
import { CLOCK_KINDS, clockOf } from '../../law/index.ts'
import {
  daysOf,
  faultOfAsking,
  faultOfExtension,
  faultOfStart,
  followingOf,
  keepsTime,
  kindsFor,
  nextWarning,
} from './rules.ts'

const child = { ageGroup: 'child', birthDate: null } as const
const start = { person: child, today: '2026-11-24', earlier: 0 } as const
const kindsOf = (ageGroup: 'adult' | 'child' | 'uncertain', birthDate: string | null = null) =>
  kindsFor({ ageGroup, birthDate }, '2026-11-24')

test('a reflection period is 30 days from the grant, and no holiday moves its last day', () => {
  // 24 December 2026 is a Thursday on which nobody works.
  expect(daysOf('reflection_period', '2026-11-24', '2026-11-24').lastDay).toBe('2026-12-24')
})

test('a preliminary assessment that would end on Midsummer Eve ends on the next working day', () => {
  // 14 days from 5 June 2026 is Friday 19 June, Midsummer Eve.
  expect(daysOf('preliminary_assessment', '2026-06-05', '2026-06-05').lastDay).toBe('2026-06-22')
})

test('before August 2022 only the leader of the investigation may apply for a reflection period', () => {
  const apply = (startsOn: string, applicant: 'investigation_leader' | 'social_welfare_board' | undefined) =>
    faultOfStart({ ...start, kind: 'reflection_period', startsOn, applicant })
  expect(apply('2022-07-31', 'social_welfare_board')).toEqual({
    code: 'clock.board_could_not_apply',
    field: 'applicant',
  })
  expect(apply('2022-07-31', 'investigation_leader')).toBeUndefined()
  expect(apply('2022-08-01', 'social_welfare_board')).toBeUndefined()
  expect(apply('2026-11-24', undefined)).toMatchObject({ code: 'clock.applicant_missing' })
})

test('a clock counts from a day that has been, and not from an impossible past', () => {
  const from = (startsOn: string) => faultOfStart({ ...start, kind: 'report_of_concern', startsOn })?.code
  expect(from('2026-11-25')).toBe('clock.starts_in_future')
  expect(from('2021-11-23')).toBe('clock.too_long_ago')
  expect(from('2026-11-24')).toBeUndefined()
})

test('whoever may be a child gets every clock of a child; for an adult the concern for a child runs, and what a report about the young starts', () => {
  expect(kindsOf('uncertain')).toEqual(kindsOf('child'))
  expect(kindsOf('child')).toContain('preliminary_assessment')
  expect(kindsOf('adult')).not.toContain('investigation')
  // SoL 20:1–2 and 22:7: what a report about somebody of 18 to 20 years starts.
  for (const kind of ['report_of_concern', 'protection_assessment', 'preliminary_assessment'] as const)
    expect(kindsOf('adult')).toContain(kind)
})

const CUSTODY = ['custody_submission', 'custody_trial', 'custody_application', 'care_start'] as const

test('LVU 1 and 6 §§ (1990:52): custody of a child and of somebody known to be under 20; an unknown day of birth is not under 20', () => {
  for (const kind of CUSTODY) {
    expect(kindsOf('child')).toContain(kind)
    expect(kindsOf('uncertain')).toContain(kind)
    expect(kindsOf('adult', '2006-11-25')).toContain(kind)
    expect(kindsOf('adult', '2006-11-24')).not.toContain(kind)
    expect(kindsOf('adult')).not.toContain(kind)
  }
  // Custody where no Swedish court has jurisdiction is of somebody under 18 (6 a §).
  expect(kindsOf('adult', '2008-11-01')).not.toContain('custody_renewal')
  const begun = (birthDate: string | null) =>
    faultOfStart({
      ...start,
      kind: 'custody_submission',
      startsOn: '2026-11-20',
      person: { ageGroup: 'adult', birthDate },
    })?.code
  expect(begun(null)).toBe('clock.birth_day_unknown')
  expect(begun('2006-11-20')).toBe('clock.not_for_this_age')
  // Under 20 on the day of the decision, and 20 since.
  expect(begun('2006-11-21')).toBeUndefined()
})

test('custody is kept by the social welfare board alone', () => {
  for (const kind of CUSTODY) {
    expect(keepsTime(kind, 'social')).toBe(true)
    for (const secrecy of ['police', 'ngo', 'private_provider', 'migration'])
      expect(keepsTime(kind, secrecy)).toBe(false)
  }
})

test('LVU 8 §: an application follows what the court has confirmed, from a day that is asked for; after what it did not, nothing', () => {
  const tried = (outcome: 'confirmed' | 'not_confirmed', state: 'done' | 'lapsed' = 'done') =>
    followingOf(
      {
        ...({ kind: 'custody_trial', state, outcome } as const),
        ...{ startsOn: '2026-11-20', lastDay: '2026-11-27', endedOn: '2026-11-24' },
      },
      'social',
    )
  expect(tried('confirmed')).toEqual([{ kind: 'custody_application', startsOn: null }])
  expect(tried('not_confirmed')).toEqual([])
  const ceased = {
    kind: 'custody_submission',
    state: 'lapsed',
    outcome: null,
    startsOn: '2026-11-10',
    lastDay: '2026-11-17',
  } as const
  expect(followingOf({ ...ceased, endedOn: '2026-11-17' }, 'social')).toEqual([])
})

test('LVU 7 §: nothing follows a submission that was written down as done after its last day', () => {
  const sent = (endedOn: string) =>
    followingOf(
      {
        ...({ kind: 'custody_submission', state: 'done', outcome: null, longerAskedOn: null } as const),
        ...{ startsOn: '2026-11-10', lastDay: '2026-11-17', endedOn },
      },
      'social',
    )
  expect(sent('2026-11-17')).toEqual([{ kind: 'custody_trial', startsOn: null }])
  expect(sent('2026-11-18')).toEqual([])
})

test('a preliminary assessment counts from the report, also where it follows the assessment of protection (SoL 20:2)', () => {
  const assessed = { kind: 'protection_assessment', state: 'done', outcome: null, lastDay: null } as const
  expect(followingOf({ ...assessed, startsOn: '2026-11-20', endedOn: '2026-11-24' }, 'social')).toEqual([
    { kind: 'preliminary_assessment', startsOn: '2026-11-20' },
  ])
})

test('LVU 9 §: a longer time that is asked for after the last day keeps nothing in force', () => {
  const clock = { kind: 'custody_application', startsOn: '2026-10-20', lastDay: '2026-11-17' } as const
  expect(faultOfAsking(clock, '2026-11-17', '2026-11-24')).toBeUndefined()
  expect(faultOfAsking(clock, '2026-11-18', '2026-11-24')?.code).toBe('clock.asked_too_late')
  expect(faultOfAsking(clock, '2026-11-25', '2026-11-24')?.code).toBe('day_to_come')
  expect(faultOfAsking({ ...clock, kind: 'custody_submission' }, '2026-11-17', '2026-11-24')?.code).toBe(
    'clock.cannot_be_extended',
  )
})

test('the time of the social welfare board is kept by social services alone', () => {
  expect(keepsTime('preliminary_assessment', 'social')).toBe(true)
  expect(keepsTime('preliminary_assessment', 'police')).toBe(false)
  expect(keepsTime('report_of_concern', 'police')).toBe(true)
})

test('rehabilitation is granted three times at most', () => {
  const fourth = { ...start, kind: 'rehabilitation_phase', startsOn: '2026-11-24', earlier: 3 } as const
  expect(faultOfStart(fourth)?.code).toBe('clock.rehabilitation_used_up')
  expect(faultOfStart({ ...fourth, earlier: 2 })).toBeUndefined()
})

test('a clock is extended forwards only, and only where its section lets it be', () => {
  const period = { kind: 'reflection_period', startsOn: '2026-11-24', lastDay: '2026-12-24' } as const
  expect(faultOfExtension(period, '2026-12-24')?.code).toBe('clock.extended_backwards')
  // The section sets no limit.
  expect(faultOfExtension(period, '2028-12-24')).toBeUndefined()
  const answer = { kind: 'answer_to_reporter', startsOn: '2026-11-24', lastDay: '2026-12-01' } as const
  expect(faultOfExtension(answer, '2026-12-20')?.code).toBe('clock.cannot_be_extended')
})

test('an investigation follows a preliminary assessment that opened one; the reporter may ask either way', () => {
  const ended = (outcome: 'opened' | 'not_opened') =>
    followingOf(
      {
        kind: 'preliminary_assessment',
        state: 'done',
        outcome,
        startsOn: '2026-11-20',
        lastDay: '2026-12-04',
        endedOn: '2026-11-24',
      },
      'social',
    ).map(({ kind }) => kind)
  expect(ended('opened')).toEqual(['investigation', 'answer_to_reporter'])
  expect(ended('not_opened')).toEqual(['answer_to_reporter'])
})

test('a report of concern leads on for social services, and for nobody else', () => {
  const report = {
    ...({ kind: 'report_of_concern', state: 'done', outcome: null, lastDay: null } as const),
    ...{ startsOn: '2026-11-24', endedOn: '2026-11-24' },
  }
  expect(followingOf(report, 'social').map(({ kind }) => kind)).toEqual([
    'protection_assessment',
    'preliminary_assessment',
  ])
  expect(followingOf(report, 'police')).toEqual([])
  expect(followingOf({ ...report, state: 'not_needed' }, 'social')).toEqual([])
})

test('every clock, whenever it starts: warnings in order up to the last day, escalated only after it', () => {
  const days = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2022-01-01', count))
  fc.assert(
    fc.property(fc.constantFrom(...CLOCK_KINDS), days, (kind, startsOn) => {
      const { lastDay, warnings, escalatesOn } = daysOf(kind, startsOn, startsOn)
      expect([...warnings]).toEqual([...warnings].sort())
      if (lastDay !== null) {
        expect(lastDay > startsOn).toBe(true)
        expect(warnings.every((day) => day >= startsOn && day <= lastDay)).toBe(true)
        if (clockOf(kind).nature !== 'fixed') expect(isWorkingDay(lastDay)).toBe(true)
      }
      if (escalatesOn !== null) expect(warnings.every((day) => day < escalatesOn)).toBe(true)
      // Walking from warning to warning gives each of them once.
      const walked: string[] = []
      for (let next = nextWarning(warnings, ''); next !== null; next = nextWarning(warnings, next))
        walked.push(next)
      expect(walked).toEqual([...new Set(warnings)])
    }),
  )
})
