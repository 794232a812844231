import { policy } from '../../platform/access/policy.ts'

/** Only the program itself makes up what happens around people, and only in a demonstration. */
export const demonstrationPolicy = policy({
  'safety.load_demo': { people: [], system: true },
})
