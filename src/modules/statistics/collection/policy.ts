import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'
import { ownRapporteur, reporters, statisticians } from '../roles.ts'

interface OfBody {
  readonly bodyId: string
}
/** A body hands in what is its own. */
const asked = {
  people: reporters,
  when: (actor: Actor, { bodyId }: OfBody) => actsFor(actor, bodyId),
} as const

/** The rapporteur asks, sees and questions; those who coordinate read; a body sees and hands in what is its own. */
export const collectionPolicy = policy({
  'collection.list': { people: statisticians },
  'collection.view': { people: statisticians },
  'collection.view_reporter': { people: statisticians },
  'collection.quality': { people: statisticians },
  'collection.prepare': { people: ['rapporteur'] },
  'collection.prepare_ask': { people: ['rapporteur'] },
  'collection.open': { people: ['rapporteur'] },
  'collection.ask': ownRapporteur,
  'collection.question': ownRapporteur,
  'submission.list': { people: reporters },
  'submission.view': { people: reporters },
  'submission.prepare_tables': { people: reporters },
  'submission.template': { people: reporters },
  'submission.view_cases': { people: ['case_manager'] },
  'submission.come_in': { people: ['shelter_staff', 'case_manager', 'ngo_officer'] },
  'submission.hand_in': { ...asked, services: true },
  'submission.hand_in_tables': asked,
  'submission.hand_in_table_file': asked,
  'submission.hand_in_records': asked,
  'submission.read_sheet': { people: reporters },
  'submission.hand_in_sheet': asked,
  'submission.hand_in_cases': { people: ['case_manager'], when: asked.when },
  'submission.answer': asked,
})
