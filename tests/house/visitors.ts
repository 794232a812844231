import type { PersonActor } from '../../src/platform/access/actor.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'

/** Somebody who walks through the house: a person of the demonstration in one role, or nobody. */
export interface Visitor {
  readonly role: Role | 'nobody'
  readonly actor: PersonActor | undefined
  readonly get: (address: string) => Promise<Response>
}

/** Everybody of the demonstration, those first who work on the most cases: they see the most. */
export const busiestFirst = async (world: World): Promise<TestPerson[]> => {
  const working = await world.asSystem((tx) =>
    tx
      .selectFrom('support.assignment')
      .select('person_id')
      .select((row) => row.fn.countAll<number>().as('cases'))
      .where('ended_at', 'is', null)
      .groupBy('person_id')
      .execute(),
  )
  const cases = new Map(working.map((row) => [row.person_id, Number(row.cases)]))
  return (await world.everybody()).toSorted(
    (one, other) => (cases.get(other.actor.personId) ?? 0) - (cases.get(one.actor.personId) ?? 0),
  )
}

/** Nobody, and one person of the demonstration for each role that somebody has there. */
export const visitorsOf = async (world: World): Promise<Visitor[]> => {
  const people = await busiestFirst(world)
  return [
    { role: 'nobody', actor: undefined, get: async (address) => world.app.request(address) },
    ...[...Map.groupBy(people, ({ actor }) => actor.role)].flatMap(([role, [one]]) =>
      one === undefined ? [] : [{ role, actor: one.actor, get: one.get }],
    ),
  ]
}
