import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphs, segments, signsOf, wordsOf } from './passage.ts'

const passages = fc.array(
  fc.record({
    id: fc.string({ minLength: 1 }),
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
  }),
)

test('marking passages loses and repeats no character, however they overlap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), passages, (text, marked) => {
      const parts = segments(text, marked)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      for (const part of parts) {
        for (const passage of marked) {
          const inside =
            passage.start <= part.start && passage.end >= part.start + part.text.length && part.text !== ''
          expect(part.passages.some((one) => one.id === passage.id) || !inside).toBe(true)
        }
      }
    }),
  )
})

test('two passages that overlap share the stretch between', () => {
  const parts = segments('abcdef', [
    { id: 'one', start: 0, end: 4 },
    { id: 'two', start: 2, end: 6 },
  ])
  expect(parts.map((part) => [part.text, part.passages.map((passage) => passage.id).join('+')])).toEqual([
    ['ab', 'one'],
    ['cd', 'one+two'],
    ['ef', 'two'],
  ])
})

test('paragraphs keep their place in the whole text', () => {
  const text = '\nFörsta raden\nsamma stycke\n \n\nAndra stycket\n'
  for (const paragraph of paragraphs(text)) {
    expect(text.slice(paragraph.start, paragraph.start + paragraph.text.length)).toBe(paragraph.text)
  }
  expect(paragraphs(text).map((paragraph) => paragraph.text.trim())).toEqual([
    'Första raden\nsamma stycke',
    'Andra stycket',
  ])
})

test('the signs that Markdown sets around words are not shown as words of the document, and no other sign is left out', () => {
  const shown = (text: string, marked: readonly [number, number][] = []) =>
    segments(
      text,
      marked.map(([start, end]) => ({ id: `${start}`, start, end })),
    )
      .map((segment) => wordsOf(segment, signsOf(text)))
      .join('')
  // The passage begins within the bold text, and something is marked within what is stressed.
  expect(shown('Åtgärd 1.** Ska *ansvara:* **Exempelverket**.', [[18, 24]])).toBe(
    'Åtgärd 1. Ska ansvara: Exempelverket.',
  )
  for (const text of ['Kostar 3 * 4 kronor', '* en punkt', 'antal* enligt tabellen', 'a*b*c', 'helt vanligt'])
    expect(shown(text)).toBe(text)
})
