import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { addYears, isWorkingDay } from '../../../platform/clock/working-days.ts'
import { applicationLimit, isChildOn, leftOfDamages, PROCEEDINGS } from '../../law/index.ts'
import { claimStates, contributedAnswers, reportedAnswers } from './codes.ts'
import {
  afterStep,
  type ClaimStep,
  clockOfLimit,
  faultOfDecision,
  faultOfProceedings,
  faultOfReport,
  faultOfRepresentative,
  isBeforeApplication,
  isLate,
  isNear,
  isTreatedAsChild,
  limitOf,
  noticesOf,
  putRightOf,
  stateReopened,
} from './rules.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const known = (crimeOn: string) =>
  ({ proceedings: 'not_reported', crimeOn, endedOn: null, birthDate: null }) as const

describe('the time for applying (brottsskadelagen 15 §)', () => {
  test('is three years from the crime where nobody has investigated it', () => {
    expect(applicationLimit(known('2024-03-05'))).toMatchObject({
      lastDay: '2027-03-05',
      basis: 'crime',
      section: 'bskl-15',
    })
  })

  test('moves to the next working day where the last one is none (1930:173)', () => {
    // 25 December 2026 is Christmas Day; Saturday and Sunday follow.
    expect(applicationLimit(known('2023-12-25'))).toMatchObject({ lastDay: '2026-12-28' })
  })

  test('does not run while police, prosecutor and court are at work', () => {
    for (const proceedings of ['running', 'charged'] as const)
      expect(applicationLimit({ ...known('2010-01-01'), proceedings })).toEqual({ kind: 'not_begun' })
  })

  test('is counted from the day the judgment became final, or the investigation was closed', () => {
    const ended = { ...known('2019-01-01'), endedOn: '2025-06-02' }
    expect(applicationLimit({ ...ended, proceedings: 'judged' })).toMatchObject({
      lastDay: '2028-06-02',
      basis: 'judgment',
    })
    expect(applicationLimit({ ...ended, proceedings: 'closed' })).toMatchObject({ basis: 'closed' })
  })

  test('lets a child apply until the day before turning 21, and that day does not move', () => {
    const child = { ...known('2015-01-05'), birthDate: '2006-07-05' }
    // 4 July 2027 is a Sunday.
    expect(applicationLimit(child)).toMatchObject({ lastDay: '2027-07-04', ofChild: true })
    const adult = { ...child, birthDate: '1996-12-31' }
    expect(applicationLimit(adult)).toMatchObject({ lastDay: '2018-01-05', ofChild: false })
  })

  test('is never before three years have passed, is a working day unless a birthday sets it, and never shortens for a child', () => {
    fc.assert(
      fc.property(day, day, (crimeOn, birthDate) => {
        const plain = applicationLimit(known(crimeOn))
        const limit = applicationLimit({ ...known(crimeOn), birthDate })
        if (plain.kind !== 'day' || limit.kind !== 'day') throw new Error('no day')
        expect(limit.lastDay >= addYears(crimeOn, 3)).toBe(true)
        expect(limit.lastDay >= plain.lastDay).toBe(true)
        expect(limit.ofChild || isWorkingDay(limit.lastDay)).toBe(true)
        if (limit.ofChild) expect(isChildOn(birthDate, crimeOn)).toBe(true)
      }),
    )
  })

  test('is unknown, and makes nobody late, where a day is missing', () => {
    const limit = applicationLimit({ ...known('2020-01-01'), crimeOn: null })
    expect(limit).toEqual({ kind: 'unknown' })
    expect(isLate(limit, '2099-01-01')).toBe(false)
  })
})

describe('steps of a claim', () => {
  const steps: readonly ClaimStep[] = [
    'claim_damages',
    'judge',
    'apply',
    'grant',
    'refuse',
    'ask_review',
    'close',
  ]
  test('nothing is granted that was not applied for, and nothing leaves what is closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (taken) => {
        let state: (typeof claimStates)[number] = 'begun'
        const seen = new Set<string>([state])
        for (const step of taken) {
          const next = afterStep(state, step)
          if (next === undefined) continue
          expect(state).not.toBe('closed')
          state = next
          seen.add(state)
        }
        if (seen.has('decided') || seen.has('refused')) expect(seen.has('applied')).toBe(true)
        if (seen.has('review')) expect(seen.has('decided') || seen.has('refused')).toBe(true)
      }),
    )
    for (const step of steps) expect(afterStep('closed', step)).toBeUndefined()
  })
})

