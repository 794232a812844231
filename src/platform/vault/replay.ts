import { sql } from 'kysely'
import { type House, setActor } from '../access/action.ts'
import type { LedgerEntry } from './case-vault.ts'
import type { KeyStore } from './key-store.ts'
import { findEntriesAfter } from './ledger.ts'

/** Brings a database up to date with what was remembered; run twice, it does no more than once. */
export type Replay = (house: House, entries: readonly LedgerEntry[]) => Promise<void>

/** How many entries are replayed at a time. */
const BATCH = 500

const system = { kind: 'system', name: 'ledger' } as const

const markOf = (house: House, storeId: string): Promise<number> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, system, house.clock.now())
    const found = await tx
      .selectFrom('access.replayed_ledger')
      .select('entry')
      .where('store_id', '=', storeId)
      .executeTakeFirst()
    return Number(found?.entry ?? 0)
  })

const mark = (house: House, storeId: string, entry: number): Promise<void> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, system, house.clock.now())
    await tx
      .insertInto('access.replayed_ledger')
      .values({ store_id: storeId, entry, replayed_at: house.clock.now() })
      .onConflict((conflict) =>
        conflict.column('store_id').doUpdateSet({
          entry: sql`greatest(access.replayed_ledger.entry, excluded.entry)`,
          replayed_at: house.clock.now(),
        }),
      )
      .execute()
  })

/** Identifier of a key store: places in its ledger mean nothing in another. */
const storeIdOf = async (store: KeyStore): Promise<string> =>
  (await store.query<{ id: string }>('find_store', 'select id from key_store', [])).rows[0]!.id

/** How many entries the database has not been brought up to date with. */
export const countUnreplayed = async (house: House, store: KeyStore): Promise<number> =>
  (await findEntriesAfter(store, await markOf(house, await storeIdOf(store)))).length

/**
 * Replays what the ledger holds and the database has not seen: after a restore, however it was made, and before the first
 * request. The place that was reached is noted in the database and goes back with it.
 *
 * @returns how many entries were replayed.
 */
export const replayLedger = async (
  house: House,
  store: KeyStore,
  replays: readonly Replay[],
): Promise<number> => {
  const storeId = await storeIdOf(store)
  const entries = await findEntriesAfter(store, await markOf(house, storeId))
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH)
    for (const replay of replays) await replay(house, batch)
    await mark(house, storeId, batch.at(-1)!.number)
  }
  return entries.length
}
