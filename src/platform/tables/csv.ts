import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../i18n/locale.ts'
import { shielded, unshielded } from './shield.ts'
import type { TableColumn } from './table.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** Rows of cells as CSV with semicolons and CRLF, no cell of which would be calculated; read again by `cellsOfCsv`. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(shielded)),
    { delimiter: ';', record_delimiter: '\r\n' },
  )

/** Rows as a CSV file that opens in a spreadsheet as it is: UTF-8 with a byte order mark, headings in the reader's language. */
export const writeCsv = <Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, string>>[],
  locale: Locale,
): string =>
  BYTE_ORDER_MARK +
  csvOf([
    columns.map(({ heading }) => heading[locale]),
    ...rows.map((row) => columns.map(({ key }) => row[key])),
  ])

/** Semicolon, tabulator or comma: whichever stands in most of the first lines, so that a comma in a title above the headings is none. */
export const delimiterOf = (text: string): string => {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r\n|\n|\r/, 20)
  const found = (delimiter: string): number => lines.filter((line) => line.includes(delimiter)).length
  return [';', '\t', ','].reduce((best, one) => (found(one) > found(best) ? one : best))
}

/** The cells of CSV, row by row. @param most rows that are read. @throws CsvError where the text is none. */
export const cellsOfCsv = (text: string, most: number): string[][] => {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  const cells: string[][] = parse(plain, {
    delimiter: delimiterOf(plain),
    // A file that was written on one machine and filled in on another can have both ends of line.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A nickname in quotation marks within a cell is no broken file.
    relax_quotes: true,
    to: most,
  })
  return cells.map((row) => row.map(unshielded))
}

/** The row at which text was no CSV, or the first. */
export const whereItBreaks = (error: unknown): number =>
  error instanceof CsvError ? Number(error.records ?? 0) + 1 : 1
