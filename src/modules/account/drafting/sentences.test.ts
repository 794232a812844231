import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from './sentences.ts'

const texts = (text: string) => splitText(text, 'sv').map((sentence) => sentence.text)

test('a text is cut into sentences, and abbreviations do not end one', () => {
  expect(texts('Arbetet kom i gång, bl.a. i tre län. Det tog t.ex. tid. Se prop. 2009/10:1. Klart!')).toEqual(
    ['Arbetet kom i gång, bl.a. i tre län.', 'Det tog t.ex. tid.', 'Se prop. 2009/10:1.', 'Klart!'],
  )
})

test('an empty line begins a new paragraph, a single line break does not', () => {
  expect(
    splitText('Första raden\nfortsätter. Andra.\n\nTredje.', 'sv').map(({ paragraph }) => paragraph),
  ).toEqual([1, 1, 2])
})

test('each sentence is proposed the claim that it makes', () => {
  expect(
    splitText(
      'Planen beslutades av regeringen. Polisen tog emot 37 anmälningar. Utbildningen ledde till bättre samverkan.',
      'sv',
    ).map(({ claim }) => claim),
  ).toEqual(['none', 'number', 'result'])
})

test('no word is lost or added', () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'Å', '.', ' ', '\n', '1', '?', 'bl.a. ', '\n\n'),
        maxLength: 200,
      }),
      (text) => {
        expect(splitText(text, 'sv').flatMap((sentence) => words(sentence.text))).toEqual(words(text))
      },
    ),
  )
})
