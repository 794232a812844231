import type { Locale } from '../i18n/locale.ts'

/** A column of a table that goes out and comes in. */
export interface TableColumn<Key extends string = string> {
  readonly key: Key
  /** A table may come back with the heading of either language, in any letter case, or with the key. */
  readonly heading: Readonly<Record<Locale, string>>
  /** What else such a column is called in tables that others have made. */
  readonly also?: readonly string[]
  /** A table without this column is refused. */
  readonly required?: true
  /** `number` and `kronor` are numbers in a workbook, and a `day` is read however it is written; everything is text in CSV. */
  readonly kind?: 'text' | 'number' | 'kronor' | 'day'
}

/** A row as it came, with only the columns that the table has. */
export interface TableRow<Key extends string = string> {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<Key, string>>>
}

/** What is wrong with a table, and where. `code` is a key of `tableMessages`, or of the room that reads the table. */
export interface TableError {
  readonly row: number
  /** Key of the column; nothing where the whole row or table is wrong. */
  readonly column: string | null
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
}

export type ReadTable<Key extends string = string> =
  | { readonly rows: readonly TableRow<Key>[]; readonly columns: readonly Key[] }
  | { readonly errors: readonly TableError[] }

/** More rows are not read at once. */
export const MOST_ROWS = 5000

/** An error of the whole table. */
export const tableError = (
  code: string,
  row = 1,
  parameters: TableError['parameters'] = {},
): { readonly errors: readonly TableError[] } => ({ errors: [{ row, column: null, code, parameters }] })
