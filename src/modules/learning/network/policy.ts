import { policy } from '../../../platform/access/policy.ts'
import { roles } from '../../../platform/access/roles.ts'

/** Those who may have been trained: all but those who look after the house or watch over it, and applicants. */
export const trained = roles.filter((role) => !['administrator', 'auditor', 'applicant'].includes(role))

/** Whoever was trained may join; what the others tell is read by those who are in it. */
export const networkPolicy = policy({
  'network.view': { people: trained },
  'network.prepare': { people: trained },
  'network.save': { people: trained },
  'network.renew': { people: trained },
  'network.leave': { people: trained },
  'network.prepare_exchange': { people: trained },
  'network.view_exchange': { people: trained },
  'network.tell': { people: trained },
  'network.answer': { people: trained },
  'network.withdraw': { people: trained },
  'network.lapse': { people: [], system: true },
})
