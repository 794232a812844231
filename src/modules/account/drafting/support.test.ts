import { expect, test } from 'vitest'
import type { CandidateSource } from './rules.ts'
import type { ChosenSource } from './store.ts'
import { comparedWith, supportOf } from './support.ts'

const source: CandidateSource = {
  kind: 'report_back',
  id: 'report',
  label: 'Exempelmyndigheten: Utbildning',
  hash: 'a'.repeat(64),
  at: '2010-11-12',
  issuer: null,
  registration: null,
  definition: null,
  query: null,
  measures: [],
  address: '/',
  passages: [],
  says: {
    language: 'sv',
    texts: ['Stödet har stärkts i 112 kommuner. Vägen asfalterades.'],
    figures: [],
    days: [],
    years: [],
  },
}
const compared = comparedWith([source], { language: 'sv', asOf: '2011-03-01' })
const chosen = (passage: string | null): ChosenSource => ({ ...source, passage })

const lacks = (text: string, more: Partial<Parameters<typeof supportOf>[0]> = {}) =>
  supportOf(
    {
      text,
      claim: 'none',
      exemption: null,
      sources: [],
      worked: [],
      draftText: null,
      readAt: '2011-03-01T00:00:00Z',
      ...more,
    },
    compared,
  ).lacks

test('a sentence is read by somebody, and one that claims something rests on something', () => {
  expect(lacks('Uppdraget gavs.', { readAt: null })).toEqual(['unread'])
  expect(lacks('Uppdraget gavs.')).toEqual([])
  expect(lacks('112 kommuner svarade.')).toEqual(['no_source'])
  expect(lacks('Samverkan har ökat.')).toEqual(['no_source'])
})

test('a number stands in a chosen source, in the words chosen of it, is the day of the account, or was worked out', () => {
  const sources = [chosen(null)]
  expect(lacks('112 kommuner finns med.', { sources })).toEqual([])
  expect(lacks('113 kommuner finns med.', { sources })).toEqual(['numbers'])
  expect(lacks('113 kommuner finns med.', { sources: [chosen('113 kommuner finns.')] })).toEqual([])
  expect(lacks('Så var läget den 1 mars 2011.', { sources })).toEqual([])
  const worked = [
    { value: 113, unit: 'count' as const, nouns: ['kommuner'], how: 'counted' as const, operands: [] },
  ]
  expect(lacks('113 kommuner finns med.', { sources, worked })).toEqual([])
  expect(lacks('114 kommuner finns med.', { sources, worked })).toEqual(['numbers'])
})

test('a reason that an author gives exempts from the numbers', () => {
  expect(lacks('113 kommuner finns med.', { sources: [chosen(null)], exemption: 'Diagram 3.' })).toEqual([])
})

test('a result needs words of its source: it stands there, or a passage was chosen that is about the same', () => {
  const result = 'Stödet har ökat.'
  expect(lacks(result, { sources: [chosen(null)] })).toEqual(['passage'])
  expect(lacks('Stödet har stärkts i 112 kommuner.', { sources: [chosen(null)] })).toEqual([])
  expect(lacks(result, { sources: [chosen('Stödet har växt.')] })).toEqual([])
  expect(lacks(result, { sources: [chosen('Vägen asfalterades.')] })).toEqual(['passage'])
  expect(lacks(result, { sources: [chosen(null)], draftText: result })).toEqual([])
  expect(lacks(result, { sources: [chosen(null)], exemption: 'Återger en rubrik.' })).toEqual([])
  // What claims nothing needs none.
  expect(lacks('Uppdraget gavs.', { sources: [chosen(null)] })).toEqual([])
})
