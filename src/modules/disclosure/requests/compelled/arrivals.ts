import type { ActionContext } from '../../../../platform/access/action.ts'
import { arrive, settle } from '../../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../../platform/arrivals/kind.ts'
import type { Day } from '../../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { paths } from '../../paths.ts'
import { compelledWords } from './messages.ts'

/** A request that a law obliges to answer waits for somebody to decide on it: never answered by itself. */
const toDecide: ArrivalKind = arrivalKind('disclosure.request_to_decide', {
  urgency: 'urgent',
  place: paths.request,
  for: ['case_manager', 'lawyer'],
  raisedBy: ['request.register'],
  settledBy: ['request.decide'],
  words: wordsFrom(compelledWords, 'arrived', 'arrivedVerb'),
})
export const compelledArrivals: readonly ArrivalKind[] = [toDecide]

export const askForDecision = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  {
    requestId,
    bodyId,
    answerBy,
  }: { readonly requestId: string; readonly bodyId: string; readonly answerBy: Day | null },
): Promise<string> =>
  arrive(context, toDecide, {
    ...{ about: requestId, for: { bodyId }, place: { requestId } },
    ...(answerBy === null ? {} : { until: swedishMoment(answerBy, '23:59') }),
  })

export const settleRequest = (tx: DatabaseTransaction, requestId: string): Promise<number> =>
  settle(tx, toDecide, requestId)
