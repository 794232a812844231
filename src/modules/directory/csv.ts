import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import {
  columnOfHeading,
  type TableColumn,
  type TableRow,
  tableColumns,
  tableHeadings,
} from './csv-columns.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet would take for a formula and carry out. */
const FORMULA = /^'*[=+\-@\t\r]/u

/** Shields a cell that a spreadsheet would calculate, with the apostrophe that spreadsheets use for it. */
const shielded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
const unshielded = (cell: string): string => (/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)

/**
 * Bodies as a CSV file that opens in a spreadsheet as it is: UTF-8 with a byte order mark, semicolons, CRLF,
 * headings in the reader's language, and no cell that would be calculated.
 */
export const formatTable = (rows: readonly TableRow[], locale: 'sv' | 'en'): string =>
  BYTE_ORDER_MARK +
  stringify(
    [
      tableColumns.map((column) => tableHeadings[locale][column]),
      ...rows.map((row) => tableColumns.map((column) => shielded(row[column]))),
    ],
    { delimiter: ';', record_delimiter: '\r\n' },
  )

/** What is wrong with a table: its code, and where. `row` counts as a spreadsheet does, the headings being row 1. */
export interface TableError {
  readonly row: number
  readonly column: TableColumn | null
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
}

/** A row as it came, with only the columns that the table has. */
export interface GivenRow {
  /** As a spreadsheet counts, the headings being row 1. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<TableColumn, string>>>
}

export type ReadTable =
  | { readonly rows: readonly GivenRow[]; readonly columns: readonly TableColumn[] }
  | { readonly errors: readonly TableError[] }

const LARGEST = 5000

const failed = (code: string, row = 1, parameters: TableError['parameters'] = {}): ReadTable => ({
  errors: [{ row, column: null, code, parameters }],
})

/** Semicolon or comma: whichever separates the headings. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const headings = first.replace(/"(?:[^"]|"")*"/g, 'x')
  return headings.includes(';') ? ';' : ','
}

/** Reads a table of bodies: semicolons or commas, with or without byte order mark, either language's headings. */
export const readTable = (text: string): ReadTable => {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  if (plain.trim() === '') return failed('empty')
  let cells: string[][]
  try {
    cells = parse(plain, {
      delimiter: delimiterOf(plain),

      relax_column_count: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return failed('unreadable', Number(error.records ?? 0) + 1)
  }
  const [headings = [], ...records] = cells
  const columns = headings.map(columnOfHeading)
  const unknown = headings.filter((_, index) => columns[index] === undefined)
  if (unknown.length > 0) return failed('unknown_heading', 1, { heading: unknown.join(', ') })
  const known = columns as TableColumn[]
  const twice = known.find((column, index) => known.indexOf(column) !== index)
  if (twice !== undefined) return failed('heading_twice', 1, { heading: twice })
  if (!known.includes('name')) return failed('no_name_column')
  if (records.length > LARGEST) return failed('too_many_rows', LARGEST + 2, { rows: LARGEST })
  const uneven = records.findIndex((record) => record.length !== headings.length && record.join('') !== '')
  if (uneven >= 0)
    return failed('wrong_number_of_cells', uneven + 2, {
      cells: records[uneven]?.length ?? 0,
      headings: headings.length,
    })
  const rows = records
    .map((record, index) => ({
      row: index + 2,
      cells: Object.fromEntries(
        known.map((column, place) => [
          column,
          unshielded(record[place] ?? '')
            .normalize('NFC')
            .trim(),
        ]),
      ) as GivenRow['cells'],
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
  return rows.length === 0 ? failed('empty') : { rows, columns: known }
}
