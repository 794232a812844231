import { catalogue, type Translate } from '../../../platform/i18n/catalogue.ts'
import { writeCsv } from '../../../platform/tables/csv.ts'
import { MOST_ROWS, type TableColumn } from '../../../platform/tables/table.ts'
import { takeText } from '../../../platform/tables/take-text.ts'
import { type CellProblem, problemOf, SEPARATOR } from './htcds-cell.ts'
import { type HtcdsField, type HtcdsRow, htcdsFieldNames } from './htcds-fields.ts'
import type { Loss, Mapped } from './loss.ts'

type TableProblem =
  | 'empty'
  | 'unreadable'
  | 'unknown_heading'
  | 'heading_twice'
  | 'wrong_number_of_cells'
  | 'too_many_rows'

/** What is wrong, and where. It tells the row and the column, and never what stands in a cell. */
export interface HtcdsProblem {
  /** As a spreadsheet counts, the headings being row 1; in JSON the first record is row 1. */
  readonly row: number
  /** Nothing where the whole row or file is wrong. */
  readonly field: HtcdsField | null
  readonly code: CellProblem | TableProblem | 'unknown_field' | 'not_a_row' | 'not_text'
}

export type ReadHtcds =
  | { readonly rows: readonly { readonly row: number; readonly cells: HtcdsRow }[] }
  | { readonly problems: readonly HtcdsProblem[] }

/** The most problems that are told at once. */
const MOST_PROBLEMS = 100

export const htcdsProblemMessages = catalogue({
  sv: {
    empty: 'Filen har ingen rad att läsa in.',
    unreadable: 'Rad {row}: filen kan inte läsas härifrån.',
    unknown_heading: 'Rubrikraden har en rubrik som inte är ett fält i HTCDS 2.0.',
    heading_twice: 'Rubrikraden har samma fält två gånger.',
    wrong_number_of_cells: 'Rad {row}: antalet celler är ett annat än antalet rubriker.',
    too_many_rows: 'Rad {row}: filen har fler rader än vad som läses på en gång. Dela den.',
    unknown_field: 'Post {row}: ett fält är inte ett fält i HTCDS 2.0.',
    not_a_row: 'Post {row} är inte ett objekt med fält.',
    not_text: 'Post {row}, {field}: värdet är varken text, tal, ja eller nej, eller en lista av texter.',
    not_listed: 'Rad {row}, {field}: värdet finns inte i standardens kodlista.',
    not_a_day: 'Rad {row}, {field}: skriv dagen som ÅÅÅÅ-MM-DD.',
    not_a_number: 'Rad {row}, {field}: talet kan inte läsas eller är utanför vad fältet kan hålla.',
    not_a_country: 'Rad {row}, {field}: skriv landet med två eller tre bokstäver (ISO 3166).',
    not_a_language: 'Rad {row}, {field}: skriv språket med två eller tre bokstäver (ISO 639).',
    not_a_telephone_number: 'Rad {row}, {field}: skriv numret med bara siffror, gärna med landsnummer.',
    not_a_checkbox: 'Rad {row}, {field}: skriv true eller false.',
  },
  en: {
    empty: 'The file has no row to read in.',
    unreadable: 'Row {row}: the file cannot be read from here.',
    unknown_heading: 'The headings have one that is no field of HTCDS 2.0.',
    heading_twice: 'The headings have the same field twice.',
    wrong_number_of_cells: 'Row {row}: there are more or fewer cells than headings.',
    too_many_rows: 'Row {row}: the file has more rows than are read at once. Divide it.',
    unknown_field: 'Record {row}: a field is no field of HTCDS 2.0.',
    not_a_row: 'Record {row} is no object with fields.',
    not_text: 'Record {row}, {field}: the value is neither text, number, true or false, nor a list of texts.',
    not_listed: 'Row {row}, {field}: the value is not in the standard’s code list.',
    not_a_day: 'Row {row}, {field}: write the day as YYYY-MM-DD.',
    not_a_number: 'Row {row}, {field}: the number cannot be read, or is outside what the field can hold.',
    not_a_country: 'Row {row}, {field}: write the country with two or three letters (ISO 3166).',
    not_a_language: 'Row {row}, {field}: write the language with two or three letters (ISO 639).',
    not_a_telephone_number: 'Row {row}, {field}: write the number with digits only, best with the country.',
    not_a_checkbox: 'Row {row}, {field}: write true or false.',
  },
})

