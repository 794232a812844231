import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import { tableMessages } from './messages.ts'
import { readTableFile } from './read-table.ts'
import { MOST_ROWS, type TableColumn } from './table.ts'
import { writeWorkbook } from './workbook.ts'

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
