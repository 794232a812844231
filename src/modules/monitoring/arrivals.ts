import { settle } from '../../platform/arrivals/arrive.ts'
import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { answerers, keepers } from './fields.ts'
import { monitoringWords } from './messages.ts'
import { paths } from './paths.ts'

/** A body is asked for the answer to a question; also anew, where its answer was sent back. */
export const asked = arrivalKind('monitoring.asked', {
  urgency: 'ordinary',
  place: paths.asked,
  for: answerers,
  staff: [],
  raisedBy: ['monitoring.ask', 'monitoring.ask_all', 'monitoring.send_back'],
  settledBy: ['monitoring.answer_asked', 'monitoring.send', 'monitoring.close'],
  words: wordsFrom(monitoringWords, 'askedArrived', 'askedVerb'),
})

/** A body has answered; somebody accepts it or sends it back. */
export const answered = arrivalKind('monitoring.answered', {
  urgency: 'ordinary',
  place: paths.question.one,
  for: keepers,
  staff: [],
  raisedBy: ['monitoring.answer_asked'],
  settledBy: ['monitoring.accept', 'monitoring.send_back', 'monitoring.send', 'monitoring.close'],
  words: wordsFrom(monitoringWords, 'answeredArrived', 'answeredVerb'),
})

/** A reply is soon due. */
export const replyDue = arrivalKind('monitoring.reply_due', {
  urgency: 'ordinary',
  place: paths.round.one,
  for: keepers,
  staff: [],
  raisedBy: ['monitoring.tell_due'],
  settledBy: ['monitoring.tell_due', 'monitoring.send', 'monitoring.close'],
  words: wordsFrom(monitoringWords, 'dueArrived', 'dueVerb'),
})

/** Nothing of a round waits any longer, once it has ended. */
export const settleRound = async (
  tx: DatabaseTransaction,
  roundId: string,
  questions: readonly { readonly asked: readonly { readonly id: string }[] }[],
): Promise<void> => {
  await settle(tx, replyDue, roundId)
  for (const { id } of questions.flatMap((one) => one.asked))
    for (const kind of [asked, answered]) await settle(tx, kind, id)
}
