import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import type { ValuesOf } from '../../platform/fields/field.ts'
import { inputOf } from '../../platform/fields/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import { answer, question } from './fields.ts'
import { bodyNamed, ownQuestion, ownRound } from './own-round.ts'
import { monitoringPolicy } from './policy.ts'
import { isFilled } from './rules.ts'
import { listOffers } from './sources/all.ts'
import { findLastReply, listQuestions, questionRecord } from './store.ts'

const ofRound = { id: z.guid() }
const ofQuestion = { ...ofRound, questionId: z.guid() }
const read = { revision: z.coerce.number().int().min(1) }

/** @throws Refusal where the number is another question's, or nobody knows the body. */
const requireRight = async (
  { tx, today, now }: ActionContext,
  round: Parameters<typeof listQuestions>[1],
  { number, responsible }: ValuesOf<typeof question>,
  own?: string,
): Promise<void> => {
  const others = await listQuestions(tx, round, now)
  if (others.some((one) => one.number === number && one.id !== own))
    throw new Refusal('monitoring.number_taken', 409, {}, 'number')
  if (responsible !== '') await bodyNamed(tx, responsible, { today, field: 'responsible' })
}

/** The form of a new question. @throws NotFound */
export const prepareQuestion = action(
  monitoringPolicy,
  'monitoring.prepare_question',
  'read',
  z.object(ofRound),
  async (context, { id }) => ({ round: await ownRound(context, id), entry: undefined }),
)

/** Adds a question, last. @throws NotFound, Refusal `monitoring.number_taken`, `ended_already`, and where the body is not known. */
export const addQuestion = action(
  monitoringPolicy,
  'monitoring.add_question',
  'change',
  z.object({ ...ofRound, ...inputOf(question) }),
  async (context, { id, ...given }) => {
    const { tx, actor, now, about } = context
    about('monitoring', id)
    const round = await ownRound(context, id, 'writing')
    const values = given as ValuesOf<typeof question>
    await requireRight(context as never, round, values)
    const { length } = await listQuestions(tx, round, now)
    const questionId = await questionRecord.add(tx, values, {
      ...{ round_id: id, position: length },
      ...{ changed_by: personIn(actor, 'monitoring.add_question').personId, changed_at: now },
    })
    return { id, questionId }
  },
)

/** The form of a question that is changed. @throws NotFound */
export const prepareQuestionChange = action(
  monitoringPolicy,
  'monitoring.prepare_question_change',
  'read',
  z.object(ofQuestion),
  async (context, of) => {
    const { round, question: entry } = await ownQuestion(context, of)
    return { round, entry }
  },
)

/** Changes a question. @throws NotFound, Conflict, Refusal as when it is added. */
export const changeQuestion = action(
  monitoringPolicy,
  'monitoring.change_question',
  'change',
  z.object({ ...ofQuestion, ...inputOf(question), ...read }),
  async (context, { id, questionId, revision, ...given }) => {
    const { tx, actor, now, about } = context
    about('monitoring', id, { question: questionId })
    const round = await ownRound(context, id, 'writing')
    await questionRecord.hold(tx, { id: questionId, round_id: id }, revision)
    const values = given as ValuesOf<typeof question>
    await requireRight(context as never, round, values, questionId)
    const { personId } = personIn(actor, 'monitoring.change_question')
    await questionRecord.change(tx, questionId, values, { changed_by: personId, changed_at: now })
    return { id, questionId }
  },
)

/** A question with its sources, those who were asked, what can be drawn from, and what was answered last time. @throws NotFound */
export const viewQuestion = action(
  monitoringPolicy,
  'monitoring.question',
  'read',
  z.object(ofQuestion),
  async (context, of) => {
    const { tx, today } = context
    const { round, question: entry, questions } = await ownQuestion(context, of)
    const last = await findLastReply(tx, round)
    const at = questions.findIndex(({ id }) => id === entry.id)
    return {
      ...{ round, question: entry, today },
      offers: (await listOffers(tx)).filter(({ name }) => !entry.draws.some(({ source }) => source === name)),
      last: last?.content.parts.find(({ number }) => number === entry.number),
      next: questions[at + 1]?.id,
    }
  },
)
export type ViewedQuestion = Awaited<ReturnType<typeof viewQuestion.run>>

/**
 * Writes the answer to a question, and approves it where it is ready.
 *
 * @throws NotFound, Conflict, Refusal `monitoring.no_answer` where nothing at all would go out as one, `ended_already`.
 */
export const writeAnswer = action(
  monitoringPolicy,
  'monitoring.answer',
  'change',
  z.object({ ...ofQuestion, ...inputOf(answer), ...read }),
  async (context, { id, questionId, revision, ...given }) => {
    const { tx, actor, now, today, about } = context
    const { question: entry } = await ownQuestion(context, { id, questionId }, 'writing')
    about('monitoring', id, { question: questionId, approved: given.approved })
    await questionRecord.hold(tx, { id: questionId, round_id: id }, revision)
    if (given.approved && given.answer === '' && !isFilled(entry))
      throw new Refusal('monitoring.no_answer', 422, {}, 'answer')
    const { personId } = personIn(actor, 'monitoring.answer')
    await questionRecord.change(
      tx,
      questionId,
      { answer: given.answer as string, approvedOn: given.approved ? today : null },
      { approved_by: given.approved ? personId : null, changed_by: personId, changed_at: now },
    )
    return { id, questionId }
  },
)
