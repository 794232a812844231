import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { distributing } from '../calls/policy.ts'
import { fundingPaths as paths } from '../paths.ts'
import { assessmentWords } from './messages.ts'

/** A colleague is to assess the applications of a call: they declare first whether anything makes them partial. */
const toAssess: ArrivalKind = arrivalKind('funding.to_assess', {
  urgency: 'ordinary',
  place: paths.handling,
  for: distributing,
  raisedBy: ['assessment.add_assessor'],
  settledBy: ['assessment.declare', 'assessment.remove_assessor', 'assessment.decide'],
  words: wordsFrom(assessmentWords, 'arrivedAssess', 'arrivedAssessVerb'),
})
export const assessmentArrivals: readonly ArrivalKind[] = [toAssess]

export const askAssessor = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { callId, bodyId, personId }: Readonly<Record<'callId' | 'bodyId' | 'personId', string>>,
): Promise<string> =>
  arrive(context, toAssess, { about: callId, for: { bodyId, people: [personId] }, place: { callId } })

/** One has declared, or is no assessor any more; or the call is decided, and nobody is. */
export const settleAssessor = (tx: DatabaseTransaction, callId: string, personId?: string): Promise<number> =>
  settle(tx, toAssess, callId, personId === undefined ? {} : { personId })
