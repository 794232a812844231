import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import { tellDue } from '../../platform/records/due.ts'
import { answerers, keepers } from './fields.ts'
import { monitoringWords } from './messages.ts'
import { paths } from './paths.ts'
import { monitoringPolicy } from './policy.ts'
import { rounds } from './round.ts'

/** A body is asked for the answer to a question; also anew, where its answer was sent back. */
export const asked = arrivalKind('monitoring.asked', {
  urgency: 'ordinary',
  place: paths.asked,
  for: answerers,
  staff: [],
  raisedBy: ['monitoring.ask', 'monitoring.ask_all', 'monitoring.send_back'],
  settledBy: ['monitoring.answer_asked', 'monitoring.send'],
  words: wordsFrom(monitoringWords, 'askedArrived', 'askedVerb'),
})

/** A body has answered; somebody accepts it or sends it back. */
export const answered = arrivalKind('monitoring.answered', {
  urgency: 'ordinary',
  place: paths.question.one,
  for: keepers,
  staff: [],
  raisedBy: ['monitoring.answer_asked'],
  settledBy: ['monitoring.accept', 'monitoring.send_back', 'monitoring.send'],
  words: wordsFrom(monitoringWords, 'answeredArrived', 'answeredVerb'),
})

/** How many days ahead whoever answers for a reply is told that it is due. */
const DAYS_BEFORE = 30

/** A reply is soon due. */
export const replyDue = arrivalKind('monitoring.reply_due', {
  urgency: 'ordinary',
  place: paths.round.one,
  for: keepers,
  staff: [],
  raisedBy: ['monitoring.tell_due'],
  settledBy: ['monitoring.tell_due', 'monitoring.send'],
  words: wordsFrom(monitoringWords, 'dueArrived', 'dueVerb'),
})

/** Tells those who answer for a reply that it is soon due. */
export const tellDueReplies = tellDue(monitoringPolicy, 'monitoring.tell_due', {
  register: rounds,
  field: 'dueOn',
  kind: replyDue,
  before: DAYS_BEFORE,
})