test('what has been paid lowers what is left of the damages, and never below nothing', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(1e9)), (awarded, paid) => {
      const left = leftOfDamages(awarded, paid)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(awarded)
    }),
  )
  expect(leftOfDamages(125_000_00, [25_000_00, 50])).toBe(99_999_50)
})

describe('a decision', () => {
  const decided = {
    outcome: 'part',
    ore: 50_000_00,
    appliedOre: 100_000_00,
    appliedOn: '2026-02-01',
    decidedOn: '2026-06-01',
    today: '2026-11-24',
    before: null,
  } as const
  test('fits together, or says which field does not and what to do', () => {
    expect(faultOfDecision(decided)).toBeUndefined()
    expect(faultOfDecision({ ...decided, ore: 99_99 })).toEqual({
      code: 'claim.below_smallest',
      field: 'amount',
    })
    expect(faultOfDecision({ ...decided, ore: 100_000_01 })?.code).toBe('claim.more_than_applied')
    expect(faultOfDecision({ ...decided, outcome: 'granted' })?.code).toBe('claim.part_is_not_whole')
    expect(faultOfDecision({ ...decided, outcome: 'refused' })?.code).toBe('claim.refused_with_amount')
    expect(faultOfDecision({ ...decided, decidedOn: '2026-01-01' })?.code).toBe(
      'claim.decided_before_applied',
    )
    expect(faultOfDecision({ ...decided, before: 50_000_01 })?.code).toBe('claim.review_lowers')
    expect(faultOfDecision({ ...decided, before: 50_000_00 })).toBeUndefined()
    expect(faultOfDecision({ ...decided, ore: 100_00 })).toBeUndefined()
    expect(faultOfDecision({ ...decided, ore: 100_000_00 })?.code).toBe('claim.whole_is_no_part')
    expect(faultOfDecision({ ...decided, outcome: 'granted', ore: 100_000_00 })).toBeUndefined()
    expect(faultOfDecision({ ...decided, outcome: 'refused', ore: 0 })).toBeUndefined()
    expect(faultOfDecision({ ...decided, decidedOn: '2026-02-01' })).toBeUndefined()
    expect(faultOfDecision({ ...decided, decidedOn: '2026-11-24' })).toBeUndefined()
    expect(faultOfDecision({ ...decided, decidedOn: '2026-11-25' })?.code).toBe('day_to_come')
  })
})

describe('who acts for the person', () => {
  const child = { birthDate: '2010-11-24', ageGroup: 'child', guardianSuspected: false } as const
  test('a guardian who is suspected never does', () => {
    expect(faultOfRepresentative('guardian', child, '2026-11-24')).toBeUndefined()
    const suspected = { ...child, guardianSuspected: true }
    expect(faultOfRepresentative('guardian', suspected, '2026-11-24')?.code).toBe(
      'claim.guardian_is_suspected',
    )
    expect(faultOfRepresentative('special_representative', suspected, '2026-11-24')).toBeUndefined()
  })

  test('nobody does as guardian from the eighteenth birthday on, and the claim says so that day', () => {
    const claim = {
      state: 'applied',
      representative: 'special_representative',
      limitOn: null,
      reported: 'reported',
      contributed: 'contributed',
    } as const
    const limit = { kind: 'not_begun' } as const
    expect(noticesOf(claim, child, limit, '2028-11-23')).toEqual([])
    expect(noticesOf(claim, child, limit, '2028-11-24')).toEqual([{ kind: 'came_of_age', on: '2028-11-24' }])
    expect(faultOfRepresentative('guardian', child, '2028-11-24')?.code).toBe('claim.of_age')
  })

  test('what brottsskadelagen 16 § asks is told where it is not known, and where it is not there', () => {
    const adult = { birthDate: '1990-11-24', ageGroup: 'adult', guardianSuspected: false } as const
    const claim = { state: 'begun', representative: 'none', limitOn: null } as const
    const told = (
      reported: (typeof reportedAnswers)[number] | null,
      contributed: (typeof contributedAnswers)[number] | null,
    ) =>
      noticesOf({ ...claim, reported, contributed }, adult, { kind: 'not_begun' }, '2026-11-24').map(
        ({ kind }) => kind,
      )
    // Point 2 is of the crime that was reported: of nothing reported it asks nothing.
    for (const contributed of [...contributedAnswers, null]) {
      expect(told(null, contributed)).toEqual(['report_unknown'])
      expect(told('neither', contributed)).toEqual(['not_reported'])
      expect(told('valid_reason', contributed)).toEqual([])
    }
    expect(told('reported', null)).toEqual(['contribution_unknown'])
    expect(told('reported', 'not_contributed')).toEqual(['not_contributed'])
    expect(told('reported', 'contributed')).toEqual([])
  })

  test('whoever may be a child is treated as one', () => {
    expect(isTreatedAsChild({ ...child, birthDate: null, ageGroup: 'uncertain' }, '2026-11-24')).toBe(true)
    expect(isTreatedAsChild({ ...child, birthDate: null, ageGroup: 'adult' }, '2026-11-24')).toBe(false)
  })
})

