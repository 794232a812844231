import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { type CaseFacts, worksOn } from '../../support/index.ts'
import type { JointFacts } from './facts.ts'

/** The roles in which people take part for an authority (the same as `children.joint_role()` in the database). */
export const jointRoles = [
  'caseworker',
  'case_manager',
  'police_prosecutor',
] as const satisfies readonly Role[]
const socialRoles = ['caseworker', 'case_manager'] as const satisfies readonly Role[]
/** Who reads the register of houses, their evaluation and the guidelines. */
export const readers = [
  ...jointRoles,
  'regional_coordinator',
  'shelter_staff',
  'ngo_officer',
  'national_coordinator',
  'ministry_officer',
  'county_coordinator',
  'body_officer',
  'rapporteur',
  'evaluator',
  'lawyer',
] as const satisfies readonly Role[]

const knows = (actor: Actor, facts: JointFacts): boolean =>
  actsAs(actor, ...jointRoles) && (facts.staffs || facts.invited)
const staffs = (actor: Actor, facts: JointFacts): boolean => actsAs(actor, ...jointRoles) && facts.staffs
const takesPart = (actor: Actor, facts: JointFacts): boolean =>
  actsAs(actor, ...jointRoles) && facts.takesPart && facts.staffs
const asks = (actor: Actor, facts: JointFacts): boolean =>
  actsAs(actor, ...socialRoles) && facts.asks && facts.staffs
const invited = (actor: Actor, facts: JointFacts): boolean => actsAs(actor, ...jointRoles) && facts.invited

/** Joint investigations: one layer for each authority, and a calendar in common. */
export const jointPolicy = policy({
  'house.list': { people: readers },
  'house.view': { people: readers },
  'house.prepare': { people: socialRoles },
  'house.add': { people: socialRoles },
  'house.change': { people: socialRoles },
  'house.close': { people: socialRoles },
  'house.add_body': { people: socialRoles },
  'house.end_body': { people: socialRoles },
  'joint.list': { people: jointRoles },
  'joint.of_case': { people: socialRoles, when: worksOn as (actor: Actor, facts: CaseFacts) => boolean },
  'joint.prepare_request': { people: socialRoles, when: worksOn },
  'joint.request': { people: socialRoles, when: worksOn },
  'joint.view': { people: jointRoles, when: knows },
  'joint.answer': { people: jointRoles, when: invited },
  'joint.invite': { people: socialRoles, when: asks },
  'joint.let_go': { people: socialRoles, when: asks },
  'joint.leave': { people: jointRoles, when: takesPart },
  'joint.end': { people: socialRoles, when: asks },
  'joint.add_colleague': { people: jointRoles, when: staffs },
  'joint.end_colleague': { people: jointRoles, when: staffs },
  'joint.layer': { people: jointRoles, when: staffs },
  'joint.entry': { people: jointRoles, when: staffs },
  'joint.write': { people: jointRoles, when: staffs },
  'joint.rewrite': { people: jointRoles, when: staffs },
  'joint.share': { people: jointRoles, when: takesPart },
  'joint.withdraw': { people: jointRoles, when: staffs },
  'joint.shared': { people: jointRoles, when: takesPart },
  'joint.register_copy': { people: jointRoles, when: takesPart },
  'joint.prepare_step': { people: jointRoles, when: takesPart },
  'joint.plan_step': { people: jointRoles, when: takesPart },
  'joint.step': { people: jointRoles, when: staffs },
  'joint.change_step': { people: jointRoles, when: takesPart },
  'joint.attendance': { people: jointRoles, when: takesPart },
  'joint.agree': { people: jointRoles, when: takesPart },
  'joint.end_agreed': { people: jointRoles, when: takesPart },
  'joint.calendar_file': { people: jointRoles, when: takesPart },
  'joint.for_child': { people: socialRoles, when: asks },
  'joint.for_child_file': { people: socialRoles, when: asks },
  'joint.keep': { people: jointRoles, when: staffs },
  'joint.dispose': { people: [], system: true },
})
