import { type RawBuilder, sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'
import { type Row, snake } from '../fields/row.ts'

const named = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

/** The condition that all of some hold. */
export const every = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...conditions], sql` and `)

/** The condition that columns hold values, by the names of the record: `planId` stands in `plan_id`. */
export const equal = (of: Readonly<Record<string, unknown>>): RawBuilder<unknown> =>
  every(Object.entries(of).map(([name, value]) => sql`${sql.ref(snake(name))} = ${value}`))

/** The rows of a table of which a condition is true; `rest` orders or locks them. */
export const selectRows = async (
  tx: DatabaseTransaction,
  table: string,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): Promise<readonly Row[]> =>
  (await sql<Row>`select * from ${sql.table(table)} where ${where} ${rest}`.execute(tx)).rows

/** The statement that adds a row. */
export const insertRow = (table: string, row: Row): RawBuilder<unknown> =>
  sql`insert into ${sql.table(table)} (${named(Object.keys(row))})
    values (${sql.join(Object.values(row).map((value) => sql`${value}`))})`

/** The statement that changes the row of an identifier. */
export const updateRow = (table: string, id: string, row: Row, more: RawBuilder<unknown>) =>
  sql`update ${sql.table(table)} set ${sql.join([
    ...Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    more,
  ])} where id = ${id}`