test('the proceedings fit together, or say what does not', () => {
  const today = '2026-11-24'
  for (const proceedings of PROCEEDINGS) {
    const hasEnded = proceedings === 'closed' || proceedings === 'judged'
    const given = { proceedings, crimeOn: '2024-01-01', today }
    expect(faultOfProceedings({ ...given, endedOn: hasEnded ? '2025-01-01' : null })).toBeUndefined()
    expect(faultOfProceedings({ ...given, endedOn: hasEnded ? null : '2025-01-01' })).toBeDefined()
    expect(faultOfProceedings({ ...given, endedOn: '2023-12-31' })?.code).toBe('claim.end_before_crime')
    const unknown = { proceedings, crimeOn: null, endedOn: hasEnded ? today : null, today }
    expect(faultOfProceedings(unknown)?.code).toBe(
      proceedings === 'not_reported' ? 'claim.crime_day_missing' : undefined,
    )
    const crime = { ...given, crimeOn: today, endedOn: hasEnded ? today : null }
    expect(faultOfProceedings(crime)).toBeUndefined()
    expect(faultOfProceedings({ ...crime, crimeOn: '2026-11-25' })).toEqual({
      code: 'day_to_come',
      field: 'crimeOn',
    })
    expect(faultOfProceedings({ ...given, endedOn: '2026-11-25' })).toEqual({
      code: 'day_to_come',
      field: 'endedOn',
    })
    for (const reported of [...reportedAnswers, null])
      expect(faultOfReport(proceedings, reported) !== undefined).toBe(
        proceedings === 'not_reported' && reported === 'reported',
      )
  }
})

describe('what a claim is told of', () => {
  const person = { birthDate: '2010-11-24', ageGroup: 'child', guardianSuspected: false } as const
  const claim = {
    ...{ state: 'begun', representative: 'special_representative', limitOn: '2027-01-01' },
    ...{ reported: 'reported', contributed: 'contributed' },
  } as const
  const limit = { kind: 'day', lastDay: '2027-01-01' } as const
  const told = (of: object, who: object = {}, until: object = limit) =>
    noticesOf({ ...claim, ...of } as never, { ...person, ...who }, until as never, '2026-11-24').map(
      ({ kind }) => kind,
    )
  test('is nothing while nothing has changed, and nothing once it is closed', () => {
    expect(told({})).toEqual([])
    expect(told({ state: 'closed', representative: 'none', limitOn: null, reported: null })).toEqual([])
  })

  test('is a guardian who is suspected, and a child whom nobody acts for', () => {
    const suspected = { guardianSuspected: true }
    expect(told({ representative: 'guardian' }, suspected)).toEqual(['guardian_suspected'])
    expect(told({ representative: 'guardian' })).toEqual([])
    expect(told({}, suspected)).toEqual([])
    expect(told({ representative: 'own_counsel' })).toEqual(['child_without_representative'])
    const adult = { birthDate: '1990-01-01', ageGroup: 'adult' }
    expect(told({ representative: 'own_counsel' }, adult)).toEqual([])
    expect(told({ representative: 'guardian' }, { ...adult, ...suspected })).toEqual(['came_of_age'])
    const unborn = { birthDate: null, ageGroup: 'adult', guardianSuspected: false } as const
    expect(noticesOf({ ...claim } as never, unborn, limit as never, '2026-11-24')).toEqual([
      { kind: 'came_of_age', on: '2026-11-24' },
    ])
  })

  test('is a limit that has moved, until compensation has been applied for', () => {
    expect(told({}, {}, { kind: 'day', lastDay: '2027-01-02' })).toEqual(['limit_moved'])
    expect(told({}, {}, { kind: 'not_begun' })).toEqual(['limit_moved'])
    expect(told({ limitOn: null }, {}, { kind: 'not_begun' })).toEqual([])
    expect(told({ state: 'applied' }, {}, { kind: 'not_begun' })).toEqual([])
  })

  test('is what is not known of 16 § before it is applied for, and what is known not to be there also after', () => {
    expect(told({ state: 'applied', reported: null })).toEqual([])
    expect(told({ state: 'applied', contributed: null })).toEqual([])
    expect(told({ state: 'applied', reported: 'neither' })).toEqual(['not_reported'])
    expect(told({ state: 'applied', contributed: 'not_contributed' })).toEqual(['not_contributed'])
  })

  test('waits for an application in its first states, and stands out ninety days before', () => {
    expect(claimStates.filter(isBeforeApplication)).toEqual(['begun', 'damages_claimed', 'judged'])
    expect(isNear('2027-02-22', '2026-11-24')).toBe(true)
    expect(isNear('2027-02-23', '2026-11-24')).toBe(false)
    expect(isNear(null, '2026-11-24')).toBe(false)
    const day = { kind: 'day', lastDay: '2027-01-01', basisDay: '2024-01-01', ofChild: false } as never
    expect([isLate(day, '2027-01-01'), isLate(day, '2027-01-02')]).toEqual([false, true])
    expect(clockOfLimit(day)).toEqual({ startsOn: '2024-01-01', extendedTo: undefined })
    expect(clockOfLimit({ ...(day as object), ofChild: true } as never)?.extendedTo).toBe('2027-01-01')
    expect(clockOfLimit({ kind: 'not_begun' })).toBeUndefined()
    expect(limitOf(known('2024-03-05'), { birthDate: null })).toEqual(applicationLimit(known('2024-03-05')))
  })
})

