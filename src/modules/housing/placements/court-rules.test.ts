import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { applyBy, clockOfCourt, nextCourtStep, wasSentInTime, whyCeased } from './court-rules.ts'
import { ageDuring, faultOfHousehold, kindOn, leftAfter, needsCourt, numbered } from './household-rules.ts'
import type { CourtMatter, Ground } from './schema.ts'

const TODAY = '2026-11-24'
const matter = (kind: CourtMatter['kind'], outcome: string | null, finalOn: string | null = null) =>
  ({ kind, outcome, finalOn }) as CourtMatter

describe('what is written down next of the court', () => {
  const next = (matters: readonly CourtMatter[], given: object = {}) => {
    const standing = { ground: 'social_board', state: 'granted', courtCeasedOn: null, ...given }
    return nextCourtStep(standing as never, matters)?.step
  }
  const immediate = { ground: 'social_board_immediate' }
  test('is an application; of an immediate grant first what was submitted (lag 2024:79 3:3, 4:3, 4:6)', () => {
    expect(next([])).toBe('apply')
    expect(next([], immediate)).toBe('submit')
    expect(next([matter('submission', null)], immediate)).toBe('decided')
    expect(next([matter('submission', 'approved')], immediate)).toBe('apply')
    expect(next([matter('submission', 'refused')], immediate)).toBeUndefined()
    const twice = [matter('submission', 'refused'), matter('submission', 'approved')]
    expect(next(twice, immediate)).toBe('apply')
  })

  test('is what the court decided, when that became final, and an application anew where it has ceased', () => {
    expect(next([matter('application', null)])).toBe('decided')
    expect(next([matter('application', 'refused')])).toBeUndefined()
    const approved = matter('application', 'approved')
    expect(
      nextCourtStep({ ground: 'social_board', state: 'granted', courtCeasedOn: null }, [approved]),
    ).toEqual({
      step: 'final',
      matter: approved,
    })
    expect(next([matter('application', 'approved', TODAY)])).toBeUndefined()
    expect(next([approved], { state: 'in_force' })).toBeUndefined()
    expect(next([approved], { courtCeasedOn: TODAY })).toBe('apply')
    expect(next([matter('application', 'refused'), approved])).toBe('final')
    expect(next([approved, matter('application', 'refused')])).toBeUndefined()
  })
})

test('what lets a child stay has ceased by the rule of where it stood', () => {
  const why = (ground: Ground, state: 'granted' | 'in_force', ...kinds: CourtMatter['kind'][]) =>
    whyCeased(
      { ground, state },
      kinds.map((kind) => matter(kind, null)),
    )
  expect(why('social_board', 'granted', 'application')).toBe('lapse')
  expect(why('social_board', 'in_force')).toBe('submission')
  expect(why('social_board_immediate', 'granted', 'submission')).toBe('submission')
  expect(why('social_board_immediate', 'granted', 'submission', 'application')).toBe('lapse')
  expect(why('social_board_immediate', 'in_force', 'submission')).toBe('application')
  expect(why('social_board_immediate', 'in_force', 'application')).toBe('submission')
})

test('the court has a time of its own for what was submitted, and for an application while the child lives there', () => {
  expect(clockOfCourt('submission', 'social_board')).toBe('court_trial')
  expect(clockOfCourt('application', 'social_board')).toBeUndefined()
  expect(clockOfCourt('application', 'social_board_immediate')).toBe('court_hearing')
})

test('what is sent within a week of the decision, or six weeks of the beginning, is in time (4:3, 4:6)', () => {
  const of = { decidedOn: TODAY, startedOn: TODAY }
  expect(wasSentInTime('submission', '2026-12-01', of)).toBe(true)
  expect(wasSentInTime('submission', '2026-12-02', of)).toBe(false)
  const last = applyBy(TODAY, TODAY)
  expect(last >= '2027-01-05').toBe(true)
  expect(wasSentInTime('application', last, of)).toBe(true)
  expect(wasSentInTime('application', addDays(last, 1), of)).toBe(false)
  expect(wasSentInTime('application', TODAY, { ...of, startedOn: null })).toBe(false)
})

