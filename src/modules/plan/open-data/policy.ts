import { policy } from '../../../platform/access/policy.ts'

/** What is open is open to everybody, and the same for everybody. */
export const openDataPolicy = policy({
  'open_data.view': { people: 'all', anyone: true },
  'open_data.read': { people: 'all', anyone: true },
  'open_data.catalogue': { people: 'all', anyone: true },
})
