import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'

/** Those who see what bodies have handed in. */
export const collectors = ['rapporteur', 'national_coordinator', 'ministry_officer'] as const

/** Those who hand in for a body (the same as `statistics.reports_for` in the database). */
export const reporters = [
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'police_prosecutor',
  'ngo_officer',
  'shelter_staff',
  'case_manager',
] as const satisfies readonly Role[]

interface OfBody {
  readonly bodyId: string
}
/** A rapporteur decides on the collections of their own body. */
const own = {
  people: ['rapporteur'],
  when: (actor: Actor, { bodyId }: OfBody) => actsFor(actor, bodyId),
} as const
/** A body hands in what is its own. */
const asked = {
  people: reporters,
  when: (actor: Actor, { bodyId }: OfBody) => actsFor(actor, bodyId),
} as const

/** The rapporteur asks, sees and questions; those who coordinate read; a body sees and hands in what is its own. */
export const collectionPolicy = policy({
  'collection.list': { people: collectors },
  'collection.view': { people: collectors },
  'collection.view_reporter': { people: collectors },
  'collection.quality': { people: collectors },
  'collection.prepare': { people: ['rapporteur'] },
  'collection.prepare_ask': { people: ['rapporteur'] },
  'collection.open': { people: ['rapporteur'] },
  'collection.ask': own,
  'collection.question': own,
  'submission.list': { people: reporters },
  'submission.view': { people: reporters },
  'submission.prepare_tables': { people: reporters },
  'submission.template': { people: reporters },
  'submission.view_cases': { people: ['case_manager'] },
  'submission.come_in': { people: ['shelter_staff', 'case_manager', 'ngo_officer'] },
  'submission.hand_in': asked,
  'submission.hand_in_tables': asked,
  'submission.hand_in_table_file': asked,
  'submission.hand_in_records': asked,
  'submission.hand_in_cases': { people: ['case_manager'], when: asked.when },
  'submission.answer': asked,
})
