import { policy } from '../../../platform/access/policy.ts'

/** The law is no secret: amendments are read by whoever works here. Lawyers enter them, two of different bodies each. */
export const amendmentPolicy = policy({
  'law.list_amendments': { people: 'all' },
  'law.view_amendment': { people: 'all' },
  'law.view_enacted': { people: 'all' },
  'law.prepare_amendment': { people: ['lawyer'] },
  'law.enter_amendment': { people: ['lawyer'] },
  'law.prepare_change': { people: ['lawyer'] },
  'law.enter_change': { people: ['lawyer'] },
  'law.take_change_away': { people: ['lawyer'] },
  'law.prepare_correction': { people: ['lawyer'] },
  'law.correct': { people: ['lawyer'] },
  'law.ask_second': { people: ['lawyer'] },
  'law.confirm': { people: ['lawyer'] },
  'law.withdraw': { people: ['lawyer'] },
  'law.seen': { people: ['lawyer', 'case_manager'] },
  'law.weigh': { people: [], system: true },
  'law.morning': { people: [], system: true },
})
