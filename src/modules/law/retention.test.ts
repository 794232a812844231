import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../platform/clock/clock.ts'
import { addYears } from '../../platform/clock/working-days.ts'
import { type Retention, type RetentionFacts, retentionOf } from './index.ts'

const adultAtTheBoard: RetentionFacts = {
  bodyKind: 'municipal_social_services',
  ageGroup: 'adult',
  birthDate: null,
  lastNote: '2026-03-10',
  placedOrSheltered: false,
  investigation: 'none',
  closedOn: null,
  on: '2026-03-10',
  inResearchSample: false,
  holds: [],
}
const childAtTheBoard: RetentionFacts = { ...adultAtTheBoard, ageGroup: 'child', birthDate: '2012-05-20' }

const of = (facts: RetentionFacts, changed: Partial<RetentionFacts> = {}) =>
  retentionOf({ ...facts, ...changed })

test('the board disposes five years after the last note, done by the end of the next calendar year', () => {
  expect(of(adultAtTheBoard)).toEqual({
    keepUntil: '2031-03-10',
    disposeBy: '2032-12-31',
    route: 'dispose',
    section: 'sol-16-1',
    reason: 'five_years',
  })
})

test('a private provider disposes after two years', () => {
  expect(of(adultAtTheBoard, { bodyKind: 'private_social_services' })).toMatchObject({
    keepUntil: '2028-03-10',
    disposeBy: '2029-12-31',
    route: 'dispose',
    section: 'sol-17-2',
  })
})

test('an investigation about a child is kept until the child is 30', () => {
  expect(of(childAtTheBoard, { investigation: 'investigation' })).toMatchObject({
    keepUntil: '2042-05-20',
    disposeBy: '2043-12-31',
    section: 'sol-16-2-a',
  })
})

test('notes made after the child is 30 still have their five years', () => {
  expect(of(childAtTheBoard, { investigation: 'investigation', lastNote: '2041-01-01' }).keepUntil).toBe(
    '2046-01-01',
  )
})

test('an investigation about a child without a known birth date is kept: catches a guess that destroys', () => {
  expect(of(childAtTheBoard, { investigation: 'investigation', birthDate: null })).toMatchObject({
    keepUntil: 'indefinitely',
    disposeBy: null,
    route: 'keep',
  })
})

test('a report that led to no investigation follows the five years', () => {
  expect(of(childAtTheBoard, { investigation: 'report_only' })).toMatchObject({
    keepUntil: '2031-03-10',
    section: 'sol-16-2-a',
  })
})

test('the research sample goes to the archive, at a private provider to the board', () => {
  expect(of(adultAtTheBoard, { inResearchSample: true }).route).toBe('archive_then_dispose')
  expect(of(adultAtTheBoard, { inResearchSample: true, bodyKind: 'private_social_services' }).route).toBe(
    'hand_over',
  )
})

test('a private shelter hands a child’s file to the board', () => {
  expect(of(childAtTheBoard, { bodyKind: 'private_social_services', placedOrSheltered: true })).toMatchObject(
    {
      route: 'hand_over',
      section: 'sol-17-4',
      keepUntil: '2028-03-10',
    },
  )
})

test('an organisation’s own period is at most two years', () => {
  expect(of(adultAtTheBoard, { bodyKind: 'ngo' }).keepUntil).toBe('2028-03-10')
  expect(of(adultAtTheBoard, { bodyKind: 'ngo', ownPeriodMonths: 6 }).keepUntil).toBe('2026-09-10')
  expect(of(adultAtTheBoard, { bodyKind: 'ngo', ownPeriodMonths: 60 }).keepUntil).toBe('2028-03-10')
})

