import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'

/** Those who see a report before it is published. */
const readers = ['rapporteur', 'national_coordinator', 'ministry_officer'] as const

/** A rapporteur writes, publishes and corrects the reports of their own body. */
const own = {
  people: ['rapporteur'],
  when: (actor: Actor, { bodyId }: { readonly bodyId: string }) => actsFor(actor, bodyId),
} as const

/** The rapporteur writes and publishes; those who coordinate may read it before; everybody reads what is published. */
export const situationPolicy = policy({
  'situation.list': { people: readers },
  'situation.view': { people: readers },
  'situation.preview': { people: readers },
  'situation.begin': { people: ['rapporteur'] },
  'situation.write': own,
  'situation.quote': own,
  'situation.recommend': own,
  'situation.follow_up': own,
  'situation.second_reading': { people: readers },
  'situation.publish': own,
  'situation.correct': own,
  'situation.list_published': { people: 'all', anyone: true },
  'situation.view_published': { people: 'all', anyone: true },
})
