import { sql } from 'kysely'
import type { Role } from '../../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hashSecret } from '../session.ts'
import type { ConfirmingFacts, ProposalKind, ProposingFacts } from './rules.ts'

/** What is told of a proposal to whoever may see it. */
export interface Proposal {
  readonly id: string
  readonly kind: ProposalKind
  readonly personName: string
  readonly email: string
  /** Absent for a hidden body that the reader may not know of. */
  readonly bodyName: string | null
  readonly role: Role | null
  readonly askedByName: string
  readonly askedAt: Date
  readonly lapsesAt: Date
  readonly confirmedByName: string | null
  readonly confirmedAt: Date | null
  /** Nobody else had come into the house who could confirm. */
  readonly alone: boolean
  readonly refusedAt: Date | null
  readonly mayConfirm: boolean
  readonly mayTakeBack: boolean
  /** It waits for the reader to note that it was given. */
  readonly isTold: boolean
}

/** What the reader sees of what is proposed and was, the newest first. */
export const listProposals = async (tx: DatabaseTransaction): Promise<Proposal[]> =>
  (
    await sql<Proposal>`select id, kind, person_name as "personName", email, body_name as "bodyName", role,
      asked_by_name as "askedByName", asked_at as "askedAt", lapses_at as "lapsesAt", confirmed_by_name as "confirmedByName",
      confirmed_at as "confirmedAt", alone, refused_at as "refusedAt", may_confirm as "mayConfirm",
      may_take_back as "mayTakeBack", is_told as "isTold" from identity.list_proposals()`.execute(tx)
  ).rows

/** What decides whether the actor may ask for a role, beside what the address tells of itself. */
export interface FoundToPropose extends Omit<ProposingFacts, 'role'> {
  /** The person has the role there already. */
  readonly isThere: boolean
  /** Somebody has asked for it, and it waits. */
  readonly waits: boolean
  readonly isClosed: boolean
}

export const findFactsToPropose = async (
  tx: DatabaseTransaction,
  asked: { email: string; bodyId: string; role: Role },
): Promise<FoundToPropose | undefined> =>
  (
    await sql<{ facts: FoundToPropose | null }>`
      select identity.facts_to_propose(${asked.email}, ${asked.bodyId}::uuid, ${asked.role}) as facts`.execute(
      tx,
    )
  ).rows[0]?.facts ?? undefined

/** Those of the roles that fit what a body is. */
export const listFitting = async (
  tx: DatabaseTransaction,
  bodyId: string,
  roles: readonly Role[],
): Promise<readonly Role[]> => {
  const { rows } = await sql<{ role: Role }>`
    select role from unnest(${roles}::text[]) role
    where (identity.facts_to_propose('', ${bodyId}::uuid, role)->>'fits')::boolean`.execute(tx)
  return roles.filter((one) => rows.some(({ role }) => role === one))
}

/** What decides whether it takes two to end somebody's membership; nothing where there is none. For an administrator. */
export const findFactsToEnd = async (
  tx: DatabaseTransaction,
  personId: string,
  membershipId: string,
): Promise<{ readonly byTwo: boolean; readonly waits: boolean } | undefined> =>
  (
    await sql<{ facts: { byTwo: boolean; waits: boolean } | null }>`
      select identity.facts_to_end(${personId}::uuid, ${membershipId}::uuid) as facts`.execute(tx)
  ).rows[0]?.facts ?? undefined

/** Asks that a membership be ended by two. @returns its identifier; nothing where it waits already */
export const addEnding = async (
  tx: DatabaseTransaction,
  membershipId: string,
  lapsesAt: Date,
): Promise<string | undefined> =>
  (
    await sql<{
      id: string | null
    }>`select identity.propose_ending(${membershipId}::uuid, ${lapsesAt}) as id`.execute(tx)
  ).rows[0]?.id ?? undefined

export interface FoundToConfirm extends ConfirmingFacts {
  /** It waits for a second person still. */
  readonly waits: boolean
  /** Whether whoever it is for has come in before. */
  readonly isActivated: boolean
}

export const findFactsToConfirm = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<FoundToConfirm | undefined> =>
  (
    await sql<{ facts: FoundToConfirm | null }>`
      select identity.facts_to_confirm(${id}::uuid) as facts`.execute(tx)
  ).rows[0]?.facts ?? undefined

/** @returns its identifier; nothing where it waits already */
export const addProposal = async (
  tx: DatabaseTransaction,
  asked: { email: string; name: string; bodyId: string; role: Role; lapsesAt: Date },
): Promise<string | undefined> =>
  (
    await sql<{
      id: string | null
    }>`select identity.propose(${asked.email}, ${asked.name}, ${asked.bodyId}::uuid, ${asked.role},
      ${asked.lapsesAt}) as id`.execute(tx)
  ).rows[0]?.id ?? undefined

/** @returns its identifier; nothing for an address of nobody who can be the second person, or where it waits already */
export const addAgreement = async (
  tx: DatabaseTransaction,
  email: string,
  lapsesAt: Date,
): Promise<string | undefined> =>
  (
    await sql<{ id: string | null }>`select identity.propose_agreement(${email}, ${lapsesAt}) as id`.execute(
      tx,
    )
  ).rows[0]?.id ?? undefined

/** Whether there is anybody at another body who could be the second person of the actor's own. */
export const couldHaveSecond = async (tx: DatabaseTransaction): Promise<boolean> =>
  isDone(await sql<{ done: boolean }>`select identity.could_have_second() as done`.execute(tx))

const isDone = ({ rows }: { rows: { done: boolean }[] }): boolean => rows[0]?.done === true

/** @returns whether it waited for the actor */
export const confirmProposal = async (tx: DatabaseTransaction, id: string): Promise<boolean> =>
  isDone(await sql<{ done: boolean }>`select identity.confirm(${id}::uuid) as done`.execute(tx))

/** @returns whether it was the actor's to refuse or take back */
export const refuseProposal = async (tx: DatabaseTransaction, id: string): Promise<boolean> =>
  isDone(await sql<{ done: boolean }>`select identity.refuse(${id}::uuid) as done`.execute(tx))

/** Run as the system. @returns those that have lapsed now */
export const lapseProposals = async (tx: DatabaseTransaction): Promise<string[]> =>
  (await sql<{ id: string }>`select identity.lapse_proposals() as id`.execute(tx)).rows.map(({ id }) => id)

/** The link for whoever was confirmed just now. @returns its identifier; nothing for somebody who comes in already */
export const inviteConfirmed = async (
  tx: DatabaseTransaction,
  id: string,
  secret: string,
  endsAt: Date,
): Promise<string | undefined> =>
  (
    await sql<{
      id: string | null
    }>`select identity.invite_confirmed(${id}::uuid, ${hashSecret(secret)}, ${endsAt}) as id`.execute(tx)
  ).rows[0]?.id ?? undefined

/** Whom a proposal of this transaction waits for, by the body for which they act. */
export const listWhomItWaitsFor = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ bodyId: string; people: string[] }[]> =>
  (
    await sql<{ bodyId: string; people: string[] }>`select body_id as "bodyId", array_agg(person_id) as people
      from identity.whom_it_waits_for(${id}::uuid) group by body_id order by body_id`.execute(tx)
  ).rows

/** Who is told of what was confirmed in this transaction. */
export const listWhoIsTold = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ bodyId: string; role: Role }[]> =>
  (
    await sql<{
      bodyId: string
      role: Role
    }>`select body_id as "bodyId", role from identity.who_is_told(${id}::uuid)
      order by body_id, role`.execute(tx)
  ).rows
