import { policy } from '../../../platform/access/policy.ts'
import { jointRoles, readers } from '../joint/policy.ts'

/** What joint investigations came to: read by all who read the register of houses; answers are taken by those of a house. */
export const evaluationPolicy = policy({
  'evaluation.view': { people: readers },
  'evaluation.prepare_answer': { people: jointRoles },
  'evaluation.answer': { people: jointRoles },
  'evaluation.count': { people: [], system: true },
})
