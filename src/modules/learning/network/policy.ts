import { policy } from '../../../platform/access/policy.ts'

/** Everybody who has signed in may join; what the others tell is read by those who are in it. */
export const networkPolicy = policy({
  'network.view': { people: 'all' },
  'network.prepare': { people: 'all' },
  'network.save': { people: 'all' },
  'network.renew': { people: 'all' },
  'network.leave': { people: 'all' },
  'network.prepare_exchange': { people: 'all' },
  'network.view_exchange': { people: 'all' },
  'network.tell': { people: 'all' },
  'network.answer': { people: 'all' },
  'network.withdraw': { people: 'all' },
  'network.lapse': { people: [], system: true },
})
