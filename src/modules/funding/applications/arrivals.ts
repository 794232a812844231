import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { applying } from '../calls/policy.ts'
import { fundingPaths as paths } from '../paths.ts'
import { applicationWords } from './messages.ts'

/** An application is decided, or decided anew: the organisation reads it, and knows when its time to appeal began. */
const decided: ArrivalKind = arrivalKind('funding.decided', {
  urgency: 'ordinary',
  place: paths.application,
  for: applying,
  raisedBy: ['assessment.decide', 'assessment.import_decisions', 'assessment.change_decision'],
  settledBy: ['application.view', 'grant.accept', 'grant.decline'],
  words: wordsFrom(applicationWords, 'arrivedDecided', 'arrivedDecidedVerb'),
})
export const applicationArrivals: readonly ArrivalKind[] = [decided]

export const tellDecided = (
  context: Pick<ActionContext, 'tx' | 'now'>,
  { id, bodyId }: Readonly<Record<'id' | 'bodyId', string>>,
): Promise<string> => arrive(context, decided, { about: id, for: { bodyId }, place: { applicationId: id } })

/** The organisation has read what was decided, or answered what followed of it. */
export const decisionSeen = (tx: DatabaseTransaction, applicationId: string): Promise<number> =>
  settle(tx, decided, applicationId)
