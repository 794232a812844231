import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { waitForTurn } from '../../../platform/database/one-at-a-time.ts'
import { addMadeUpBodies, type MadeUpBody } from '../../directory/index.ts'
import { addDemoPerson } from '../../identity/index.ts'
import { CASE_BODIES, CASE_PEOPLE, type CasePerson, type Cast } from './cast.ts'

/** Lets one start at a time fill the demonstration; until the transaction ends. */
export const lockStories = (tx: DatabaseTransaction): Promise<void> => waitForTurn(tx, 7_305_006)

/** Whether the stories have been told: their first person is there. */
export const hasCast = (tx: DatabaseTransaction): Promise<boolean> => isThere(tx, CASE_PEOPLE.caseworker)

/** Adds made-up bodies, where they are not there already, and the people who act for them. */
export const addActors = async <Part extends string>(
  tx: DatabaseTransaction,
  { bodies: made, people }: { bodies: readonly MadeUpBody[]; people: Readonly<Record<Part, CasePerson>> },
  now: Date,
): Promise<Readonly<Record<Part, PersonActor>>> => {
  await addMadeUpBodies(tx, made)
  const all = Object.entries<CasePerson>(people)
  const bodies = await tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where(
      'name',
      'in',
      all.map(([, { body }]) => body),
    )
    .execute()
  const actors: [string, PersonActor][] = []
  for (const [part, { name, email, body, role }] of all) {
    const bodyId = bodies.find((one) => one.name === body)!.id
    const added = await addDemoPerson(tx, { name, email, bodyId, role }, now)
    actors.push([part, { kind: 'person', ...added, bodyId, role }])
  }
  return Object.fromEntries(actors) as Record<Part, PersonActor>
}

/** Adds the cast of the cases. */
export const addCast = (tx: DatabaseTransaction, now: Date): Promise<Cast> =>
  addActors(tx, { bodies: CASE_BODIES, people: CASE_PEOPLE }, now)

/** Whether somebody made up is there, by their address. */
export const isThere = async (tx: DatabaseTransaction, { email }: CasePerson): Promise<boolean> => {
  const found = await tx
    .selectFrom('identity.person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return found !== undefined
}

/** Made-up people who are there already, as they act. @throws Error where one of them is not. */
export const findActors = async <Part extends string>(
  tx: DatabaseTransaction,
  people: Readonly<Record<Part, Pick<CasePerson, 'email' | 'role'>>>,
): Promise<Readonly<Record<Part, PersonActor>>> => {
  const all = Object.entries<Pick<CasePerson, 'email' | 'role'>>(people)
  const found = await tx
    .selectFrom('identity.person as p')
    .innerJoin('identity.membership as m', 'm.person_id', 'p.id')
    .select(['p.id', 'p.email', 'm.id as membership', 'm.body_id', 'm.role'])
    .where(
      'p.email',
      'in',
      all.map(([, { email }]) => email),
    )
    .execute()
  const actors = all.map(([part, { email, role }]): [string, PersonActor] => {
    const one = found.find((row) => row.email === email && row.role === role)
    if (one === undefined) throw new Error(`Nobody plays the part of ${part}`)
    return [
      part,
      { kind: 'person', personId: one.id, membershipId: one.membership, bodyId: one.body_id, role },
    ]
  })
  return Object.fromEntries(actors) as Record<Part, PersonActor>
}
