import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { applying, distributing } from '../calls/policy.ts'
import { fundingPaths as paths } from '../paths.ts'
import { grantWords } from './messages.ts'

const ordinary = { urgency: 'ordinary', place: paths.grant } as const

/** An agreement is offered: the organisation accepts it. */
const offered: ArrivalKind = arrivalKind('funding.offered', {
  ...ordinary,
  for: applying,
  raisedBy: ['grant.offer'],
  settledBy: ['grant.accept'],
  words: wordsFrom(grantWords, 'arrivedOffer', 'arrivedOfferVerb'),
})

/** A report-back has come: whoever gave the grant decides on it. */
const reported: ArrivalKind = arrivalKind('funding.reported', {
  ...ordinary,
  for: distributing,
  raisedBy: ['grant.submit_report'],
  settledBy: ['grant.return_report', 'grant.accept_report'],
  words: wordsFrom(grantWords, 'arrivedReport', 'arrivedReportVerb'),
})

/** It came back, with what is missing. */
const returned: ArrivalKind = arrivalKind('funding.report_returned', {
  ...ordinary,
  urgency: 'urgent',
  place: paths.grantReport,
  for: applying,
  raisedBy: ['grant.return_report'],
  settledBy: ['grant.submit_report'],
  words: wordsFrom(grantWords, 'arrivedReturned', 'arrivedReturnedVerb'),
})

/** What was not used is to be paid back, by a day. */
const toRepay: ArrivalKind = arrivalKind('funding.to_repay', {
  ...ordinary,
  for: applying,
  raisedBy: ['grant.accept_report'],
  settledBy: ['grant.note_repayment'],
  words: wordsFrom(grantWords, 'arrivedRepay', 'arrivedRepayVerb'),
})

export const grantArrivals: readonly ArrivalKind[] = [offered, reported, returned, toRepay]

type Context = Pick<ActionContext, 'tx' | 'now'>
interface Grant {
  readonly id: string
  readonly giverId: string
  readonly receiverId: string
}

const wait = (context: Context, kind: ArrivalKind, id: string, bodyId: string, until?: Date) =>
  arrive(context, kind, {
    ...{ about: id, for: { bodyId }, place: { grantId: id } },
    ...(until === undefined ? {} : { until }),
  })

export const tellOffered = (context: Context, { id, receiverId }: Grant) =>
  wait(context, offered, id, receiverId)
export const settleOffered = (tx: DatabaseTransaction, grantId: string) => settle(tx, offered, grantId)

export const tellReported = async (context: Context, { id, giverId }: Grant): Promise<void> => {
  await settle(context.tx, returned, id)
  await wait(context, reported, id, giverId)
}
export const tellReturned = async (context: Context, { id, receiverId }: Grant): Promise<void> => {
  await settle(context.tx, reported, id)
  await wait(context, returned, id, receiverId)
}

/** The report-back is accepted; what is to come back waits until it has. */
export const tellAccepted = async (
  context: Context,
  { id, receiverId }: Grant,
  repayBy: Day | undefined,
): Promise<void> => {
  await settle(context.tx, reported, id)
  if (repayBy !== undefined) await wait(context, toRepay, id, receiverId, swedishMoment(repayBy, '23:59'))
}
export const settleRepaid = (tx: DatabaseTransaction, grantId: string) => settle(tx, toRepay, grantId)
