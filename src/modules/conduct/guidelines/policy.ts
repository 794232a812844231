import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'

/** Who answers for the guidelines of their own body: the same as `conduct.keeps_own`. */
export const conductKeepers = [
  'body_officer',
  'county_coordinator',
  'ministry_officer',
  'national_coordinator',
] as const

/** Of which body something is answered. */
interface OfBody {
  readonly bodyId: string
}

const everybody = { people: 'all', anyone: true } as const
const forBody = {
  people: conductKeepers,
  when: (actor: Actor, { bodyId }: OfBody) => actsFor(actor, bodyId) || actsAs(actor, 'national_coordinator'),
} as const
const forOwn = { people: conductKeepers, when: (actor: Actor, { bodyId }: OfBody) => actsFor(actor, bodyId) }

/** Everybody reads what guidelines say; a body answers for itself, and whoever maps them asks, and answers for those that wrote by mail. */
export const conductPolicy = policy({
  'conduct.coverage': everybody,
  'conduct.bodies': everybody,
  'conduct.body': everybody,
  'conduct.prepare': forBody,
  'conduct.look': forBody,
  'conduct.answer': forBody,
  'conduct.agree': forOwn,
  'conduct.staff': forBody,
  'conduct.prepare_asking': { people: ['national_coordinator'] },
  'conduct.ask': { people: ['national_coordinator'] },
})
