import { policy } from '../../../platform/access/policy.ts'

/** Only the program itself makes up cases, and only in a demonstration. */
export const demoPolicy = policy({
  'case.load_demo': { people: [], system: true },
})
