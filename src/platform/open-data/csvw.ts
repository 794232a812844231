import { shielded } from '../tables/shield.ts'
import type { Cell, Column, Dataset, Row } from './dataset.ts'

/** A cell as the datatype of its column is written. Only texts are shielded: a number may be negative. */
const written = (cell: Cell, { datatype, separator }: Column): string => {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString()
  if (Array.isArray(cell))
    return shielded(cell.map((one) => one.replaceAll(';', ',')).join(separator ?? '; '))
  return datatype === 'string' ? shielded(String(cell)) : String(cell)
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

/** Rows at a time that become one piece of a file: memory holds that many, not the file. */
const PIECE = 500

/** The rows as CSV (RFC 4180): UTF-8, commas, the names of the columns first. In pieces, for whatever length. */
export function* csvPieces({ columns }: Pick<Dataset, 'columns'>, rows: readonly Row[]): Generator<string> {
  yield line(columns.map(({ name }) => name))
  for (let from = 0; from < rows.length; from += PIECE)
    yield rows
      .slice(from, from + PIECE)
      .map((row) => line(columns.map((column) => written(row[column.name] ?? null, column))))
      .join('')
}

const datatypeOf = ({ datatype, values }: Column) => {
  if (values !== undefined)
    return {
      base: 'string',
      format: values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    }
  if (datatype === 'datetime') return { base: 'datetime', format: "yyyy-MM-dd'T'HH:mm:ss.SSSX" }
  if (datatype === 'date') return { base: 'date', format: 'yyyy-MM-dd' }
  if (datatype === 'boolean') return { base: 'boolean', format: 'true|false' }
  return datatype
}

interface Told {
  readonly origin: string
  readonly version: string
  readonly publisher: string
  readonly licence: string
}

/** What the CSV file of a dataset holds: tabular metadata of the W3C (CSVW). */
export const csvMetadata = (dataset: Dataset, { origin, version, publisher, licence }: Told): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
  url: `${origin}/open-data/${dataset.name}.csv`,
  'dc:identifier': dataset.id,
  'dc:title': [
    { '@value': dataset.title.sv, '@language': 'sv' },
    { '@value': dataset.title.en, '@language': 'en' },
  ],
  'dc:description': [
    { '@value': dataset.description.sv, '@language': 'sv' },
    { '@value': dataset.description.en, '@language': 'en' },
  ],
  'dc:publisher': publisher,
  'dc:license': { '@id': licence },
  'dc:hasVersion': version,
  dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true, doubleQuote: true },
  tableSchema: {
    columns: dataset.columns.map((column) => ({
      name: column.name,
      titles: { sv: [column.title.sv, column.name], en: [column.title.en, column.name] },
      ...(column.description === undefined
        ? {}
        : {
            'dc:description': [
              { '@value': column.description.sv, '@language': 'sv' },
              { '@value': column.description.en, '@language': 'en' },
            ],
          }),
      datatype: datatypeOf(column),
      required: column.optional !== true,
      ...(column.optional === true ? { null: '' } : {}),
      ...(column.separator === undefined ? {} : { separator: column.separator }),
    })),
    primaryKey: dataset.key.length === 1 ? dataset.key[0] : dataset.key,
  },
})
