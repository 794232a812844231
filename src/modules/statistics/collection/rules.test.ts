import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../platform/series/figure.ts'
import { anyCases, caseOf, perpetratorOf, victimOf } from '../standards/fixtures.ts'
import { cellInWords, codeWords } from './code-messages.ts'
import {
  cellKey,
  cellsOf,
  contentSchemas,
  type ReportedTable,
  tableDefinitions,
  tableNames,
} from './content.ts'
import { countTables } from './counting.ts'
import { exampleRecord } from './example-record.ts'
import { countOf, readFigure, writeFigure } from './figure-text.ts'
import { readRecords, withoutPseudonyms } from './records.ts'
import { differencesOf, isComparable, isLargeChange, questionsSince, stateOf } from './rules.ts'
import { tablesOfRows, templateRows } from './table-file.ts'

const DAY = '2010-03-01'
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }).map((value) => ({ kind: 'measured' as const, value })),
  fc
    .constantFrom<Figure['kind']>('zero', 'unknown', 'not_collected', 'suppressed')
    .map((kind) => ({ kind }) as Figure),
)
const statuses = (given: readonly Figure[]): ReportedTable => ({
  table: 'victims_by_status',
  cells: cellsOf('victims_by_status').map((cell, place) => ({ cell, figure: given[place]! })),
})
const n = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })

describe('a figure that is written by hand', () => {
  test('comes back as what it was, in either language', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom('sv' as const, 'en' as const), (given, locale) => {
        expect(readFigure(writeFigure(given, locale))).toEqual(given)
      }),
    )
  })

  test.each([
    ['0', { kind: 'zero' }],
    [' 1 204 ', { kind: 'measured', value: 1204 }],
    ['Okänt', { kind: 'unknown' }],
    ['Samlas  inte in', { kind: 'not_collected' }],
    ['withheld', { kind: 'suppressed' }],
  ])('%s is told from the others', (text, read) => {
    expect(readFigure(text)).toEqual(read)
  })

  test.each(['', ' ', '-1', '1,5', '1.5', '<5', 'ett', 'NaN', '1e3', '99999999999', 'zero people'])(
    '"%s" is none',
    (text) => {
      expect(readFigure(text)).toBeUndefined()
    },
  )
})

describe('tables counted from records', () => {
  test('have every cell of every table, whatever the records', () => {
    fc.assert(
      fc.property(anyCases, (records) => {
        const tables = countTables(records, DAY, tableNames)
        expect(contentSchemas.tables.safeParse(tables).success).toBe(true)
        for (const { table, cells } of tables)
          expect(cells.map(({ cell }) => cellKey(table, cell))).toEqual(
            cellsOf(table).map((cell) => cellKey(table, cell)),
          )
      }),
      { numRuns: 40 },
    )
  })

  test('are the same in whatever order the records come, and under whatever pseudonyms', () => {
    fc.assert(
      fc.property(anyCases, (records) => {
        const counted = countTables(records, DAY, tableNames)
        expect(countTables([...records].reverse(), DAY, tableNames)).toEqual(counted)
        const stranger = { bodyId: 'b', kind: 'police' as const }
        expect(countTables(withoutPseudonyms(records, stranger), DAY, tableNames)).toEqual(counted)
      }),
      { numRuns: 40 },
    )
  })

  const status = (id: string, ...all: ['presumed' | 'identified' | 'rejected', string][]) =>
    caseOf(id, {
      victim: victimOf(id, {
        statuses: all.map(([one, from]) => ({ status: one, from, decidedBy: { kind: 'unknown' } })),
      }),
    })
  const of = (tables: readonly ReportedTable[], key: string) =>
    tables[0]!.cells.find(({ cell }) => cellKey(tables[0]!.table, cell) === key)?.figure

  test('follow a status to the day of counting', () => {
    const records = [
      status('a', ['presumed', '2009-02-01'], ['identified', '2009-06-01']),
      status('b', ['presumed', '2009-02-01'], ['rejected', '2009-09-01']),
    ]
    const at = (day: string) => countTables(records, day, ['victims_by_status'])
    expect(of(at('2009-03-01'), 'presumed')).toEqual(n(2))
    expect(of(at('2009-07-01'), 'identified')).toEqual(n(1))
    expect(of(at('2009-12-31'), 'rejected')).toEqual(n(1))
    expect(of(at('2009-12-31'), 'presumed')).toEqual({ kind: 'zero' })
  })

  test('say unknown where nobody is told of, and never zero', () => {
    const records = [caseOf('a', { victim: victimOf('a', { statuses: [] }) })]
    expect(of(countTables(records, DAY, ['victims_by_status']), 'presumed')).toEqual({ kind: 'unknown' })
    expect(of(countTables(records, DAY, ['perpetrators_by_stage']), 'suspected')).toEqual({ kind: 'unknown' })
    expect(of(countTables([], DAY, ['perpetrators_by_stage']), 'suspected')).toEqual({ kind: 'zero' })
    const known = [caseOf('a', { perpetrators: [perpetratorOf('p')] })]
    expect(of(countTables(known, DAY, ['perpetrators_by_stage']), 'acquitted')).toEqual({ kind: 'zero' })
  })
})

