import { expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { subjectOf } from '../../src/modules/series/told/subjects.ts'
import { inUnit, isKnownUnit } from '../../src/platform/series/unit-words.ts'

// A series names its unit by a word for many. Fault: "1 studier".

/** Units that read the same for one. */
const ANY_NUMBER = ['procent', 'procent av dem som har svarat', 'procent av utbetalningarna']

test('one of what a series counts is told by the word for one, in both languages', () => {
  const units = rooms.flatMap(({ series }) => series ?? []).map(({ unit }) => unit)
  expect(units.length).toBeGreaterThan(50)
  expect(units.filter((unit) => !isKnownUnit(unit) && !ANY_NUMBER.includes(unit.sv))).toEqual([])
  const studies = { sv: 'studier', en: 'studies' }
  expect([0, 1, 2].map((count) => inUnit(count, studies, 'sv'))).toEqual([
    '0\u00a0studier',
    '1\u00a0studie',
    '2\u00a0studier',
  ])
  expect(inUnit(1, studies, 'en')).toBe('1\u00a0study')
  expect(inUnit(1, { sv: 'påhittade enheter', en: 'made-up units' }, 'sv')).toBe('1\u00a0påhittade enheter')
})

test('every series stands under what it is about in the list of series, none among the rest', () => {
  const names = rooms.flatMap(({ series }) => series ?? []).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(60)
  expect(names.filter((name) => subjectOf(name) === 'rest')).toEqual([])
})
