import fc from 'fast-check'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { printSheet, type Sheet, type SheetBlock, unprintable } from './case-sheet.ts'
import { claimsOf, fontsOf, textOf, unpackedOf } from './fixtures.ts'
import { standIn } from './fonts.ts'

const sheet = (blocks: readonly SheetBlock[], more: Partial<Sheet> = {}): Sheet => ({
  title: 'Påhittad plan',
  language: 'sv',
  date: '2031-03-01',
  standard: 'accessible',
  blocks,
  ...more,
})

const everyBlock: readonly SheetBlock[] = [
  { heading: 'Vad jag vill', level: 1 },
  { paragraph: 'En rad\nnästa rad' },
  { paragraph: 'Viktigt', tone: 'notice' },
  { paragraph: ['Med ', { strong: 'eftertryck' }], tone: 'quiet' },
  { heading: 'Under', level: 2 },
  { fields: [['Nästa möte', '2031-03-11']] },
  { table: { columns: ['Dag', 'Timmar'], rows: [['Måndag', '12']], numbers: [1] } },
  { list: ['Ett', 'Två'] },
  { list: ['Först', 'Sedan'], ordered: true },
  {
    checks: {
      label: 'Tecken',
      answers: ['Ja', 'Nej', 'Vet inte', 'Ej frågat'],
      rows: [{ text: 'Tecken ett' }, { text: 'Tecken två', answer: 1, note: 'Sett i dag' }],
      noteLabel: 'Iakttagelse',
    },
  },
  { lines: 3, label: 'Egna ord' },
  { pageBreak: true },
  { paragraph: 'Sist' },
]

const withoutBreaks = (text: string): string => text.replaceAll(/\s+/gu, ' ')

test('a sheet holds everything that it was given, and counts its pages', async () => {
  const text = withoutBreaks(
    await textOf(
      printSheet(sheet(everyBlock, { subtitle: 'Undertitel', sender: 'Påhittat organ', footer: 'Fot' })),
    ),
  )
  for (const written of [
    'Påhittad plan',
    'Undertitel',
    'Påhittat organ',
    'Fot',
    'En rad nästa rad',
    'Med eftertryck',
    'Nästa möte',
    'Måndag',
    'Två',
    'Sedan',
    'Ej frågat',
    'Tecken två',
    'Sett i dag',
    'Egna ord',
    '1 (2)',
    'Sist',
    '2 (2)',
  ])
    expect(text).toContain(written)
})

test('a row of a checklist has one box for each answer, and the one that was given is ticked', async () => {
  const text = await textOf(printSheet(sheet(everyBlock)))
  expect(text.match(/☐/gu)).toHaveLength(7)
  expect(text.match(/☒/gu)).toHaveLength(1)
})

test.each([
  ['accessible', { archival: '', accessible: true, tagged: true }],
  ['archival', { archival: '2A', accessible: false, tagged: true }],
] as const)('a sheet with every block can be printed as %s, with every font in it', (standard, claims) => {
  const pdf = printSheet(sheet(everyBlock, { standard }))
  expect(claimsOf(pdf)).toEqual(claims)
  const { described, embedded } = fontsOf(pdf)
  expect(embedded).toBe(described)
})

test('what the person carries says nothing of where it comes from', () => {
  const plan = sheet([{ paragraph: 'Läkare på tisdag' }], {
    title: 'Min plan',
    sender: 'Påhittat skyddat boende',
    discreet: true,
  })
  const file = unpackedOf(printSheet(plan))
  expect(file).not.toMatch(/samlad|skyddat boende|min plan/iu)
  expect(file).toContain('<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Dokument</rdf:li>')
  expect(file).not.toContain('dc:creator')
  const told = unpackedOf(printSheet({ ...plan, discreet: false }))
  expect(told).toContain('skyddat boende')
})

