import type { Day } from '../../../platform/clock/clock.ts'
import { cellsOfCsv } from '../../../platform/tables/csv.ts'
import { headingRow, WITHIN } from '../../../platform/tables/guessing.ts'
import { birthDayOf } from '../../../platform/text/identity-number.ts'
import { type AgeGroup, ageOn } from '../sections/age.ts'
import { faultOfAge } from '../sections/one-age.ts'
import { guessOf, importColumns, readCell, targetOf } from './targets.ts'

/** As many cases are opened at once; each has a key of its own. */
export const MOST_CASES = 200
/** So many rows are read at most: what stands above the headings too. */
export const MOST_LINES = MOST_CASES + WITHIN

/** What is wrong with a row, and where: by the place of the column, or nothing where it is the row. Never what stands there. */
export interface ImportFault {
  readonly row: number
  readonly column: number | null
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
}

/** A case as a row tells it: values by the keys of their targets. */
export interface ToImport {
  readonly row: number
  readonly ageGroup: AgeGroup
  readonly values: Readonly<Record<string, string>>
}

/** Where each column goes, by its place: `c0` is the first. What is not named is not read in. */
export type Mapping = Readonly<Record<string, string>>

export const placeOfColumn = (index: number): string => `c${index}`

export interface ReadImport {
  /** Where the headings stand, as a spreadsheet counts. */
  readonly headingsAt: number
  readonly headings: readonly string[]
  readonly as: Mapping
  readonly right: readonly ToImport[]
  readonly faults: readonly ImportFault[]
}

const fault = (
  row: number,
  column: number | null,
  code: string,
  parameters: ImportFault['parameters'] = {},
): ImportFault => ({ row, column, code, parameters })

const nothing = (code: string, parameters: ImportFault['parameters'] = {}): ReadImport => ({
  ...{ headingsAt: 1, headings: [], as: {}, right: [] },
  faults: [fault(1, null, code, parameters)],
})

/** What may stand once: two rows that have it are one person. */
const ONCE = ['identity.identity_number', 'externalNumber'] as const

const ageFrom = (values: Readonly<Record<string, string>>, today: Day): AgeGroup => {
  const number = values['identity.identity_number']
  const born = values['identity.birth_date'] ?? (number === undefined ? undefined : birthDayOf(number))
  return born === undefined ? 'uncertain' : ageOn(born, today) < 18 ? 'child' : 'adult'
}

/** A row by where its columns go: several to one field stand after each other, in the order of the table. */
const rowOf = (cells: readonly string[], row: number, as: Mapping, today: Day) => {
  const faults: ImportFault[] = []
  const values: Record<string, string> = {}
  const columns = new Map<string, number>()
  const gathered = Map.groupBy(
    cells.map((cell, index) => ({ cell: cell.normalize('NFC').trim(), index })),
    ({ index }) => as[placeOfColumn(index)] ?? '',
  )
  for (const [key, own] of gathered) {
    const target = targetOf(key)
    const said = own.filter(({ cell }) => cell !== '')
    if (target === undefined || said.length === 0) continue
    columns.set(key, said[0]!.index)
    const between = target.shape.kind === 'text' ? '\n\n' : target.shape.kind === 'choices' ? ',' : ' '
    const read = readCell(target, said.map(({ cell }) => cell).join(between), today)
    if ('code' in read) faults.push(fault(row, said[0]!.index, read.code))
    else values[key] = read.value
  }
  const ageGroup = (values['ageGroup'] as AgeGroup | undefined) ?? ageFrom(values, today)
  const number = values['identity.identity_number'] ?? ''
  const wrong = faultOfAge({ ageGroup, today }, number, values['identity.birth_date'] ?? '')
  if (wrong !== undefined) faults.push(fault(row, columns.get(`identity.${wrong.field}`) ?? null, wrong.code))
  return { faults, columns, told: { row, ageGroup, values } satisfies ToImport }
}

/**
 * Reads a table of cases by where its columns go, or by its headings where nobody has said. All that is wrong is told at once, by row and
 * column.
 */
export const readImport = (table: string, given: Mapping | undefined, today: Day): ReadImport => {
  let cells: string[][]
  try {
    cells = cellsOfCsv(table, MOST_LINES + 1)
  } catch {
    // Whatever the reader stumbles over says no more to whoever has pasted the wrong thing.
    return nothing('unreadable')
  }
  const headingsAt = headingRow(cells, importColumns) + 1
  const [headings = [], ...records] = cells.slice(Math.max(0, headingsAt - 1))
  if (headings.length < 2 || records.length === 0) return nothing('empty')
  if (records.length > MOST_CASES) return nothing('too_many_rows', { rows: MOST_CASES })
  const guessed = headings.flatMap((heading, index) => {
    const key = guessOf(heading)
    return key === undefined ? [] : [[placeOfColumn(index), key] as const]
  })
  const as = given ?? Object.fromEntries(guessed)
  const faults: ImportFault[] = []
  const right: ToImport[] = []
  const before = new Map<string, number>()
  for (const [index, record] of records.entries()) {
    if (record.join('').trim() === '') continue
    const row = headingsAt + index + 1
    if (record.length > headings.length) {
      faults.push(
        fault(row, null, 'wrong_number_of_cells', { cells: record.length, headings: headings.length }),
      )
      continue
    }
    const { faults: own, columns, told } = rowOf(record, row, as, today)
    for (const key of ONCE) {
      const value = told.values[key]?.replaceAll(/\W/g, '')
      if (value === undefined) continue
      const first = before.get(`${key} ${value}`)
      if (first === undefined) before.set(`${key} ${value}`, row)
      else own.push(fault(row, columns.get(key) ?? null, 'twice', { row: first }))
    }
    faults.push(...own)
    if (own.length === 0 && Object.keys(told.values).length > 0) right.push(told)
    else if (own.length === 0) faults.push(fault(row, null, 'nothing_read'))
  }
  return { headingsAt, headings, as, right, faults }
}
