import readXlsxFile from 'read-excel-file/node'
import writeSheet, { type Cell } from 'write-excel-file/node'
import { checkOfficeArchive } from '../documents/zip-limits.ts'
import type { Locale } from '../i18n/locale.ts'
import { textOf } from './cell-text.ts'
import type { TableColumn } from './table.ts'

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const cellOf = (text: string, kind: TableColumn['kind']): Cell => {
  if (text === '') return null
  // Text stays text: a cell of a workbook is calculated only where it says that it is a formula.
  if (kind !== 'number' && kind !== 'kronor') return { value: text, type: String }
  const number = Number(text.replace(',', '.'))
  if (!Number.isFinite(number)) return { value: text, type: String }
  return kind === 'kronor'
    ? { value: number, type: Number, format: '#,##0.00' }
    : { value: number, type: Number, format: '0' }
}

/** Rows as a workbook (.xlsx) of one sheet, with headings in the reader's language that stay in sight. */
export const writeWorkbook = async <Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, string>>[],
  locale: Locale,
  sheet: string,
): Promise<Buffer> =>
  writeSheet(
    [
      columns.map(({ heading }) => ({ value: heading[locale], type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map(({ key, kind }) => cellOf(row[key], kind))),
    ],
    {
      // A name of a sheet holds 31 characters at most, and none of these.
      sheet: sheet.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
      stickyRowsCount: 1,
      columns: columns.map(({ key, heading }) => ({
        width: Math.min(
          60,
          Math.max(heading[locale].length, ...rows.slice(0, 200).map((row) => row[key].length)) + 2,
        ),
      })),
    },
  ).toBuffer()

export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The sheets of a workbook, of each so many rows. @throws DocumentRefusal where it would unpack to more bytes than `unpacked`. */
export const sheetsOfWorkbook = async (bytes: Uint8Array, most: number, unpacked: number) => {
  await checkOfficeArchive(bytes, 'table', unpacked)
  const sheets = await readXlsxFile(Buffer.from(bytes))
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.slice(0, most).map((row) => row.map(textOf)),
  }))
}

/** Sheets of texts as a workbook (.xlsx). */
export const writeSheets = async (
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): Promise<Buffer> =>
  writeSheet(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map((cell) => cellOf(cell, 'text'))),
    })),
  ).toBuffer()
