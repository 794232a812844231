import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../access/actor.ts'
import { dayOf } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'
import type { Fields, ValuesOf } from '../fields/field.ts'
import { requirePast } from '../fields/input.ts'
import { fromRow, type Row, snake, toRow } from '../fields/row.ts'
import type { CaseKey } from '../vault/case-vault.ts'
import type { Identified, InTable } from './in-table.ts'
import { equal, insertRow, selectRows } from './statements.ts'

interface Belonging<Table extends keyof Tables, Owner extends string> {
  /** What a record belongs to, such as `caseId` and `planId`. */
  readonly of: readonly Owner[]
  /** The columns that say who wrote it, and when. */
  readonly by: keyof Tables[Table] & string
  readonly at: keyof Tables[Table] & string
  /** The column of which the latest has most; `at` where none is named. */
  readonly order?: keyof Tables[Table] & string
}

/** A record as it was kept, with when. */
export type Kept<F extends Fields> = Identified<F> & { readonly keptAt: Date }

interface Keeping<Owner extends string> {
  readonly of: Readonly<Record<Owner, string | null>>
  readonly actor: PersonActor
  readonly now: Date
  /** Of the case, where something is sealed. */
  readonly key?: CaseKey
}

/**
 * The rows of a table as records that are written once and never changed: what was said, found, decided or paid. Who may write and
 * read them is the action's to say, and the wall's of the table.
 */
export const keptRecord = <
  const Table extends keyof Tables & string,
  const Owner extends string,
  const F extends Fields & InTable<Table, F>,
>(
  table: Table,
  { of: owners, by, at, order = at }: Belonging<Table, Owner>,
  fields: F,
) => {
  const read = (row: Row, key?: CaseKey): Kept<F> => ({
    ...fromRow<F>(table, fields, row, key),
    id: String(row.id),
    keptAt: row[at] as Date,
  })
  return {
    table,
    fields: fields as F,

    /** A row as the record that it is, where a room reads rows itself, with a name beside them. */
    read,

    /** Keeps a record. @returns its identifier. @throws Refusal `day_to_come` where a day that has been is one to come. */
    keep: async (
      tx: DatabaseTransaction,
      { of, actor, now, key }: Keeping<Owner>,
      values: ValuesOf<F>,
    ): Promise<string> => {
      requirePast(fields, values, dayOf(now))
      const id = randomUUID()
      const belongs = Object.fromEntries(owners.map((owner) => [snake(owner), of[owner]]))
      const row = toRow<F>(table, fields, values, { id, key })
      await insertRow(table, { id, ...belongs, [by]: actor.personId, [at]: now, ...row }).execute(tx)
      return id
    },

    /** The records of what is named, the latest first. */
    list: async (tx: DatabaseTransaction, of: Partial<Record<Owner, string>>, key?: CaseKey) => {
      const rows = await selectRows(tx, table, equal(of), sql`order by ${sql.ref(order)} desc, id`)
      return rows.map((row) => read(row, key))
    },
  }
}
