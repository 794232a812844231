import { policy } from '../../../platform/access/policy.ts'

/** Only the program itself brings in what it ships with. */
export const shippedPolicy = policy({
  'plan.load_shipped': { people: [], system: true },
})
