import { decodeText } from '../documents/encoding.ts'
import { cellsOfCsv } from './csv.ts'
import { isArchive, sheetsOfWorkbook } from './workbook.ts'

/** A sheet as it stands: every row at its place, the empty ones too, so that row n of the file is `rows[n - 1]`. */
export interface Sheet {
  /** Empty for CSV, which has one. */
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** The sheets of a file, with at most so many rows of each. @throws whatever a reader stumbles over; DocumentRefusal where it unpacks to more bytes */
export const sheetsOf = async (
  bytes: Uint8Array,
  most: number,
  unpacked: number,
): Promise<readonly Sheet[]> =>
  isArchive(bytes)
    ? sheetsOfWorkbook(bytes, most, unpacked)
    : [{ name: '', rows: cellsOfCsv(decodeText(bytes, 'table').text, most) }]

/** Rows that a file may have where nobody waits for a page. */
const MOST = 500_000
/** What a workbook of so many may unpack to, in bytes. */
const UNPACKED = 512 * 1024 * 1024

/**
 * The sheets of a file that somebody has exported: a workbook (.xlsx) or CSV with semicolons, tabulators or commas in whatever a
 * spreadsheet wrote it in, known by its content. Days come as `YYYY-MM-DD`.
 *
 * @returns nothing where it is neither.
 */
export const readSheets = async (bytes: Uint8Array): Promise<readonly Sheet[] | undefined> => {
  try {
    return await sheetsOf(bytes, MOST, UNPACKED)
  } catch {
    // Whatever a reader stumbles over says no more to whoever has chosen the wrong file.
    return undefined
  }
}
