import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { CLOCK_KINDS, clockOf } from '../../law/index.ts'
import { ageOn } from '../../support/index.ts'
import { CEASING } from './court-rules.ts'
import {
  ageDuring,
  faultOfHousehold,
  type GivenChild,
  kindOn,
  leftAfter,
  needsCourt,
  numbered,
} from './household-rules.ts'
import { faultOfPlaces, inOrder, takes } from './resident-rules.ts'
import {
  faultOfDays,
  faultOfEnd,
  faultOfPeriod,
  faultOfStart,
  groundsFor,
  isLateForChild,
  isOver,
  isOverstaying,
  knownUntil,
  lastDayOfPhase,
  lastReviewOfChild,
  placementSteps,
  reviewIsLate,
  stateAfter,
} from './rules.ts'
import { grounds, guardianAnswers, guardianships, personKinds, phases, placementStates } from './schema.ts'

const today: Day = '2026-11-24'
const day = fc.integer({ min: -60, max: 120 }).map((days) => addDays(today, days))
const birth = fc.integer({ min: 0, max: 30 * 366 }).map((days) => addDays(today, -days))
const child = fc.record({ birth, guardians: fc.constantFrom(...guardianAnswers) })

test('no way leads back: whatever is done, a placement that is over stays as it is, and it begins at most once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...placementSteps), { maxLength: 30 }), (steps) => {
      let state: (typeof placementStates)[number] = 'granted'
      let begun = 0
      let over = false
      for (const step of steps) {
        const next = stateAfter(state, step)
        if (over) expect(next).toBeUndefined()
        if (next === undefined) continue
        if (next === 'in_force' && state === 'granted') begun++
        // What ends ends where it had begun: nothing that never ran has a last day.
        if (next === 'ended' || next === 'moved') expect(state).toBe('in_force')
        if (next === 'lapsed' || next === 'withdrawn') expect(begun).toBe(0)
        state = next
        over = isOver(state)
      }
      expect(begun).toBeLessThanOrEqual(1)
    }),
  )
})

