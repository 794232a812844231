import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../i18n/locale.ts'
import { shielded, unshielded } from './shield.ts'
import { MOST_ROWS, type ReadTable, type TableColumn, tableError, tableOf } from './table.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Rows as a CSV file that opens in a spreadsheet as it is: UTF-8 with a byte order mark, semicolons, CRLF, headings in
 * the reader's language, and no cell that would be calculated.
 */
export const writeCsv = <Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, string>>[],
  locale: Locale,
): string =>
  BYTE_ORDER_MARK +
  stringify(
    [
      columns.map(({ heading }) => heading[locale]),
      ...rows.map((row) => columns.map(({ key }) => shielded(row[key]))),
    ],
    { delimiter: ';', record_delimiter: '\r\n' },
  )

/** Semicolon, tabulator or comma: whichever separates the headings. */
export const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1)
  const headings = first.replace(/"(?:[^"]|"")*"/g, 'x')
  return [';', '\t'].find((delimiter) => headings.includes(delimiter)) ?? ','
}

/** Reads CSV: semicolons, tabulators or commas, with or without byte order mark, the headings of either language. */
export const readCsv = <Key extends string>(
  text: string,
  columns: readonly TableColumn<Key>[],
): ReadTable<Key> => {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  if (plain.trim() === '') return tableError('empty')
  try {
    const cells: string[][] = parse(plain, {
      delimiter: delimiterOf(plain),
      // A file that was written on one machine and filled in on another can have both ends of line.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // The headings, and one row more than is read: enough to know that there are too many.
      to: MOST_ROWS + 2,
    })
    return tableOf(
      cells.map((row) => row.map(unshielded)),
      columns,
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return tableError('unreadable', Number(error.records ?? 0) + 1)
  }
}
