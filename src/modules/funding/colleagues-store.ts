import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** A person by name. */
export interface Named {
  readonly personId: string
  readonly name: string
}

/** People of a body who may assess for it. */
export const listColleagues = (
  tx: DatabaseTransaction,
  bodyId: string,
  roles: readonly string[],
): Promise<Named[]> =>
  tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'p.name'])
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.ended_at', 'is', null)
    .where('m.role', 'in', [...roles])
    .where('p.disabled_at', 'is', null)
    .orderBy('p.name')
    .execute()
