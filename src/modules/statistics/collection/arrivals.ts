import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { reporters } from '../roles.ts'
import { collectionWords } from './messages.ts'
import { collectionPaths as paths } from './paths.ts'

/** A body is asked for statistics, by a day, until all that it was asked for has come. */
const asked: ArrivalKind = arrivalKind('statistics.asked', {
  urgency: 'ordinary',
  place: paths.asked,
  for: reporters,
  raisedBy: ['collection.ask', 'collection.open'],
  settledBy: ['submission.hand_in'],
  words: wordsFrom(collectionWords, 'arrivedAsked', 'arrivedAskedVerb'),
})
export const collectionArrivals: readonly ArrivalKind[] = [asked]

interface Asked {
  readonly collectionId: string
  readonly bodyId: string
}

export const tellAsked = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { collectionId, bodyId, dueOn }: Asked & { readonly dueOn: Day },
): Promise<string> =>
  arrive(context, asked, {
    ...{ about: collectionId, for: { bodyId }, place: { collectionId } },
    until: swedishMoment(dueOn, '23:59'),
  })

/** All that a body was asked for has come. */
export const settleAsked = (tx: DatabaseTransaction, { collectionId, bodyId }: Asked): Promise<number> =>
  settle(tx, asked, collectionId, { bodyId })
