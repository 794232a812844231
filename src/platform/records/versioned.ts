import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'
import type { Fields, ValuesOf } from '../fields/field.ts'
import { fromRow, type Row, toRow } from '../fields/row.ts'
import { Conflict, NotFound } from '../refusal.ts'
import type { CaseKey } from '../vault/case-vault.ts'
import type { Identified, InTable } from './in-table.ts'
import { equal, insertRow, selectRows, updateRow } from './statements.ts'

/** A record that is written anew, with the number of its last change. */
export type Versioned<F extends Fields> = Identified<F> & { readonly revision: number }

/** The columns of a row that are no fields: who wrote it, when, what it belongs to. */
type Beside = Readonly<Record<string, unknown>>
/** A record by its identifier, with what it must belong to. */
type One = Beside & { readonly id: string }

/**
 * The rows of a table as records that are changed, each change numbered: whoever writes upon what a colleague has changed meanwhile is
 * told. The table has the columns `id` and `revision`.
 *
 * @param noun what it is called where it is not found.
 */
export const versionedRecord = <
  const Table extends keyof Tables & string,
  const F extends Fields & InTable<Table, F>,
>(
  table: Table,
  noun: string,
  fields: F,
) => {
  type Some = Partial<ValuesOf<F>>
  const read = (row: Row, key?: CaseKey): Versioned<F> => ({
    ...fromRow<F>(table, fields, row, key),
    id: String(row.id),
    revision: Number(row.revision),
  })
  const find = async (tx: DatabaseTransaction, of: Beside, lock: RawBuilder<unknown>): Promise<Row> => {
    const [row] = await selectRows(tx, table, equal(of), lock)
    if (row === undefined) throw new NotFound(noun)
    return row
  }
  return {
    fields: fields as F,

    /** A row as the record that it is, where a room reads rows itself: with a name beside them, or in an order of its own. */
    read,

    /** The row itself, with the columns that are no fields; `held` until the transaction ends. @throws NotFound */
    row: async (tx: DatabaseTransaction, of: One, held?: 'held'): Promise<Row> =>
      find(tx, of, held ? sql`for update` : sql``),

    /** The records of what is named; those come first that have most of a column, or least where it is `ascending`. */
    list: async (
      tx: DatabaseTransaction,
      of: Beside,
      { by, ascending = false }: { readonly by: keyof Tables[Table] & string; readonly ascending?: boolean },
      key?: CaseKey,
    ): Promise<readonly Versioned<F>[]> => {
      const order = sql`order by ${sql.ref(by)} ${ascending ? sql`` : sql`desc`}, id`
      const rows = await selectRows(tx, table, equal(of), order)
      return rows.map((row) => read(row, key))
    },

    /** @throws NotFound, also for one that belongs to something else than is named. */
    get: async (tx: DatabaseTransaction, of: One, key?: CaseKey): Promise<Versioned<F>> =>
      read(await find(tx, of, sql``), key),

    /** The record, held until the transaction ends. @throws NotFound, Conflict where it has changed since `revision` was read. */
    hold: async (
      tx: DatabaseTransaction,
      of: One,
      revision?: number,
      key?: CaseKey,
    ): Promise<Versioned<F>> => {
      const row = await find(tx, of, sql`for update`)
      if (revision !== undefined && row.revision !== revision) throw new Conflict(noun)
      return read(row, key)
    },

    /** Adds a record. @returns its identifier. */
    add: async (tx: DatabaseTransaction, values: Some, beside: Beside, key?: CaseKey): Promise<string> => {
      const id = randomUUID()
      await insertRow(table, { id, ...beside, ...toRow<F>(table, fields, values, { id, key }) }).execute(tx)
      return id
    },

    /** Changes the fields that are given; its number grows. */
    change: async (tx: DatabaseTransaction, id: string, values: Some, beside: Beside = {}, key?: CaseKey) => {
      const row = { ...beside, ...toRow<F>(table, fields, values, { id, key }) }
      await updateRow(table, id, row, sql`revision = revision + 1`).execute(tx)
    },
  }
}
