import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Delegate, DelegatedStep, GrantStep, Hands } from './rules.ts'

export interface Delegation {
  readonly id: string
  readonly threeFromOre: number | null
  readonly proposedBy: string
  /** Absent for somebody who has left, as every name here. */
  readonly proposedByName: string | null
  readonly proposedAt: Date
  readonly confirmedByName: string | null
  readonly confirmedAt: Date | null
  readonly delegates: readonly (Delegate & { readonly name: string | null })[]
}

/** What a body has said, and what it is asked to confirm: none, one or both. */
export const listDelegations = async (tx: DatabaseTransaction, bodyId: string): Promise<Delegation[]> => {
  const rows = await tx
    .selectFrom('funding.delegation as d')
    .leftJoin('identity.person as p', 'p.id', 'd.proposed_by')
    .leftJoin('identity.person as c', 'c.id', 'd.confirmed_by')
    .select([
      'd.id',
      'd.three_from_ore as threeFromOre',
      'd.proposed_by as proposedBy',
      'p.name as proposedByName',
      'd.proposed_at as proposedAt',
      'c.name as confirmedByName',
      'd.confirmed_at as confirmedAt',
    ])
    .where('d.body_id', '=', bodyId)
    .where('d.ended_at', 'is', null)
    .execute()
  if (rows.length === 0) return []
  const delegates = await tx
    .selectFrom('funding.delegate as e')
    .leftJoin('identity.person as p', 'p.id', 'e.person_id')
    .select([
      'e.delegation_id as id',
      'e.person_id as personId',
      'e.step',
      'e.up_to_ore as upToOre',
      'p.name',
    ])
    .where(
      'e.delegation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('p.name')
    .execute()
  return rows.map((row) => ({
    ...row,
    delegates: delegates
      .filter(({ id }) => id === row.id)
      .map(({ id: _, step, ...delegate }) => ({ ...delegate, step: step as DelegatedStep })),
  }))
}

/** Who may decide for a body, as it is in force: nobody named where everybody may. */
export const listDelegates = async (tx: DatabaseTransaction, bodyId: string): Promise<readonly Delegate[]> =>
  (await listDelegations(tx, bodyId)).find(({ confirmedAt }) => confirmedAt !== null)?.delegates ?? []

/** @returns its identifier; nothing for somebody who does not distribute at the body */
export const addDelegation = async (
  tx: DatabaseTransaction,
  threeFromOre: number | undefined,
  delegates: readonly Delegate[],
): Promise<string | undefined> => {
  const named = delegates.map(({ personId, step, upToOre }) => ({ person: personId, step, ore: upToOre }))
  const { rows } = await sql<{ id: string | null }>`
    select funding.propose_delegation(${threeFromOre ?? null}::bigint, ${JSON.stringify(named)}::jsonb) as id`.execute(
    tx,
  )
  return rows[0]?.id ?? undefined
}

/** @returns whether it waited at the actor's body */
export const putInForce = async (tx: DatabaseTransaction, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select funding.confirm_delegation(${id}::uuid) as done`.execute(tx)).rows[0]
    ?.done === true

/** @returns whether it waited at the actor's body */
export const dropDelegation = async (tx: DatabaseTransaction, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select funding.refuse_delegation(${id}::uuid) as done`.execute(tx)).rows[0]
    ?.done === true

/** Who has taken which step with a grant; nothing for anybody but its giver. */
export const findHands = async (tx: DatabaseTransaction, grantId: string): Promise<Hands | undefined> =>
  (await sql<{ hands: Hands | null }>`select funding.hands_of(${grantId}::uuid) as hands`.execute(tx)).rows[0]
    ?.hands ?? undefined

/** Who at the giver may take the next step with a grant, for its two parties. */
export const listWhoMay = async (
  tx: DatabaseTransaction,
  grantId: string,
  step: GrantStep,
): Promise<string[]> =>
  (await sql<{ id: string }>`select funding.who_may(${grantId}::uuid, ${step}) as id`.execute(tx)).rows.map(
    ({ id }) => id,
  )