test('where text is withheld, a bar and the provision stand, and the bar is as long as any other', async () => {
  const pdf = printSheet(
    sheet([{ paragraph: ['Samtal med ', { redacted: '26 kap. 1 § OSL' }, ' om boende.'] }], {
      footer: 'Maskad',
    }),
  )
  const text = withoutBreaks(await textOf(pdf))
  expect(text).toContain('Samtal med [Maskat: 26 kap. 1 § OSL] om boende.')
  const provisions = ['a', '26 kap. 1 § offentlighets- och sekretesslagen']
  const file = unpackedOf(printSheet(sheet([{ list: provisions.map((redacted) => [{ redacted }]) }])))
  const widths = [...file.matchAll(/0 0 m\n([\d.]+) 0 l\n/gu)].map(([, width]) => width)
  expect(widths).toHaveLength(2)
  expect(new Set(widths).size).toBe(1)
})

const names = {
  Arabic: 'مريم الخيالية',
  Thai: 'สมหญิง สมมติ',
  Cyrillic: 'Выдуманная Ђорђевић',
  Tigrinya: 'ልብወለድ',
  Chinese: '虛構',
  Vietnamese: 'Nguyễn Thị Hư Cấu',
  Hebrew: 'דמות בדויה',
  private: '\u{e000}\u{f8ff}',
  pictures: '🙂👩‍👩‍👧',
} as const

test.each(Object.entries(names))(
  'a name in %s letters is shown or told by its code, never lost',
  async (_script, name) => {
    for (const standard of ['accessible', 'archival'] as const) {
      const printed = sheet([{ paragraph: name }, { fields: [['Namn', name]] }, { list: [name] }], {
        standard,
      })
      const missing = unprintable(printed)
      const text = await textOf(printSheet(printed))
      const shown = text.normalize('NFKC')
      for (const character of new Set(name.replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{M}]/gu, '')))
        expect(
          missing.includes(character)
            ? text.includes(standIn(character))
            : shown.includes(character.normalize('NFKC')),
          `${character} is lost`,
        ).toBe(true)
      expect(text.includes('Tecken som inte kunde visas')).toBe(missing.length > 0)
    }
  },
)

/** What stands on the first page from left to right, line by line, with where each piece begins. */
const placesOn = async (pdf: Buffer): Promise<{ text: string; x: number }[]> => {
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1)
  const { items } = await page.getTextContent()
  return items
    .flatMap((item) =>
      'str' in item ? [{ text: item.str.normalize('NFKC'), x: item.transform[4] as number }] : [],
    )
    .sort((one, other) => one.x - other.x)
}

test('a paragraph in Arabic runs from the right, also where nobody said so', async () => {
  const first = async (blocks: readonly SheetBlock[]): Promise<number> =>
    (await placesOn(printSheet(sheet(blocks)))).find(({ text }) => /مرحبا|Hej/u.test(text))?.x ?? 0
  expect(await first([{ paragraph: 'Hej' }])).toBeLessThan(100)
  expect(await first([{ paragraph: 'مرحبا' }])).toBeGreaterThan(400)
  expect(await first([{ paragraph: 'Hej', direction: 'rtl' }])).toBeGreaterThan(400)
})

test('a telephone number among Arabic letters keeps the order of its digits', async () => {
  const blocks = [
    { paragraph: 'اتصلي على 08-123 45 67 اليوم' },
    { fields: [['هاتف', '08-765 43 21']] },
  ] as const
  const places = await placesOn(printSheet(sheet(blocks, { language: 'ar', title: 'خطتي' })))
  const digits = places.map(({ text }) => text.replaceAll(/[^\d]/gu, '')).join(' ')
  const order = (groups: readonly string[]): number[] => groups.map((group) => digits.indexOf(group))
  for (const groups of [
    ['123', '45', '67'],
    ['765', '43', '21'],
  ]) {
    expect(order(groups)).not.toContain(-1)
    expect(order(groups)).toEqual(order(groups).toSorted((one, other) => one - other))
  }
})

