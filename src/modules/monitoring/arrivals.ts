import type { ActionContext } from '../../platform/access/action.ts'
import { arrive, settle } from '../../platform/arrivals/arrive.ts'
import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import type { Day } from '../../platform/clock/clock.ts'
import { swedishMoment } from '../../platform/clock/working-days.ts'
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
  raisedBy: ['monitoring.ask', 'monitoring.ask_all', 'monitoring.send_back', 'monitoring.reopen'],
  settledBy: ['monitoring.answer_asked', 'monitoring.send', 'monitoring.close'],
  words: wordsFrom(monitoringWords, 'askedArrived', 'askedVerb'),
})

/** A body has answered; somebody accepts it or sends it back. */
export const answered = arrivalKind('monitoring.answered', {
  urgency: 'ordinary',
  place: paths.question.one,
  for: keepers,
  staff: [],
  raisedBy: ['monitoring.answer_asked', 'monitoring.reopen'],
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

type Context = Pick<ActionContext, 'tx' | 'now'>
interface WaitingAsking {
  readonly id: string
  readonly bodyId: string
  readonly until: Day
  readonly answeredOn: Day | null
  readonly acceptedOn: Day | null
}

/** The number of a question, where it is one that a row of what waits may have. */
const numberOf = (number: string): { readonly number?: string } =>
  /^[A-Za-z0-9.]{1,20}$/.test(number) ? { number } : {}

/** An asking waits at the body that is asked. */
export const tellAsked = (
  context: Context,
  { id, bodyId, until, number }: { id: string; bodyId: string; until: Day; number: string },
) =>
  arrive(context, asked, {
    ...{ about: id, for: { bodyId }, until: swedishMoment(until, '23:59') },
    place: { askingId: id, ...numberOf(number) },
  })

/** An answer waits at the body whose round it is. */
export const tellAnswered = (
  context: Context,
  of: { id: string; ownerId: string; roundId: string; questionId: string; number: string },
) =>
  arrive(context, answered, {
    ...{ about: of.id, for: { bodyId: of.ownerId } },
    place: { id: of.roundId, questionId: of.questionId, ...numberOf(of.number) },
  })

/** What bodies were asked, and what they answered and nobody has accepted, waits in a round that goes on. */
export const waitAgain = async (
  context: Context,
  round: { readonly id: string; readonly bodyId: string | null },
  questions: readonly {
    readonly id: string
    readonly number: unknown
    readonly asked: readonly WaitingAsking[]
  }[],
): Promise<void> => {
  const of = { roundId: round.id, ownerId: round.bodyId! }
  for (const { id: questionId, number, asked: askings } of questions)
    for (const one of askings.filter(({ acceptedOn }) => acceptedOn === null)) {
      const waiting = { ...one, ...of, questionId, number: String(number) }
      await (one.answeredOn === null ? tellAsked(context, waiting) : tellAnswered(context, waiting))
    }
}