describe('a household', () => {
  test('has infants until the second birthday, children until the eighteenth', () => {
    const kind = (birth: string) => kindOn(birth, TODAY)
    expect([kind('2024-11-25'), kind('2024-11-24')]).toEqual(['infant', 'child'])
    expect([kind('2008-11-25'), kind('2008-11-24')]).toEqual(['child', 'adult'])
  })

  const child = (birth: string, guardians = 'sole') => ({ birth, guardians }) as never
  const fault = (children: readonly never[], changed: object = {}) => {
    const of = { ground: 'social_board', ageGroup: 'adult', guardianSuspected: false, ...changed }
    const found = faultOfHousehold({ ...of, children, decidedOn: TODAY, from: TODAY } as never)
    return found && `${found.field} ${found.code}`
  }
  test('is granted with a guardian who is granted too, or says at which child it is not', () => {
    expect(fault([])).toBeUndefined()
    expect(fault([], { ageGroup: 'child' })).toBe('children.0.birth placement.child_alone')
    expect(fault([child('2020-01-01')], { ageGroup: 'child' })).toBeUndefined()
    expect(fault([child('2020-01-01'), child('2026-11-25')])).toBe(
      'children.1.birth placement.birth_in_future',
    )
    expect(fault([child(TODAY)])).toBeUndefined()
    expect(fault([child('2008-11-24')])).toBe('children.0.birth placement.child_is_adult')
    const guardians = (answer: string, changed: object = {}) => fault([child('2020-01-01', answer)], changed)
    expect(guardians('adult_suspected')).toBe('children.0.guardians placement.adult_suspected')
    expect(guardians('not_guardian')).toBe('children.0.guardians placement.adult_not_guardian')
    const suspected = { guardianSuspected: true }
    expect(guardians('sole', suspected)).toBeUndefined()
    expect(guardians('sole', { ...suspected, ageGroup: 'child' })).toBe(
      'children.0.guardians placement.sole_guardian_suspected',
    )
    expect(guardians('second_suspected', { ...suspected, ageGroup: 'child' })).toBeUndefined()
    const programme = { ground: 'national_support_programme' }
    expect(guardians('second_without_consent', programme)).toBe(
      'children.0.guardians placement.board_decides_child',
    )
    expect(guardians('second_without_consent')).toBeUndefined()
    expect(guardians('sole', programme)).toBeUndefined()
    expect(
      ['second_without_consent', 'second_suspected', 'sole'].map((one) => needsCourt(one as never)),
    ).toEqual([true, true, false])
  })

  test('is numbered adults first, then children by age, then infants', () => {
    const born = ['2026-01-01', '2020-01-01', '2012-01-01', '2025-06-01']
    const people = numbered(
      2,
      born.map((birth) => child(birth)),
      TODAY,
    )
    expect(people.map(({ number, kind, child: of }) => `${number} ${kind} ${of?.birth ?? ''}`)).toEqual([
      ...['1 adult ', '2 adult ', '3 child 2012-01-01', '4 child 2020-01-01'],
      ...['5 infant 2025-06-01', '6 infant 2026-01-01'],
    ])
  })

  test('changes with a child’s age on the day, also for one who is born on 29 February', () => {
    const during = (birth: string, until = '2027-01-01') => ageDuring(birth, { until, today: TODAY })
    expect(during('2011-11-24')).toEqual({
      age: 15,
      isParty: true,
      partyFrom: null,
      adultFrom: null,
      isAdult: false,
    })
    expect(during('2011-11-25')).toMatchObject({ isParty: false, partyFrom: '2026-11-25' })
    expect(during('2012-01-01')).toMatchObject({ partyFrom: '2027-01-01' })
    expect(during('2012-01-02')).toMatchObject({ partyFrom: null })
    expect(during('2008-11-24')).toMatchObject({ adultFrom: TODAY, isAdult: true })
    expect(during('2009-01-01')).toMatchObject({ adultFrom: '2027-01-01', isAdult: false })
    expect(during('2009-01-02')).toMatchObject({ adultFrom: null })
    expect(during('2008-11-24', '2026-11-01')).toMatchObject({ adultFrom: TODAY })
    expect(during('2012-02-29', '2027-12-31')).toMatchObject({ partyFrom: '2027-03-01' })
  })

  test('keeps an adult with every child, in whatever order people leave', () => {
    const person = (number: number, kind: 'adult' | 'child', leftOn: string | null = null) => ({
      ...{ number, kind, leftOn },
    })
    const left = (people: readonly ReturnType<typeof person>[], leaving: number) =>
      leftAfter(people, leaving)?.map(({ number }) => number)
    const all = [person(1, 'adult'), person(2, 'adult'), person(3, 'child')]
    expect(left(all, 1)).toEqual([2, 3])
    expect(left(all, 3)).toEqual([1, 2])
    expect(left([person(1, 'adult'), person(2, 'adult', TODAY), person(3, 'child')], 1)).toBeUndefined()
  })
})
