/** From a body's own spreadsheet to the columns of the prepared schema. What stands of people in a file is in no message. */
import type { Day } from '../../../../platform/clock/clock.ts'
import type { Sheet } from '../../../../platform/tables/sheets.ts'
import { birthDayOf, readIdentityNumber } from '../../../../platform/text/identity-number.ts'
import { type DateOrder, monthOf, orderOf } from '../../../../platform/text/written-day.ts'
import { type IdentityLevel, rowsOf, type WeakIdentity } from '../identities/weak-identities.ts'
import { readBirth } from './birth.ts'
import { type ColumnMapping, headingRow, type PersonField, proposeColumns } from './columns.ts'
import { citizenshipOf, plain, sexOf } from './words.ts'

/** What is wrong in a cell, by its row as the spreadsheet counts and the heading of its column; the value is left out. */
interface PersonFault {
  readonly row: number
  readonly column: string
  readonly code:
    | 'no_name'
    | 'not_a_date'
    | 'no_such_day'
    | 'unlikely_year'
    | 'unknown_sex'
    | 'unknown_citizenship'
    | 'not_a_number'
    | 'check_digit'
    | 'unknown_level'
}

/** A list that is ready to be encoded. */
export interface PreparedList {
  readonly sheet: string
  readonly mapping: readonly ColumnMapping[]
  /** One for each person's row of the file, in its order. */
  readonly people: readonly WeakIdentity[]
  /** In the columns of the prepared schema. */
  readonly records: readonly (readonly string[])[]
  /** Row of the file of each record. */
  readonly rows: readonly number[]
  readonly faults: readonly PersonFault[]
}

/** Why a file is no list of people. */
export class NoList extends Error {}

/** Columns that somebody has fixed, by heading; null is left aside. */
export type FixedColumns = Readonly<Record<string, PersonField | null>>

/** A sheet as a table: what each column is taken for, and the rows below the headings. */
interface Table {
  readonly sheet: string
  /** Whether it has headings. */
  readonly titled: boolean
  readonly mapping: readonly ColumnMapping[]
  readonly first: number
  readonly rows: readonly (readonly string[])[]
}

/** Finds the headings of a sheet, and what each column of people holds. */
export const sheetTable = ({ name, rows }: Sheet, today: Day, fixed: FixedColumns = {}): Table => {
  const at = headingRow(rows, today)
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const seen = new Map<string, number>()
  const titles = Array.from({ length: width }, (_, column) => {
    const title = plain(rows[at]?.[column]) || `column ${column + 1}`
    seen.set(title, (seen.get(title) ?? 0) + 1)
    return seen.get(title) === 1 ? title : `${title} (${seen.get(title)})`
  })
  const body = rows.slice(at + 1)
  const columns = titles.map((_, column) => body.flatMap((row) => plain(row[column]) || []).slice(0, 2_000))
  const mapping = proposeColumns(titles, columns, today).map((column): ColumnMapping => {
    const field = fixed[column.heading]
    return field === undefined ? column : { ...column, field, why: 'map' }
  })
  return {
    sheet: name,
    titled: at >= 0,
    mapping,
    first: at + 2,
    rows: body,
  }
}

const isName = (field: PersonField | null): boolean =>
  field === 'given' || field === 'family' || field === 'name'

