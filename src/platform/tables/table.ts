import type { Locale } from '../i18n/locale.ts'

/** A column of a table that goes out and comes in. */
export interface TableColumn<Key extends string = string> {
  readonly key: Key
  /** A table may come back with the heading of either language, in any letter case, or with the key. */
  readonly heading: Readonly<Record<Locale, string>>
  /** A table without this column is refused. */
  readonly required?: true
  /** `number` and `kronor` are numbers in a workbook; everything is text in CSV. */
  readonly kind?: 'text' | 'number' | 'kronor'
}

/** A row as it came, with only the columns that the table has. */
export interface TableRow<Key extends string = string> {
  /** As a spreadsheet counts, the headings being row 1. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<Key, string>>>
}

/** What is wrong with a table, and where. `code` is a key of `tableMessages`, or of the room that reads the table. */
interface TableError {
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
): ReadTable<never> => ({
  errors: [{ row, column: null, code, parameters }],
})

const columnOf = <Key extends string>(
  heading: string,
  columns: readonly TableColumn<Key>[],
): Key | undefined => {
  const wanted = heading.trim().toLowerCase()
  return columns.find(
    ({ key, heading: { sv, en } }) =>
      key.toLowerCase() === wanted || sv.toLowerCase() === wanted || en.toLowerCase() === wanted,
  )?.key
}

/**
 * Finds the columns of rows of cells by their headings. Empty rows are left out; a row with more cells or fewer than
 * there are headings makes the table unreadable, since nobody can tell which cell is which.
 */
export const tableOf = <Key extends string>(
  cells: readonly (readonly string[])[],
  columns: readonly TableColumn<Key>[],
): ReadTable<Key> => {
  const [headings = [], ...records] = cells
  if (headings.join('').trim() === '') return tableError('empty')
  const found = headings.map((heading) => columnOf(heading, columns))
  const unknown = found.flatMap((key, index) => (key === undefined ? [index + 1] : []))
  // By their place alone: what stands first in a file without headings may be somebody's name.
  if (unknown.length > 0)
    return tableError('unknown_heading', 1, { columns: unknown.slice(0, 20).join(', ') })
  const known = found as Key[]
  const twice = known.find((key, index) => known.indexOf(key) !== index)
  if (twice !== undefined) return tableError('heading_twice', 1, { heading: twice })
  const missing = columns.filter(({ key, required }) => required && !known.includes(key))
  if (missing.length > 0)
    return tableError('missing_heading', 1, { heading: missing.map(({ heading }) => heading.sv).join(', ') })
  if (records.length > MOST_ROWS) return tableError('too_many_rows', MOST_ROWS + 2, { rows: MOST_ROWS })
  const uneven = records.findIndex((record) => record.length !== headings.length && record.join('') !== '')
  if (uneven >= 0)
    return tableError('wrong_number_of_cells', uneven + 2, {
      cells: records[uneven]?.length ?? 0,
      headings: headings.length,
    })
  const rows = records
    .map((record, index) => ({
      row: index + 2,
      cells: Object.fromEntries(
        known.map((key, place) => [key, (record[place] ?? '').normalize('NFC').trim()]),
      ) as TableRow<Key>['cells'],
    }))
    .filter(({ cells: own }) => Object.values(own).some((cell) => cell !== ''))
  return rows.length === 0 ? tableError('empty') : { rows, columns: known }
}
