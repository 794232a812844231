import { policy } from '../../platform/access/policy.ts'

/** Whoever needs help reads how to get it: everybody, and nobody is asked who they are. */
export const helpPolicy = policy({
  'help.read': { people: 'all', anyone: true },
})
