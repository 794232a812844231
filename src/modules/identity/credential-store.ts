import { type Selectable, sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Tables } from '../../platform/database/tables.ts'
import { hashSecret } from './session.ts'

export type Passkey = Selectable<Tables['identity.passkey']>

export const setPassword = async (
  tx: DatabaseTransaction,
  personId: string,
  hash: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('identity.password')
    .values({ person_id: personId, hash, set_at: now })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ hash, set_at: now, failures: 0 }))
    .execute()
}

/** For a way in that has none, in place of those that were lost. */
export const forgetPassword = async (tx: DatabaseTransaction, personId: string): Promise<void> => {
  await tx.deleteFrom('identity.password').where('person_id', '=', personId).execute()
}

export const findPassword = async (tx: DatabaseTransaction, personId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('identity.password')
      .select('hash')
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.hash

/** Wrong passwords in a row from devices that the account does not know. */
export const countWrongPasswords = async (tx: DatabaseTransaction, personId: string): Promise<number> =>
  (
    await tx
      .selectFrom('identity.password')
      .select('failures')
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.failures ?? 0

/** Counts a failure from a device that the account does not know, takes one back, or forgets them. */
export const countFailure = async (
  tx: DatabaseTransaction,
  personId: string,
  of: 'password' | 'code',
  change: 1 | -1 | 'none',
): Promise<void> => {
  const failures =
    change === 'none' ? sql<number>`0` : sql<number>`greatest(failures + ${change}::integer, 0)`
  if (of === 'password')
    await tx.updateTable('identity.password').set({ failures }).where('person_id', '=', personId).execute()
  else
    await tx
      .updateTable('identity.one_time_code')
      .set({ failures })
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null)
      .execute()
}

export const listPasskeys = (tx: DatabaseTransaction, personId: string): Promise<Passkey[]> =>
  tx
    .selectFrom('identity.passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .execute()

export const findPasskey = (tx: DatabaseTransaction, credentialId: Buffer): Promise<Passkey | undefined> =>
  tx
    .selectFrom('identity.passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const addPasskey = async (
  tx: DatabaseTransaction,
  passkey: Omit<Passkey, 'id' | 'used_at' | 'withdrawn_at'>,
): Promise<void> => {
  await tx.insertInto('identity.passkey').values(passkey).execute()
}

export const notePasskeyUse = async (
  tx: DatabaseTransaction,
  id: string,
  counter: number,
  now: Date,
): Promise<void> => {
  await tx.updateTable('identity.passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

/** @returns whether there was one of this person to withdraw. */
export const withdrawPasskey = async (
  tx: DatabaseTransaction,
  personId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const changed = await tx
    .updateTable('identity.passkey')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export const findCodeApp = (tx: DatabaseTransaction, personId: string) =>
  tx
    .selectFrom('identity.one_time_code')
    .select(['id', 'sealed_secret', 'last_step', 'created_at', 'failures'])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Sets the app up, in place of the one before. */
export const replaceCodeApp = async (
  tx: DatabaseTransaction,
  app: { personId: string; sealedSecret: Buffer; lastStep: number; now: Date },
): Promise<void> => {
  await withdrawCodeApp(tx, app.personId, app.now)
  await tx
    .insertInto('identity.one_time_code')
    .values({
      person_id: app.personId,
      sealed_secret: app.sealedSecret,
      last_step: app.lastStep,
      created_at: app.now,
    })
    .execute()
}

const withdrawCodeApp = async (tx: DatabaseTransaction, personId: string, now: Date): Promise<void> => {
  await tx
    .updateTable('identity.one_time_code')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export const noteCodeStep = async (tx: DatabaseTransaction, id: string, step: number): Promise<void> => {
  await tx.updateTable('identity.one_time_code').set({ last_step: step }).where('id', '=', id).execute()
}

/** Makes these the person's recovery codes; earlier ones no longer work. */
export const replaceRecoveryCodes = async (
  tx: DatabaseTransaction,
  personId: string,
  codes: readonly string[],
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('identity.recovery_code')
    .set({ withdrawn_at: now })
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .insertInto('identity.recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code_hash: hashSecret(code), created_at: now })))
    .execute()
}

/** Uses up a recovery code. @returns whether it was one that still worked. */
export const useRecoveryCode = async (
  tx: DatabaseTransaction,
  personId: string,
  code: string,
  now: Date,
): Promise<boolean> => {
  const used = await tx
    .updateTable('identity.recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashSecret(code))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

export const countRecoveryCodes = async (tx: DatabaseTransaction, personId: string): Promise<number> =>
  (
    await tx
      .selectFrom('identity.recovery_code')
      .select((count) => count.fn.countAll<number>().as('left'))
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).left

/** Withdraws every second factor and earlier links to agencies, before new ones are chosen. */
export const withdrawFactors = async (
  tx: DatabaseTransaction,
  personId: string,
  now: Date,
): Promise<void> => {
  await withdrawCodeApp(tx, personId, now)
  for (const table of ['identity.passkey', 'identity.recovery_code', 'identity.agency_account'] as const)
    await tx
      .updateTable(table)
      .set({ withdrawn_at: now })
      .where('person_id', '=', personId)
      .where('withdrawn_at', 'is', null)
      .execute()
}
