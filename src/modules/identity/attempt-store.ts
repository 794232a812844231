import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Filled } from './guess-limits.ts'

/** Locks what is known of a key until the transaction ends, so that no two attempts count as one. */
export const getFilledForUpdate = async (tx: DatabaseTransaction, key: Buffer): Promise<Filled> => {
  await tx
    .insertInto('identity.attempt')
    .values({ key, level: 0, last_at: new Date(0) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = await tx
    .selectFrom('identity.attempt')
    .select(['level', 'last_at'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { level: row.level, lastAt: row.last_at }
}

export const keepFilled = async (
  tx: DatabaseTransaction,
  key: Buffer,
  level: number,
  now: Date,
): Promise<void> => {
  await tx.updateTable('identity.attempt').set({ level, last_at: now }).where('key', '=', key).execute()
}

/** After a success: the attempt counts no longer. What runs out goes on from the moment of the last attempt. */
export const takeBackAttempt = async (tx: DatabaseTransaction, key: Buffer): Promise<void> => {
  await tx
    .updateTable('identity.attempt')
    .set((row) => ({ level: row.fn('greatest', [row('level', '-', 1), row.lit(0)]) }))
    .where('key', '=', key)
    .execute()
}

/** After a whole sign-in: what its person mistyped is forgotten. */
export const emptyAttempts = async (tx: DatabaseTransaction, key: Buffer): Promise<void> => {
  await tx.updateTable('identity.attempt').set({ level: 0 }).where('key', '=', key).execute()
}

/** Removes what was last tried before a moment. @returns how many. */
export const removeAttemptsBefore = async (tx: DatabaseTransaction, before: Date): Promise<number> => {
  const gone = await tx.deleteFrom('identity.attempt').where('last_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
