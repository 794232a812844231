import { stringify } from 'csv-stringify/sync'

const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet would take for a formula and carry out. */
const FORMULA = /^'*[=+\-@\t\r]/u

/** Shields a cell that a spreadsheet would calculate, with the apostrophe that spreadsheets use for it. */
const shielded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** A CSV file that opens in a spreadsheet as it is: UTF-8 with a byte order mark, semicolons, CRLF, no cell that would be calculated. */
export const formatCsv = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK +
  stringify([[...headings], ...rows.map((row) => row.map(shielded))], {
    delimiter: ';',
    record_delimiter: '\r\n',
  })

/** A table as an answer. */
export const csvAnswer = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
