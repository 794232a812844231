import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'

/** Who works in housing (the same as `housing.staffs()` in the database). */
const staff = ['shelter_staff', 'case_manager'] as const satisfies readonly Role[]
/** Who follows what comes of rounds (the same as `housing.follows_competence()`). */
export const overseers = [
  'national_coordinator',
  'ministry_officer',
  'county_coordinator',
  'body_officer',
  'evaluator',
] as const satisfies readonly Role[]

const authorities: readonly string[] = ['agency', 'agency_unit', 'department', 'government']

/** An authority asks, nobody else. */
export const mayOpenFor = (actor: Actor, bodyType: string): boolean =>
  actsAs(actor, 'national_coordinator', 'body_officer') && authorities.includes(bodyType)

/** Rounds of self-assessment: staff answer without a name, those who follow the plan see what may be told. */
export const competencePolicy = policy({
  'competence.list': { people: [...overseers, ...staff] },
  'competence.view': { people: overseers },
  'competence.open': {
    people: ['national_coordinator', 'body_officer'],
    when: (actor, { bodyType }: { bodyType: string }) => mayOpenFor(actor, bodyType),
  },
  'competence.see_questions': { people: staff, apart: true },
  'competence.answer': { people: staff, apart: true },
  'competence.propose': { people: ['national_coordinator', 'county_coordinator', 'body_officer'] },
  'competence.withdraw_proposal': { people: ['national_coordinator', 'county_coordinator', 'body_officer'] },
  'competence.work_out': { people: [], system: true },
})
