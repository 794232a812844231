import { policy } from '../../../platform/access/policy.ts'
import { leads } from '../cases/facts.ts'

/** Whoever leads reads along in a case of their body, and sees how its casework stands. */
export const supervisionPolicy = policy({
  'co_reading.view': { people: ['case_manager'], when: leads },
  'co_reading.begin': { people: ['case_manager'], when: leads },
  'co_reading.end': { people: ['case_manager'], when: leads },
  'unit.view': { people: ['case_manager'] },
})
