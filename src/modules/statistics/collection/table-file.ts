import { type Locale, locales } from '../../../platform/i18n/locale.ts'
import type { ReadTable, TableColumn, TableError } from '../../../platform/tables/table.ts'
import { cellInWords, codeWords } from './code-messages.ts'
import { cellKey, cellsOf, type ReportedTable, type TableName } from './content.ts'
import { readFigure, writeFigure } from './figure-text.ts'
import type { tableFileMessages } from './table-messages.ts'

/** The columns of the file of tables: one row for every cell, of which the body writes the last column. */
export const tableColumns = [
  { key: 'table', heading: { sv: 'Tabell', en: 'Table' }, required: true },
  { key: 'cell', heading: { sv: 'Ruta', en: 'Cell' }, required: true },
  { key: 'meaning', heading: { sv: 'Betyder', en: 'Meaning' } },
  { key: 'before', heading: { sv: 'Förra gången', en: 'Last time' } },
  { key: 'figure', heading: { sv: 'Uppgift', en: 'Figure' }, required: true, kind: 'number' },
] as const satisfies readonly TableColumn[]
type Key = (typeof tableColumns)[number]['key']

/**
 * The rows of a file to fill in, with what has been handed in already where there is anything.
 *
 * @param past the same tables of the collection before, to hold the figures against
 */
export const templateRows = (
  wanted: readonly TableName[],
  given: readonly ReportedTable[],
  locale: Locale,
  past: readonly ReportedTable[] = [],
): Record<Key, string>[] =>
  wanted.flatMap((table) =>
    cellsOf(table).map((cell) => {
      const key = cellKey(table, cell)
      const told = (tables: readonly ReportedTable[]): string => {
        const figure = tables
          .find((one) => one.table === table)
          ?.cells.find((one) => cellKey(table, one.cell) === key)?.figure
        return figure === undefined ? '' : writeFigure(figure, locale)
      }
      return {
        table,
        cell: key,
        meaning: `${codeWords(locale)(`table_${table}`)}: ${cellInWords(cell, locale)}`,
        before: told(past),
        figure: told(given),
      }
    }),
  )

/** What it is called in a file: its code, or its words in either language. */
const isCalled = (written: string | undefined, code: string, words: (locale: Locale) => string): boolean =>
  [code, ...locales.map(words)].some((name) => name.toLowerCase() === written?.toLowerCase())

/**
 * The tables of a file that was filled in. Every cell that is asked for stands in it once, with a number or one of the words.
 *
 * @returns all that is wrong, by row and column; never what stands there
 */
export const tablesOfRows = (
  read: ReadTable<Key>,
  wanted: readonly TableName[],
): { readonly tables: readonly ReportedTable[] } | { readonly errors: readonly TableError[] } => {
  if ('errors' in read) return read
  const errors: TableError[] = []
  const fault = (
    row: number,
    column: Key | null,
    code: keyof (typeof tableFileMessages)['sv'],
    parameters: TableError['parameters'] = {},
  ) => errors.push({ row, column, code, parameters })
  const known = new Map<string, { readonly row: number; readonly figure: string }>()
  for (const { row, cells } of read.rows) {
    const table = wanted.find((name) =>
      isCalled(cells.table, name, (locale) => codeWords(locale)(`table_${name}`)),
    )
    const cell =
      table &&
      cellsOf(table).find((one) =>
        isCalled(cells.cell, cellKey(table, one), (locale) => cellInWords(one, locale)),
      )
    const key = table && cell && `${table} ${cellKey(table, cell)}`
    const first = key === undefined ? undefined : known.get(key)
    if (table === undefined) fault(row, 'table', 'other_table')
    else if (key === undefined) fault(row, 'cell', 'other_cell')
    else if (first !== undefined) fault(row, 'cell', 'cell_twice', { row: first.row })
    else known.set(key, { row, figure: cells.figure ?? '' })
  }
  const tables = wanted.map(
    (table): ReportedTable => ({
      table,
      cells: cellsOf(table).flatMap((cell) => {
        const key = cellKey(table, cell)
        const given = known.get(`${table} ${key}`)
        const figure = given && readFigure(given.figure)
        if (given === undefined) fault(1, null, 'cell_missing', { table, cell: key })
        else if (figure === undefined) fault(given.row, 'figure', 'not_a_figure')
        return figure === undefined ? [] : [{ cell, figure }]
      }),
    }),
  )
  return errors.length > 0 ? { errors: errors.toSorted((one, other) => one.row - other.row) } : { tables }
}
