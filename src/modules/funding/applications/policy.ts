import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { applying, distributing } from '../calls/policy.ts'

export interface ApplicationFacts {
  /** The organisation that applies. */
  readonly bodyId: string
  /** The body that distributes. */
  readonly distributorId: string
  readonly submitted: boolean
  /** Whether the actor has declared that nothing makes them partial, and never that something does. */
  readonly impartial: boolean
}

const isApplicant = (actor: Actor, { bodyId }: ApplicationFacts): boolean =>
  actsAs(actor, ...applying) && actsFor(actor, bodyId)

/** Those of the distributing body read what is sent in, once they have declared that nothing makes them partial. */
export const mayHandle = (actor: Actor, { distributorId, submitted, impartial }: ApplicationFacts): boolean =>
  actsAs(actor, ...distributing) && actsFor(actor, distributorId) && submitted && impartial

const own = { people: applying, when: isApplicant } as const
const parties = {
  people: applying,
  when: (actor: Actor, facts: ApplicationFacts) => isApplicant(actor, facts) || mayHandle(actor, facts),
} as const

export const applicationPolicy = policy({
  'application.list': { people: applying },
  'application.begin': { people: applying },
  'application.edit': own,
  'application.save': own,
  'application.submit': own,
  'application.withdraw': own,
  'application.attach': own,
  'application.withdraw_attachment': own,
  'application.view': parties,
  'application.read_attachment': parties,
})
