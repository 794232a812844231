import { sql } from 'kysely'
import { action } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { mayStand } from './analysis.ts'
import { estimateWords } from './messages.ts'
import { estimatePaths as paths } from './paths.ts'
import { estimatePolicy } from './policy.ts'
import { estimateInput } from './schema.ts'
import { findAgreement, getEstimate } from './store.ts'

/** An estimate waits for a second person to agree that it is published. */
const toAgree: ArrivalKind = arrivalKind('statistics.estimate_to_agree', {
  urgency: 'ordinary',
  place: paths.estimate,
  for: ['rapporteur', 'national_coordinator'],
  staff: ['rapporteur', 'national_coordinator'],
  inPerson: true,
  raisedBy: ['estimate.ask'],
  settledBy: ['estimate.agree'],
  words: wordsFrom(estimateWords, 'arrivalAgree', 'arrivalAgreeVerb'),
})
export const estimateArrivals: readonly ArrivalKind[] = [toAgree]

export const settleAsked = (tx: DatabaseTransaction, estimateId: string): Promise<number> =>
  settle(tx, toAgree, estimateId)

const listWhoMayAgree = async (
  tx: DatabaseTransaction,
  estimateId: string,
): Promise<{ bodyId: string; people: string[] }[]> =>
  (
    await sql<{ bodyId: string; people: string[] }>`select body_id as "bodyId", array_agg(person_id) as people
      from statistics.who_may_agree(${estimateId}::uuid) group by body_id order by body_id`.execute(tx)
  ).rows

/**
 * Asks those who may be the second person to read an estimate: it stands on their first page until one has agreed.
 *
 * @throws Refusal `estimate.not_a_draft`, `estimate.another_agrees`, `estimate.nobody_else`
 */
export const askSecond = action(
  estimatePolicy,
  'estimate.ask',
  'change',
  estimateInput,
  async ({ tx, now, about, permit }, { estimateId }) => {
    about('estimate', estimateId)
    const estimate = await getEstimate(tx, estimateId)
    permit(estimate)
    if (estimate.state !== 'draft' || !mayStand(estimate.analysis))
      throw new Refusal('estimate.not_a_draft', 409)
    if ((await findAgreement(tx, estimateId)) !== undefined) throw new Refusal('estimate.another_agrees', 409)
    const others = await listWhoMayAgree(tx, estimateId)
    if (others.length === 0) throw new Refusal('estimate.nobody_else', 409)
    for (const { bodyId, people } of others)
      await arrive({ tx, now }, toAgree, {
        about: estimateId,
        for: { bodyId, people },
        place: { estimateId },
      })
    return { estimateId }
  },
)
