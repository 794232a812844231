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
  settledBy: ['grant.accept', 'grant.decline', 'grant.forgo', 'assessment.change_decision'],
  words: wordsFrom(grantWords, 'arrivedOffer', 'arrivedOfferVerb'),
})

/** An agreement is declined: whoever gave the grant offers another, or ends it. */
const declined: ArrivalKind = arrivalKind('funding.declined', {
  ...ordinary,
  for: distributing,
  raisedBy: ['grant.decline'],
  settledBy: ['grant.offer', 'grant.forgo', 'assessment.change_decision'],
  words: wordsFrom(grantWords, 'arrivedDeclined', 'arrivedDeclinedVerb'),
})

/** What was granted is not paid, all of it or some: the organisation reads why. */
const notPaid: ArrivalKind = arrivalKind('funding.not_paid', {
  ...ordinary,
  for: applying,
  raisedBy: ['grant.forgo', 'grant.stop'],
  settledBy: [],
  endsByHand: true,
  words: wordsFrom(grantWords, 'arrivedNotPaid', 'arrivedNotPaidVerb'),
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
  settledBy: ['grant.submit_report', 'grant.stop', 'grant.claim_back'],
  words: wordsFrom(grantWords, 'arrivedReturned', 'arrivedReturnedVerb'),
})

/** What was not used is to be paid back, by a day. */
const toRepay: ArrivalKind = arrivalKind('funding.to_repay', {
  ...ordinary,
  for: applying,
  raisedBy: ['grant.accept_report', 'grant.claim_back', 'grant.take_back_repaid'],
  settledBy: ['grant.note_repayment', 'grant.remit', 'grant.withdraw_claim'],
  words: wordsFrom(grantWords, 'arrivedRepay', 'arrivedRepayVerb'),
})

/** What was to come back is claimed no longer: the organisation reads what holds now. */
const eased: ArrivalKind = arrivalKind('funding.claim_eased', {
  ...ordinary,
  for: applying,
  raisedBy: ['grant.remit', 'grant.withdraw_claim'],
  settledBy: [],
  endsByHand: true,
  words: wordsFrom(grantWords, 'arrivedEased', 'arrivedEasedVerb'),
})

export const grantArrivals: readonly ArrivalKind[] = [
  offered,
  declined,
  notPaid,
  reported,
  returned,
  toRepay,
  eased,
]

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

export const tellOffered = async (context: Context, { id, receiverId }: Grant): Promise<void> => {
  await settle(context.tx, declined, id)
  await wait(context, offered, id, receiverId)
}
export const tellDeclined = async (context: Context, { id, giverId }: Grant): Promise<void> => {
  await settle(context.tx, offered, id)
  await wait(context, declined, id, giverId)
}
export const tellNotPaid = (context: Context, { id, receiverId }: Grant) =>
  wait(context, notPaid, id, receiverId)
/** Nothing of a grant that has ended waits for anybody. */
export const settleEnded = async (tx: DatabaseTransaction, grantId: string): Promise<void> => {
  for (const kind of [offered, declined, returned]) await settle(tx, kind, grantId)
}
export const settleOffered = (tx: DatabaseTransaction, grantId: string) => settle(tx, offered, grantId)

export const tellReported = async (context: Context, { id, giverId }: Grant): Promise<void> => {
  await settle(context.tx, returned, id)
  await wait(context, reported, id, giverId)
}
export const tellReturned = async (context: Context, { id, receiverId }: Grant): Promise<void> => {
  await settle(context.tx, reported, id)
  await wait(context, returned, id, receiverId)
}

export const tellClaimed = (context: Context, { id, receiverId }: Grant, repayBy: Day) =>
  wait(context, toRepay, id, receiverId, swedishMoment(repayBy, '23:59'))
/** The report-back is accepted; what is to come back waits until it has. */
export const tellAccepted = async (
  context: Context,
  grant: Grant,
  repayBy: Day | undefined,
): Promise<void> => {
  await settle(context.tx, reported, grant.id)
  if (repayBy !== undefined) await tellClaimed(context, grant, repayBy)
}
export const settleRepaid = (tx: DatabaseTransaction, grantId: string) => settle(tx, toRepay, grantId)
export const tellEased = async (context: Context, { id, receiverId }: Grant): Promise<void> => {
  await settleRepaid(context.tx, id)
  await wait(context, eased, id, receiverId)
}
