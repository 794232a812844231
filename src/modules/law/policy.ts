import { policy } from '../../platform/access/policy.ts'

/** What the law says is no secret: whoever works here reads on what the house rests, and how sure it is. */
export const lawPolicy = policy({
  'law.list': { people: 'all' },
  'law.view': { people: 'all' },
})
