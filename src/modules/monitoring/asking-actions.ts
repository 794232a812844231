import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import { settle } from '../../platform/arrivals/arrive.ts'
import { inputOf, requirePast } from '../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { answered, asked, tellAnswered, tellAsked } from './arrivals.ts'
import { askAllFields, asking, bodyAnswer } from './fields.ts'
import { bodyNamed, ownQuestion, ownRound } from './own-round.ts'
import { monitoringPolicy } from './policy.ts'
import { stateOf } from './rules.ts'
import { findAsking, listQuestions } from './store.ts'

interface Asking {
  readonly questionId: string
  readonly number: string
  readonly ownerId: string
  readonly bodyId: string
  readonly until: string
  readonly note: string
}

const ask = async (
  { tx, actor, now, today }: Pick<ActionContext, 'tx' | 'actor' | 'now' | 'today'>,
  { questionId, number, ownerId, bodyId, until, note }: Asking,
): Promise<void> => {
  if (until < today) throw new Refusal('monitoring.until_past', 422, {}, 'until')
  const id = randomUUID()
  await tx
    .insertInto('monitoring.asking')
    .values({
      ...{ id, part_id: questionId, owner_id: ownerId, body_id: bodyId, note, until_on: until },
      ...{ asked_by: personIn(actor, 'monitoring.ask').personId, asked_at: now },
    })
    .execute()
  await tellAsked({ tx, now }, { id, bodyId, until, number })
}

/**
 * Asks a body for the answer to a question.
 *
 * @throws NotFound, Refusal `monitoring.asked_already`, `monitoring.until_past`, `ended_already`, and where the body is not known.
 */
export const askBody = action(
  monitoringPolicy,
  'monitoring.ask',
  'change',
  z.object({ id: z.guid(), questionId: z.guid(), ...inputOf(asking) }),
  async (context, { id, questionId, body, until, note }) => {
    const { tx, today, about } = context
    about('monitoring', id, { question: questionId })
    const { round, question } = await ownQuestion(context, { id, questionId }, 'writing')
    const bodyId = await bodyNamed(tx, body as string, { today, field: 'body' })
    if (question.asked.some((one) => one.bodyId === bodyId))
      throw new Refusal('monitoring.asked_already', 409, {}, 'body')
    const of = { questionId, number: question.number as string, ownerId: round.bodyId!, bodyId }
    await ask(context as never, { ...of, until: until as string, note: note as string })
    return { id, questionId }
  },
)

/**
 * Asks for every answer that nothing is known of: each of the body that its question names.
 *
 * @throws NotFound, Refusal `monitoring.nobody_to_ask` where no open question names a body that has not been asked.
 */
export const askAll = action(
  monitoringPolicy,
  'monitoring.ask_all',
  'change',
  z.object({ id: z.guid(), ...inputOf(askAllFields) }),
  async (context, { id, until }) => {
    const { tx, now, today, about } = context
    const round = await ownRound(context, id, 'writing')
    const open = (await listQuestions(tx, round, now)).filter(
      (one) => stateOf(one) === 'open' && one.responsible !== '',
    )
    about('monitoring', id, { asked: open.length })
    if (open.length === 0) throw new Refusal('monitoring.nobody_to_ask', 422)
    for (const { id: questionId, number, responsible } of open) {
      const bodyId = await bodyNamed(tx, responsible as string, { today, field: 'until' })
      const of = { questionId, number: number as string, ownerId: round.bodyId!, bodyId }
      await ask(context as never, { ...of, until: until as string, note: '' })
    }
    return { id }
  },
)

const one = { askingId: z.guid() }

const foundAsking = async ({ tx }: Pick<ActionContext, 'tx'>, askingId: string) => {
  const found = await findAsking(tx, askingId)
  if (found === undefined) throw new NotFound('asking')
  return found
}

/** What a body is asked. @throws NotFound */
export const viewAsked = action(
  monitoringPolicy,
  'monitoring.asked',
  'read',
  z.object(one),
  async (context, { askingId }) => {
    const found = await foundAsking(context, askingId)
    context.permit(found)
    return found
  },
)
export type ViewedAsked = Awaited<ReturnType<typeof viewAsked.run>>

/** A body answers; until that is accepted it may answer anew. @throws NotFound, Refusal `ended_already`, `monitoring.accepted_already`, `day_to_come`. */
export const answerAsked = action(
  monitoringPolicy,
  'monitoring.answer_asked',
  'change',
  z.object({ ...one, ...inputOf(bodyAnswer) }),
  async (context, { askingId, ...given }) => {
    const { tx, actor, now, today, about, permit } = context
    const found = await foundAsking(context, askingId)
    permit(found)
    about('monitoring', found.roundId, { question: found.questionId })
    requirePast(bodyAnswer, given, today)
    if (found.closedOn !== null) throw new Refusal('ended_already', 409)
    if (found.acceptedOn !== null) throw new Refusal('monitoring.accepted_already', 409)
    await tx
      .updateTable('monitoring.asking')
      .set({
        ...{ answer: given.answer as string, source: given.source as string, as_of: given.asOf as string },
        ...{ answered_on: today, answered_by: personIn(actor, 'monitoring.answer_asked').personId },
      })
      .where('id', '=', askingId)
      .execute()
    await settle(tx, asked, askingId)
    await tellAnswered({ tx, now }, found)
    return { askingId }
  },
)

const ofQuestion = { id: z.guid(), questionId: z.guid(), ...one }

/** What a body answered is accepted. @throws NotFound, Refusal `monitoring.not_answered`. */
export const acceptAnswer = action(
  monitoringPolicy,
  'monitoring.accept',
  'change',
  z.object(ofQuestion),
  async (context, { askingId, ...of }) => {
    const { tx, actor, today, about } = context
    await ownQuestion(context, of, 'writing')
    const found = await foundAsking(context, askingId)
    if (found.questionId !== of.questionId) throw new NotFound('asking')
    about('monitoring', found.roundId, { question: found.questionId })
    if (found.answeredOn === null) throw new Refusal('monitoring.not_answered', 409)
    await tx
      .updateTable('monitoring.asking')
      .set({ accepted_on: today, accepted_by: personIn(actor, 'monitoring.accept').personId })
      .where('id', '=', askingId)
      .execute()
    await settle(tx, answered, askingId)
    return of
  },
)

/** What a body answered is sent back, with what is missing. @throws NotFound, Refusal `monitoring.not_answered`, `monitoring.accepted_already`. */
export const sendBack = action(
  monitoringPolicy,
  'monitoring.send_back',
  'change',
  z.object({ ...ofQuestion, why: z.string().trim().min(1).max(2000) }),
  async (context, { askingId, why, ...of }) => {
    const { tx, now, about } = context
    await ownQuestion(context, of, 'writing')
    const found = await foundAsking(context, askingId)
    if (found.questionId !== of.questionId) throw new NotFound('asking')
    about('monitoring', found.roundId, { question: found.questionId })
    if (found.answeredOn === null) throw new Refusal('monitoring.not_answered', 409)
    if (found.acceptedOn !== null) throw new Refusal('monitoring.accepted_already', 409)
    await tx
      .updateTable('monitoring.asking')
      .set({ note: why, answered_on: null, answered_by: null })
      .where('id', '=', askingId)
      .execute()
    await settle(tx, answered, askingId)
    await tellAsked({ tx, now }, found)
    return of
  },
)
