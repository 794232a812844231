import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { hashSecret } from './session.ts'

/** The session of a browser, as far as a store on its device needs to know it. */
export interface DeviceSession {
  readonly id: string
  readonly endsAt: Date
}

/** The session behind the secret of a cookie. Run as its person. */
export const findDeviceSession = (
  tx: DatabaseTransaction,
  secret: string,
): Promise<DeviceSession | undefined> =>
  tx
    .selectFrom('identity.session')
    .select(['id', 'ends_at as endsAt'])
    .where('secret_hash', '=', hashSecret(secret))
    .executeTakeFirst()

export interface DeviceStore {
  readonly id: string
  readonly salt: Buffer
  readonly endsAt: Date
}

const columns = ['id', 'salt', 'ends_at as endsAt'] as const

/** Those of the named stores that are the person's own and have not ended; held until the transaction ends. */
export const holdDeviceStores = (
  tx: DatabaseTransaction,
  { personId, ids, now }: { readonly personId: string; readonly ids: readonly string[]; readonly now: Date },
): Promise<DeviceStore[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('identity.device_store')
        .select([...columns])
        .where('person_id', '=', personId)
        .where('id', 'in', [...ids])
        .where('ends_at', '>', now)
        .orderBy('made_at')
        .forUpdate()
        .execute()

/** Those of the named stores that nobody can open any more; of whomever they were. */
export const listEndedStores = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
  now: Date,
): Promise<string[]> => {
  if (ids.length === 0) return []
  const living = await sql<{ id: string }>`
    select id from identity.living_device_stores(${[...ids]}::uuid[], ${now}) as id`.execute(tx)
  const known = new Set(living.rows.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

/** Makes a store; nothing where its identifier is taken, by whomever. */
export const insertDeviceStore = (
  tx: DatabaseTransaction,
  store: {
    readonly id: string
    readonly personId: string
    readonly sessionId: string
    readonly now: Date
    readonly endsAt: Date
  },
): Promise<DeviceStore | undefined> =>
  tx
    .insertInto('identity.device_store')
    .values({
      id: store.id,
      person_id: store.personId,
      session_id: store.sessionId,
      salt: randomBytes(32),
      made_at: store.now,
      ends_at: store.endsAt,
    })
    .onConflict((known) => known.column('id').doNothing())
    .returning([...columns])
    .executeTakeFirst()

/** Lets a store last as long as the session that it is opened in now. */
export const prolongDeviceStore = async (
  tx: DatabaseTransaction,
  id: string,
  { sessionId, endsAt }: { readonly sessionId: string; readonly endsAt: Date },
): Promise<void> => {
  await tx
    .updateTable('identity.device_store')
    .set({ session_id: sessionId, ends_at: endsAt })
    .where('id', '=', id)
    .execute()
}

/** Takes away what opens the stores of sessions that were signed out of. What lies on the device stays unreadable. */
export const forgetDeviceStoresOf = async (
  tx: DatabaseTransaction,
  sessionIds: readonly string[],
): Promise<void> => {
  if (sessionIds.length === 0) return
  await tx
    .deleteFrom('identity.device_store')
    .where('session_id', 'in', [...sessionIds])
    .execute()
}

/** Takes away what has ended. @returns how many. */
export const removeDeviceStoresBefore = async (tx: DatabaseTransaction, now: Date): Promise<number> => {
  const gone = await tx.deleteFrom('identity.device_store').where('ends_at', '<=', now).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
