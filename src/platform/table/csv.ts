import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { shielded, unshielded } from '../tables/shield.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** What a table consists of. */
export interface TableShape<Column extends string> {
  readonly columns: readonly Column[]
  /** Headings by language; a table may come back with either, in any letter case. */
  readonly headings: Readonly<Record<'sv' | 'en', Readonly<Record<Column, string>>>>
  /** Columns without which a table cannot be read. */
  readonly needed: readonly Column[]
  readonly mostRows: number
}

/** What is wrong with a table: its code, and where. `row` counts as a spreadsheet does, the headings being row 1. */
export interface TableError<Column extends string = string> {
  readonly row: number
  readonly column: Column | null
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
}

/** A row as it came, with only the columns that the table has. */
export interface GivenRow<Column extends string> {
  /** As a spreadsheet counts, the headings being row 1. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

export type ReadTable<Column extends string> =
  | {
      readonly rows: readonly GivenRow<Column>[]
      readonly columns: readonly Column[]
      readonly delimiter: ';' | ','
    }
  | { readonly errors: readonly TableError<Column>[] }

/**
 * Rows as a CSV file that opens in a spreadsheet as it is: UTF-8 with a byte order mark, semicolons, CRLF,
 * headings in the reader's language, and no cell that would be calculated.
 */
export const formatTable = <Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  { columns, headings }: TableShape<Column>,
  locale: 'sv' | 'en',
): string =>
  BYTE_ORDER_MARK +
  stringify(
    [
      columns.map((column) => headings[locale][column]),
      ...rows.map((row) => columns.map((column) => shielded(row[column]))),
    ],
    { delimiter: ';', record_delimiter: '\r\n' },
  )

/** Semicolon or comma: whichever separates the headings. */
const delimiterOf = (text: string): ';' | ',' => {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const headings = first.replace(/"(?:[^"]|"")*"/g, 'x')
  return headings.includes(';') ? ';' : ','
}

const columnOf = <Column extends string>(
  heading: string,
  { columns, headings }: TableShape<Column>,
): Column | undefined => {
  const wanted = heading.trim().toLowerCase()
  return columns.find((column) =>
    [column, headings.sv[column], headings.en[column]].some((known) => known.toLowerCase() === wanted),
  )
}

/** Reads a table: semicolons or commas, with or without byte order mark, either language's headings. */
export const readTable = <Column extends string>(
  text: string,
  shape: TableShape<Column>,
): ReadTable<Column> => {
  const failed = (code: string, row = 1, parameters: TableError['parameters'] = {}) => ({
    errors: [{ row, column: null, code, parameters }],
  })
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  if (plain.trim() === '') return failed('empty')
  const delimiter = delimiterOf(plain)
  let cells: string[][]
  try {
    // No further than one row more than are taken: nobody waits for the rest.
    cells = parse(plain, { delimiter, relax_column_count: true, to: shape.mostRows + 2 })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return failed('unreadable', Number(error.records ?? 0) + 1)
  }
  const [headings = [], ...records] = cells
  const columns = headings.map((heading) => columnOf(heading, shape))
  const unknown = columns.flatMap((column, index) => (column === undefined ? [index + 1] : []))
  // By their place alone: what stands first in a file without headings may be somebody's name.
  if (unknown.length > 0) return failed('unknown_heading', 1, { columns: unknown.slice(0, 20).join(', ') })
  const known = columns as Column[]
  const twice = known.find((column, index) => known.indexOf(column) !== index)
  if (twice !== undefined) return failed('heading_twice', 1, { heading: twice })
  const lacking = shape.needed.filter((column) => !known.includes(column))
  if (lacking.length > 0)
    return failed('column_missing', 1, { columns: lacking.map((one) => shape.headings.sv[one]).join(', ') })
  if (records.length > shape.mostRows)
    return failed('too_many_rows', shape.mostRows + 2, { rows: shape.mostRows })
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
      ) as GivenRow<Column>['cells'],
    }))
    .filter(({ cells: own }) => Object.values(own).some((cell) => cell !== ''))
  return rows.length === 0 ? failed('empty') : { rows, columns: known, delimiter }
}
