import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../platform/access/actor.ts'
import { isRole, type Role } from '../../platform/access/roles.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

/** How long a session lives: minutes without a request, hours in all. */
export interface SessionLimits {
  readonly idleMinutes: number
  readonly absoluteHours: number
}

export type Assurance = 'password' | 'passkey' | 'code' | 'agency' | 'let_in'

export const sessionCookie = 'samlad_session'

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Starts a session; the secret goes into the cookie and nowhere else. Run as the system or as the person. */
export const startSession = async (
  tx: DatabaseTransaction,
  session: {
    personId: string
    membershipId: string | null
    assurance: Assurance
    now: Date
    limits: SessionLimits
    browser?: string | null
  },
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  await tx
    .insertInto('identity.session')
    .values({
      secret_hash: hashSecret(secret),
      person_id: session.personId,
      membership_id: session.membershipId,
      assurance: session.assurance,
      started_at: session.now,
      proved_at: session.now,
      seen_at: session.now,
      ends_at: new Date(session.now.getTime() + session.limits.absoluteHours * 3_600_000),
      browser: session.browser ?? null,
    })
    .execute()
  return secret
}

/** The person behind a session, and for whom they act. */
export interface SessionPerson {
  readonly sessionId: string
  readonly personId: string
  readonly name: string
  readonly language: Locale
  /** Absent for a person who has no membership that lasts. */
  readonly actor: PersonActor | undefined
  readonly bodyName: string
  readonly memberships: readonly { readonly id: string; readonly bodyName: string; readonly role: Role }[]
  readonly endsAt: Date
  /** When the person last proved who they are. */
  readonly provedAt: Date
  /** How many forms are kept for the person that were entered and not sent. */
  readonly keptForms: number
}

interface SessionRow {
  session_id: string
  ends_at: Date
  proved_at: Date
  kept_forms: number
  person_id: string
  name: string
  language: Locale
  membership_id: string | null
  body_id: string | null
  body_name: string | null
  role: string | null
  memberships: { id: string; bodyName: string; role: string }[]
}

/** Finds the session of a secret, keeps it awake, and says who it is; nothing where it has ended. */
export const findSession = async (
  database: Database,
  secret: string,
  now: Date,
  limits: SessionLimits,
): Promise<SessionPerson | undefined> => {
  const idle = `${limits.idleMinutes} minutes`
  const found =
    await sql<SessionRow>`select * from identity.session_of(${hashSecret(secret)}, ${now}, ${idle}::interval)`.execute(
      database,
    )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const actor =
    row.membership_id !== null && row.body_id !== null && row.role !== null && isRole(row.role)
      ? ({
          kind: 'person',
          personId: row.person_id,
          membershipId: row.membership_id,
          bodyId: row.body_id,
          role: row.role,
        } as const)
      : undefined
  return {
    sessionId: row.session_id,
    endsAt: row.ends_at,
    provedAt: row.proved_at,
    keptForms: row.kept_forms,
    personId: row.person_id,
    name: row.name,
    language: row.language,
    actor,
    bodyName: row.body_name ?? '',
    memberships: row.memberships.flatMap(({ id, bodyName, role }) =>
      isRole(role) ? [{ id, bodyName, role }] : [],
    ),
  }
}
