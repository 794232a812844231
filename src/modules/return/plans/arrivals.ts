import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { preparingWords } from './messages-preparing.ts'
import { organisers } from './policy.ts'

/** The organiser of the programme is asked to confirm a journey home. */
const asked: ArrivalKind = arrivalKind('return.organiser_asked', {
  urgency: 'urgent',
  place: paths.question,
  for: organisers,
  raisedBy: ['return.ask_organiser'],
  settledBy: ['return.answer_question', 'return.take_back_question'],
  words: wordsFrom(preparingWords, 'arrivedQuestion', 'arrivedQuestionVerb'),
})

/** The organiser has answered whoever asked. */
const answered: ArrivalKind = arrivalKind('return.organiser_answered', {
  urgency: 'ordinary',
  place: paths.plan,
  for: caseworkRoles,
  raisedBy: ['return.answer_question'],
  settledBy: ['return.view', 'return.confirm'],
  words: wordsFrom(preparingWords, 'arrivedAnswer', 'arrivedAnswerVerb'),
})
export const returnArrivals: readonly ArrivalKind[] = [asked, answered]

type Context = Pick<ActionContext, 'tx' | 'now'>

export const tellOrganiser = (
  context: Context,
  { questionId, caseId, toBody }: Readonly<Record<'questionId' | 'caseId' | 'toBody', string>>,
): Promise<string> =>
  arrive(context, asked, { ...{ about: questionId, caseId, for: { bodyId: toBody } }, place: { questionId } })

export const settleQuestion = (tx: DatabaseTransaction, questionId: string): Promise<number> =>
  settle(tx, asked, questionId)

/** The question is answered, and waits for whoever asked it. */
export const tellAnswered = async (
  context: Context,
  question: Readonly<Record<'id' | 'caseId' | 'planId' | 'bodyId' | 'askedBy', string>>,
): Promise<void> => {
  const { id, caseId, planId, bodyId, askedBy } = question
  await settleQuestion(context.tx, id)
  await arrive(context, answered, {
    ...{ about: planId, for: { bodyId, people: [askedBy] } },
    place: { caseId, returnId: planId },
  })
}
export const answerSeen = (tx: DatabaseTransaction, returnId: string): Promise<number> =>
  settle(tx, answered, returnId)
