import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../platform/tables/csv.ts'
import { takeText } from '../../platform/tables/take-text.ts'
import { bodyColumns, type TableColumn } from './csv-columns.ts'
import { cellsOf, planImport, type StandingBody } from './import-rules.ts'
import { countyCodes } from './schema.ts'

const tableColumns = bodyColumns.map(({ key }) => key)
const formatTable = (rows: readonly Record<TableColumn, string>[], locale: 'sv' | 'en') =>
  writeCsv(bodyColumns, rows, locale)
const readTable = (text: string) => takeText(text, bodyColumns).read

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('=1+1', "'=x", '@här', '-5', '+46', 'a;b', 'a,b', 'citat "i" text', 'rad\r\nbryts', "''-x"),
)
const row = fc
  .record(
    Object.fromEntries(tableColumns.map((column) => [column, cell])) as Record<TableColumn, typeof cell>,
  )
  .map((cells) => ({ ...cells, name: `${cells.name}x` }))

describe('a table of bodies', () => {
  test.each(['sv', 'en'] as const)('comes back as it went out, cell by cell (%s)', (locale) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readTable(formatTable(rows, locale))
        expect('rows' in read && read.rows.map(({ cells }) => cells)).toEqual(
          rows.map((cells) =>
            Object.fromEntries(tableColumns.map((column) => [column, cells[column].normalize('NFC').trim()])),
          ),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('holds no cell that a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(row, (cells) => {
        const [, line = ''] = formatTable([{ ...cells, nameEnglish: '=HYPERLINK("x")' }], 'sv').split('\r\n')
        expect(line).not.toMatch(/(?:^|;)"?[=+@-]/)
      }),
      { numRuns: 100 },
    )
  })

  test('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(formatTable([], 'sv').startsWith('\uFEFFNamn;Engelskt namn;Typ;')).toBe(true)
  })

  test('is read with commas too, and with the headings of either language in any letter case', () => {
    const read = readTable('NAME,county code,"other names"\nPåhittade verket,01,"PV|Verket"\n')
    expect(read).toEqual({
      columns: ['name', 'county', 'aliases'],
      rows: [{ row: 2, cells: { name: 'Påhittade verket', county: '01', aliases: 'PV|Verket' } }],
    })
  })

  test.each([
    ['', 'empty', 1],
    ['Namn;Färg\nA;blå\n', 'unknown_heading', 1],
    ['Namn;Name\nA;B\n', 'heading_twice', 1],
    ['Typ\nagency\n', 'missing_heading', 1],
    ['Namn;Typ\nA;agency\n\nB\n', 'wrong_number_of_cells', 4],
    ['Namn;Typ\nA;agency\n"B;agency\n', 'unreadable', 3],
  ])('says what is wrong with %j', (text, code, at) => {
    const read = readTable(text)
    expect('errors' in read && read.errors).toMatchObject([{ code, row: at }])
  })
})

const standing = (name: string, more: Partial<StandingBody> = {}): StandingBody => ({
  id: crypto.randomUUID(),
  revision: 1,
  name,
  nameEnglish: null,
  type: 'agency',
  county: null,
  municipality: null,
  address: null,
  activeFrom: null,
  activeUntil: null,
  aliases: [],
  kinds: [],
  successors: [],
  ...more,
})
const given = (rows: readonly Record<string, string>[]) =>
  rows.map((cells, index) => ({ row: index + 2, cells }))

const word = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,12}$/)
const anyBody = fc
  .record({
    name: word,
    nameEnglish: fc.option(word),
    type: fc.constantFrom('agency', 'ngo', 'county_board' as const),
    county: fc.option(fc.constantFrom(...countyCodes)),
    address: fc.option(fc.constant('registrator@exempel.invalid')),
    aliases: fc.uniqueArray(word, { maxLength: 3 }),
  })
  .map(({ name, ...more }) => standing(name, more as Partial<StandingBody>))

describe('reading a table of bodies in', () => {
  test('a table of what stands changes nothing, whatever stands', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyBody, { minLength: 1, maxLength: 10, selector: ({ name }) => name }),
        (bodies) => {
          const read = readTable(
            formatTable(
              bodies.map((body) => cellsOf(body)),
              'en',
            ),
          )
          if (!('rows' in read)) throw new Error(JSON.stringify(read))
          expect(planImport(read.rows, bodies)).toEqual({
            added: [],
            changed: [],
            unchanged: bodies.length,
            errors: [],
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  test('shows what would be added and what would change, from what to what', () => {
    const plan = planImport(
      given([
        { name: 'Påhittade verket', address: 'registrator@verket.invalid' },
        { name: 'Nya verket', type: 'Myndighet' },
      ]),
      [standing('Påhittade verket', { county: '01', aliases: ['PV'] }), standing('Orört')],
    )
    expect(plan.errors).toEqual([])
    expect(plan.changed).toMatchObject([
      { row: 2, changes: [{ column: 'address', before: '', after: 'registrator@verket.invalid' }] },
    ])
    expect(plan.added).toMatchObject([{ row: 3, body: { name: 'Nya verket', type: 'agency' } }])
  })

  test('a column that the table lacks is left, an empty cell empties', () => {
    const body = standing('Påhittade verket', { county: '01', nameEnglish: 'The Made-up Agency' })
    const plan = planImport(given([{ name: 'Påhittade verket', county: '' }]), [body])
    expect(plan.changed[0]?.changes).toEqual([{ column: 'county', before: '01', after: '' }])
    expect(plan.changed[0]?.body.nameEnglish).toBe('The Made-up Agency')
  })

  test('a county code that a spreadsheet took the zero off is understood', () => {
    const plan = planImport(given([{ name: 'A verket', county: '1', type: 'agency' }]), [])
    expect(plan.added[0]?.body.county).toBe('01')
  })

  test('each wrong cell is named by its row and column', () => {
    const plan = planImport(
      given([
        { name: '', type: 'agency' },
        { name: 'B', type: 'Gissning' },
        { name: 'C', type: 'agency', county: '99' },
        { name: 'D', type: 'agency', address: 'anna.andersson@exempel.invalid' },
        { name: 'E', type: 'agency', activeFrom: '2010-02-30' },
        { name: 'F', type: 'agency', activeFrom: '2010-01-01', activeUntil: '2009-01-01' },
        { name: 'G', type: 'agency', successors: 'Ingen', successorsBasis: 'påhitt' },
        { name: 'H', type: 'agency', successors: 'B' },
        { name: 'H', type: 'agency' },
      ]),
      [],
    )
    expect(plan.errors.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [2, 'name', 'wrong_name'],
      [3, 'type', 'wrong_type'],
      [4, 'county', 'wrong_county'],
      [5, 'address', 'personal_address'],
      [6, 'activeFrom', 'wrong_day'],
      [7, 'activeUntil', 'ends_before'],
      [8, 'successors', 'successor_unknown'],
      [9, 'successorsBasis', 'basis_missing'],
      [10, 'name', 'name_twice'],
    ])
  })

  test('a circle of successors is refused', () => {
    const plan = planImport(
      given([
        { name: 'A', type: 'agency', successors: 'B', successorsBasis: 'påhitt' },
        { name: 'B', type: 'agency', successors: 'A', successorsBasis: 'påhitt' },
      ]),
      [],
    )
    expect(plan.errors.map(({ code }) => code)).toEqual(['circle', 'circle'])
  })
})
