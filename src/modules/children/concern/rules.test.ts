import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { isWorkingDay } from '../../../platform/clock/working-days.ts'
import {
  afterStep,
  answerDuty,
  dutyOf,
  faultOfDecision,
  faultOfEnd,
  faultOfExtension,
  faultOfReceived,
  faultOfRighted,
  faultOfVoice,
  investigationUntil,
  isProtectionLate,
  isYoung,
  missingHeading,
  preliminaryUntil,
  standingOf,
  steps,
  stepsFrom,
} from './rules.ts'
import { type concernStates, interestHeadings } from './schema.ts'

const aDay = fc
  .date({ min: new Date('2025-07-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

describe('the states of a report of concern', () => {
  test('nothing is decided before the protection assessment, and nothing after the end', () => {
    expect(stepsFrom('received')).toEqual(['assess_protection'])
    expect(stepsFrom('assessed')).toContain('assess_protection')
    expect(stepsFrom('investigating')).toContain('assess_protection')
    expect(stepsFrom('closed')).toEqual([])
    expect(stepsFrom('not_opened')).toEqual([])
  })

  test('whatever is tried in whatever order, an investigation has a protection assessment behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (tried) => {
        let state: (typeof concernStates)[number] = 'received'
        const taken: string[] = []
        for (const step of tried) {
          const after = afterStep(state, step)
          if (after === undefined) continue
          state = after
          taken.push(step)
        }
        if (taken.includes('open'))
          expect(taken.indexOf('assess_protection')).toBeLessThan(taken.indexOf('open'))
        if (state === 'closed') expect(taken).toContain('open')
        expect(taken.filter((step) => step === 'open' || step === 'do_not_open').length).toBeLessThan(2)
      }),
    )
  })
})

describe('the times of the law', () => {
  test('the preliminary assessment has 14 days, more only where they end on a day off', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const until = preliminaryUntil(day, day)
        expect(until >= addDays(day, 14)).toBe(true)
        expect(isWorkingDay(until)).toBe(true)
        if (isWorkingDay(addDays(day, 14))) expect(until).toBe(addDays(day, 14))
      }),
    )
    expect(preliminaryUntil('2026-11-24', '2026-11-24')).toBe('2026-12-08')
    // Two weeks from 11 December end on Christmas Day, a Friday: Monday the 28th.
    expect(preliminaryUntil('2026-12-11', '2026-12-11')).toBe('2026-12-28')
  })

  test('the investigation has four months', () => {
    expect(investigationUntil('2026-01-15', '2026-01-15')).toBe('2026-05-15')
  })

  test('SoL 19:6, SFS 2025:1501: the reporter who asks is told within a week of the decision, and at once where that week has passed', () => {
    const week = { kind: 'answer_to_reporter', startsOn: '2026-11-23', due: '2026-11-30' }
    expect(answerDuty('2026-11-23', null)).toEqual(week)
    expect(answerDuty('2026-11-23', '2026-11-20')).toEqual(week)
    expect(answerDuty('2026-11-23', '2026-11-25')).toEqual(week)
    expect(answerDuty('2026-11-23', '2026-12-03')).toEqual({
      kind: 'answer_at_once',
      startsOn: '2026-12-03',
      due: '2026-12-03',
    })
  })

  test('a protection assessment is in time on the day and on the next, and late from the one after', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 60 }), (came, later) => {
        expect(isProtectionLate(came, addDays(came, later), addDays(came, 90))).toBe(later > 1)
        expect(isProtectionLate(came, null, addDays(came, later))).toBe(later > 1)
      }),
    )
  })

  test('an extension goes forward, and for a stated time', () => {
    expect(faultOfExtension('2026-12-08', '2026-12-08')?.code).toBe('concern.extended_backwards')
    expect(faultOfExtension('2026-12-08', '2029-12-08')?.code).toBe('concern.extended_too_far')
    expect(faultOfExtension('2026-12-08', '2026-12-09')).toBeUndefined()
    // A year at most, a leap year too.
    expect(faultOfExtension('2027-12-08', '2028-12-08')).toBeUndefined()
    expect(faultOfExtension('2027-12-08', '2028-12-09')?.code).toBe('concern.extended_too_far')
  })
})

