import { policy } from '../../../platform/access/policy.ts'

/** Only the program itself makes up a history, and only in a demonstration. */
export const demoPolicy = policy({
  'plan.load_demo': { people: [], system: true },
})
