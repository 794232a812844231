import { policy } from '../../platform/access/policy.ts'

/** Only who leads the casework of the body sees whom a breach concerns. */
export const concernedPolicy = policy({
  'incident.concerned': { people: ['case_manager'] },
  'incident.concern': { people: ['case_manager'] },
  'incident.tell': { people: ['case_manager'] },
  'incident.remove_concerned': { people: ['case_manager'] },
})
