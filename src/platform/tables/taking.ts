import { orderOf, readDay } from '../text/written-day.ts'
import { headingRow, proposeColumns, type TakenColumn } from './guessing.ts'
import { MOST_ROWS, type ReadTable, type TableColumn, type TableError, tableError } from './table.ts'

/** What somebody has said that columns are, by their place (`column0`): a key, or empty for what is not read in. What is not named is not read in. */
export type As = Readonly<Record<string, string>>
export const placeOf = (index: number): string => `column${index}`

export interface TakingOptions {
  readonly as?: As | undefined
  /** What a heading was taken for in the table before: a key, or empty for what was left aside. */
  readonly before?: ((heading: string) => string | undefined) | undefined
  readonly mostRows?: number | undefined
  /** Whether what is guessed may be read as guessed: whoever sent it sees what came of it before anything is done. */
  readonly isPreview?: boolean | undefined
}

/** A table as it was taken: what each of its columns is, and what it then says. */
export interface Taken<Key extends string = string> {
  readonly columns: readonly TakenColumn[]
  readonly read: ReadTable<Key>
}

/** Faults of rows that are told at once. */
const MOST_FAULTS = 200

const chosen = (found: readonly TakenColumn[], as: As, keys: readonly string[]): TakenColumn[] =>
  found.map((column, at) => {
    const key = as[placeOf(at)] ?? ''
    return { ...column, key: keys.includes(key) ? key : null, why: 'chosen' }
  })

const faultsOf = (
  taken: readonly TakenColumn[],
  columns: readonly TableColumn[],
  row: number,
  isPreview: boolean,
): TableError[] => {
  const places = (why: TakenColumn['why'][]): string =>
    taken
      // What nobody has written anything in is missed by nobody.
      .flatMap(({ why: own, heading, examples }, at) =>
        why.includes(own) && (heading.trim() !== '' || examples.length > 0) ? [at + 1] : [],
      )
      .slice(0, 20)
      .join(', ')
  const keys = taken.flatMap(({ key }) => (key === null ? [] : [key]))
  const twice = columns.find(({ key }) => keys.filter((one) => one === key).length > 1)
  const missing = columns.filter(({ key, required }) => required && !keys.includes(key))
  // By their place alone: what stands first in a table without headings may be somebody's name.
  const [unknown, guessed] = isPreview ? ['', ''] : [places(['nothing']), places(['like', 'content'])]
  const fault = (code: string, parameters: TableError['parameters']): TableError => ({
    ...{ row, column: null, code, parameters },
  })
  return [
    ...(unknown === '' ? [] : [fault('unknown_heading', { columns: unknown })]),
    ...(guessed === '' ? [] : [fault('guessed_heading', { columns: guessed })]),
    ...(twice === undefined ? [] : [fault('heading_twice', { heading: twice.heading.sv })]),
    ...(missing.length === 0
      ? []
      : [fault('missing_heading', { heading: missing.map(({ heading }) => heading.sv).join(', ') })]),
  ]
}

/**
 * Takes rows of cells for a table: finds its headings and what each column is. Empty rows are left out; a row with more cells or fewer
 * than there are headings is a fault, since nobody can tell which cell is which. All faults are told at once.
 */
export const takeCells = <Key extends string>(
  cells: readonly (readonly string[])[],
  columns: readonly TableColumn<Key>[],
  { as, before, mostRows = MOST_ROWS, isPreview = false }: TakingOptions = {},
): Taken<Key> => {
  const first = headingRow(cells, columns)
  const headings = cells[first]
  if (headings === undefined) return { columns: [], read: tableError('empty') }
  const records = cells.slice(first + 1)
  const values = headings.map((_, at) =>
    records.slice(0, 500).flatMap((record) => ((record[at] ?? '').trim() === '' ? [] : [record[at]!.trim()])),
  )
  const found = proposeColumns(headings, values, columns, before)
  const taken =
    as === undefined
      ? found
      : chosen(
          found,
          as,
          columns.map(({ key }) => key),
        )
  const failed = (...errors: TableError[]) => ({ columns: taken, read: { errors } })
  if (records.length > mostRows)
    return failed(...tableError('too_many_rows', mostRows + 2 + first, { rows: mostRows }).errors)
  const faults = faultsOf(taken, columns, first + 1, isPreview)
  if (faults.length > 0) return failed(...faults)
  const uneven = records.flatMap((record, index): TableError[] =>
    record.length === headings.length || record.join('') === ''
      ? []
      : tableError('wrong_number_of_cells', index + first + 2, {
          cells: record.length,
          headings: headings.length,
        }).errors.slice(),
  )
  if (uneven.length > 0) return failed(...uneven.slice(0, MOST_FAULTS))
  const orders = values.map((own) => orderOf(own))
  const cellOf = (text: string, kind: TableColumn['kind'], at: number): string => {
    const plain = text.normalize('NFC').trim()
    return kind === 'day' ? (readDay(plain, orders[at]!) ?? plain) : plain
  }
  const used = taken.flatMap(({ key }, at) =>
    key === null ? [] : [{ at, key: key as Key, kind: columns.find((one) => one.key === key)?.kind }],
  )
  const rows = records
    .map((record, index) => ({
      row: index + first + 2,
      cells: Object.fromEntries(
        used.map(({ at, key, kind }) => [key, cellOf(record[at] ?? '', kind, at)]),
      ) as Partial<Record<Key, string>>,
    }))
    .filter(({ cells: own }) => Object.values(own).some((cell) => cell !== ''))
  if (rows.length === 0) return failed(...tableError('empty').errors)
  return { columns: taken, read: { rows, columns: used.map(({ key }) => key) } }
}
