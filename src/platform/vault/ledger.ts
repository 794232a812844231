import type pg from 'pg'
import type { LedgerEntry } from './case-vault.ts'
import { type KeyStore, lockVersions } from './key-store.ts'

/** Kind of the tombstone that a destroyed key leaves. */
export const KEY_DESTROYED = 'vault.key_destroyed'

/** An entry with its number: numbers grow in the order in which entries became visible. */
export interface NumberedEntry extends LedgerEntry {
  readonly number: number
}

// Entries are added one after the other, so that no lower number appears after a higher one was seen.
const LEDGER_LOCK = 7_305_022

interface Row {
  readonly number: string
  readonly kind: string
  readonly subject_id: string
  readonly at: Date
  readonly details: Record<string, string>
}

const entryOf = ({ number, subject_id: subjectId, kind, at, details }: Row): NumberedEntry => ({
  number: Number(number),
  kind,
  subjectId,
  at,
  details,
})

/** Adds an entry, in the transaction of what it is about. */
export const addEntry = async (client: pg.ClientBase, entry: LedgerEntry): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1)', [LEDGER_LOCK])
  await client.query('insert into ledger (kind, subject_id, at, details) values ($1, $2, $3, $4)', [
    entry.kind,
    entry.subjectId,
    entry.at,
    JSON.stringify(entry.details),
  ])
}

/** Entries of a moment and later, oldest first. */
export const findEntries = async (store: KeyStore, since: Date): Promise<NumberedEntry[]> =>
  (
    await store.query<Row>('find_entries', 'select * from ledger where at >= $1 order by number', [since])
  ).rows.map(entryOf)

/** Entries with higher numbers, oldest first. */
export const findEntriesAfter = async (store: KeyStore, number: number): Promise<NumberedEntry[]> =>
  (
    await store.query<Row>('find_entries_after', 'select * from ledger where number > $1 order by number', [
      number,
    ])
  ).rows.map(entryOf)

/** Whether a key was destroyed, and is not merely missing. */
export const wasDestroyed = async (store: KeyStore, keyId: string): Promise<boolean> =>
  (
    await store.query('find_tombstone', 'select from ledger where kind = $1 and subject_id = $2', [
      KEY_DESTROYED,
      keyId,
    ])
  ).rowCount === 1

/** Takes every version of a key away and leaves a tombstone. @returns the tombstone, where it is new. */
export const destroy = async (
  client: pg.ClientBase,
  keyId: string,
  now: Date,
): Promise<LedgerEntry | undefined> => {
  await lockVersions(client, keyId)
  const gone = await client.query<{ body_id: string }>(
    'delete from wrapped_key where id = $1 returning body_id',
    [keyId],
  )
  const known = await client.query('select from ledger where kind = $1 and subject_id = $2', [
    KEY_DESTROYED,
    keyId,
  ])
  if (known.rowCount) return undefined
  const bodyId = gone.rows[0]?.body_id
  const tombstone = {
    kind: KEY_DESTROYED,
    subjectId: keyId,
    at: now,
    details: bodyId === undefined ? {} : { body: bodyId },
  }
  await addEntry(client, tombstone)
  return tombstone
}
