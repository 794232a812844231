import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** Lets somebody of the body work with a layer, or work with it again. */
export const writeStaff = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: { readonly layerId: string; readonly personId: string; readonly now: Date },
): Promise<void> => {
  await tx
    .insertInto('children.layer_staff')
    .values({
      layer_id: given.layerId,
      person_id: given.personId,
      added_by: actor.personId,
      added_at: given.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['layer_id', 'person_id'])
        .doUpdateSet({ added_by: actor.personId, added_at: given.now, ended_at: null }),
    )
    .execute()
}

export const endStaff = async (
  tx: DatabaseTransaction,
  given: { readonly layerId: string; readonly personId: string; readonly now: Date },
): Promise<void> => {
  await tx
    .updateTable('children.layer_staff')
    .set({ ended_at: given.now })
    .where('layer_id', '=', given.layerId)
    .where('person_id', '=', given.personId)
    .where('ended_at', 'is', null)
    .execute()
}

export const listStaff = async (tx: DatabaseTransaction, layerId: string) =>
  await tx
    .selectFrom('children.layer_staff as s')
    .innerJoin('identity.person as p', 'p.id', 's.person_id')
    .select(['p.id', 'p.name'])
    .where('s.layer_id', '=', layerId)
    .where('s.ended_at', 'is', null)
    .orderBy('p.name')
    .execute()

/** Colleagues of the body in the roles that take part, who do not work with the layer. */
export const listColleagues = async (
  tx: DatabaseTransaction,
  { bodyId, roles, layerId }: { bodyId: string; roles: readonly string[]; layerId: string },
) =>
  await tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.role', 'in', [...roles])
    .where('m.ended_at', 'is', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('children.layer_staff as s')
            .select('s.person_id')
            .whereRef('s.person_id', '=', 'p.id')
            .where('s.layer_id', '=', layerId)
            .where('s.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('p.name')
    .execute()
