import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Relation } from './schema.ts'

/** How many numbers somebody has declared, by relation: the numbers themselves are not kept. */
export const countDeclared = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
): Promise<{ relation: Relation; count: number }[]> =>
  (await tx
    .selectFrom('disclosure.own_number')
    .select(['relation', sql<number>`count(*)::int`.as('count')])
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .groupBy('relation')
    .execute()) as { relation: Relation; count: number }[]

/** Declares a number by its stand-in; declared before as something else, it is that no more. */
export const declareNumber = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  declared: { token: Buffer; relation: Relation; at: Date },
): Promise<void> => {
  await tx
    .deleteFrom('disclosure.own_number')
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('token', '=', declared.token)
    .execute()
  await tx
    .insertInto('disclosure.own_number')
    .values({
      person_id: personId,
      body_id: bodyId,
      relation: declared.relation,
      token: declared.token,
      declared_at: declared.at,
    })
    .execute()
}

/** Removes all numbers of one relation. */
export const removeNumbers = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  relation: Relation,
): Promise<void> => {
  await tx
    .deleteFrom('disclosure.own_number')
    .where('person_id', '=', personId)
    .where('body_id', '=', bodyId)
    .where('relation', '=', relation)
    .execute()
}