describe('the age', () => {
  test('somebody of uncertain age is treated as a child, whatever the birth day says', () => {
    fc.assert(
      fc.property(aDay, aDay, (birthDay, today) => {
        expect(standingOf({ ageGroup: 'uncertain', birthDay }, today)).toBe('uncertain')
      }),
    )
  })

  test('a child turns adult on the eighteenth birthday, not the day before', () => {
    const child = { ageGroup: 'child', birthDay: '2008-11-24' } as const
    expect(standingOf(child, '2026-11-23')).toBe('child')
    expect(standingOf(child, '2026-11-24')).toBe('turned_adult')
    expect(standingOf({ ...child, birthDay: null }, '2099-01-01')).toBe('child')
  })

  test('SoL 20:1–2 and 22:7: somebody of 18 to 20 years is reported about too, and nobody of an unknown age is taken for one', () => {
    expect(isYoung('2008-11-24', '2026-11-23')).toBe(false)
    expect(isYoung('2008-11-24', '2026-11-24')).toBe(true)
    expect(isYoung('2008-11-24', '2029-11-23')).toBe(true)
    expect(isYoung('2008-11-24', '2029-11-24')).toBe(false)
    expect(isYoung(null, '2026-11-24')).toBe(false)
  })

  test('nothing is decided before it came or ended before it began, or on a day that has not been, and all may be on one day', () => {
    const decided = (decidedOn: string) =>
      faultOfDecision(
        { decision: 'opened', decidedOn },
        { receivedOn: '2026-11-20', today: '2026-11-24', standing: 'child' },
      )?.code
    expect(['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'].map(decided)).toEqual([
      ...['concern.before_it_came', undefined, undefined, 'concern.in_future'],
    ])
    const ended = (endedOn: string, standing: 'adult' | 'turned_adult' = 'turned_adult') =>
      faultOfEnd(
        { outcome: 'became_adult', endedOn },
        { decidedOn: '2026-11-20', today: '2026-11-24', standing },
      )?.code
    expect(['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'].map((day) => ended(day))).toEqual([
      ...['concern.ends_before_start', undefined, undefined, 'concern.in_future'],
    ])
    expect(ended('2026-11-24', 'adult')).toBeUndefined()
  })

  test('no investigation of a child is opened about an adult, and none ends for an age that is not reached', () => {
    const facts = { receivedOn: '2026-11-01', today: '2026-11-24' }
    const opened = { decision: 'opened', decidedOn: '2026-11-20' } as const
    for (const standing of ['adult', 'turned_adult'] as const) {
      expect(faultOfDecision(opened, { ...facts, standing })?.code).toBe('concern.is_adult')
      expect(faultOfDecision({ ...opened, decision: 'not_opened' }, { ...facts, standing })).toBeUndefined()
    }
    for (const standing of ['child', 'uncertain'] as const) {
      expect(faultOfDecision(opened, { ...facts, standing })).toBeUndefined()
      const end = { outcome: 'became_adult', endedOn: '2026-11-24' } as const
      expect(faultOfEnd(end, { decidedOn: '2026-11-20', today: '2026-11-24', standing })?.code).toBe(
        'concern.not_adult',
      )
    }
  })
})

test('who must report and who should', () => {
  for (const secrecy of ['social', 'health', 'migration', 'police', 'private_provider'])
    expect(dutyOf(secrecy)).toBe('must')
  expect(dutyOf('ngo')).toBe('may')
})

