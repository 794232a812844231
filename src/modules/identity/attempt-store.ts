import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Attempts } from './rules.ts'

/** Locks what is known of a key's attempts until the transaction ends, so that no two count as one. */
export const getAttemptsForUpdate = async (
  tx: DatabaseTransaction,
  key: Buffer,
): Promise<Attempts | undefined> => {
  await tx
    .insertInto('identity.attempt')
    .values({ key, attempts: 0, last_at: new Date(0) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await tx
    .selectFrom('identity.attempt')
    .select(['attempts', 'last_at'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.attempts === 0 ? undefined : { attempts: row.attempts, lastAt: row.last_at }
}

export const keepAttempts = async (
  tx: DatabaseTransaction,
  key: Buffer,
  attempts: number,
  now: Date,
): Promise<void> => {
  await tx.updateTable('identity.attempt').set({ attempts, last_at: now }).where('key', '=', key).execute()
}

/** After a success: the account starts afresh. */
export const forgetAttempts = async (tx: DatabaseTransaction, key: Buffer): Promise<void> => {
  await tx.updateTable('identity.attempt').set({ attempts: 0 }).where('key', '=', key).execute()
}

/** After a success: the attempt counts no longer for an address that others share. */
export const takeBackAttempt = async (tx: DatabaseTransaction, key: Buffer): Promise<void> => {
  await tx
    .updateTable('identity.attempt')
    .set((row) => ({ attempts: row('attempts', '-', 1) }))
    .where('key', '=', key)
    .where('attempts', '>', 0)
    .execute()
}

/** Removes what was last tried before a moment. @returns how many. */
export const removeAttemptsBefore = async (tx: DatabaseTransaction, before: Date): Promise<number> => {
  const gone = await tx.deleteFrom('identity.attempt').where('last_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
