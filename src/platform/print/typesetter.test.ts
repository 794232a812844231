import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { claimsOf, fontsOf, textOf } from './fixtures.ts'
import { inOrder } from './sheet-text.ts'
import { PrintError, printPdf } from './typesetter.ts'

const letter = {
  name: 'letter',
  source: `
#set page(width: 21cm, height: auto, numbering: none)
#set par(justify: false)
= Rubrik: #data.heading
#data.text
#table(columns: 2, table.header[A][B], [#data.text], [#data.heading])
#figure(box(width: 1cm, height: 1cm, fill: gray), alt: "Bild: " + data.text, caption: data.heading)
`,
}
const options = { title: 'Fiktivt brev', language: 'sv', date: '2011-06-30' } as const
const print = (text: string, heading = 'Rubrik') => printPdf(letter, { text, heading }, options)

test('Swedish letters, typographic quotes and dashes come out as they were written', async () => {
  const text = 'Åtgärder för ökad samverkan – ”så här”, ‘det’ … 50 % € § é ü ø −3 1 650'
  expect(await textOf(print(text))).toContain(text.replaceAll('\u00a0', ' '))
})

test('a letter beside which a long word may be broken stays a letter wherever else it stands', async () => {
  const word = 'Arbetsmarknadsdepartementets'
  const text = await textOf(print(`${inOrder(word, 'ltr')} avtal: barn har rätt att tala`))
  expect(text).toContain(word)
  expect(text).toContain('avtal: barn har rätt att tala')
  const signs = await textOf(print('\u{2066}070-12 34\u{2069} och sam\u{ad}verkan', '070-12 34 samma'))
  for (const whole of ['070-12 34 och', 'verkan', '070-12 34 samma']) expect(signs).toContain(whole)
})

test('nothing that a person writes is read as markup', async () => {
  for (const text of [
    '#import "x.typ": *',
    '#panic("nej")',
    '$ x^2 $',
    '] [ } {',
    '`kod` ```rå```',
    '*fet* _kursiv_ <etikett> @hänvisning',
    '= Rubrik',
    '\\u{41} \\ // kommentar /* öppen',
    '"citat" #sys.inputs',
    '#read("/etc/passwd")',
  ])
    expect(await textOf(print(text))).toContain(text)
})

test('any text whatever can be printed, in every place of a template', () => {
  const anything = fc.oneof(
    anyText({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('#', '$', ']', '[', '`', '\\', '"', '*', '_', '@', '<', '/', 'å', '\n', '\ud800'),
    }),
  )
  fc.assert(
    fc.property(anything, anything, (text, heading) => {
      expect(print(text, heading).subarray(0, 5).toString()).toBe('%PDF-')
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a character that the fonts do not have is told by its code point', async () => {
  const text = await textOf(print('namn 漢 och 🙂'))
  expect(text).toContain('[U+6F22]')
  expect(text).toContain('[U+1F642]')
})

test('the same content gives the same bytes, also after other documents', () => {
  const first = print('lika')
  print('något annat')
  expect(print('lika').equals(first)).toBe(true)
})

test('a template reads nothing of the machine', () => {
  const reading = { name: 'reading', source: '#read("/etc/hostname")' }
  expect(() => printPdf(reading, {}, options)).toThrow(PrintError)
})

test('a picture without an alternative text is refused', () => {
  const silent = {
    name: 'silent',
    source:
      '= A\n#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"></svg>"))',
  }
  expect(() => printPdf(silent, {}, options)).toThrow(/alt/)
})

test('print says that it is accessible where nothing else was asked for', () => {
  expect(claimsOf(print('text'))).toEqual({ archival: '', accessible: true, tagged: true })
})

test('archival print says that it is PDF/A-2a, is tagged and has every font in it', async () => {
  const text = 'Notering – Övergång, Żółć, Ελλάς, Привет, مرحبا, ☐'
  const pdf = printPdf(letter, { text, heading: 'Rubrik' }, { ...options, standard: 'archival' })
  expect(claimsOf(pdf)).toEqual({ archival: '2A', accessible: false, tagged: true })
  const { described, embedded } = fontsOf(pdf)
  expect(described).toBeGreaterThanOrEqual(2)
  expect(embedded).toBe(described)
  expect(await textOf(pdf)).toContain('Notering – Övergång, Żółć, Ελλάς, Привет')
})

test('the same content gives the same archival bytes', () => {
  const archival = () =>
    printPdf(letter, { text: 'lika', heading: 'A' }, { ...options, standard: 'archival' })
  const first = archival()
  print('något annat')
  expect(archival().equals(first)).toBe(true)
})

test('any text whatever can be printed for the archive', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), (text) => {
      const pdf = printPdf(letter, { text, heading: 'A' }, { ...options, standard: 'archival' })
      expect(claimsOf(pdf).archival).toBe('2A')
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a picture without an alternative text is refused for the archive too', () => {
  const silent = {
    name: 'silent',
    source:
      '= A\n#image(bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"></svg>"))',
  }
  expect(() => printPdf(silent, {}, { ...options, standard: 'archival' })).toThrow(/alt/)
})
