import { shielded } from '../tables/shield.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** What stands in a cell: nothing, a number, which no spreadsheet calculates, or a text, which it might. */
export type CsvValue = string | number | bigint | null

const written = (value: CsvValue): string => {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = shielded(value)
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as CSV (RFC 4180): commas, CRLF, names of columns first, UTF-8 with the byte order mark that spreadsheets ask for,
 * days and numbers as machines read them. A text that a spreadsheet would calculate gets an apostrophe before it.
 */
export const writeCsv = (names: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  `${BYTE_ORDER_MARK}${[names, ...rows].map((row) => row.map(written).join(',')).join('\r\n')}\r\n`
