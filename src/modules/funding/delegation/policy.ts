import { policy } from '../../../platform/access/policy.ts'
import { distributing } from '../calls/policy.ts'

/** Those who distribute money for a body say together who of them may do what. */
export const delegationPolicy = policy({
  'delegation.view': { people: distributing },
  'delegation.propose': { people: distributing },
  'delegation.confirm': { people: distributing },
  'delegation.refuse': { people: distributing },
})
