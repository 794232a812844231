import type { Locale } from '../../platform/i18n/locale.ts'
import { writeCsv } from '../../platform/tables/csv.ts'
import type { TableColumn } from '../../platform/tables/table.ts'
import { writeWorkbook } from '../../platform/tables/workbook.ts'

/** A table as a file: CSV without a cell that a spreadsheet would calculate, or a workbook. */
export const tableAnswer = async <Key extends string>(
  format: 'csv' | 'xlsx',
  name: string,
  columns: readonly TableColumn<Key>[],
  rows: readonly Readonly<Record<Key, string>>[],
  locale: Locale,
): Promise<Response> => {
  const headers = { 'content-disposition': `attachment; filename="${name}.${format}"` }
  if (format === 'csv')
    return new Response(writeCsv(columns, rows, locale), {
      headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' },
    })
  const workbook = await writeWorkbook(columns, rows, locale, name)
  return new Response(new Uint8Array(workbook), {
    headers: {
      ...headers,
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  })
}
