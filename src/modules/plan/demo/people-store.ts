import type { PersonActor } from '../../../platform/access/actor.ts'
import { reporting } from '../../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { addDemoPerson } from '../../identity/index.ts'
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
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who releases what another reports for a body: somebody who acts for it, or else whoever is given. */
export const secondPersonOf = async (
  tx: DatabaseTransaction,
  bodyId: string,
  { but, orElse }: { readonly but: PersonActor; readonly orElse: PersonActor },
): Promise<PersonActor> => {
  const found = await tx
    .selectFrom('identity.membership')
    .select(['id', 'person_id', 'role'])
    .where('body_id', '=', bodyId)
    .where('role', 'in', reporting)
    .where('person_id', '<>', but.personId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return found === undefined
    ? orElse
    : {
        kind: 'person',
        personId: found.person_id,
        membershipId: found.id,
        bodyId,
        role: found.role as PersonActor['role'],
      }
}

/** Adds the made-up people; gives the first of each role, to act in the history. */
export const addDemoPeople = async (
  tx: DatabaseTransaction,
  people: readonly DemoPerson[],
  now: Date,
): Promise<ReadonlyMap<DemoPerson['role'], PersonActor>> => {
  const actors = new Map<DemoPerson['role'], PersonActor>()
  for (const { name, email, body, role } of people) {
    const bodyId = await bodyNamed(tx, body)
    const added = await addDemoPerson(tx, { name, email, bodyId, role }, now)
    if (!actors.has(role)) actors.set(role, { kind: 'person', ...added, bodyId, role })
  }
  return actors
}
