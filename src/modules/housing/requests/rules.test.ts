import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay, swedishTimeOf } from '../../../platform/clock/working-days.ts'
import { readAreas } from './areas.ts'
import {
  ASKED_AT_ONCE,
  byLot,
  collect,
  heldUntil,
  inPoolUntil,
  MOST_OFFERS,
  nextAsked,
  releaseAfter,
} from './release.ts'
import { afterSoMany, closestMiss, looksLikeProbing, stateAfterEnd, whyNothing } from './rules.ts'
import { type MatchState, matchStates, urgencies } from './schema.ts'

const MINUTE = 60_000
const moments = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const draws = fc.infiniteStream(fc.nat()).map((stream) => (below: number) => stream.next().value % below)

test('answers are shown at the fixed Swedish times alone, late enough to be answered, also when clocks change', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...urgencies), (asked, urgency) => {
      const release = releaseAfter(asked, urgency)
      const { day, time } = swedishTimeOf(release)
      const wait = release.getTime() - asked.getTime()
      if (urgency === 'now') {
        expect(['00', '15', '30', '45']).toContain(time.slice(3))
        expect(wait).toBeGreaterThanOrEqual(15 * MINUTE)
        expect(wait).toBeLessThanOrEqual(30 * MINUTE)
      } else if (urgency === 'within_days') {
        expect(['09:00', '15:00']).toContain(time)
        expect(wait).toBeGreaterThanOrEqual(180 * MINUTE)
        expect(wait).toBeLessThanOrEqual(22 * 60 * MINUTE)
      } else {
        expect(['09:00', '15:00']).toContain(time)
        expect(isWorkingDay(day)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(180 * MINUTE)
      }
      expect(heldUntil(release, urgency) > release).toBe(true)
      expect(inPoolUntil(asked, urgency) > release).toBe(true)
    }),
  )
})

test('whoever asks later is never answered earlier', () => {
  fc.assert(
    fc.property(moments, fc.nat(3_000), fc.constantFrom(...urgencies), (asked, minutes, urgency) => {
      const later = new Date(asked.getTime() + minutes * MINUTE)
      expect(releaseAfter(later, urgency) >= releaseAfter(asked, urgency)).toBe(true)
    }),
  )
})

test('a lot keeps everybody, once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), draws, (items, draw) => {
      expect(byLot(items, draw).toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
    }),
  )
})

const ids = Array.from({ length: 30 }, (_, place) => `s${place}`)

test('ten at most are asked at once, nobody who has declined, nobody twice, and none is left out for good', () => {
  fc.assert(
    fc.property(
      fc.subarray(ids),
      fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...matchStates)),
      draws,
      (fitting, states, draw) => {
        const standing = new Map<string, MatchState>(Object.entries(states))
        const asked = nextAsked(fitting, standing, draw)
        const under = Object.values(states).filter(
          (state) => state === 'waiting' || state === 'offered',
        ).length
        expect(new Set(asked).size).toBe(asked.length)
        expect(asked.length + Math.min(under, ASKED_AT_ONCE)).toBeLessThanOrEqual(ASKED_AT_ONCE)
        for (const id of asked) {
          expect(fitting).toContain(id)
          expect([undefined, 'lapsed', 'not_chosen']).toContain(standing.get(id))
        }
        // Somebody new comes before somebody who has kept silent.
        if (asked.some((id) => standing.has(id)))
          expect(fitting.filter((id) => !standing.has(id) && !asked.includes(id))).toEqual([])
      },
    ),
  )
})

test('three offers at most are shown; nothing else is, and every match has its end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('waiting', 'offered', 'declined')), draws, (states, draw) => {
      const matches = states.map((state, place) => ({ state: state as MatchState, place }))
      const { shown, notShown, lapsed } = collect(matches, draw)
      expect(shown.length).toBe(Math.min(MOST_OFFERS, states.filter((state) => state === 'offered').length))
      for (const { state } of [...shown, ...notShown]) expect(state).toBe('offered')
      expect(shown.length + notShown.length + lapsed.length).toBe(
        states.filter((state) => state !== 'declined').length,
      )
    }),
  )
})

test('areas are read as people write them; what is too much or unknown is said', () => {
  expect(readAreas('Malmö kommun, skåne LÄN;  0180\n Gotland County')).toEqual({
    codes: ['0180', '09', '12', '1280'],
  })
  expect(readAreas(' , ')).toEqual({ codes: [] })
  expect(readAreas('Malmö, 1280')).toEqual({ codes: ['1280'] })
  expect(readAreas('Atlantis')).toEqual({
    fault: { code: 'housing_request.unknown_area', written: 'Atlantis' },
  })
  expect(readAreas('01, 03, 04, 05')).toEqual({ fault: { code: 'housing_request.too_many_counties' } })
})

test('one area more or less again and again is looked at; a change of mind is not', () => {
  const asked = (caseId: string, wish: string, ...areas: string[]) => ({
    caseId,
    wish,
    areas: new Set(areas),
  })
  expect(looksLikeProbing([asked('a', 'w', '01'), asked('a', 'w', '01', '12')])).toBe(false)
  expect(
    looksLikeProbing([asked('a', 'w', '01'), asked('a', 'w', '01', '12'), asked('a', 'w', '01', '12', '14')]),
  ).toBe(true)
  // Over several cases.
  const steps = ['01', '03', '04', '05', '06'].map((_, place, all) =>
    asked(`case-${place}`, 'w', ...all.slice(0, place + 1)),
  )
  expect(looksLikeProbing(steps)).toBe(true)
  // People who need different things, or the same with the same.
  expect(looksLikeProbing(['w1', 'w2', 'w3', 'w4', 'w5'].map((wish) => asked(wish, wish, '01')))).toBe(false)
  expect(looksLikeProbing(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => asked(id, 'w', '01')))).toBe(false)
})

test('a place that is needed now is never refused for its number', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (byCase, byBody) => {
      expect(afterSoMany('now', { byCase, byBody }).refused).toBeUndefined()
      const later = afterSoMany('planned', { byCase, byBody })
      expect(later.refused === undefined).toBe(!later.alert)
      expect(later.alert).toBe(afterSoMany('now', { byCase, byBody }).alert)
    }),
  )
})

test('why nothing was found: what came closest counts', () => {
  expect(closestMiss({ capacity: 1, too_near: 9, needs_not_met: 9 })).toBe('capacity')
  expect(closestMiss({ capacity: 0, too_near: 1, needs_not_met: 9 })).toBe('too_near')
  expect(closestMiss({ capacity: 0, too_near: 0, needs_not_met: 9 })).toBe('needs_not_met')
  const answers = (...reasons: ('staffing' | 'safety_of_others' | null)[]) =>
    reasons.map((reason) => ({
      state: reason === null ? ('lapsed' as const) : ('declined' as const),
      reason,
    }))
  expect(whyNothing({ offers: [], answers: answers(null, null), closest: null })).toBe('no_answer')
  expect(whyNothing({ offers: [], answers: answers('safety_of_others', null), closest: null })).toBe(
    'needs_not_met',
  )
  expect(whyNothing({ offers: [], answers: answers('safety_of_others', 'staffing'), closest: null })).toBe(
    'capacity',
  )
  expect(whyNothing({ offers: ['declined_by_person'], answers: answers('staffing'), closest: null })).toBe(
    'declined_by_person',
  )
  expect(whyNothing({ offers: [], answers: [], closest: 'too_near' })).toBe('too_near')
  expect(stateAfterEnd('entered_wrongly', [])).toBe('withdrawn')
  expect(stateAfterEnd('cannot_wait', ['lapsed'])).toBe('no_place')
})
