import { actsAs, policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

/** Who says for a body that it has taken guidelines. */
export const takers = [
  ...caseworkRoles,
  'body_officer',
  'county_coordinator',
  'lawyer',
] as const satisfies readonly Role[]
const readers = [
  ...takers,
  'national_coordinator',
  'ministry_officer',
  'rapporteur',
  'evaluator',
  'learner',
] as const satisfies readonly Role[]
export const readsGuidelines = (actor: Parameters<typeof actsAs>[0]): boolean => actsAs(actor, ...readers)

/** Common guidelines: read, taken by bodies, followed in cases, answered with feedback. */
export const guidelinePolicy = policy({
  'guideline.list': { people: readers },
  'guideline.view': { people: readers },
  'guideline.take': { people: takers },
  'guideline.answer': { people: takers },
  'guideline.of_case': { people: caseworkRoles, when: worksOn },
  'guideline.use': { people: caseworkRoles, when: worksOn },
})
