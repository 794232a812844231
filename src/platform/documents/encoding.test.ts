import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DocumentRefusal } from './document-refusal.ts'
import { decodeText } from './encoding.ts'

const swedish =
  'Åtgärd 1: Regeringen avser att ge Exempelverket i uppdrag att höja kunskapen – ”på fältet”.\r\nÄven åäö ÅÄÖ é.\n'
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}
/** The bytes of Windows-1252, of the characters that these tests use. */
const windows1252 = (text: string) =>
  Uint8Array.from(
    [...text],
    (character) => ({ '–': 0x96, '”': 0x94, '“': 0x93, '€': 0x80 })[character] ?? character.charCodeAt(0),
  )

describe('the encoding of a text file', () => {
  test.each([
    ['UTF-8', new Uint8Array(Buffer.from(swedish)), 'utf-8'],
    ['UTF-8 with its mark', new Uint8Array(Buffer.from(`\ufeff${swedish}`)), 'utf-8'],
    ['UTF-16, little end first', utf16(swedish, false, true), 'utf-16le'],
    ['UTF-16, big end first', utf16(swedish, true, true), 'utf-16be'],
    ['UTF-16 without a mark, little end first', utf16(swedish, false, false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(swedish, true, false), 'utf-16be'],
    ['Windows-1252', windows1252(swedish), 'windows-1252'],
  ])('%s is recognised and read to the letter', (_, bytes, encoding) => {
    expect(decodeText(bytes, 'plan.txt')).toEqual({ text: swedish, encoding })
  })

  test('ISO-8859-1 comes out right', () => {
    const text = 'Länsstyrelserna ska på nytt överväga frågan om skyddat boende för ungdomar.'
    expect(decodeText(new Uint8Array(Buffer.from(text, 'latin1')), 'plan.txt').text).toBe(text)
  })

  test('old Mac text comes out right', () => {
    const bytes = Uint8Array.from([...'P nytt verv'].map((character) => character.charCodeAt(0)))
    const mac = Uint8Array.from([
      0x81,
      0x74,
      0x67,
      0x8a,
      0x72,
      0x64,
      0x20,
      ...bytes,
      0x8a,
      0x67,
      0x61,
      0x20,
      0x8c,
      0x9a,
    ])
    expect(decodeText(mac, 'plan.txt').text).toBe('Åtgärd P nytt verväga åö')
  })

  test('a text in UTF-8 that was cut in the middle of a letter is still UTF-8', () => {
    const bytes = Buffer.from(`${swedish.repeat(20)}å`)
    const decoded = decodeText(new Uint8Array(bytes.subarray(0, -1)), 'plan.txt')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.text.startsWith(swedish)).toBe(true)
  })

  test('every text with Swedish letters survives Windows-1252', () => {
    const words = fc.array(
      fc.constantFrom('åtgärd', 'för', 'människor', 'Örebro', 'län', 'att', 'i', 'på', '–', '”så”'),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        expect(decodeText(windows1252(text), 'plan.txt').text).toBe(text)
      }),
    )
  })

  test('a zero byte is refused with its line', () => {
    const bytes = new Uint8Array(Buffer.from('En rad.\nEn till\0.\n'))
    expect(() => decodeText(bytes, 'plan.txt')).toThrow(/^plan\.txt: line 2 holds a zero byte/u)
  })

  test('control characters throughout are no text', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => 1 + ((index * 7919) % 255))
    expect(() => decodeText(bytes, 'brus.txt')).toThrow(DocumentRefusal)
  })
})
