import type { Actor } from '../../platform/access/actor.ts'
import { policy } from '../../platform/access/policy.ts'
import { roles } from '../../platform/access/roles.ts'
import type { Arrival } from '../../platform/arrivals/arrival.ts'

/** Whom something waits for. */
export type WhomFor = Pick<Arrival, 'bodyId' | 'roles' | 'people'>

/** Those in one of the roles at the body, and those named, as they act for it. Who is on a deny list does not even find it. */
const isFor = (actor: Actor, { bodyId, roles, people }: WhomFor): boolean =>
  actor.kind === 'person' &&
  actor.bodyId === bodyId &&
  (roles.includes(actor.role) || people.includes(actor.personId))

/** Something can wait for everybody who does work here; who looks on or learns has none. */
const atWork = roles.filter((role) => role !== 'auditor' && role !== 'learner')

const own = { people: atWork, when: isFor } as const
const system = { people: [], system: true } as const

export const arrivalPolicy = policy({
  'arrival.view': own,
  'arrival.take': own,
  'arrival.end': own,

  'arrival.tell': system,
  'arrival.look': system,
  'arrival.go_on': system,
  'arrival.let_go': system,
  'arrival.try': system,
  'arrival.mail': system,
})
