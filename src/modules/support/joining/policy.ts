import { policy } from '../../../platform/access/policy.ts'
import { leads } from '../cases/facts.ts'

/** Two cases of one body are joined by those who lead: one proposes and another confirms (domain rule 18). */
export const joiningPolicy = policy({
  'joining.view': { people: ['case_manager'], when: leads },
  'joining.propose': { people: ['case_manager'], when: leads },
  'joining.answer': { people: ['case_manager'], when: leads },
  'joining.part': { people: ['case_manager'], when: leads },
})
