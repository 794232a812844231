import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** Whether the actor may know where a placement is: they worked on the case when it was granted, or were let in since. */
export const knowsWhere = async (tx: DatabaseTransaction, placementId: string): Promise<boolean> =>
  (await sql<{ knows: boolean }>`select housing.knows_where(${placementId}::uuid) as knows`.execute(tx))
    .rows[0]?.knows === true

/** Somebody who came to the case later and has asked to see where. */
interface Newcomer {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly askedAt: Date
  /** Whether the actor may agree. */
  readonly mayShow: boolean
}

/** Those who wait for somebody to agree, the first first. */
export const listNewcomers = async (tx: DatabaseTransaction, placementId: string): Promise<Newcomer[]> =>
  (
    await sql<Newcomer>`select w.id, w.person_id as "personId", coalesce(n.name, '') as name, w.asked_at as "askedAt",
        housing.may_show_where(w.placement_id, w.person_id) as "mayShow"
      from housing.where_leave w left join identity.person n on n.id = w.person_id
      where w.placement_id = ${placementId} and w.confirmed_at is null order by w.asked_at, w.id`.execute(tx)
  ).rows

/** Asks to see where. Twice is once. @returns its identifier, where it is the first time */
export const insertNewcomer = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: { readonly placementId: string; readonly caseId: string; readonly now: Date },
): Promise<string | undefined> => {
  const id = randomUUID()
  const added = await tx
    .insertInto('housing.where_leave')
    .values({
      id,
      placement_id: of.placementId,
      case_id: of.caseId,
      person_id: actor.personId,
      asked_at: of.now,
    })
    .onConflict((conflict) => conflict.columns(['placement_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 0n ? undefined : id
}

/** Agrees. @returns whether somebody waited for the actor to. */
export const confirmNewcomer = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: { readonly placementId: string; readonly leaveId: string; readonly now: Date },
): Promise<boolean> => {
  const written = await tx
    .updateTable('housing.where_leave')
    .set({ confirmed_by: actor.personId, confirmed_at: of.now })
    .where('id', '=', of.leaveId)
    .where('placement_id', '=', of.placementId)
    .executeTakeFirst()
  return written.numUpdatedRows > 0n
}