const anyDay = fc.integer({ min: 0, max: 365 * 40 }).map((count) => addDays('1996-01-01', count))
const anyFacts: fc.Arbitrary<RetentionFacts> = fc.record({
  bodyKind: fc.constantFrom(
    'municipal_social_services' as const,
    'private_social_services' as const,
    'health_care' as const,
    'other_authority' as const,
    'ngo' as const,
  ),
  ageGroup: fc.constantFrom('adult' as const, 'child' as const, 'uncertain' as const),
  birthDate: fc.option(anyDay),
  lastNote: anyDay,
  placedOrSheltered: fc.boolean(),
  investigation: fc.constantFrom('none' as const, 'report_only' as const, 'investigation' as const),
  inResearchSample: fc.boolean(),
  closedOn: fc.option(anyDay),
  on: anyDay,
  holds: fc.array(fc.record({ reason: fc.constant('tvist') }), { maxLength: 2 }),
})

const order = ({ keepUntil }: Retention) => (keepUntil === 'indefinitely' ? '9999-12-31' : keepUntil)

test('a later last note never gives an earlier day', () => {
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 0, max: 4000 }), (facts, gap) => {
      const later = retentionOf({ ...facts, lastNote: addDays(facts.lastNote, gap) })
      expect(order(later) >= order(retentionOf(facts))).toBe(true)
    }),
  )
})

test('the file of a placed or sheltered child is never destroyed by a board or a private shelter', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      fc.pre(facts.ageGroup !== 'adult' && facts.placedOrSheltered)
      fc.pre(facts.bodyKind === 'municipal_social_services' || facts.bodyKind === 'private_social_services')
      expect(['keep', 'hand_over']).toContain(retentionOf(facts).route)
    }),
  )
})

test('a hold always wins', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(retentionOf({ ...facts, holds: [{ reason: 'tvist' }] })).toMatchObject({
        route: 'keep',
        disposeBy: null,
        reason: 'hold',
      })
    }),
  )
})

test('nothing is disposed of before it may be, and what stays has no day', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { keepUntil, disposeBy, route } = retentionOf(facts)
      expect(disposeBy === null).toBe(route === 'keep')
      if (keepUntil !== 'indefinitely') expect(disposeBy! >= keepUntil).toBe(true)
    }),
  )
})

test('an investigated child’s file at a board outlives the child’s 30th birthday', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, birthDate) => {
      const investigated = retentionOf({
        ...facts,
        bodyKind: 'municipal_social_services',
        ageGroup: 'child',
        investigation: 'investigation',
        inResearchSample: false,
        closedOn: null,
        on: '2026-11-01',
        birthDate,
      })
      expect(order(investigated) >= addYears(birthDate, 30)).toBe(true)
    }),
  )
})

test('SoL 16:2 a, SFS 2025:1501, transitional provision 2: an inquiry closed before 15 January 2026 has its five years, not 30 years of age', () => {
  const inquiry = { investigation: 'investigation' as const, lastNote: '2026-01-10', on: '2026-11-01' }
  expect(of(childAtTheBoard, { ...inquiry, closedOn: '2026-01-14' })).toMatchObject({
    keepUntil: '2031-01-10',
    section: 'sol-16-1',
    reason: 'closed_before_longer_time',
  })
  expect(of(childAtTheBoard, { ...inquiry, closedOn: '2026-01-15' }).keepUntil).toBe('2042-05-20')
  // Open, or nobody has said when it was closed: the longer time takes nothing away.
  expect(of(childAtTheBoard, { ...inquiry, closedOn: null }).keepUntil).toBe('2042-05-20')
})

test('SoL 16:2 a, SFS 2025:1501: before it was in force no inquiry was kept until 30 years of age', () => {
  const inquiry = { investigation: 'investigation' as const, closedOn: null, lastNote: '2026-01-10' }
  expect(of(childAtTheBoard, { ...inquiry, on: '2026-01-14' }).keepUntil).toBe('2031-01-10')
  expect(of(childAtTheBoard, { ...inquiry, on: '2026-01-15' }).keepUntil).toBe('2042-05-20')
})
