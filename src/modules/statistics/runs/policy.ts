import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'

/** Those who ask for linkages and those who read what came of them. */
export const askers = ['rapporteur', 'national_coordinator', 'ministry_officer'] as const
/** Those who answer for what their body hands in. */
export const encoders = [
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'police_prosecutor',
  'ngo_officer',
  'shelter_staff',
  'case_manager',
] as const
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
  'linkage.list': { people: [...askers, ...encoders] },
  'linkage.view': { people: [...askers, ...encoders] },
  'linkage.download': { people: [...askers, ...encoders] },
  'linkage.prepare': { people: ['rapporteur'] },
  'linkage.plan': { people: ['rapporteur'] },
  'linkage.close': { people: ['rapporteur'], when: asks },
  'linkage.hand_in': { people: encoders, when: encodes },
  'linkage.withdraw': { people: encoders, when: encodes },
  'linkage.witness': { people: encoders, when: encodes },
  'linkage.view_unit': { people: linkers, when: links },
  'linkage.link': { people: linkers, when: links },
  'linkage.estimate': { people: linkers, when: links },
  'linkage.destroy': { people: linkers, when: links },
  // The work itself is done by the program: nobody needs to hold keys or exact counts for it.
  'linkage.take_work': { people: [], system: true },
  'linkage.tell_progress': { people: [], system: true },
  'linkage.end_work': { people: [], system: true },
})
