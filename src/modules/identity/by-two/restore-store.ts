import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hashSecret } from '../session.ts'
import { CASE_ROLES, type RestoringFacts } from './rules.ts'

/** What decides who may ask for somebody's way in; nothing for whoever may not know. */
export const findFactsToRestore = async (
  tx: DatabaseTransaction,
  personId: string,
): Promise<(RestoringFacts & { readonly waits: boolean }) | undefined> =>
  (
    await sql<{ facts: (RestoringFacts & { waits: boolean }) | null }>`
      select identity.facts_to_restore(${personId}::uuid) as facts`.execute(tx)
  ).rows[0]?.facts ?? undefined

/** @returns its identifier, and whether it needs no second person; nothing where it waits already */
export const addRestore = async (
  tx: DatabaseTransaction,
  asked: { personId: string; kind: 'restore' | 'reopen'; lapsesAt: Date },
): Promise<string | undefined> =>
  (
    await sql<{
      id: string | null
    }>`select identity.propose_restore(${asked.personId}::uuid, ${asked.kind}, ${asked.lapsesAt}) as id`.execute(
      tx,
    )
  ).rows[0]?.id ?? undefined

interface Addressee {
  readonly email: string
  readonly language: string
}

/** Whose account a link will come to, to tell them before it does. Run as the system. */
export const findWhomToWarn = async (tx: DatabaseTransaction, id: string): Promise<Addressee | undefined> =>
  (await sql<Addressee>`select email, language from identity.whom_to_warn(${id}::uuid)`.execute(tx)).rows[0]

/** Makes the link, once its time has come. Run as the system. @returns where it goes; nothing where it was stopped */
export const inviteRestored = async (
  tx: DatabaseTransaction,
  id: string,
  secret: string,
  endsAt: Date,
): Promise<Addressee | undefined> =>
  (
    await sql<Addressee>`select email, language
      from identity.invite_restored(${id}::uuid, ${hashSecret(secret)}, ${endsAt})`.execute(tx)
  ).rows[0]

/** Colleagues of somebody at their body, by name. */
export const listColleagues = (
  tx: DatabaseTransaction,
  { bodyId, personId }: { bodyId: string; personId: string },
): Promise<{ id: string; name: string; activatedAt: Date | null }[]> =>
  tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name', 'p.activated_at as activatedAt'])
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.ended_at', 'is', null)
    .where('m.role', 'in', [...CASE_ROLES])
    .where('p.disabled_at', 'is', null)
    .where('p.id', '<>', personId)
    .orderBy('p.name')
    .execute()
