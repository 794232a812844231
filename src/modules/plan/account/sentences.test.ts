import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../../platform/claims/split-sentences.ts'
import { draftSentences } from './sentences.ts'

test('running text is split where its sentences end', () => {
  expect(
    splitSentences(
      'Uppdraget gavs, t.ex. till länen, bl.a. i prop. 2007/08:68. Det har ökat! Vad hände? Inget.',
      'sv',
    ),
  ).toEqual([
    'Uppdraget gavs, t.ex. till länen, bl.a. i prop. 2007/08:68.',
    'Det har ökat!',
    'Vad hände?',
    'Inget.',
  ])
  expect(splitSentences('See e.g. Annex 2, i.e. the list. It grew.', 'en')).toEqual([
    'See e.g. Annex 2, i.e. the list.',
    'It grew.',
  ])
})

test('no character is lost but white space', () => {
  const bare = (text: string) => text.replaceAll(/\s/gu, '')
  const prose = fc.array(
    fc.constantFrom('Länet', 'har', 'ökat', '12', 'm.m.', 't.ex.', '.', '!', '\n', ' ', 'Å'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        prose.map((words) => words.join(' ')),
      ),
      (text) => {
        expect(bare(splitSentences(text, 'sv').join(' '))).toBe(bare(text))
      },
    ),
  )
})

test('each sentence gets its own claim and waits for its source', () => {
  expect(draftSentences('Arbetet pågår. Tolv län svarade.', 'sv', (position) => `p1-${position}`)).toEqual([
    { id: 'p1-0', text: 'Arbetet pågår.', claim: 'none', exemption: null, sources: [] },
    { id: 'p1-1', text: 'Tolv län svarade.', claim: 'number', exemption: null, sources: [] },
  ])
})