test('days of a decision that is let through only go forward, and no old decision of the board has lapsed by a day (lag 2024:79 3:4)', () => {
  fc.assert(
    fc.property(day, day, day, day, fc.boolean(), (decidedOn, from, until, reviewOn, hasChildren) => {
      const fault = faultOfDays({ decidedOn, from, until, reviewOn, today, hasChildren })
      if (fault !== undefined) return
      expect(decidedOn <= today && decidedOn <= from && from <= until).toBe(true)
      expect(from <= addDays(decidedOn, 90)).toBe(true)
      expect(from <= reviewOn && reviewOn <= until).toBe(true)
      if (hasChildren) expect(reviewOn <= lastReviewOfChild(from)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a placement begins within its decision, on a day that has been, and never while a child waits for the court', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...placementStates),
      day,
      day,
      fc.boolean(),
      (state, plannedFrom, startedOn, waitsForCourt) => {
        const placement = { state, plannedFrom, plannedUntil: addDays(plannedFrom, 60) }
        if (faultOfStart(placement, { startedOn, today, waitsForCourt }) !== undefined) return
        expect(state).toBe('granted')
        expect(waitsForCourt).toBe(false)
        expect(plannedFrom <= startedOn && startedOn <= today).toBe(true)
        expect(startedOn <= placement.plannedUntil).toBe(true)
        expect(
          faultOfEnd({ state: 'in_force', startedOn }, { endedOn: today, today, field: 'endedOn' }),
        ).toBe(undefined)
        expect(
          faultOfEnd(
            { state: 'in_force', startedOn },
            { endedOn: addDays(startedOn, -1), today, field: 'endedOn' },
          ),
        ).toMatchObject({ code: 'placement.ends_before_start' })
      },
    ),
    { numRuns: 2_000 },
  )
})

test('days that fit each other are let through, to the day, and each that does not is told at its field', () => {
  const days = {
    ...{ decidedOn: today, from: addDays(today, 90), until: addDays(today, 400), today },
    ...{ reviewOn: addDays(today, 400), hasChildren: false },
  }
  const fault = (changed: object) => {
    const found = faultOfDays({ ...days, ...changed })
    return found && `${found.field} ${found.code}`
  }
  expect(fault({})).toBeUndefined()
  expect(fault({ reviewOn: days.from })).toBeUndefined()
  expect(fault({ until: days.from, reviewOn: days.from })).toBeUndefined()
  expect(fault({ from: today })).toBeUndefined()
  expect(fault({ decidedOn: addDays(today, 1) })).toBe('decidedOn day_to_come')
  expect(fault({ from: addDays(today, -1) })).toBe('fromDay placement.begins_before_decision')
  expect(fault({ from: addDays(today, 91) })).toBe('fromDay placement.begins_far_off')
  expect(fault({ until: addDays(today, 89) })).toBe('untilDay placement.ends_before_start')
  expect(fault({ reviewOn: addDays(today, 89) })).toBe('reviewOn placement.review_outside')
  expect(fault({ reviewOn: addDays(today, 401) })).toBe('reviewOn placement.review_outside')
  const last = lastReviewOfChild(days.from)
  expect(fault({ hasChildren: true, reviewOn: last })).toBeUndefined()
  expect(fault({ hasChildren: true, reviewOn: addDays(last, 1) })).toBe(
    'reviewOn placement.review_late_for_child',
  )
})

test('a placement begins and ends on the days that it may, and the next review of a child among them is not late', () => {
  const placement = { state: 'granted', plannedFrom: addDays(today, -5), plannedUntil: today } as const
  const starts = (startedOn: Day, changed: object = {}) =>
    faultOfStart({ ...placement, ...changed } as typeof placement, { startedOn, today, waitsForCourt: false })
      ?.code
  expect([starts(today), starts(placement.plannedFrom)]).toEqual([undefined, undefined])
  expect(starts(addDays(today, -6))).toBe('placement.begins_too_early')
  expect(starts(today, { plannedUntil: addDays(today, -1) })).toBe('placement.time_has_passed')
  expect(starts(addDays(today, 1))).toBe('day_to_come')
  expect(starts(today, { state: 'in_force' })).toBe('placement.not_to_begin')
  expect(faultOfStart(placement, { startedOn: today, today, waitsForCourt: true })?.code).toBe(
    'placement.waits_for_court',
  )
  const ends = (endedOn: Day, startedOn: Day | null = today, state: 'granted' | 'in_force' = 'in_force') =>
    faultOfEnd({ state, startedOn }, { endedOn, today, field: 'endedOn' })?.code
  expect(ends(today)).toBeUndefined()
  expect(ends(addDays(today, 1))).toBe('day_to_come')
  expect(ends(today, null)).toBe('placement.not_running')
  expect(ends(today, today, 'granted')).toBe('placement.not_running')
  const last = lastReviewOfChild(today)
  const late = (kind: string, leftOn: Day | null, reviewOn = addDays(last, 1)) =>
    isLateForChild(
      [
        { kind: 'adult', leftOn: null },
        { kind, leftOn },
      ],
      reviewOn,
      today,
    )
  expect([late('child', null), late('infant', null), late('adult', null), late('child', today)]).toEqual([
    ...[true, true, false, false],
  ])
  expect(late('child', null, last)).toBe(false)
})

test('what has passed shows as late while the placement runs, the day after', () => {
  const running = { state: 'in_force', plannedUntil: today, reviewOn: today } as const
  const tomorrow = addDays(today, 1)
  expect([isOverstaying(running, today), isOverstaying(running, tomorrow)]).toEqual([false, true])
  expect([reviewIsLate(running, today), reviewIsLate(running, tomorrow)]).toEqual([false, true])
  const ended = { ...running, state: 'ended' } as const
  expect([isOverstaying(ended, tomorrow), reviewIsLate(ended, tomorrow)]).toEqual([false, false])
  expect(reviewIsLate({ ...running, reviewOn: null }, tomorrow)).toBe(false)
})

test('a board and an organisation decide on the grounds that are theirs', () => {
  const on = (bodyType: string, secrecy: string) =>
    ['caseworker', 'case_manager', 'ngo_officer', 'shelter_staff', 'lawyer'].map((role) =>
      groundsFor({ bodyType, secrecy, role }).join(' '),
    )
  const board = 'social_board social_board_immediate'
  const programme = 'national_support_programme'
  expect(on('municipality', 'social')).toEqual([board, board, '', '', ''])
  for (const secrecy of ['ngo', 'private_provider'])
    expect(on('ngo', secrecy)).toEqual([programme, programme, programme, programme, ''])
  expect(on('region', 'social')).toEqual(['', '', '', '', ''])
  expect(on('municipality', 'health')).toEqual(['', '', '', '', ''])
})

test('a decision of 60 days ago lets somebody begin today: no section lets an adult’s grant lapse', () => {
  const decidedOn = addDays(today, -60)
  const days = { decidedOn, from: today, until: addDays(today, 30), reviewOn: addDays(today, 10), today }
  expect(faultOfDays({ ...days, hasChildren: false })).toBeUndefined()
  const placement = {
    state: 'granted' as const,
    plannedFrom: addDays(today, -50),
    plannedUntil: addDays(today, 30),
  } as const
  expect(faultOfStart(placement, { startedOn: today, today, waitsForCourt: false })).toBeUndefined()
})

test('where it is shows for four weeks from its first day, and a child is reviewed within six months (SoL 22:13)', () => {
  expect(knownUntil('2026-11-27', '2026-11-27')).toBe('2026-12-25')
  expect(knownUntil('2026-11-27', '2026-12-10')).toBe('2027-01-07')
  expect(lastReviewOfChild('2026-11-24')).toBe('2027-05-24')
})

test('phases of the programme: rest 30, rehabilitation 90 three times, integration 45, and no phase for a board', () => {
  const of = (phase: (typeof phases)[number], days: number, earlierPhases: (typeof phases)[number][] = []) =>
    faultOfPeriod({
      ground: 'national_support_programme',
      phase,
      from: today,
      until: addDays(today, days),
      earlierPhases,
    })?.code
  expect(of('rest', 30)).toBeUndefined()
  expect(of('rest', 31)).toBe('placement.too_long_rest')
  expect(of('rehabilitation', 91)).toBe('placement.too_long_rehabilitation')
  expect(of('rehabilitation', 90, ['rehabilitation', 'rehabilitation'])).toBeUndefined()
  expect(of('rehabilitation', 90, ['rehabilitation', 'rehabilitation', 'rehabilitation'])).toBe(
    'placement.phase_used_rehabilitation',
  )
  expect(of('integration', 45, ['rest'])).toBeUndefined()
  expect(of('integration', 46)).toBe('placement.too_long_integration')
  expect(of('rest', 5, ['rest'])).toBe('placement.phase_used_rest')
  for (const phase of phases) expect(lastDayOfPhase(phase, today) > today).toBe(true)
  const board = {
    ground: 'social_board' as const,
    from: today,
    until: addDays(today, 400),
    earlierPhases: [],
  }
  expect(faultOfPeriod({ ...board, phase: undefined })).toBeUndefined()
  expect(faultOfPeriod({ ...board, phase: 'rest' })?.code).toBe('placement.phase_of_programme')
})

test('only a municipality’s social services decide as the board; an organisation only in the programme; others not at all', () => {
  const role = fc.constantFrom(
    'caseworker',
    'case_manager',
    'regional_coordinator',
    'shelter_staff',
    'police_prosecutor',
    'ngo_officer',
  )
  const bodyType = fc.constantFrom('municipality', 'region', 'agency', 'county_board', 'ngo', 'shelter')
  const secrecy = fc.constantFrom('social', 'health', 'migration', 'police', 'private_provider', 'ngo')
  fc.assert(
    fc.property(bodyType, secrecy, role, (type, secret, acting) => {
      const may = groundsFor({ bodyType: type, secrecy: secret, role: acting })
      if (may.includes('social_board')) {
        expect(type).toBe('municipality')
        expect(secret).toBe('social')
        expect(['caseworker', 'case_manager']).toContain(acting)
      }
      if (may.includes('national_support_programme')) expect(['ngo', 'private_provider']).toContain(secret)
      if (acting === 'police_prosecutor' || acting === 'regional_coordinator') expect(may).toEqual([])
    }),
  )
})

test('every child of a household that is let through is a child, has a guardian with it, and the one beside it is no suspect', () => {
  fc.assert(
    fc.property(
      fc.array(child, { maxLength: 5 }),
      fc.constantFrom(...grounds),
      fc.constantFrom('adult' as const, 'child' as const, 'uncertain' as const),
      fc.boolean(),
      fc.constantFrom(1, 2),
      (children, ground, ageGroup, guardianSuspected, adults) => {
        const fault = faultOfHousehold({
          ...{ children, ground, ageGroup, guardianSuspected },
          ...{ decidedOn: today, from: addDays(today, 3) },
        })
        if (fault !== undefined) return
        if (ageGroup !== 'adult') expect(children.length).toBeGreaterThan(0)
        for (const one of children) {
          expect(ageOn(one.birth, addDays(today, 3))).toBeLessThan(18)
          expect(guardianships as readonly string[]).toContain(one.guardians)
          if (guardianSuspected && ageGroup !== 'adult') expect(one.guardians).not.toBe('sole')
          if (needsCourt(one.guardians)) expect(ground).not.toBe('national_support_programme')
        }
        const people = numbered(adults, children, addDays(today, 3))
        expect(people.map(({ number }) => number)).toEqual(people.map((_, index) => index + 1))
        expect(people[0]?.kind).toBe('adult')
        // Places are given in this order: adults, children, infants.
        const order = people.map(({ kind }) => personKinds.indexOf(kind))
        expect(order).toEqual(order.toSorted())
        expect(people.filter((one) => one.child !== undefined)).toHaveLength(children.length)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a child never stays without an adult who was granted it too, in whatever order people leave', () => {
  const person = fc.record({ kind: fc.constantFrom(...personKinds), leftOn: fc.constant<Day | null>(null) })
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 10 }),
      (drawn, leaving) => {
        let people = drawn.map((one, index) => ({
          ...one,
          number: index + 1,
          kind: index === 0 ? ('adult' as const) : one.kind,
        }))
        for (const number of leaving) {
          if (leftAfter(people, number) === undefined) continue
          people = people.map((one) => (one.number === number ? { ...one, leftOn: today } : one))
          expect(people.some(({ kind, leftOn }) => kind === 'adult' && leftOn === null)).toBe(true)
        }
      },
    ),
  )
})

test('the day on which a child becomes a party or comes of age is the first day of that age, also born on 29 February', () => {
  fc.assert(
    fc.property(fc.oneof(birth, fc.constant<Day>('2012-02-29'), fc.constant<Day>('2008-02-29')), (born) => {
      const far = addDays(today, 30 * 366)
      const { adultFrom, partyFrom, isAdult, isParty, age } = ageDuring(born, { until: far, today })
      expect(adultFrom).not.toBeNull()
      expect(ageOn(born, adultFrom as Day)).toBe(18)
      expect(ageOn(born, addDays(adultFrom as Day, -1))).toBe(17)
      expect(isAdult).toBe(kindOn(born, today) === 'adult')
      expect(isParty).toBe(age >= 15)
      if (partyFrom !== null) expect(ageOn(born, partyFrom)).toBe(15)
    }),
    { numRuns: 500 },
  )
})

test('a child who comes of age in the middle of a placement is told of; one who does so after it is not', () => {
  const until = addDays(today, 30)
  const eighteenOn = (on: Day): Day => `${Number(on.slice(0, 4)) - 18}${on.slice(4)}` as Day
  expect(ageDuring(eighteenOn(addDays(today, 10)), { until, today }).adultFrom).toBe(addDays(today, 10))
  expect(ageDuring(eighteenOn(addDays(today, 31)), { until, today }).adultFrom).toBeNull()
  // Past its planned end the days go on: who comes of age then is told of on the day.
  const late = addDays(today, 40)
  expect(ageDuring(eighteenOn(addDays(today, 40)), { until, today: late })).toMatchObject({
    isAdult: true,
    adultFrom: late,
  })
})

test('residents: whoever is past their time first; who is to come last', () => {
  const placement = fc.record({
    state: fc.constantFrom('granted' as const, 'in_force' as const),
    plannedFrom: day,
    plannedUntil: day,
  })
  fc.assert(
    fc.property(fc.array(placement, { maxLength: 12 }), (all) => {
      const ordered = inOrder(all, today)
      expect(ordered).toHaveLength(all.length)
      const group = ordered.map((one) => (isOverstaying(one, today) ? 0 : one.state === 'in_force' ? 1 : 2))
      expect(group).toEqual(group.toSorted())
    }),
  )
})

test('a place is given to one, and to nobody who is too big for it', () => {
  const people = [
    { number: 1, kind: 'adult' as const, leftOn: null },
    { number: 2, kind: 'infant' as const, leftOn: null },
  ]
  const places = [
    { id: 'bed', fits: 'adult' },
    { id: 'cot', fits: 'infant' },
  ]
  const fault = (given: Record<string, string>) => faultOfPlaces({ people, places, given })?.code
  expect(fault({ 1: 'bed', 2: 'cot' })).toBeUndefined()
  expect(fault({ 1: 'cot', 2: 'bed' })).toBe('resident.place_too_small')
  expect(fault({ 1: 'bed', 2: 'bed' })).toBe('resident.place_twice')
  expect(fault({ 1: 'bed' })).toBe('resident.place_missing')
  expect(takes('child', 'adult')).toBe(false)
})

const childOf = (one: Partial<GivenChild>): GivenChild => ({ birth: '2019-03-03', guardians: 'sole', ...one })

test('what cannot be granted is said at the child’s own row', () => {
  const fault = (children: GivenChild[], more: object = {}) =>
    faultOfHousehold({
      ground: 'social_board',
      ageGroup: 'adult',
      guardianSuspected: false,
      children,
      decidedOn: today,
      from: today,
      ...more,
    })
  expect(fault([childOf({}), childOf({ guardians: 'adult_suspected' })])).toEqual({
    code: 'placement.adult_suspected',
    field: 'children.1.guardians',
  })
  expect(fault([childOf({ birth: '2008-11-24' })])).toEqual({
    code: 'placement.child_is_adult',
    field: 'children.0.birth',
  })
  expect(fault([childOf({ birth: '2008-11-25' })])).toBeUndefined()
  expect(fault([], { ageGroup: 'child' })?.code).toBe('placement.child_alone')
  expect(fault([childOf({})], { ageGroup: 'child', guardianSuspected: true })?.code).toBe(
    'placement.sole_guardian_suspected',
  )
})

test('every time of the court that lets something cease is noted with the placement, and no other', () => {
  const ceasing = CLOCK_KINDS.filter((kind) => {
    const { tellsOf, passing } = clockOf(kind)
    return tellsOf === 'housing' && (passing === 'lapses' || passing === 'ceases')
  })
  expect(CEASING.map(({ clock }) => clock as string).sort()).toEqual([...ceasing].sort())
})
