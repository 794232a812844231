import * as table from '../../platform/table/csv.ts'
import { type TableColumn, type TableRow, tableColumns, tableHeadings } from './csv-columns.ts'

export type TableError = table.TableError<TableColumn>
export type GivenRow = table.GivenRow<TableColumn>

const shape: table.TableShape<TableColumn> = {
  columns: tableColumns,
  headings: tableHeadings,
  needed: ['name'],
  mostRows: 5000,
}

/** Bodies as a CSV file that opens in a spreadsheet as it is. */
export const formatTable = (rows: readonly TableRow[], locale: 'sv' | 'en'): string =>
  table.formatTable(rows, shape, locale)

/** Reads a table of bodies: semicolons or commas, with or without byte order mark, either language's headings. */
export const readTable = (
  text: string,
):
  | { readonly rows: readonly GivenRow[]; readonly columns: readonly TableColumn[] }
  | { readonly errors: readonly TableError[] } => {
  const read = table.readTable(text, shape)
  if ('errors' in read)
    return {
      errors: read.errors.map((error) =>
        error.code === 'column_missing' ? { ...error, code: 'no_name_column', parameters: {} } : error,
      ),
    }
  return { rows: read.rows, columns: read.columns }
}
