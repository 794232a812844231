import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { withoutMarks } from '../../../platform/text/marks.ts'
import { addDemoPerson } from '../../identity/index.ts'

/** One telling at a time, and none where it has been told. */
export const isTold = async (tx: DatabaseTransaction): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('funding demonstration', 0))`.execute(tx)
  return (await tx.selectFrom('funding.call').select('id').limit(1).executeTakeFirst()) !== undefined
}

export interface DemoActor {
  readonly name: string
  readonly body: string
  readonly bodyType: string
  readonly role: Role
}

/** Somebody made up who acts for a body that is made up too, both made where they are not there. */
export const demoActor = async (
  tx: DatabaseTransaction,
  { name, body, bodyType, role }: DemoActor,
  now: Date,
): Promise<PersonActor> => {
  await tx
    .insertInto('directory.body')
    .values({ name: body, type: bodyType, fictional: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id: bodyId } = await tx
    .selectFrom('directory.body')
    .select('id')
    .where('name', '=', body)
    .executeTakeFirstOrThrow()
  const email = `${withoutMarks(name.toLowerCase())}@exempel.invalid`
  const added = await addDemoPerson(tx, { name: `Påhittad ${name}`, email, bodyId, role }, now)
  return { kind: 'person', ...added, bodyId, role }
}
