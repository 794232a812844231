import { sessionCookie, startSession } from '../../src/modules/identity/index.ts'
import type { PersonActor } from '../../src/platform/access/actor.ts'
import { isRole, type Role } from '../../src/platform/access/roles.ts'
import type { World } from '../../src/testing/world.ts'

/** Somebody who walks through the house: a person of the demonstration in one role, or nobody. */
export interface Visitor {
  readonly role: Role | 'nobody'
  readonly actor: PersonActor | undefined
  readonly get: (address: string) => Promise<Response>
}

/** One person of the demonstration for each role that somebody has there, and nobody: those who have the most to see first. */
export const visitorsOf = async (world: World): Promise<Visitor[]> => {
  const visitors: Visitor[] = [
    { role: 'nobody', actor: undefined, get: async (address) => world.app.request(address) },
  ]
  const people = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.membership as m')
      .innerJoin('identity.person as p', 'p.id', 'm.person_id')
      .leftJoin('support.assignment as a', 'a.person_id', 'p.id')
      .select(['m.id', 'm.person_id', 'm.body_id', 'm.role'])
      .select((count) => count.fn.count<number>('a.id').as('cases'))
      .where('m.ended_at', 'is', null)
      .where('p.disabled_at', 'is', null)
      .groupBy(['m.id', 'm.person_id', 'm.body_id', 'm.role'])
      .orderBy('m.role')
      .orderBy('cases', 'desc')
      .orderBy('m.id')
      .execute(),
  )
  for (const [role, [one]] of Map.groupBy(people, ({ role }) => role)) {
    if (one === undefined || !isRole(role)) continue
    const secret = await world.asSystem((tx) =>
      startSession(tx, {
        personId: one.person_id,
        membershipId: one.id,
        assurance: 'passkey',
        now: world.house.clock.now(),
        limits: world.house.settings.sessions,
      }),
    )
    visitors.push({
      role,
      actor: { kind: 'person', personId: one.person_id, membershipId: one.id, bodyId: one.body_id, role },
      get: async (address) =>
        world.app.request(address, { headers: { cookie: `${sessionCookie}=${secret}` } }),
    })
  }
  return visitors
}
