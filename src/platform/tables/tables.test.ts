import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import { tableMessages } from './messages.ts'
import { readTableFile, takeTable } from './read-table.ts'
import { MOST_ROWS, type TableColumn } from './table.ts'
import { takeText } from './take-text.ts'
import { writeSheets, writeWorkbook } from './workbook.ts'

const columns = [
  { key: 'name', heading: { sv: 'Namn', en: 'Name' }, required: true },
  { key: 'kronor', heading: { sv: 'Belopp (kr)', en: 'Amount (SEK)' }, kind: 'kronor' },
] as const satisfies readonly TableColumn[]
type Row = Record<'name' | 'kronor', string>

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=HYPERLINK("x")',
    "'=x",
    '@här',
    '-5',
    '+46',
    'a;b',
    'a;=1+1',
    "b,'@sum",
    'c\n=1\n- en punkt',
    '＝1+1',
    ';-1;+1',
    'citat "i" text',
    'Årsta åäö',
  ),
)
const row: fc.Arbitrary<Row> = fc.record({
  name: cell.map((text) => `${text.replaceAll(/\s+/g, ' ').trim()}x`.normalize('NFC')),
  kronor: fc.nat({ max: 999_999_999 }).map((ore) => String(ore / 100)),
})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a table that goes out and comes back', () => {
  test('as CSV is the same, cell by cell, and holds nothing that would be calculated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const csv = writeCsv(columns, rows, 'sv')
        // Whichever sign a spreadsheet takes for the end of a cell.
        for (const line of csv.split('\r\n').slice(1)) expect(line).not.toMatch(/(?:^|[;,])"?[=+@＝＋－＠-]/)
        const read = await readTableFile(bytesOf(csv), columns)
        expect('rows' in read && read.rows.map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })

  test('as a workbook is the same, numbers as numbers and formulas as text', async () => {
    const rows: Row[] = [
      { name: '=HYPERLINK("https://exempel.invalid")', kronor: '1234.5' },
      { name: 'Årsta <&> "åäö"', kronor: '0.3' },
      { name: '007', kronor: '' },
    ]
    const bytes = await writeWorkbook(columns, rows, 'en', 'Pengar: [1]/2')
    const read = await readTableFile(new Uint8Array(bytes), columns)
    expect('rows' in read && read.rows.map(({ cells }) => cells)).toEqual(rows)
  })
})

describe('a table that is wrong', () => {
  test.each([
    ['', 'empty', 1],
    ['Namn;Färg\nA;blå\n', 'unknown_heading', 1],
    ['Namn;Name\nA;B\n', 'heading_twice', 1],
    ['Belopp (kr)\n5\n', 'missing_heading', 1],
    ['Namn;Belopp (kr)\nA;5\n\nB\n', 'wrong_number_of_cells', 4],
    ['Namn;Belopp (kr)\nA;5\n"B;5\n', 'unreadable', 3],
    [`Namn\n${'A\n'.repeat(100_000)}`, 'too_many_rows', MOST_ROWS + 2],
    ['PK\u0003\u0004 no archive', 'unreadable', 1],
    ['\u0000\u0001\u0002\u0003'.repeat(50), 'unreadable', 1],
  ])('has one message (case %#)', async (text, code, at) => {
    const read = await readTableFile(bytesOf(text), columns)
    expect('errors' in read && read.errors).toMatchObject([{ code, row: at }])
    expect(tableMessages.sv).toHaveProperty(code)
  })

  test('names an unknown heading by its place, for a file without headings begins with somebody', async () => {
    const read = await readTableFile(bytesOf('Namn;Påhittad Person\nA;blå\n'), columns)
    expect('errors' in read && read.errors).toMatchObject([{ parameters: { columns: '2' } }])
    expect(JSON.stringify(read)).not.toContain('Påhittad')
  })

  test('a workbook of 100,000 rows has one message', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({ name: `Rad ${at}`, kronor: '1' }))
    const bytes = await writeWorkbook(columns, rows, 'sv', 'Rader')
    const read = await readTableFile(new Uint8Array(bytes), columns)
    expect('errors' in read && read.errors).toMatchObject([{ code: 'too_many_rows' }])
  })

  test('Latin-1 is read as what it says', async () => {
    const read = await readTableFile(
      new Uint8Array(Buffer.from('Namn,Belopp (kr)\nPåhittade länsstyrelsen,"1,50"\n', 'latin1')),
      columns,
    )
    expect('rows' in read && read.rows[0]?.cells).toEqual({ name: 'Påhittade länsstyrelsen', kronor: '1,50' })
  })
})

const asked = [
  { key: 'day', heading: { sv: 'Dag', en: 'Day' }, also: ['datum'], required: true, kind: 'day' },
  { key: 'kronor', heading: { sv: 'Belopp (kr)', en: 'Amount (SEK)' }, required: true, kind: 'kronor' },
  { key: 'number', heading: { sv: 'Beslutets nummer', en: 'Number of the decision' } },
  { key: 'body', heading: { sv: 'Myndighet', en: 'Authority' } },
] as const satisfies readonly TableColumn[]

