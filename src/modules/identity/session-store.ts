import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { forgetDeviceStoresOf } from './device-store.ts'
import { type Assurance, hashSecret, type SessionLimits } from './session.ts'
import { actingBy, isOurs, macOf } from './session-mac.ts'

type Keyed = Pick<Settings, 'secretKey'>

export interface OwnSession {
  readonly id: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly browser: string | null
  readonly secretHash: Buffer
}

/** The sessions of a person that still last. */
export const listSessions = async (
  tx: DatabaseTransaction,
  personId: string,
  now: Date,
  { idleMinutes }: SessionLimits,
): Promise<OwnSession[]> => {
  const rows = await tx
    .selectFrom('identity.session')
    .select(['id', 'started_at', 'seen_at', 'browser', 'secret_hash'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - idleMinutes * 60_000))
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    browser: row.browser,
    secretHash: row.secret_hash,
  }))
}

/** Ends the session of a secret. @returns how it had begun, or nothing where there was none. */
export const endSessionOf = async (
  tx: DatabaseTransaction,
  secret: string,
  now: Date,
): Promise<{ id: string; personId: string; assurance: Assurance } | undefined> => {
  const row = await tx
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('secret_hash', '=', hashSecret(secret))
    .where('ended_at', 'is', null)
    .returning(['id', 'person_id', 'assurance'])
    .executeTakeFirst()
  return row && { id: row.id, personId: row.person_id, assurance: row.assurance as Assurance }
}

/** @returns whether the person had such a session. */
export const endSession = async (
  tx: DatabaseTransaction,
  personId: string,
  id: string,
  now: Date,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  await forgetDeviceStoresOf(tx, [id])
  return ended.numUpdatedRows > 0n
}

/** Ends all sessions of a person, but the one of a secret where it is given. @returns how many. */
export const endSessionsBut = async (
  tx: DatabaseTransaction,
  personId: string,
  keep: string | undefined,
  now: Date,
): Promise<number> => {
  let query = tx
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
  if (keep !== undefined) query = query.where('secret_hash', '<>', hashSecret(keep))
  const ended = await query.returning('id').execute()
  await forgetDeviceStoresOf(
    tx,
    ended.map(({ id }) => id),
  )
  return ended.length
}

/** Changes what a session says, and its MAC with it; not one whose row says something that its MAC does not. */
const changeSession = async (
  tx: DatabaseTransaction,
  settings: Keyed,
  secret: string,
  change: { readonly provedAt: Date } | { readonly membershipId: string },
): Promise<void> => {
  const secretHash = hashSecret(secret)
  const row = await tx
    .selectFrom('identity.session')
    .select(['person_id', 'membership_id', 'started_at', 'ends_at', 'proved_at', 'mac'])
    .where('secret_hash', '=', secretHash)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return
  const before = {
    of: 'session',
    secretHash,
    personId: row.person_id,
    ...(await actingBy(tx, row.membership_id)),
    from: row.started_at,
    until: row.ends_at,
    provedAt: row.proved_at,
  } as const
  if (!isOurs(settings, row.mac, before)) return
  const after = {
    ...before,
    ...('provedAt' in change ? change : await actingBy(tx, change.membershipId)),
  }
  await tx
    .updateTable('identity.session')
    .set({
      membership_id: after.membershipId,
      proved_at: after.provedAt,
      mac: macOf(settings, after),
    })
    .where('secret_hash', '=', secretHash)
    .execute()
}

/** Notes that the person of a session has proved anew who they are. */
export const noteProof = (
  tx: DatabaseTransaction,
  settings: Keyed,
  secret: string,
  now: Date,
): Promise<void> => changeSession(tx, settings, secret, { provedAt: now })

/** Lets a session act for another membership of the same person. */
export const moveSession = (
  tx: DatabaseTransaction,
  settings: Keyed,
  secret: string,
  membershipId: string,
): Promise<void> => changeSession(tx, settings, secret, { membershipId })
