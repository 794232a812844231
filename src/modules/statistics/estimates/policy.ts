import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'

/** Those who see what an estimate rests on: its histories hold cells so small that they tell of single persons. */
export const analysts = ['rapporteur', 'national_coordinator', 'ministry_officer'] as const

/** A rapporteur decides on the estimates of their own body. */
const own = {
  people: ['rapporteur'],
  when: (actor: Actor, { bodyId }: { readonly bodyId: string }) => actsFor(actor, bodyId),
} as const

/** The rapporteur makes, publishes and withdraws; those who coordinate read; everybody reads what is published. */
export const estimatePolicy = policy({
  'estimate.list': { people: analysts },
  'estimate.view': { people: analysts },
  'estimate.prepare': { people: ['rapporteur'] },
  'estimate.make': { people: ['rapporteur'] },
  'estimate.publish': own,
  'estimate.withdraw': own,
  'estimate.list_published': { people: 'all', anyone: true },
  'estimate.view_published': { people: 'all', anyone: true },
})
