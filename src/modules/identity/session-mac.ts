import { timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { keyedHash } from '../../platform/vault/vault.ts'

/** What the row of a session or a token says, all of it bound by its MAC. */
export interface WayIn {
  readonly of: 'session' | 'token' | 'service'
  /** SHA-256 of the secret in the cookie, or of the bearer token. */
  readonly secretHash: Buffer
  /** Whose it is: a person's, or a program's. */
  readonly personId: string
  readonly membershipId: string | null
  readonly bodyId: string | null
  readonly role: string | null
  readonly from: Date
  readonly until: Date
  /** When the person of a session last proved who they are. */
  readonly provedAt?: Date
  readonly scopes?: readonly string[]
}

type Keyed = Pick<Settings, 'secretKey'>

/**
 * HMAC-SHA256 of what a session or a token says, with a key that is in no database: whoever can write its row, and no more, makes
 * none that counts.
 */
export const macOf = (settings: Keyed, wayIn: WayIn): Buffer =>
  keyedHash(
    settings,
    'way_in',
    JSON.stringify([
      wayIn.of,
      wayIn.secretHash.toString('hex'),
      wayIn.personId,
      wayIn.membershipId,
      wayIn.bodyId,
      wayIn.role,
      wayIn.from.getTime(),
      wayIn.until.getTime(),
      wayIn.provedAt?.getTime() ?? null,
      wayIn.scopes?.toSorted() ?? null,
    ]),
  )

/** Whether the MAC of a row is that of what it says. */
export const isOurs = (settings: Keyed, mac: Buffer | null, wayIn: WayIn): boolean => {
  const expected = macOf(settings, wayIn)
  return mac !== null && mac.length === expected.length && timingSafeEqual(mac, expected)
}

/** For which body and in which role a membership lets somebody act; neither where there is none. */
export const actingBy = async (
  tx: DatabaseTransaction,
  membershipId: string | null,
): Promise<Pick<WayIn, 'membershipId' | 'bodyId' | 'role'>> => {
  const found =
    membershipId === null
      ? undefined
      : await tx
          .selectFrom('identity.membership')
          .select(['body_id', 'role'])
          .where('id', '=', membershipId)
          .executeTakeFirst()
  return { membershipId, bodyId: found?.body_id ?? null, role: found?.role ?? null }
}