describe('a large change', () => {
  test.each([
    [0, 4, false],
    [0, 5, true],
    [3, 10, false],
    [2, 10, true],
    [40, 60, false],
    [40, 62, true],
    [500, 560, false],
    [560, 640, true],
  ])('from %i to %i: %s', (before, now, large) => {
    expect(isLargeChange(before, now)).toBe(large)
  })

  test('is as large in either direction, and never one below five people', () => {
    const count = fc.nat({ max: 5000 })
    fc.assert(
      fc.property(count, count, (before, now) => {
        expect(isLargeChange(before, now)).toBe(isLargeChange(now, before))
        if (Math.abs(before - now) < 5) expect(isLargeChange(before, now)).toBe(false)
      }),
    )
  })

  test('is asked about between years, leap years among them, and not between a half year and a year', () => {
    const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })
    expect(isComparable(year(2008), year(2009))).toBe(true)
    expect(isComparable({ from: '2008-07-01', to: '2008-12-31' }, year(2009))).toBe(false)
  })

  test('asks one question of a table, with the cells that it is about', () => {
    const before = statuses([n(10), n(20), n(0), n(3)])
    const now = statuses([n(40), n(22), n(0), { kind: 'not_collected' }])
    expect(questionsSince([before], [now])).toMatchObject([
      { kind: 'change', table: 'victims_by_status', cells: [{ cell: { status: 'presumed' } }] },
      { kind: 'stopped', cells: [{ cell: { status: 'rejected' }, now: { kind: 'not_collected' } }] },
    ])
    expect(questionsSince([], [now])).toEqual([])
  })

  test('that the ways differ is asked cell by cell; that they agree is not', () => {
    const tables = statuses([n(10), n(20), n(0), n(3)])
    expect(differencesOf([tables], [tables])).toEqual([])
    const counted = statuses([n(9), n(20), { kind: 'unknown' }, n(3)])
    expect(differencesOf([tables], [counted])).toMatchObject([
      {
        kind: 'differs',
        cells: [
          { before: n(10), now: n(9) },
          { before: n(0), now: { kind: 'unknown' } },
        ],
      },
    ])
  })
})

describe('a body in a collection', () => {
  test.each([
    [['tables'], [], 0, '2010-02-28', 'not_begun'],
    [['tables'], [], 0, '2010-03-01', 'not_begun'],
    [['tables'], [], 0, '2010-03-02', 'late'],
    [['tables', 'records'], ['tables'], 0, '2010-02-28', 'partly'],
    [['tables', 'records'], ['tables'], 0, '2010-03-02', 'late'],
    [['tables'], ['tables'], 1, '2010-03-02', 'questioned'],
    [['tables', 'encoded'], ['tables'], 0, '2010-03-02', 'handed_in'],
    [['encoded'], [], 0, '2010-03-02', 'elsewhere'],
  ])(
    'asked for %j, having handed in %j with %i open questions on %s: %s',
    (ways, handedIn, openQuestions, today, state) => {
      expect(stateOf({ ways, handedIn, openQuestions }, DAY, today)).toBe(state)
    },
  )
})