/** The sentence of a problem in the reader's language. */
export const describeHtcdsProblem = (
  t: Translate<typeof htcdsProblemMessages.sv>,
  { row, field, code }: HtcdsProblem,
): string =>
  // A row's number is a name: 1400, never 1 400.
  (t as (key: string, values: Record<string, string>) => string)(code, {
    row: String(row),
    field: field ?? '',
  })

const columns: readonly TableColumn<HtcdsField>[] = htcdsFieldNames.map((field) => ({
  key: field,
  heading: { sv: field, en: field },
}))

interface GivenRow {
  readonly row: number
  readonly cells: HtcdsRow
}

const checked = (rows: readonly GivenRow[]): ReadHtcds => {
  const problems = rows.flatMap(({ row, cells }) =>
    Object.entries(cells).flatMap(([name, text]): HtcdsProblem[] => {
      const field = name as HtcdsField
      const code = problemOf(field, text)
      return code === undefined ? [] : [{ row, field, code }]
    }),
  )
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { rows }
}

/**
 * Reads rows of HTCDS 2.0 from CSV whose headings are the fields' full names (`vic_TypeOfExploitation`), in any order and number.
 * A column that is not there was not collected; an empty cell is unknown.
 */
export const readHtcdsCsv = (text: string): ReadHtcds => {
  const table = takeText(text, columns).read
  if ('rows' in table) return checked(table.rows.map(({ row, cells }) => ({ row, cells: cells as HtcdsRow })))
  // A heading may be a person's name, where the headings are missing: nothing of it is repeated.
  return {
    problems: table.errors.map(({ row, code }) => ({
      row,
      field: null,
      code: (code === 'guessed_heading' ? 'unknown_heading' : code) as TableProblem,
    })),
  }
}

const textOf = (value: unknown): string | undefined => {
  if (value === null) return ''
  if (typeof value === 'string') return value.normalize('NFC').trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(SEPARATOR)
  return undefined
}

const isField = (name: string): name is HtcdsField => (htcdsFieldNames as readonly string[]).includes(name)

const jsonRow = (given: unknown, row: number): GivenRow | HtcdsProblem[] => {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    return [{ row, field: null, code: 'not_a_row' }]
  const problems: HtcdsProblem[] = []
  const cells: Partial<Record<HtcdsField, string>> = {}
  for (const [name, value] of Object.entries(given)) {
    const text = textOf(value)
    if (!isField(name)) problems.push({ row, field: null, code: 'unknown_field' })
    else if (text === undefined) problems.push({ row, field: name, code: 'not_text' })
    else cells[name] = text
  }
  return problems.length > 0 ? problems : { row, cells }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

/** Reads rows of HTCDS 2.0 from JSON: a list of objects. A field that is not there was not collected; null and "" are unknown. */
export const readHtcdsJson = (text: string): ReadHtcds => {
  const given = parsed(text)
  if (!Array.isArray(given)) return { problems: [{ row: 1, field: null, code: 'unreadable' }] }
  if (given.length === 0) return { problems: [{ row: 1, field: null, code: 'empty' }] }
  if (given.length > MOST_ROWS)
    return { problems: [{ row: MOST_ROWS + 1, field: null, code: 'too_many_rows' }] }
  const rows = given.map((one, index) => jsonRow(one, index + 1))
  const problems = rows.filter((row) => Array.isArray(row)).flat()
  if (problems.length > 0) return { problems: problems.slice(0, MOST_PROBLEMS) }
  return checked(rows as GivenRow[])
}

/**
 * Rows as CSV, with the columns that at least one of them has, in the order of the standard. A row without a column that others have
 * gets an empty cell: there, what was not collected can no longer be told from what is unknown.
 */
export const writeHtcdsCsv = (
  rows: readonly { readonly record: string; readonly cells: HtcdsRow }[],
): Mapped<string> => {
  const used = htcdsFieldNames.filter((field) => rows.some(({ cells }) => cells[field] !== undefined))
  const losses = rows.flatMap(({ record, cells }) =>
    used
      .filter((field) => cells[field] === undefined)
      .map((field): Loss => ({ record, field, reason: 'kind_of_missing' })),
  )
  const full = rows.map(
    ({ cells }) =>
      Object.fromEntries(used.map((field) => [field, cells[field] ?? ''])) as Record<HtcdsField, string>,
  )
  const shown = columns.filter(({ key }) => used.includes(key))
  return { result: writeCsv(shown, full, 'en'), losses }
}
