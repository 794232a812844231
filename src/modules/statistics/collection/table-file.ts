import type { Locale } from '../../../platform/i18n/locale.ts'
import type { ReadTable, TableColumn } from '../../../platform/tables/table.ts'
import { cellInWords, codeWords } from './code-messages.ts'
import { cellKey, cellsOf, type ReportedTable, type TableName, tableNames } from './content.ts'
import { readFigure, writeFigure } from './figure-text.ts'

/** The columns of the file of tables: one row for every cell, of which the body writes the last column. */
export const tableColumns = [
  { key: 'table', heading: { sv: 'Tabell', en: 'Table' }, required: true },
  { key: 'cell', heading: { sv: 'Ruta', en: 'Cell' }, required: true },
  { key: 'meaning', heading: { sv: 'Betyder', en: 'Meaning' } },
  { key: 'figure', heading: { sv: 'Uppgift', en: 'Figure' }, required: true, kind: 'number' },
] as const satisfies readonly TableColumn[]
type Key = (typeof tableColumns)[number]['key']

/** The rows of a file to fill in, with what was handed in before where there is anything. */
export const templateRows = (
  wanted: readonly TableName[],
  before: readonly ReportedTable[],
  locale: Locale,
): Record<Key, string>[] =>
  wanted.flatMap((table) =>
    cellsOf(table).map((cell) => {
      const key = cellKey(table, cell)
      const known = before
        .find((one) => one.table === table)
        ?.cells.find((one) => cellKey(table, one.cell) === key)?.figure
      return {
        table,
        cell: key,
        meaning: `${codeWords(locale)(`table_${table}`)}: ${cellInWords(cell, locale)}`,
        figure: known === undefined ? '' : writeFigure(known, locale),
      }
    }),
  )

type TableFileProblem = Extract<ReadTable, { readonly errors: unknown }>
const wrong = (
  code: string,
  row: number,
  parameters: Readonly<Record<string, string>> = {},
): TableFileProblem => ({
  errors: [{ row, column: null, code, parameters }],
})

/**
 * The tables of a file that was filled in. Every cell that is asked for stands in it once, with a number or one of the words.
 *
 * @returns the first row that is wrong, and why; never what stands in it
 */
export const tablesOfRows = (
  read: ReadTable<Key>,
  wanted: readonly TableName[],
): { readonly tables: readonly ReportedTable[] } | TableFileProblem => {
  if ('errors' in read) return read
  const known = new Map<string, { readonly row: number; readonly figure: string }>()
  for (const { row, cells } of read.rows) {
    const table = tableNames.find((name) => name === cells.table)
    if (table === undefined || !wanted.includes(table)) return wrong('other_table', row)
    if (!cellsOf(table).some((cell) => cellKey(table, cell) === cells.cell)) return wrong('other_cell', row)
    const key = `${table} ${cells.cell}`
    if (known.has(key)) return wrong('cell_twice', row)
    known.set(key, { row, figure: cells.figure ?? '' })
  }
  const tables: ReportedTable[] = []
  for (const table of wanted) {
    const cells: ReportedTable['cells'] = []
    for (const cell of cellsOf(table)) {
      const key = cellKey(table, cell)
      const given = known.get(`${table} ${key}`)
      if (given === undefined) return wrong('cell_missing', 1, { table, cell: key })
      const figure = readFigure(given.figure)
      if (figure === undefined) return wrong('not_a_figure', given.row)
      cells.push({ cell, figure })
    }
    tables.push({ table, cells })
  }
  return { tables }
}
