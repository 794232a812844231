import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
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

const textOf = async (pdf: Buffer): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text

test('Swedish letters, typographic quotes and dashes come out as they were written', async () => {
  const text = 'Åtgärder för ökad samverkan – ”så här”, ‘det’ … 50 % € § é ü ø −3 1 650'
  expect(await textOf(print(text))).toContain(text.replaceAll('\u00a0', ' '))
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
    fc.string({ unit: 'binary', maxLength: 60 }),
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
