import type { Locale } from '../i18n/locale.ts'
import { writeCsv } from './csv.ts'
import type { TableColumn } from './table.ts'
import { WORKBOOK_TYPE, writeWorkbook } from './workbook.ts'

/** A table as a file: CSV without a cell that a spreadsheet would calculate, or a workbook. */
export const tableAnswer = async <Key extends string>(
  format: 'csv' | 'xlsx',
  { name, sheet = name }: { readonly name: string; readonly sheet?: string },
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, string>>[],
  locale: Locale,
): Promise<Response> => {
  const body =
    format === 'csv'
      ? writeCsv(columns, rows, locale)
      : new Uint8Array(await writeWorkbook(columns, rows, locale, sheet))
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : WORKBOOK_TYPE,
      'content-disposition': `attachment; filename="${name}.${format}"`,
    },
  })
}
