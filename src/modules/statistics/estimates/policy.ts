import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { ownRapporteur, statisticians } from '../roles.ts'

/** The rapporteur makes, publishes and withdraws; those who coordinate read; everybody reads what is published. */
export const estimatePolicy = policy({
  'estimate.list': { people: statisticians },
  'estimate.view': { people: statisticians },
  'estimate.prepare': { people: ['rapporteur'] },
  'estimate.make': { people: ['rapporteur'] },
  // A second person, who answers for it too: another of the rapporteur's own body, or who coordinates the country's work.
  'estimate.agree': {
    people: ['rapporteur', 'national_coordinator'],
    when: (actor: Actor, { bodyId }: { readonly bodyId: string }) =>
      actsAs(actor, 'national_coordinator') || actsFor(actor, bodyId),
  },
  'estimate.ask': ownRapporteur,
  'estimate.publish': ownRapporteur,
  'estimate.withdraw': ownRapporteur,
  'estimate.list_published': { people: 'all', anyone: true },
  'estimate.view_published': { people: 'all', anyone: true },
})
