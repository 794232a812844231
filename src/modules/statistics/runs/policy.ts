import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'
import { reporters, statisticians } from '../roles.ts'

/** The people of a unit that links. */
const linkers = ['body_officer'] as const

/** Which bodies have which part in a run. */
export interface RunParts {
  readonly bodyId: string
  readonly unitId: string
  readonly encoderIds: readonly string[]
}

const asks = (actor: Actor, { bodyId }: RunParts): boolean => actsFor(actor, bodyId)
const links = (actor: Actor, { unitId }: RunParts): boolean => actsFor(actor, unitId)
const encodes = (actor: Actor, { encoderIds }: RunParts): boolean =>
  encoderIds.some((id) => actsFor(actor, id))

/** The rapporteur plans and closes; bodies hand in, leave and witness; the unit links, estimates and destroys, and nobody else. */
export const runPolicy = policy({
  'linkage.list': { people: [...statisticians, ...reporters] },
  'linkage.view': { people: [...statisticians, ...reporters] },
  'linkage.download': { people: [...statisticians, ...reporters] },
  'linkage.prepare': { people: ['rapporteur'] },
  'linkage.plan': { people: ['rapporteur'] },
  'linkage.close': { people: ['rapporteur'], when: asks },
  'linkage.hand_in': { people: reporters, when: encodes },
  'linkage.withdraw': { people: reporters, when: encodes },
  'linkage.witness': { people: reporters, when: encodes },
  'linkage.view_unit': { people: linkers, when: links },
  'linkage.link': { people: linkers, when: links },
  'linkage.estimate': { people: linkers, when: links },
  'linkage.destroy': { people: linkers, when: links },
  // The work itself is done by the program: nobody needs to hold keys or exact counts for it.
  'linkage.take_work': { people: [], system: true },
  'linkage.tell_progress': { people: [], system: true },
  'linkage.end_work': { people: [], system: true },
})
