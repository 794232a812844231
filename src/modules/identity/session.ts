import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../platform/access/actor.ts'
import { isRole, type Role } from '../../platform/access/roles.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { Database, DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { actingBy, isOurs, macOf, type WayIn } from './session-mac.ts'

/** How long a session lives: minutes without a request, hours in all. */
export interface SessionLimits {
  readonly idleMinutes: number
  readonly absoluteHours: number
}

/** What decides how long a session lasts, and what it is known by. */
export type SessionSettings = Pick<Settings, 'sessions' | 'secretKey'>

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
    settings: SessionSettings
    browser?: string | null
  },
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  const { now, settings } = session
  const wayIn = {
    of: 'session',
    secretHash: hashSecret(secret),
    personId: session.personId,
    ...(await actingBy(tx, session.membershipId)),
    from: now,
    until: new Date(now.getTime() + settings.sessions.absoluteHours * 3_600_000),
    provedAt: now,
  } as const
  await tx
    .insertInto('identity.session')
    .values({
      secret_hash: wayIn.secretHash,
      person_id: wayIn.personId,
      membership_id: wayIn.membershipId,
      assurance: session.assurance,
      started_at: now,
      proved_at: now,
      seen_at: now,
      ends_at: wayIn.until,
      browser: session.browser ?? null,
      mac: macOf(settings, wayIn),
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
  /** The proposal by which two let the person in, where they have no way in of their own tonight. */
  readonly letInId: string | null
}

interface SessionRow {
  session_id: string
  started_at: Date
  ends_at: Date
  proved_at: Date
  mac: Buffer | null
  let_in_id: string | null
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

const wayInOf = (secretHash: Buffer, row: SessionRow): WayIn => ({
  of: 'session',
  secretHash,
  personId: row.person_id,
  membershipId: row.membership_id,
  bodyId: row.body_id,
  role: row.role,
  from: row.started_at,
  until: row.ends_at,
  provedAt: row.proved_at,
})

/** Finds the session of a secret, keeps it awake, and says who it is; nothing where it has ended, or was not begun by this house. */
export const findSession = async (
  database: Database,
  secret: string,
  now: Date,
  settings: SessionSettings,
): Promise<SessionPerson | undefined> => {
  const idle = `${settings.sessions.idleMinutes} minutes`
  const secretHash = hashSecret(secret)
  const found =
    await sql<SessionRow>`select * from identity.session_of(${secretHash}, ${now}, ${idle}::interval)`.execute(
      database,
    )
  const row = found.rows[0]
  if (row === undefined || !isOurs(settings, row.mac, wayInOf(secretHash, row))) return undefined
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
    letInId: row.let_in_id,
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