const levels: Readonly<Record<string, IdentityLevel>> = {
  ...{ styrkt: 'confirmed', confirmed: 'confirmed', verified: 'confirmed', saker: 'confirmed' },
  ...{ sannolik: 'probable', probable: 'probable', 'gjord sannolik': 'probable' },
  ...{ osaker: 'uncertain', osäker: 'uncertain', uncertain: 'uncertain' },
}
const ALSO = /\([^)]*\)|["“”][^"“”]*["“”]|\b(?:alias|aka|a\.k\.a\.|kallad|kallas|f\.?d\.?|tidigare)\b.*$/giu

/** Reads one row after the other into people, and tells what is wrong with each. */
const reader = ({ mapping, first, rows }: Table, today: Day) => {
  const placesOf = (...fields: PersonField[]): readonly number[] =>
    mapping.flatMap(({ field }, at) => (field !== null && fields.includes(field) ? [at] : []))
  const orders: ReadonlyMap<number, DateOrder> = new Map(
    placesOf('born').map((at) => [at, orderOf(rows.map((row) => plain(row[at])))]),
  )
  const hasLevels = placesOf('numberLevel').length > 0
  const faults: PersonFault[] = []
  const read = (row: readonly string[], at: number): WeakIdentity => {
    const fault = (column: number, code: PersonFault['code']): void => {
      faults.push({ row: first + at, column: mapping[column]?.heading ?? '', code })
    }
    const all = (...fields: PersonField[]) =>
      placesOf(...fields).flatMap((column) => {
        const text = plain(row[column])
        return text === '' ? [] : [{ column, text }]
      })
    /** What can be read of the first column that says something. */
    const one = <T>(
      field: PersonField,
      otherwise: T,
      code: PersonFault['code'],
      as: (text: string) => T | undefined,
    ): T => {
      const [cell] = all(field)
      if (cell === undefined) return otherwise
      const value = as(cell.text)
      if (value === undefined) fault(cell.column, code)
      return value ?? otherwise
    }
    const given = all('given', 'name')
      .map(({ text }) => text.replace(ALSO, ' '))
      .join(' ')
    const family = all('family')
      .map(({ text }) => text.replace(ALSO, ' '))
      .join(' ')
    if (`${given}${family}`.trim() === '') fault(placesOf('given', 'family', 'name')[0]!, 'no_name')

    const [written] = all('number')
    const digits = written?.text.replace(/\D/gu, '') ?? ''
    const known = written && readIdentityNumber(written.text.replace(/[–—]/gu, '-'))
    const isWhole = /^(?:(?:19|20)\d{6}|\d{6})[-+ –—]?\d{4}$/u.test(written?.text ?? '')
    if (written !== undefined && known === undefined)
      fault(written.column, isWhole ? 'check_digit' : 'not_a_number')

    const birth = (): { born: string; estimated: boolean } => {
      const [cell] = all('born')
      const [year, month, day] = (['birthYear', 'birthMonth', 'birthDay'] as const).map(
        (field) => all(field)[0],
      )
      const text =
        cell?.text ??
        (year === undefined
          ? ''
          : `${year.text}-${month === undefined ? 0 : (monthOf(month.text) ?? month.text)}-${day?.text ?? 0}`)
      const found =
        text === '' ? undefined : readBirth(text, orders.get(cell?.column ?? -1) ?? 'day first', today)
      if (found?.fault !== undefined) fault((cell ?? year)!.column, found.fault)
      if (known !== undefined && (found === undefined || found.born.length < 10 || found.fault !== undefined))
        return { born: birthDayOf(known), estimated: false }
      if ((found === undefined || found.fault !== undefined) && /^\d{6,8}/u.test(digits)) {
        // A number with a wrong digit, or without its last four, still tells a day.
        const told = readBirth(
          digits.slice(0, digits.length === 8 || digits.length === 12 ? 8 : 6),
          'day first',
          today,
        )
        return { born: told.born, estimated: false }
      }
      return { born: found?.born ?? '', estimated: found?.estimated ?? false }
    }
    const { born, estimated: bornEstimated } = birth()
    const level = one<IdentityLevel | ''>(
      'numberLevel',
      '',
      'unknown_level',
      (text) => levels[text.toLowerCase()],
    )
    const number = known ?? (isWhole ? centuried(digits, today) : '')
    const sexDigit = known === undefined ? undefined : Number(known.at(-2)) % 2
    return {
      given,
      family,
      aliases: [],
      born,
      bornEstimated,
      sex: one('sex', sexDigit === undefined ? '' : sexDigit === 1 ? 'M' : 'F', 'unknown_sex', sexOf),
      citizenship: one('citizenship', '', 'unknown_citizenship', citizenshipOf),
      number,
      // Where a list says nothing of levels, its numbers are taken as it uses them itself.
      numberLevel:
        number === '' ? '' : hasLevels && isCoordination(number) ? level || 'uncertain' : 'confirmed',
    }
  }
  return { read, faults }
}

const isCoordination = (number: string): boolean => Number(number.slice(-6, -4)) > 60

/** Ten digits or twelve as twelve, where the check digit does not say that it is a number. */
const centuried = (digits: string, today: Day): string =>
  digits.length === 12 ? digits : `${digits.slice(0, 2) <= today.slice(2, 4) ? '20' : '19'}${digits}`

/**
 * Prepares a list: the sheet, its columns and its values are found and levelled; what cannot be read is left out and told, all at once.
 *
 * @param fixed columns that somebody has fixed, by heading. @param sheet the name of the sheet to be read, where not the likeliest.
 * @throws NoList where there is nobody in it.
 */
export const prepareList = (
  sheets: readonly Sheet[],
  today: Day,
  { fixed = {}, sheet }: { readonly fixed?: FixedColumns; readonly sheet?: string | undefined } = {},
): PreparedList => {
  const tables = sheets
    .filter(({ name }) => sheet === undefined || name === sheet)
    .map((one) => sheetTable(one, today, fixed))
  if (tables.length === 0) throw new NoList(`there is no sheet with that name among ${sheets.length}`)
  // The sheet that knows most of most people: a list, not what was counted from it.
  const worth = ({ mapping, rows }: Table): number =>
    mapping.some(({ field }, column) => isName(field) && rows.some((row) => plain(row[column]) !== ''))
      ? mapping.filter(({ field }) => field !== null).length * rows.length
      : 0
  const table = tables.toSorted((one, other) => worth(other) - worth(one))[0]!
  if (tables.every(({ rows }) => rows.length === 0)) throw new NoList('the file is empty')
  const unknown = Object.keys(fixed).find(
    (heading) => !table.mapping.some((column) => column.heading === heading),
  )
  if (unknown !== undefined) throw new NoList('a heading that the map names is not in the file')
  if (worth(table) === 0)
    throw new NoList('no column of names was found; name it with --map, such as {"Klient": "name"}')
  const used = table.rows
    .map((cells, at) => ({ cells, at }))
    .filter(({ cells }) =>
      table.mapping.some(({ field }, column) => field !== null && plain(cells[column]) !== ''),
    )
  const { read, faults } = reader(table, today)
  const people = used.map(({ cells, at }) => read(cells, at))
  return {
    sheet: table.sheet,
    mapping: table.mapping,
    people,
    records: people.map((person) => rowsOf(person)[0]!),
    rows: used.map(({ at }) => table.first + at),
    faults,
  }
}
