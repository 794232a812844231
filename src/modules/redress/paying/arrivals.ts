import { settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { paymentWords } from '../payments/messages.ts'

/** The database makes them wait (`redress.tell_by_code`): whoever answers by a code is nobody here. */
const common = {
  place: paths.payment,
  for: caseworkRoles,
  raisedBy: ['receipt.tell'],
  settledBy: ['payment.view', 'payment.tell_by_telephone'],
}
const answered: ArrivalKind = arrivalKind('redress.person_answered', {
  ...common,
  urgency: 'ordinary',
  words: wordsFrom(paymentWords, 'arrivedAnswer', 'arrivedAnswerVerb'),
})
/** The person has not got the money, or somebody else has taken it. */
const lost: ArrivalKind = arrivalKind('redress.money_not_in_hand', {
  ...common,
  urgency: 'urgent',
  words: wordsFrom(paymentWords, 'arrivedLost', 'arrivedAnswerVerb'),
})
export const paymentArrivals: readonly ArrivalKind[] = [lost, answered]

export const answerSeen = async (tx: DatabaseTransaction, paymentId: string): Promise<void> => {
  for (const kind of paymentArrivals) await settle(tx, kind, paymentId)
}