describe('a table as somebody else has made it', () => {
  const theirs =
    'Utbetalningar 2009\n\nDatum;Belopp i kronor;Besluts nummer;Handläggare\n10 juli 2008;1 250 000;A1;Påhittad Person\n11/7 2008;300;A2;\n'

  test('has its headings found, called what they may be called, guessed at and left aside, and says which', () => {
    const { columns: taken, read } = takeText(theirs, asked)
    expect(taken.map(({ key, why }) => [key, why])).toEqual([
      ['day', 'heading'],
      ['kronor', 'like'],
      ['number', 'like'],
      [null, 'nothing'],
    ])
    expect('errors' in read && read.errors).toMatchObject([
      { row: 3, code: 'unknown_heading', parameters: { columns: '4' } },
      { row: 3, code: 'guessed_heading', parameters: { columns: '2, 3' } },
    ])
    expect(JSON.stringify(read)).not.toContain('Påhittad')
  })

  test('is read as somebody has said that it is, with days however they were written', () => {
    const as = { column0: 'day', column1: 'kronor', column2: 'number', column3: '' }
    const { read } = takeText(theirs, asked, { as })
    expect('rows' in read && read.rows).toEqual([
      { row: 4, cells: { day: '2008-07-10', kronor: '1 250 000', number: 'A1' } },
      { row: 5, cells: { day: '2008-07-11', kronor: '300', number: 'A2' } },
    ])
  })

  test('is read as it was guessed where what came of it is seen first, and as carried along it is the same', () => {
    const shown = takeText(theirs, asked, { isPreview: true })
    const as = Object.fromEntries(shown.columns.map(({ key }, at) => [`column${at}`, key ?? '']))
    expect('rows' in shown.read).toBe(true)
    expect(takeText(shown.table, asked, { as }).read).toEqual(shown.read)
  })

  test('two columns that are said to be one, and one that is needed and is not there, are told together', () => {
    const { read } = takeText(theirs, asked, { as: { column0: 'number', column1: 'number' } })
    expect('errors' in read && read.errors.map(({ code }) => code)).toEqual([
      'heading_twice',
      'missing_heading',
    ])
  })

  test('a column that is needed and called nothing is known by what stands in it, where one alone could be it', () => {
    const { columns: taken } = takeText('Dag;X;Y\n2008-01-01;12,50;a\n2008-01-02;90;b\n', asked)
    expect(taken.map(({ key, why }) => [key, why])).toEqual([
      ['day', 'heading'],
      ['kronor', 'content'],
      [null, 'nothing'],
    ])
  })

  test('is read as the table before it, which goes over what headings are called', () => {
    const text = 'Vem;Belopp;Summa\nA;1;2\n'
    const said: Record<string, string> = { Vem: 'name', Summa: 'kronor', Belopp: 'gone' }
    const { columns: own, read } = takeText(text, columns, { before: (heading) => said[heading] })
    expect(own.map(({ key, why }) => [key, why])).toEqual([
      ['name', 'before'],
      [null, 'nothing'],
      ['kronor', 'before'],
    ])
    expect(read).toMatchObject({ errors: [{ code: 'unknown_heading', parameters: { columns: '2' } }] })
    const aside = takeText(text, columns, { before: (heading) => ({ ...said, Belopp: '' })[heading] })
    expect(aside.read).toMatchObject({ rows: [{ cells: { name: 'A', kronor: '2' } }] })
  })

  test('in a workbook of several sheets the one that is the table is read, or the one that is named', async () => {
    const book = await writeSheets([
      { name: 'Läs mig', rows: [['Så fyller man i'], ['Skriv en rad för varje beslut']] },
      {
        name: 'Data',
        rows: [
          ['Dag', 'Belopp (kr)'],
          ['2008-07-10', '5'],
        ],
      },
      {
        name: 'Förra året',
        rows: [
          ['Dag', 'Belopp (kr)'],
          ['2007-07-10', '7'],
        ],
      },
    ])
    const file = new File([new Uint8Array(book)], 'påhittad.xlsx')
    const first = await takeTable({ file }, asked)
    expect(first).toMatchObject({ sheet: 'Data', sheets: ['Läs mig', 'Data', 'Förra året'] })
    const named = await takeTable({ file, sheet: 'Förra året' }, asked)
    expect(named?.read).toMatchObject({ rows: [{ row: 2, cells: { day: '2007-07-10', kronor: '7' } }] })
  })

  test('of many wrong rows each is told', () => {
    const { read } = takeText('Dag;Belopp (kr)\n2008-01-01\n2008-01-02;1;2\n2008-01-03;1\n', asked)
    expect('errors' in read && read.errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'wrong_number_of_cells'],
      [3, 'wrong_number_of_cells'],
    ])
  })
})

test('a table that is too long to be carried to the next step is not shown as if it could be', async () => {
  const rows = Array.from({ length: 450 }, () => `2008-01-01;1;${'x'.repeat(10_000)};y`)
  const file = new File([['Dag;Belopp (kr);Beslutets nummer;Myndighet', ...rows].join('\n')], 'a.csv')
  expect(await takeTable({ file }, asked)).toMatchObject({
    table: '',
    read: { errors: [{ code: 'too_large' }] },
  })
})
