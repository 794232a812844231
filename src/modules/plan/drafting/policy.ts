import { policy } from '../../../platform/access/policy.ts'

const steer = ['national_coordinator', 'ministry_officer'] as const

/** Those who coordinate write the account; what is published is everybody's. */
export const draftingPolicy = policy({
  'account.list': { people: 'all', anyone: true, system: true },
  'account.draft': { people: steer },
  'account.begin': { people: steer },
  'account.section': { people: steer },
  'account.write': { people: steer },
  'account.source': { people: steer },
  'account.quote': { people: steer },
  'account.preview': { people: steer, system: true },
  'account.publish': { people: ['national_coordinator'] },
  'account.correct': { people: ['national_coordinator'] },
  'account.read': { people: 'all', anyone: true, system: true },
})
