import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'
import { conductKeepers } from '../guidelines/policy.ts'

/** Of which body the agreement is. */
interface Facts {
  readonly bodyId: string
}
const ofOwn = {
  people: conductKeepers,
  when: (actor: Actor, { bodyId }: Facts) => actsFor(actor, bodyId),
} as const

/** A body holds its own agreements against clauses; everybody reads how many have one. */
export const agreementPolicy = policy({
  'agreement.prepare_check': ofOwn,
  'agreement.look': ofOwn,
  'agreement.check': ofOwn,
  'agreement.compliance': { people: 'all', anyone: true },
  'agreement.watch': { people: [], system: true },
})
