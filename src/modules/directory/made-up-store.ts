import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { BodyType } from './body.ts'
import type { BodyKind } from './kinds.ts'

/** A body that nobody will mistake for a real one, and as what something can be sent to it. */
export interface MadeUpBody {
  readonly name: string
  readonly type: BodyType
  readonly kind?: BodyKind | undefined
}

/** Adds made-up bodies, where they are not there already. */
export const addMadeUpBodies = async (
  tx: DatabaseTransaction,
  bodies: readonly MadeUpBody[],
): Promise<void> => {
  await tx
    .insertInto('directory.body')
    .values(bodies.map(({ name, type }) => ({ name, type, fictional: true })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  for (const { name, kind } of bodies)
    if (kind !== undefined)
      await tx
        .insertInto('directory.body_kind')
        .columns(['body_id', 'kind', 'source'])
        .expression(
          tx
            .selectFrom('directory.body')
            .select(['id', sql.val(kind).as('kind'), sql.val('påhittat').as('source')])
            .where('name', '=', name),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
}
