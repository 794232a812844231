import { cellsOfCsv, whereItBreaks } from './csv.ts'
import { MOST_ROWS, type ReadTable, type TableColumn, tableError } from './table.ts'
import { type Taken, type TakingOptions, takeCells } from './taking.ts'

/** Rows above the headings and one too many: enough to know that there are. */
export const BESIDE = 22

/** A table that was taken, as it is carried to the next step. */
export interface CarriedTable<Key extends string = string> extends Taken<Key> {
  /** The sheet as CSV. */
  readonly table: string
  readonly sheet: string
  /** All sheets of the file, with a name where it is a workbook. */
  readonly sheets: readonly string[]
}

export const noTable = (read: ReadTable<never>): CarriedTable<never> => ({
  ...{ columns: [], read, table: '', sheet: '', sheets: [] },
})

/** Takes a table that was written, or taken before. */
export const takeText = <Key extends string>(
  table: string,
  columns: readonly TableColumn<Key>[],
  options: TakingOptions = {},
): CarriedTable<Key> => {
  try {
    const cells = cellsOfCsv(table, (options.mostRows ?? MOST_ROWS) + BESIDE)
    return { ...takeCells(cells, columns, options), table, sheet: '', sheets: [] }
  } catch (error) {
    return noTable(tableError('unreadable', whereItBreaks(error)))
  }
}
