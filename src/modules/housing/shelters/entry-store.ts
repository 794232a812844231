import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** That a shelter waits to be let into the pool, or is in it. */
export interface Entry {
  readonly askedBy: string
  readonly confirmed: boolean
  readonly admitted: boolean
  readonly refused: boolean
}

/** The entry that holds for a shelter; none before it has a location. */
export const findEntry = async (tx: DatabaseTransaction, shelterId: string): Promise<Entry | undefined> =>
  (
    await sql<Entry>`select access.behind('shelter_staff', asked_by_alias) as "askedBy", confirmed_at is not null as confirmed,
      admitted_at is not null as admitted, refused_at is not null as refused
      from housing.entry where shelter_id = ${shelterId} order by number desc limit 1`.execute(tx)
  ).rows[0]

/** Somebody else of the body agrees. @returns whether it waited for that. */
export const confirmEntry = async (tx: DatabaseTransaction, shelterId: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select housing.confirm_entry(${shelterId}::uuid) as done`.execute(tx)).rows[0]
    ?.done === true

/** What the administrator is told of a shelter that waits: nothing of where it is. */
interface WaitingEntry {
  readonly number: string
  readonly bodyName: string
  readonly moved: boolean
  readonly askedAt: Date
  readonly confirmed: boolean
  /** Shelters of the body, and how often it has asked within a year. */
  readonly shelters: number
  readonly changes: number
}

export const listEntries = async (tx: DatabaseTransaction): Promise<WaitingEntry[]> =>
  (
    await sql<WaitingEntry>`select number::text, body_name as "bodyName", moved, asked_at as "askedAt", confirmed,
      shelters::int, changes::int from housing.list_entries()`.execute(tx)
  ).rows

/** Lets a shelter in, or refuses it. @returns whether it waited for that, and for somebody else. */
export const admitEntry = async (
  tx: DatabaseTransaction,
  number: string,
  admitted: boolean,
): Promise<boolean> =>
  (
    await sql<{ done: boolean }>`select housing.admit_entry(${number}::bigint, ${admitted}) as done`.execute(
      tx,
    )
  ).rows[0]?.done === true
