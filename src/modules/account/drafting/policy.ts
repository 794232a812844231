import { policy } from '../../../platform/access/policy.ts'

export const steer = ['national_coordinator', 'ministry_officer'] as const

/** Those who coordinate write the account, a coordinator proposes that it is published and another publishes it; what is published is everybody's. */
export const draftingPolicy = policy({
  'account.list': { people: 'all', anyone: true, system: true },
  'account.draft': { people: steer },
  'account.begin': { people: steer },
  'account.section': { people: steer },
  'account.write': { people: steer },
  'account.source': { people: steer },
  'account.quote': { people: steer },
  'account.fill': { people: steer },
  'account.mark_read': { people: steer },
  'account.answer': { people: steer },
  'account.use': { people: steer },
  'account.letter': { people: steer },
  'account.check': { people: steer },
  'account.propose': { people: ['national_coordinator'] },
  'account.preview': { people: steer, system: true },
  'account.publish': { people: steer },
  'account.correct': { people: ['national_coordinator'] },
  'account.read': { people: 'all', anyone: true, system: true },
})
