import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DemoBody, DemoPerson } from './shape.ts'

/** Finds a body by exactly its name. @throws Error where the made-up history names one that is not there. */
export const bodyNamed = async (tx: DatabaseTransaction, name: string): Promise<string> => {
  const { id } = await tx
    .selectFrom('directory.body')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow(() => new Error(`the directory lacks ${name}`))
  return id
}

export const insertDemoBodies = async (
  tx: DatabaseTransaction,
  bodies: readonly DemoBody[],
): Promise<void> => {
  await tx
    .insertInto('directory.body')
    .values(bodies.map((body) => ({ ...body, fictional: true })))
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
}

/** Adds the made-up people; the order is kept by the moment of each, a second apart. */
export const insertDemoPeople = async (
  tx: DatabaseTransaction,
  people: readonly DemoPerson[],
  now: Date,
): Promise<ReadonlyMap<DemoPerson['role'], PersonActor>> => {
  const actors = new Map<DemoPerson['role'], PersonActor>()
  for (const [index, { name, email, body, role }] of people.entries()) {
    const at = new Date(now.getTime() - (people.length - index) * 1000)
    const bodyId = await bodyNamed(tx, body)
    const person = await tx
      .insertInto('identity.person')
      .values({ name, email, fictional: true, created_at: at, activated_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    const membership = await tx
      .insertInto('identity.membership')
      .values({ person_id: person.id, body_id: bodyId, role, is_default: true, given_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (!actors.has(role))
      actors.set(role, {
        kind: 'person',
        personId: person.id,
        membershipId: membership.id,
        bodyId,
        role,
      })
  }
  return actors
}
