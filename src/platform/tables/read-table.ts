import { decodeText } from '../documents/encoding.ts'
import { Refusal } from '../refusal.ts'
import { readCsv } from './csv.ts'
import { type ReadTable, type TableColumn, tableError } from './table.ts'
import { isArchive, readWorkbook } from './workbook.ts'

/**
 * Reads a table that somebody has chosen: a workbook (.xlsx) or CSV in whatever a spreadsheet wrote it in (UTF-8, UTF-16,
 * Latin-1, Windows-1252), known by its content and not by its name. Never throws for what is in the file.
 */
export const readTableFile = async <Key extends string>(
  bytes: Uint8Array,
  columns: readonly TableColumn<Key>[],
): Promise<ReadTable<Key>> => {
  if (isArchive(bytes)) return readWorkbook(bytes, columns)
  try {
    return readCsv(decodeText(bytes, 'table').text, columns)
  } catch (error) {
    if (error instanceof Refusal) return tableError('unreadable')
    throw error
  }
}
