import type { CaseKey } from '../vault/case-vault.ts'
import type { Field, Fields, ValuesOf } from './field.ts'

/** The row of a table as the driver gives it. */
export type Row = Readonly<Record<string, unknown>>

/** The column of a field, its seal not said. */
export const bareColumn = (name: string, { column }: Pick<Field, 'column'>): string => column ?? snake(name)

/** The column of a field: `saidOn` stands in `said_on`, sealed `words` in `sealed_words`. */
const columnOf = (name: string, field: Pick<Field, 'column' | 'isSealed'>): string =>
  `${field.isSealed ? 'sealed_' : ''}${bareColumn(name, field)}`

/** Where a sealed text belongs: moved to another table, column or row it does not open. */
const placeOf = (table: string, name: string, field: Field, id: string): string =>
  `${table}.${bareColumn(name, field)}:${id}`

/** What an optional field holds that was left empty. */
export const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0)

const keyFor = (key: CaseKey | undefined, table: string): CaseKey => {
  if (key === undefined) throw new Error(`${table} holds sealed fields: give the key of the case`)
  return key
}

interface Sealing {
  readonly id: string
  /** Of the case, where something is sealed. */
  readonly key?: CaseKey | undefined
}

/** Those of the fields that are given, as columns. @throws Error where something sealed has no key. */
export const toRow = <F extends Fields>(
  table: string,
  fields: F,
  values: Partial<ValuesOf<F>>,
  { id, key }: Sealing,
): Row => {
  const kept = (name: string, field: Field, value: unknown): unknown => {
    const written = field.isJson ? JSON.stringify(value) : value
    if (!field.isSealed) return written
    // What was left empty is not there: nothing tells how long nothing is.
    if (isEmpty(value)) return null
    return keyFor(key, table).seal(placeOf(table, name, field, id), String(written))
  }
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => values[name] !== undefined)
      .map(([name, field]) => [columnOf(name, field), kept(name, field, values[name])]),
  )
}

/** A row as the record it is. @throws Error where something sealed has no key, or does not open. */
export const fromRow = <F extends Fields>(table: string, fields: F, row: Row, key?: CaseKey): ValuesOf<F> => {
  const opened = ([name, field]: [string, Field]): [string, unknown] => {
    const kept = row[columnOf(name, field)]
    if (!field.isSealed) return [name, kept]
    if (kept === null) return [name, field.empty]
    const text = keyFor(key, table).open(placeOf(table, name, field, String(row.id)), kept as Buffer)
    return [name, field.isJson ? JSON.parse(text) : text]
  }
  return Object.fromEntries(Object.entries(fields).map(opened)) as ValuesOf<F>
}

/** The column of a name: `planId` is `plan_id`. */
export const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
