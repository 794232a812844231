import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { keyedHash } from '../../platform/vault/vault.ts'
import { KNOWN_DEVICE_DAYS, KNOWN_DEVICES } from './guess-limits.ts'
import { newDeviceSecret, writeDeviceCookie } from './known-device.ts'

/** Binds the secret of a cookie to an account: it says nothing of any other. */
const hashFor = (settings: Pick<Settings, 'secretKey'>, personId: string, secret: string): Buffer =>
  keyedHash(settings, 'device', `${personId} ${secret}`)

export interface KnownDevice {
  readonly id: string
  /** The secret in the cookie that it was known by. */
  readonly secret: string
  readonly failures: { readonly password: number; readonly code: number }
}

interface Sent {
  readonly settings: Pick<Settings, 'secretKey'>
  readonly personId: string
  /** Secrets of the cookie that came with the request. */
  readonly devices: readonly string[]
  readonly now: Date
}

/** The device that a request comes from, where its person has signed in from it before; locked until the transaction ends. */
export const findKnownDevice = async (
  tx: DatabaseTransaction,
  { settings, personId, devices, now }: Sent,
): Promise<KnownDevice | undefined> => {
  if (devices.length === 0) return undefined
  const hashes = devices.map((secret) => hashFor(settings, personId, secret))
  const row = await tx
    .selectFrom('identity.known_device')
    .select(['id', 'secret_hash', 'password_failures', 'code_failures'])
    .where('person_id', '=', personId)
    .where('secret_hash', 'in', hashes)
    .where('ends_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  const secret = row && devices[hashes.findIndex((hash) => hash.equals(row.secret_hash))]
  if (row === undefined || secret === undefined) return undefined
  return { id: row.id, secret, failures: { password: row.password_failures, code: row.code_failures } }
}

/** Counts a failure of a known device, or takes one back. */
export const countDeviceFailure = async (
  tx: DatabaseTransaction,
  id: string,
  of: 'password' | 'code',
  change: 1 | -1,
): Promise<void> => {
  const column = of === 'password' ? 'password_failures' : 'code_failures'
  await tx
    .updateTable('identity.known_device')
    .set((row) => ({ [column]: row.fn('greatest', [row(column, '+', change), row.lit(0)]) }))
    .where('id', '=', id)
    .execute()
}

export const forgetDevice = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await tx.deleteFrom('identity.known_device').where('id', '=', id).execute()
}

/** Forgets the devices of a person, but the one that a request comes from where it is given. */
export const forgetDevicesBut = async (
  tx: DatabaseTransaction,
  personId: string,
  keep: KnownDevice | undefined,
): Promise<void> => {
  let query = tx.deleteFrom('identity.known_device').where('person_id', '=', personId)
  if (keep !== undefined) query = query.where('id', '<>', keep.id)
  await query.execute()
}

/**
 * Remembers the device of a sign-in, with a new secret each time, so that neither a planted nor an old one is worth anything.
 *
 * @returns the cookie, and whether the account knew other devices and not this one.
 */
export const rememberDevice = async (
  tx: DatabaseTransaction,
  sent: Sent & { readonly browser: string | null },
): Promise<{ cookie: string; isNew: boolean }> => {
  const { settings, personId, devices, now } = sent
  const known = await findKnownDevice(tx, sent)
  const secret = newDeviceSecret()
  const current = {
    secret_hash: hashFor(settings, personId, secret),
    browser: sent.browser,
    used_at: now,
    ends_at: new Date(now.getTime() + KNOWN_DEVICE_DAYS * 86_400_000),
    password_failures: 0,
    code_failures: 0,
  }
  if (known === undefined) {
    const other = await tx
      .selectFrom('identity.known_device')
      .select('id')
      .where('person_id', '=', personId)
      .limit(1)
      .executeTakeFirst()
    await tx
      .insertInto('identity.known_device')
      .values({ ...current, person_id: personId, first_at: now })
      .execute()
    await forgetOldest(tx, personId)
    return { cookie: writeDeviceCookie(secret, devices, undefined), isNew: other !== undefined }
  }
  await tx.updateTable('identity.known_device').set(current).where('id', '=', known.id).execute()
  return { cookie: writeDeviceCookie(secret, devices, known.secret), isNew: false }
}

const forgetOldest = async (tx: DatabaseTransaction, personId: string): Promise<void> => {
  await tx
    .deleteFrom('identity.known_device')
    .where('person_id', '=', personId)
    .where('id', 'not in', (rows) =>
      rows
        .selectFrom('identity.known_device')
        .select('id')
        .where('person_id', '=', personId)
        .orderBy('used_at', 'desc')
        .orderBy('first_at', 'desc')
        .limit(KNOWN_DEVICES),
    )
    .execute()
}

/** Takes away what has ended. @returns how many. */
export const removeDevicesBefore = async (tx: DatabaseTransaction, now: Date): Promise<number> => {
  const gone = await tx.deleteFrom('identity.known_device').where('ends_at', '<=', now).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export interface OwnDevice {
  readonly id: string
  readonly browser: string | null
  readonly firstAt: Date
  readonly usedAt: Date
}

/** The devices that an account knows, the last used first. */
export const listKnownDevices = (
  tx: DatabaseTransaction,
  personId: string,
  now: Date,
): Promise<OwnDevice[]> =>
  tx
    .selectFrom('identity.known_device')
    .select(['id', 'browser', 'first_at as firstAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .orderBy('used_at', 'desc')
    .orderBy('id')
    .execute()

/** @returns whether the person had such a device */
export const forgetOwnDevice = async (
  tx: DatabaseTransaction,
  personId: string,
  id: string,
): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('identity.known_device')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
