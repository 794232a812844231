import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'

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
  // A second person, who answers for it too: another of the rapporteur's own body, or who coordinates the country's work.
  'estimate.agree': {
    people: ['rapporteur', 'national_coordinator'],
    when: (actor: Actor, { bodyId }: { readonly bodyId: string }) =>
      actsAs(actor, 'national_coordinator') || actsFor(actor, bodyId),
  },
  'estimate.publish': own,
  'estimate.withdraw': own,
  'estimate.list_published': { people: 'all', anyone: true },
  'estimate.view_published': { people: 'all', anyone: true },
})