test('a claim moves from state to state as the table says', () => {
  const steps: readonly ClaimStep[] = [
    'claim_damages',
    'judge',
    'apply',
    'grant',
    'refuse',
    'ask_review',
    'close',
  ]
  const leads = (state: (typeof claimStates)[number]) => steps.flatMap((step) => afterStep(state, step) ?? [])
  expect(Object.fromEntries(claimStates.map((state) => [state, leads(state)]))).toEqual({
    begun: ['damages_claimed', 'judged', 'applied', 'closed'],
    damages_claimed: ['judged', 'applied', 'closed'],
    judged: ['applied', 'closed'],
    applied: ['decided', 'refused', 'closed'],
    decided: ['review', 'closed'],
    refused: ['review', 'closed'],
    review: ['decided', 'refused'],
    closed: [],
  })
})

describe('what was written of a claim', () => {
  const nothing = {
    ...{ state: 'begun' as const, damagesClaimedOn: null, judgmentOn: null, appliedOn: null, outcome: null },
  }
  const day = '2026-03-01'

  test('can be put right once it is written, and not once the claim is closed', () => {
    expect(putRightOf(nothing)).toEqual([])
    expect(putRightOf({ ...nothing, damagesClaimedOn: day, state: 'damages_claimed' })).toEqual(['damages'])
    expect(putRightOf({ ...nothing, judgmentOn: day, state: 'judged' })).toEqual(['judgment'])
    // A judgment may come after the application; the application is put right while it waits, the decision once it is there.
    expect(putRightOf({ ...nothing, appliedOn: day, state: 'applied' })).toEqual(['judgment', 'application'])
    for (const state of ['decided', 'refused'] as const)
      expect(putRightOf({ ...nothing, appliedOn: day, state })).toEqual(['judgment', 'decision'])
    expect(putRightOf({ ...nothing, appliedOn: day, state: 'review' })).toEqual(['judgment'])
    const all = { damagesClaimedOn: day, judgmentOn: day, appliedOn: day, outcome: 'granted' as const }
    expect(putRightOf({ ...all, state: 'closed' })).toEqual([])
    expect(putRightOf({ ...all, state: 'decided' })).toEqual(['damages', 'judgment', 'decision'])
  })

  test('is where it stands again once it is opened again', () => {
    const closed = { ...nothing, state: 'closed' as const }
    expect(stateReopened(closed)).toBe('begun')
    expect(stateReopened({ ...closed, damagesClaimedOn: day })).toBe('damages_claimed')
    expect(stateReopened({ ...closed, damagesClaimedOn: day, judgmentOn: day })).toBe('judged')
    expect(stateReopened({ ...closed, judgmentOn: day, appliedOn: day })).toBe('applied')
    for (const [outcome, state] of [
      ['granted', 'decided'],
      ['part', 'decided'],
      ['refused', 'refused'],
    ] as const)
      expect(stateReopened({ ...closed, appliedOn: day, outcome })).toBe(state)
  })
})
