import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, caseworkRoles, worksOn } from '../../support/index.ts'

/** Works on the case: no emergency, no live view and no lead opens anything of a placement (domain rule 8). */
const placing = (actor: Actor, facts: CaseFacts): boolean => worksOn(actor, facts)

/** Who works in a shelter; the same as `housing.staffs` in the database. */
export const shelterRoles = ['shelter_staff', 'case_manager'] as const

export interface ResidentFacts {
  /** The body that runs the shelter. */
  readonly shelterBody: string
}
const staffs = (actor: Actor, { shelterBody }: ResidentFacts): boolean =>
  actsAs(actor, ...shelterRoles) && actor.bodyId === shelterBody

/** Placements: those who work on the case of the placing body, and the staff of the shelter for what is theirs. */
export const placementPolicy = policy({
  'placement.list': { people: caseworkRoles, when: placing },
  'placement.view': { people: caseworkRoles, when: placing },
  'placement.prepare': { people: caseworkRoles, when: placing },
  'placement.where': { people: caseworkRoles, when: placing },
  'placement.ask_where': { people: caseworkRoles, when: placing },
  'placement.show_newcomer': { people: caseworkRoles, when: placing },
  'placement.decide': { people: caseworkRoles, when: placing },
  'placement.prolong': { people: caseworkRoles, when: placing },
  'placement.withdraw': { people: caseworkRoles, when: placing },
  'placement.review': { people: caseworkRoles, when: placing },
  'placement.court': { people: caseworkRoles, when: placing },
  'placement.end': { people: caseworkRoles, when: placing },
  'placement.followed': { people: caseworkRoles, when: placing },
  'placement.leave': { people: caseworkRoles, when: placing },
  'placement.lapse': { people: [], system: true },
  'placement.tell': { people: [], system: true },
  'resident.list': { people: shelterRoles, apart: true },
  'resident.view': { people: shelterRoles, when: staffs, apart: true },
  'resident.reserve': { people: shelterRoles, when: staffs, apart: true },
  'resident.start': { people: shelterRoles, when: staffs, apart: true },
  'resident.move': { people: shelterRoles, when: staffs, apart: true },
  'resident.end': { people: shelterRoles, when: staffs, apart: true },
  'resident.leave': { people: shelterRoles, when: staffs, apart: true },
  'resident.certify': { people: shelterRoles, apart: true },
  'resident.link': { people: shelterRoles, when: staffs, apart: true },
})
