import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Settings } from '../../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hashSecret } from '../session.ts'
import { actingBy, macOf } from '../session-mac.ts'
import type { LettingInFacts } from './rules.ts'

/** What decides whether the actor may let a colleague in tonight; nothing for somebody who does not work there. */
export const findFactsToLetIn = async (
  tx: DatabaseTransaction,
  personId: string,
): Promise<LettingInFacts | undefined> =>
  (
    await sql<{
      facts: LettingInFacts | null
    }>`select identity.facts_to_let_in(${personId}::uuid) as facts`.execute(tx)
  ).rows[0]?.facts ?? undefined

/** Asks that a colleague be let in, with the half of the code that the actor gives. @returns its identifier */
export const addLetIn = async (
  tx: DatabaseTransaction,
  personId: string,
  half: Buffer,
  lapsesAt: Date,
): Promise<string> =>
  (
    await sql<{
      id: string
    }>`select identity.propose_let_in(${personId}::uuid, ${half}, ${lapsesAt}) as id`.execute(tx)
  ).rows[0]!.id

/** @returns whether it waited for the actor */
export const confirmLetIn = async (tx: DatabaseTransaction, id: string, half: Buffer): Promise<boolean> =>
  (await sql<{ done: boolean }>`select identity.confirm_let_in(${id}::uuid, ${half}) as done`.execute(tx))
    .rows[0]?.done === true

interface ComingIn {
  readonly letInId: string
  readonly personId: string
  readonly membershipId: string
  readonly endsAt: Date
}

/** Who comes in by the two halves, as what and until when. Run as whoever signs in. */
export const findComingIn = async (
  tx: DatabaseTransaction,
  email: string,
  first: Buffer,
  second: Buffer,
): Promise<ComingIn | undefined> =>
  (
    await sql<ComingIn>`select let_in_id as "letInId", person_id as "personId", membership_id as "membershipId", ends_at as "endsAt"
      from identity.come_in(${email}, ${first}, ${second})`.execute(tx)
  ).rows[0]

/** Begins the session of somebody who was let in, in place of one that was begun so before. @returns the secret for its cookie */
export const startLetInSession = async (
  tx: DatabaseTransaction,
  { letInId, personId, membershipId, endsAt }: ComingIn,
  { now, settings, browser }: { now: Date; settings: Pick<Settings, 'secretKey'>; browser: string | null },
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  await tx
    .updateTable('identity.session')
    .set({ ended_at: now })
    .where('let_in_id', '=', letInId)
    .where('ended_at', 'is', null)
    .execute()
  // Nothing of their own was proved: what asks for a fresh proof stays closed.
  const provedAt = new Date(0)
  const acting = await actingBy(tx, membershipId)
  const secretHash = hashSecret(secret)
  const wayIn = {
    of: 'session',
    secretHash,
    personId,
    ...acting,
    from: now,
    until: endsAt,
    provedAt,
  } as const
  await tx
    .insertInto('identity.session')
    .values({
      ...{ secret_hash: secretHash, person_id: personId, membership_id: membershipId },
      ...{ assurance: 'let_in', let_in_id: letInId, mac: macOf(settings, wayIn) },
      ...{ started_at: now, seen_at: now, ends_at: endsAt, browser, proved_at: provedAt },
    })
    .execute()
  return secret
}

/** To whom it is told by mail that they were let in. Run as the system. */
export const findWhomToTellOfLetIn = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ email: string; language: string } | undefined> =>
  (
    await sql<{ email: string; language: string }>`
      select email, language from identity.whom_to_tell_of_let_in(${id}::uuid)`.execute(tx)
  ).rows[0]