test('an authority is never anonymous, and nobody is noted who wants to be', () => {
  const came = new Date('2026-11-24T08:00:00Z')
  const now = new Date('2026-11-24T12:00:00Z')
  const given = { anonymous: true, reporterWho: '', reporter: 'private_person', wantsAnswer: false } as const
  expect(faultOfReceived(given, came, now)).toBeUndefined()
  expect(faultOfReceived({ ...given, reporter: 'school' }, came, now)?.field).toBe('anonymous')
  expect(faultOfReceived({ ...given, reporterWho: 'Påhittad granne' }, came, now)?.field).toBe('reporterWho')
  expect(faultOfReceived({ ...given, wantsAnswer: true }, came, now)?.field).toBe('wantsAnswer')
  expect(faultOfReceived({ ...given, reporter: 'child' }, now, now)).toBeUndefined()
  const named = { ...given, anonymous: false, reporterWho: 'Påhittad granne', wantsAnswer: true }
  expect(faultOfReceived({ ...named, reporter: 'school' }, came, now)).toBeUndefined()
  expect(faultOfReceived(given, new Date('2026-11-25T08:00:00Z'), now)?.code).toBe('concern.in_future')
})

test('the child’s voice says how, in which language and with which interpreter; silence says why', () => {
  const heard = {
    heard: 'yes',
    heardOn: '2026-11-24',
    how: 'conversation',
    language: 'ro',
    interpreter: 'telephone',
  } as const
  expect(faultOfVoice(heard, '2026-11-24')).toBeUndefined()
  for (const field of ['how', 'language', 'interpreter'] as const)
    expect(faultOfVoice({ ...heard, [field]: undefined }, '2026-11-24')?.field).toBe(field)
  const silent = { heard: 'no', heardOn: '2026-11-24', notHeard: 'Vill inte.' } as const
  expect(faultOfVoice(silent, '2026-11-24')).toBeUndefined()
  expect(faultOfVoice({ heard: 'no', heardOn: '2026-11-24' }, '2026-11-24')?.field).toBe('notHeard')
  expect(faultOfVoice(heard, '2026-11-23')?.field).toBe('heardOn')
})

test('an assessment of the best interest is whole only with the child, the assessment and its weight', () => {
  fc.assert(
    fc.property(fc.subarray([...interestHeadings]), (written) => {
      const headings = Object.fromEntries(written.map((heading) => [heading, 'Påhittat']))
      const isWhole = (['child_says', 'assessment', 'weight'] as const).every((one) => written.includes(one))
      expect(missingHeading(headings) === undefined).toBe(isWhole)
    }),
  )
})

describe('when a report came', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const came = new Date('2026-11-24T09:00:00Z')
  const stands = { state: 'received' as const, preliminaryExtendedFrom: null, firstProtectionAt: null }

  test('is put right while nothing rests on it: no decision, no prolongation', () => {
    expect(faultOfRighted(stands, came, now)).toBeUndefined()
    expect(
      faultOfRighted({ ...stands, state: 'assessed', firstProtectionAt: came }, came, now),
    ).toBeUndefined()
    for (const state of ['investigating', 'not_opened', 'closed'] as const)
      expect(faultOfRighted({ ...stands, state }, came, now)?.code).toBe('concern.received_stands')
    expect(faultOfRighted({ ...stands, preliminaryExtendedFrom: '2026-12-08' }, came, now)?.code).toBe(
      'concern.received_stands',
    )
  })

  test('is a time that has been, and not after the protection assessment', () => {
    const later = new Date(now.getTime() + 1)
    expect(faultOfRighted(stands, now, now)).toBeUndefined()
    expect(faultOfRighted(stands, later, now)).toEqual({ code: 'concern.in_future', field: 'receivedOn' })
    const assessed = { ...stands, state: 'assessed' as const, firstProtectionAt: came }
    expect(faultOfRighted(assessed, now, now)).toEqual({
      ...{ code: 'concern.came_after_assessment', field: 'receivedOn' },
    })
  })
})