test('a sheet in Arabic can be printed', async () => {
  const pdf = printSheet(
    sheet([{ heading: 'خطتي', level: 1 }, { list: ['موعد مع الطبيب'] }], { language: 'ar', title: 'خطتي' }),
  )
  expect(claimsOf(pdf).accessible).toBe(true)
})

test('any text whatever can be printed, in every block, and 200 kB of it', () => {
  const anything = fc.oneof(
    anyText({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('#', '$', ']', '[', '`', '\\', '"', '*', '_', '@', '<', '/', 'å', '\n'),
    }),
  )
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      const blocks: SheetBlock[] = [
        { heading: one, level: 1 },
        { paragraph: [one, { strong: other }, { redacted: one }] },
        { fields: [[one, other]] },
        { table: { columns: [one, other], rows: [[other, one], []] } },
        { list: [one, other] },
        { checks: { label: one, answers: [one], rows: [{ text: other, note: one }], noteLabel: other } },
        { lines: 1, label: one },
      ]
      expect(
        printSheet(sheet(blocks, { title: `x${one}`, footer: other }))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }),
    { numRuns: 60 },
  )
  const long = 'Påhittad berättelse som aldrig tar slut. '.repeat(5_000)
  expect(claimsOf(printSheet(sheet([{ paragraph: long }], { standard: 'archival' }))).archival).toBe('2A')
}, 60_000)

const piecesOf = async (pdf: Buffer): Promise<{ text: string; left: number; right: number; y: number }[]> => {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = await Promise.all(
    Array.from(
      { length: document.numPages },
      async (_page, index) => (await (await document.getPage(index + 1)).getTextContent()).items,
    ),
  )
  return pages.flat().flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , left = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, left, right: left + item.width, y }]
  })
}

const longWord = 'å'.repeat(3_000)
const longStory = `slut på ${'en lång berättelse '.repeat(600)}slutet`

test.each([longWord, longStory])(
  'nothing runs off the paper, however long a word or a text is',
  async (text) => {
    const blocks: SheetBlock[] = [
      { heading: text.slice(0, 300), level: 1 },
      { paragraph: [text, { redacted: text.slice(0, 300) }] },
      { fields: [[text.slice(0, 300), text]] },
      { table: { columns: ['A', 'B', 'C', 'D'], rows: [[text, '2', '3', text]] } },
      { checks: { label: 'Tecken', answers: ['Ja', 'Nej'], rows: [{ text, note: text }] } },
      { list: [text] },
    ]
    const pieces = await piecesOf(printSheet(sheet(blocks, { title: text.slice(0, 200) })))
    expect(Math.min(...pieces.map(({ left }) => left))).toBeGreaterThan(60)
    expect(Math.max(...pieces.map(({ right }) => right))).toBeLessThan(540)
    expect(Math.min(...pieces.map(({ y }) => y))).toBeGreaterThan(30)
    const letters = (from: string): number => from.match(/\p{L}/gu)?.length ?? 0
    expect(letters(pieces.map((piece) => piece.text).join(''))).toBeGreaterThan(7 * letters(text))
  },
)

test('the same sheet gives the same bytes', () => {
  const first = printSheet(sheet(everyBlock))
  printSheet(sheet([{ paragraph: 'något annat' }]))
  expect(printSheet(sheet(everyBlock)).equals(first)).toBe(true)
})

test('a column whose texts are long throughout is wider than one with a long text among short ones', async () => {
  const long = 'Personer som nämnden bedömde vara utsatta, efter eget omdöme. '.repeat(4)
  const rows = Array.from({ length: 12 }, (_, at) => [
    `Underlag ${at}`,
    at === 0 ? long : 'Bedöms inte här',
    long,
  ])
  const { length } = await piecesOf(printSheet(sheet([{ table: { columns: ['A', 'B', 'C'], rows } }])))
  const turned = rows.map(([name, ...texts]) => [name!, ...texts.toReversed()])
  expect(length).toBeLessThan(160)
  expect(
    await piecesOf(printSheet(sheet([{ table: { columns: ['A', 'C', 'B'], rows: turned } }]))),
  ).toHaveLength(length)
})
