import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { hashSecret } from './session.ts'

export type InvitationKind = 'set_up' | 'invitation' | 'restore'

export interface Invitation {
  readonly id: string
  readonly kind: InvitationKind
  readonly personId: string | null
}

/** Makes a one-time link; earlier ones for the same person (or for the first administrator) stop working. */
export const addInvitation = async (
  tx: DatabaseTransaction,
  made: {
    kind: InvitationKind
    secret: string
    personId: string | null
    invitedBy: string | null
    now: Date
    endsAt: Date
  },
): Promise<string> => {
  await withdrawInvitations(tx, made.personId, made.now)
  const row = await tx
    .insertInto('identity.invitation')
    .values({
      kind: made.kind,
      secret_hash: hashSecret(made.secret),
      person_id: made.personId,
      invited_by: made.invitedBy,
      created_at: made.now,
      ends_at: made.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Links that have not been used stop working: those of a person, or, for nobody, those of the set-up. */
export const withdrawInvitations = async (
  tx: DatabaseTransaction,
  personId: string | null,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('identity.invitation')
    .set({ withdrawn_at: now })
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** The invitation of a link that still works; locked, so that it is used once. */
export const findInvitation = async (
  tx: DatabaseTransaction,
  secret: string,
  now: Date,
): Promise<Invitation | undefined> => {
  const row = await tx
    .selectFrom('identity.invitation')
    .select(['id', 'kind', 'person_id'])
    .where('secret_hash', '=', hashSecret(secret))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('ends_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, kind: row.kind as InvitationKind, personId: row.person_id }
}

export const useInvitation = async (tx: DatabaseTransaction, id: string, now: Date): Promise<void> => {
  await tx.updateTable('identity.invitation').set({ used_at: now }).where('id', '=', id).execute()
}

/** The link of a person that still waits to be used, without its secret. */
export const findOpenInvitation = async (
  tx: DatabaseTransaction,
  personId: string,
  now: Date,
): Promise<{ endsAt: Date } | undefined> => {
  const row = await tx
    .selectFrom('identity.invitation')
    .select('ends_at')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  return row && { endsAt: row.ends_at }
}

/** Who an invitation is for, for the mail that carries its link. */
export const findInvited = (tx: DatabaseTransaction, invitationId: string, now: Date) =>
  tx
    .selectFrom('identity.invitation as i')
    .innerJoin('identity.person as p', 'p.id', 'i.person_id')
    .select(['p.email', 'p.language', 'i.ends_at'])
    .where('i.id', '=', invitationId)
    .where('i.used_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.ends_at', '>', now)
    .executeTakeFirst()
