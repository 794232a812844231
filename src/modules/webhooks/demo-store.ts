import type { PersonActor } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

export const hasEndpoint = async (tx: DatabaseTransaction): Promise<boolean> =>
  (await tx.selectFrom('webhooks.endpoint').select('id').limit(1).executeTakeFirst()) !== undefined

/** A made-up administrator, where there is one. */
export const findAdministrator = async (tx: DatabaseTransaction): Promise<PersonActor | undefined> => {
  const found = await tx
    .selectFrom('identity.membership as m')
    .innerJoin('identity.person as p', 'p.id', 'm.person_id')
    .select(['m.id as membershipId', 'm.person_id as personId', 'm.body_id as bodyId'])
    .where('m.role', '=', 'administrator')
    .where('m.ended_at', 'is', null)
    .where('p.fictional', '=', true)
    .executeTakeFirst()
  return found && { kind: 'person', role: 'administrator', ...found }
}
