import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'
import { atWork } from '../../../platform/on-call/absence.ts'
import { caseworkRoles } from '../../support/index.ts'

/** Whoever is away, or will be, as the first wall looks at them. */
interface AwayFacts {
  readonly bodyId: string
  readonly personId: string
  readonly role: string
}

/** Whoever is away says it, or whoever leads the casework of the body, of those who work there with people (the same as `on_call.may_say_away`). */
export const maySay = (actor: Actor, { bodyId, personId, role }: AwayFacts): boolean =>
  actor.kind === 'person' &&
  actor.bodyId === bodyId &&
  (actor.personId === personId ||
    (actor.role === 'case_manager' && (caseworkRoles as readonly string[]).includes(role)))

/** Who is away is known to colleagues, and to nobody else. */
const isColleague = (actor: Actor, { bodyId }: AwayFacts): boolean => actsFor(actor, bodyId)

const keepers = { people: atWork, when: maySay } as const
const system = { people: [], system: true } as const

export const absencePolicy = policy({
  'absence.list': { people: atWork },
  'absence.view': { people: atWork, when: isColleague },
  'absence.prepare': keepers,
  'absence.say': keepers,
  'absence.change': keepers,
  'absence.end': keepers,
  'absence.look': system,
  'absence.pass': system,
})
