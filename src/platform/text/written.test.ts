import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writtenParts } from './written.ts'

const paragraph = (...lines: string[]) => ({ kind: 'paragraph' as const, lines })
const list = (...items: string[]) => ({ kind: 'list' as const, items })

test.each([
  ['Ett stycke.', [paragraph('Ett stycke.')]],
  ['Ett.\n\nTvå.', [paragraph('Ett.'), paragraph('Två.')]],
  ['Ett.\r\n\r\nTvå.', [paragraph('Ett.'), paragraph('Två.')]],
  ['Ett.\n \t\n\nTvå.\n', [paragraph('Ett.'), paragraph('Två.')]],
  ['En rad\nen till\n=', [paragraph('En rad', 'en till', '=')]],
  [
    'Vi gjorde:\n- möte\n* besök\n• samtal\n\nKlart.',
    [paragraph('Vi gjorde:'), list('möte', 'besök', 'samtal'), paragraph('Klart.')],
  ],
  ['- möte\n- besök\noch mer', [list('möte', 'besök'), paragraph('och mer')]],
  ['- Jag vill hem.', [paragraph('- Jag vill hem.')]],
  ['– Jag vill hem.\n– Vart?', [paragraph('– Jag vill hem.', '– Vart?')]],
  ['-5 grader\n-6 grader', [paragraph('-5 grader', '-6 grader')]],
  ['  \n\n ', []],
  ['', []],
])('%j is read in its paragraphs and lists', (text, parts) => {
  expect(writtenParts(text)).toEqual(parts)
})

test('no word of a text is lost or moved, whatever it is made of', () => {
  const piece = fc.constantFrom(
    'ett',
    'två',
    '- ',
    '* ',
    '• ',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '=',
    '– ',
    '"',
    '<b>',
  )
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '' && !/^[-*•·]$/.test(word))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const shown = writtenParts(text).flatMap((part) => (part.kind === 'list' ? part.items : part.lines))
      expect(words(shown.join('\n'))).toEqual(words(text))
    }),
  )
})
