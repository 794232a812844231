import { sql } from 'kysely'
import { action } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { situationWords } from './messages.ts'
import { reportPaths as paths } from './paths.ts'
import { situationPolicy } from './policy.ts'
import { reportInput } from './schema.ts'
import { isDraft } from './stands.ts'
import { getHead } from './store.ts'

/** A situation report waits for a second reader. */
const toRead: ArrivalKind = arrivalKind('statistics.report_to_read', {
  urgency: 'ordinary',
  place: paths.report,
  for: ['rapporteur', 'national_coordinator'],
  staff: ['rapporteur', 'national_coordinator'],
  inPerson: true,
  raisedBy: ['situation.ask_reader'],
  settledBy: ['situation.second_reading'],
  words: wordsFrom(situationWords, 'arrivalRead', 'arrivalReadVerb'),
})
export const reportArrivals: readonly ArrivalKind[] = [toRead]

export const settleAskedReader = (tx: DatabaseTransaction, situationReportId: string): Promise<number> =>
  settle(tx, toRead, situationReportId)

const listWhoMayRead = async (
  tx: DatabaseTransaction,
  situationReportId: string,
): Promise<{ bodyId: string; people: string[] }[]> =>
  (
    await sql<{ bodyId: string; people: string[] }>`select body_id as "bodyId", array_agg(person_id) as people
      from statistics.who_may_read(${situationReportId}::uuid) group by body_id order by body_id`.execute(tx)
  ).rows

/**
 * Asks those who have written nothing of a report to read it: it stands on their first page until one has.
 *
 * @throws Refusal `situation.not_a_draft`, `situation.nobody_else`
 */
export const askReader = action(
  situationPolicy,
  'situation.ask_reader',
  'change',
  reportInput,
  async ({ tx, now, about, permit }, { situationReportId }) => {
    about('situation_report', situationReportId)
    const head = await getHead(tx, situationReportId)
    permit(head)
    if (!isDraft(head)) throw new Refusal('situation.not_a_draft', 409)
    const others = await listWhoMayRead(tx, situationReportId)
    if (others.length === 0) throw new Refusal('situation.nobody_else', 409)
    for (const { bodyId, people } of others)
      await arrive({ tx, now }, toRead, {
        about: situationReportId,
        for: { bodyId, people },
        place: { situationReportId },
      })
    return { situationReportId }
  },
)
