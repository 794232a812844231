import { settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { followUpWords } from './messages.ts'

/** The database makes them wait (`return.note_followed`): the partner sees no case, and nobody who works on it. */
const common = {
  place: paths.followUp,
  for: caseworkRoles,
  raisedBy: ['follow_up_abroad.partner_answer'],
  settledBy: ['follow_up_abroad.view'],
}
const answered: ArrivalKind = arrivalKind('return.partner_answered', {
  ...common,
  urgency: 'ordinary',
  words: wordsFrom(followUpWords, 'arrivedAnswer', 'arrivedAnswerVerb'),
})
/** Not safe, or exploited again. */
const unsafe: ArrivalKind = arrivalKind('return.returned_unsafe', {
  ...common,
  urgency: 'urgent',
  words: wordsFrom(followUpWords, 'arrivedUnsafe', 'arrivedAnswerVerb'),
})
export const followUpArrivals: readonly ArrivalKind[] = [unsafe, answered]

export const followUpSeen = async (tx: DatabaseTransaction, followUpId: string): Promise<void> => {
  for (const kind of followUpArrivals) await settle(tx, kind, followUpId)
}
