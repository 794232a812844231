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

test.each([
  ['Antalet ökade. 37 anmälningar upprättades.', ['Antalet ökade.', '37 anmälningar upprättades.']],
  ['Det hände 2009. 12 av dem dömdes.', ['Det hände 2009.', '12 av dem dömdes.']],
  ['”Det ökade.” 4 av 5 svarade.', ['”Det ökade.”', '4 av 5 svarade.']],
  [
    'Se prop. 2009/10:1 och s. 45. 1,4 procent svarade.',
    ['Se prop. 2009/10:1 och s. 45.', '1,4 procent svarade.'],
  ],
  ['Ca. 12 av dem kom kl. 8.30. 3 kom inte.', ['Ca. 12 av dem kom kl. 8.30.', '3 kom inte.']],
  ['1. Förebygg. 2. Skydda.', ['1. Förebygg.', '2. Skydda.']],
])('a sentence may begin with a digit: %s', (text, sentences) => {
  expect(splitSentences(text, 'sv')).toEqual(sentences)
})

test('whatever ends one and begins the next with a digit, they are two', () => {
  const before = fc.constantFrom('Antalet ökade', 'Det hände 2009', 'Alla svarade', 'Länet har 14 kommuner')
  const after = fc.constantFrom(
    'anmälningar upprättades.',
    'procent svarade.',
    'Personer kom.',
    'av dem dömdes.',
  )
  fc.assert(
    fc.property(before, fc.constantFrom('.', '!', '?'), fc.nat(99_999), after, (first, stop, count, rest) => {
      expect(splitSentences(`${first}${stop} ${count} ${rest}`, 'sv')).toEqual([
        `${first}${stop}`,
        `${count} ${rest}`,
      ])
    }),
  )
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
