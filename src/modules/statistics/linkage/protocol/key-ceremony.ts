/**
 * The secret of a period: made by the encoding bodies together, so that none of them chose it and the linking unit never has
 * it. Each body commits to a contribution before it sees another's (commitment by SHA-256), then all are opened among the
 * bodies; the secret follows from all contributions (HKDF, RFC 5869).
 */
import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../../../../platform/refusal.ts'

const CONTRIBUTION_BYTES = 32
const SECRET_BYTES = 32

/** A period of linkage, as everybody may know it. */
export interface Period {
  readonly number: number
  /** Days, the last included. */
  readonly from: string
  readonly until: string
  readonly members: readonly string[]
  readonly withdrawn: readonly string[]
  readonly status: 'committing' | 'open' | 'closed' | 'destroyed'
  /** SHA-256 of each member's contribution, in hexadecimal. */
  readonly commitments: Readonly<Record<string, string>>
  /** Tells two bodies that they have the same secret, and nobody what it is. */
  readonly fingerprint: string | null
}

const digest = (label: string, ...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of [label, ...parts]) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    // The length before each part: no two lists of parts run together.
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}

/** A body's commitment to its contribution. @param contribution 32 random bytes, known to the body alone. */
export const commitTo = (period: number, bodyId: string, contribution: Uint8Array): string => {
  if (contribution.length !== CONTRIBUTION_BYTES) throw new Refusal('linkage.contribution_length')
  return digest('samlad linkage contribution', String(period), bodyId, contribution).toString('hex')
}

/** What can be told of a secret of full entropy without telling it. */
export const fingerprintOf = (secret: Uint8Array): string =>
  digest('samlad linkage fingerprint', secret).toString('hex').slice(0, 32)

/**
 * The secret from all contributions, once everybody has committed.
 *
 * @param contributions of every member, opened among the members.
 * @throws Refusal where one is missing, is not a member's, or is not what was committed to.
 */
export const openSecret = (
  { number, members, commitments }: Pick<Period, 'number' | 'members' | 'commitments'>,
  contributions: Readonly<Record<string, Uint8Array>>,
): Uint8Array => {
  const ordered = [...members].sort()
  if (Object.keys(contributions).some((id) => !members.includes(id)))
    throw new Refusal('linkage.body_is_no_member')
  const opened = ordered.map((id) => {
    const contribution = contributions[id]
    const commitment = commitments[id]
    if (contribution === undefined || commitment === undefined)
      throw new Refusal('linkage.contribution_missing')
    const expected = Buffer.from(commitment, 'hex')
    const actual = Buffer.from(commitTo(number, id, contribution), 'hex')
    if (expected.length !== actual.length || !timingSafeEqual(expected, actual))
      throw new Refusal('linkage.contribution_differs')
    return contribution
  })
  const info = digest('samlad linkage secret', String(number), ...ordered)
  return new Uint8Array(hkdfSync('sha256', Buffer.concat(opened), new Uint8Array(), info, SECRET_BYTES))
}

/** A body commits. @throws Refusal where the period takes no more, or the body has committed already. */
export const withCommitment = (period: Period, bodyId: string, commitment: string): Period => {
  if (period.status !== 'committing') throw new Refusal('linkage.period_is_not_committing')
  if (!period.members.includes(bodyId)) throw new Refusal('linkage.body_is_no_member')
  if (period.commitments[bodyId] !== undefined) throw new Refusal('linkage.already_committed')
  return { ...period, commitments: { ...period.commitments, [bodyId]: commitment } }
}

/** The period opens when all have committed and agree on the secret. @param fingerprints of the secret, from each member. */
export const openPeriod = (period: Period, fingerprints: Readonly<Record<string, string>>): Period => {
  if (period.status !== 'committing') throw new Refusal('linkage.period_is_not_committing')
  const told = period.members.map((id) => fingerprints[id])
  if (told.includes(undefined)) throw new Refusal('linkage.contribution_missing')
  if (new Set(told).size !== 1) throw new Refusal('linkage.bodies_disagree')
  return { ...period, status: 'open', fingerprint: told[0] as string }
}

/** The next period, with a secret yet to be made: nothing of the old one goes into it. */
const rotate = (period: Period, from: string, until: string): { closed: Period; next: Period } => {
  const members = period.members.filter((id) => !period.withdrawn.includes(id))
  return {
    closed: { ...period, status: 'closed' },
    next: {
      number: period.number + 1,
      from,
      until,
      members,
      withdrawn: [],
      status: 'committing',
      commitments: {},
      fingerprint: null,
    },
  }
}

/**
 * A body leaves. It knows the secret, so the period ends with it and the others make a new one: keys of the new period are
 * nothing to who has left.
 */
export const withdraw = (period: Period, bodyId: string, from: string): { closed: Period; next: Period } => {
  if (!period.members.includes(bodyId)) throw new Refusal('linkage.body_is_no_member')
  return rotate({ ...period, withdrawn: [...period.withdrawn, bodyId] }, from, period.until)
}

/** Whether a body may encode in a period on a day. @returns the refusal's code, or undefined. */
export const refusesEncoding = (period: Period, bodyId: string, day: string): string | undefined => {
  if (period.status !== 'open') return 'linkage.period_is_not_open'
  if (!period.members.includes(bodyId)) return 'linkage.body_is_no_member'
  if (period.withdrawn.includes(bodyId)) return 'linkage.body_has_withdrawn'
  return day < period.from || day > period.until ? 'linkage.outside_period' : undefined
}