describe('records that are handed in', () => {
  test('look like the example of the page, and that of the how-to', () => {
    const howTo = readFileSync('docs/how-to/report-to-the-rapporteur.md', 'utf8')
    const [, written = ''] = howTo.match(/```json\n(\[\{[\s\S]*?)```/u) ?? []
    expect(readRecords(JSON.parse(written))).toEqual({ records: [exampleRecord] })
  })

  test('keep no pseudonym of the body, and stay apart and together as they were', () => {
    fc.assert(
      fc.property(anyCases, (records) => {
        const made = withoutPseudonyms(records, { bodyId: 'body', kind: 'ngo' })
        const read = readRecords(made)
        expect('records' in read).toBe(true)
        const people = (of: typeof made) => of.map(({ victim }) => victim?.id)
        const same = (ids: readonly (string | undefined)[]) => ids.map((id) => ids.indexOf(id))
        expect(same(people(made))).toEqual(same(people([...records])))
        for (const [place, { id, event, reporter }] of made.entries()) {
          expect(id).not.toBe(records[place]!.id)
          expect(event.id).not.toBe(records[place]!.event.id)
          expect(reporter).toEqual({ id: 'body', kind: { kind: 'measured', value: 'ngo' } })
        }
        expect(withoutPseudonyms(records, { bodyId: 'body', kind: 'ngo' })[0]?.id).not.toBe(made[0]?.id ?? '')
      }),
      { numRuns: 30 },
    )
  })

  test('are refused with place and reason, and nothing that stands in them', () => {
    const secret = 'Påhittad Hemlig'
    const given = [
      caseOf('a'),
      { ...caseOf('b'), [secret]: secret },
      { ...caseOf('c'), registeredOn: { kind: 'measured', value: secret } },
      caseOf('a'),
    ]
    const read = readRecords(given)
    expect(read).toEqual({
      problems: [
        { record: 2, field: '', code: 'unknown_field' },
        { record: 3, field: 'registeredOn.value', code: 'wrong_value' },
        { record: 4, field: 'id', code: 'twice' },
      ],
    })
    expect(JSON.stringify(read)).not.toContain(secret)
  })
})

describe('a file of tables', () => {
  const filled = (text: string) =>
    templateRows(tableNames, [], 'sv').map((cells, place) => ({
      row: place + 2,
      cells: { ...cells, figure: text },
    }))
  const columns = ['table', 'cell', 'meaning', 'figure'] as const

  test('holds every cell, and what was filled in comes back', () => {
    const rows = filled('okänt')
    const cells = tableNames.flatMap((table) => cellsOf(table))
    expect(rows).toHaveLength(cells.length)
    const read = tablesOfRows({ rows, columns }, tableNames)
    expect('tables' in read && contentSchemas.tables.safeParse(read.tables).success).toBe(true)
  })

  test('may call its tables and cells by their words, in either language', () => {
    const rows = filled('7').map(({ row, cells }) => {
      const table = tableNames.find((name) => name === cells.table)!
      const cell = cellsOf(table).find((one) => cellKey(table, one) === cells.cell)!
      const locale = row % 2 === 0 ? 'sv' : 'en'
      return {
        row,
        cells: {
          ...cells,
          table: codeWords(locale)(`table_${table}`).toUpperCase(),
          cell: cellInWords(cell, locale),
        },
      }
    })
    expect(tablesOfRows({ rows, columns }, tableNames)).toEqual(
      tablesOfRows({ rows: filled('7'), columns }, tableNames),
    )
  })

  test('is refused with all that is wrong, by row and column: a cell twice, one missing, one that is not there, and an empty figure', () => {
    const rows = filled('7')
    const wrongIn = (changed: typeof rows) => {
      const read = tablesOfRows({ rows: changed, columns }, tableNames)
      return 'errors' in read ? read.errors.map(({ code, row, column }) => [code, row, column]) : 'taken'
    }
    expect(wrongIn(rows)).toBe('taken')
    expect(wrongIn([...rows, { ...rows[0]!, row: 99 }])).toEqual([['cell_twice', 99, 'cell']])
    expect(wrongIn(rows.slice(1))).toEqual([['cell_missing', 1, null]])
    const changed = (cells: object) => [
      { ...rows[0]!, cells: { ...rows[0]!.cells, ...cells } },
      ...rows.slice(1),
    ]
    const missing = ['cell_missing', 1, null]
    expect(wrongIn(changed({ cell: 'x' }))).toEqual([missing, ['other_cell', 2, 'cell']])
    expect(wrongIn(changed({ table: 'x' }))).toEqual([missing, ['other_table', 2, 'table']])
    expect(wrongIn([...changed({ figure: '' }), { ...rows[1]!, row: 99 }])).toEqual([
      ['not_a_figure', 2, 'figure'],
      ['cell_twice', 99, 'cell'],
    ])
  })
})

test('every count has a unit, and its cells as many as its categories', () => {
  expect(countOf(n(0))).toBe(0)
  for (const table of tableNames) {
    const { unit, dimensions } = tableDefinitions[table]
    expect(unit).toMatch(/^(event|victim|perpetrator)$/)
    const many = Object.values(dimensions as Record<string, readonly string[]>).reduce(
      (all, one) => all * one.length,
      1,
    )
    expect(cellsOf(table)).toHaveLength(many)
  }
})
