import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { addDemoPerson } from '../../identity/index.ts'
import { CASE_BODIES, CASE_PEOPLE, type Cast } from './cast.ts'

/** Lets one start at a time fill the demonstration; until the transaction ends. */
export const lockStories = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7305006)`.execute(tx)
}

/** Whether the stories have been told: their first body is there. */
export const hasCast = async (tx: DatabaseTransaction): Promise<boolean> => {
  const found = await tx
    .selectFrom('identity.person')
    .select('id')
    .where('email', '=', CASE_PEOPLE.caseworker.email)
    .executeTakeFirst()
  return found !== undefined
}

/** Adds the made-up bodies, where they are not there already, and the people who act for them. */
export const addCast = async (tx: DatabaseTransaction, now: Date): Promise<Cast> => {
  await tx
    .insertInto('directory.body')
    .values(CASE_BODIES.map((body) => ({ ...body, fictional: true })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const bodies = await tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where(
      'name',
      'in',
      CASE_BODIES.map(({ name }) => name),
    )
    .execute()
  const actors: [string, PersonActor][] = []
  for (const [part, { name, email, body, role }] of Object.entries(CASE_PEOPLE)) {
    const bodyId = bodies.find((one) => one.name === body)!.id
    const added = await addDemoPerson(tx, { name, email, bodyId, role }, now)
    actors.push([part, { kind: 'person', ...added, bodyId, role }])
  }
  return Object.fromEntries(actors) as Cast
}
