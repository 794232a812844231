import { z } from 'zod'
import { DocumentRefusal } from '../documents/document-refusal.ts'
import { Refusal } from '../refusal.ts'
import { csvOf, whereItBreaks } from './csv.ts'
import { headingRow } from './guessing.ts'
import { sheetsOf } from './sheets.ts'
import { MOST_ROWS, type ReadTable, type TableColumn, tableError } from './table.ts'
import { BESIDE, type CarriedTable, noTable, takeText } from './take-text.ts'
import { type As, type TakingOptions, takeCells } from './taking.ts'

/** What a workbook may unpack to: a table of the most rows that are read keeps well below; bombs do not. */
const UNPACKED = 24 * 1024 * 1024
/** As much text as a page carries from one step to the next. */
const LONGEST = 4_000_000
/** What a form with such a text may hold, in bytes. */
export const TABLE_FORM_LIMIT = 16_000_000

/** How a table comes in: chosen as a file, or as the text that the page before has carried along with what its columns are. */
export const tableInput = {
  file: z.instanceof(File).optional(),
  /** The sheet of a workbook that is meant; the one with most columns that are known where it is left out. */
  sheet: z.string().trim().max(200).optional(),
  table: z.string().max(LONGEST).optional(),
  as: z.record(z.string().regex(/^column\d{1,3}$/), z.string().max(60)).optional(),
}
/** The same, where it was taken before and comes back to be carried out. */
export const carriedInput = { table: z.string().min(1).max(LONGEST), as: tableInput.as }

interface GivenTable {
  readonly file?: File | undefined
  readonly sheet?: string | undefined
  readonly table?: string | undefined
  readonly as?: As | undefined
}

/** How much of a table a sheet seems to be. */
const worth = (rows: readonly (readonly string[])[], columns: readonly TableColumn[]): number =>
  takeCells(rows.slice(0, headingRow(rows, columns) + 3), columns, { isPreview: true }).columns.filter(
    ({ key }) => key !== null,
  ).length

/**
 * Takes a table that somebody has chosen: a workbook (.xlsx) or CSV in whatever a spreadsheet wrote it in (UTF-8, UTF-16,
 * Latin-1, Windows-1252), known by its content and not by its name; or one that was taken before. Never throws for what is in it.
 *
 * @returns nothing where none was given.
 */
export const takeTable = async <Key extends string>(
  { file, sheet: wanted, table, as }: GivenTable,
  columns: readonly TableColumn<Key>[],
  options: Omit<TakingOptions, 'as'> = {},
): Promise<CarriedTable<Key> | undefined> => {
  const { mostRows = MOST_ROWS } = options
  if (file === undefined || (file.size === 0 && file.name === ''))
    return table === undefined ? undefined : takeText(table, columns, { ...options, as })
  try {
    const sheets = await sheetsOf(new Uint8Array(await file.arrayBuffer()), mostRows + BESIDE, UNPACKED)
    const sheet =
      sheets.find(({ name }) => name === wanted) ??
      sheets.toSorted((one, other) => worth(other.rows, columns) - worth(one.rows, columns))[0]
    const text = csvOf(sheet?.rows ?? [])
    const { columns: taken, read } = takeCells(sheet?.rows ?? [], columns, options)
    // What cannot be carried to the next step is not shown as if it could; its faults are told all the same.
    const isTooLong = text.length > LONGEST
    return {
      columns: taken,
      read: isTooLong && 'rows' in read ? tableError('too_large', 1, { rows: mostRows }) : read,
      table: isTooLong ? '' : text,
      sheet: sheet?.name ?? '',
      sheets: sheets.map(({ name }) => name),
    }
  } catch (error) {
    if (error instanceof DocumentRefusal && error.code === 'document.bomb')
      return noTable(tableError('too_large', 1, { rows: mostRows }))
    // Whatever a reader stumbles over says no more to whoever has chosen the wrong file than where it was.
    return noTable(tableError('unreadable', whereItBreaks(error)))
  }
}

/** The same, where one must be given. @throws Refusal at `file` */
export const requireTable = async <Key extends string>(
  given: GivenTable,
  columns: readonly TableColumn<Key>[],
  options: Omit<TakingOptions, 'as'> = {},
): Promise<CarriedTable<Key>> => {
  const taken = await takeTable(given, columns, options)
  if (taken === undefined) throw new Refusal('table.no_file', 422, {}, 'file')
  return taken
}

/** What stands in a table whose columns nobody is asked about. */
export const readTableFile = async <Key extends string>(
  bytes: Uint8Array,
  columns: readonly TableColumn<Key>[],
): Promise<ReadTable<Key>> =>
  (await requireTable({ file: new File([new Uint8Array(bytes)], 'table') }, columns)).read
