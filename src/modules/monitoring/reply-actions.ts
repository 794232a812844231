import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import { sheetFormats } from '../../platform/print/sheet-file.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { namesOfBodies } from '../directory/index.ts'
import { settleRound } from './arrivals.ts'
import { ownRound } from './own-round.ts'
import { monitoringPolicy } from './policy.ts'
import { composeReply, replyHash } from './reply.ts'
import { rounds } from './round.ts'
import { stateOf } from './rules.ts'
import { findLastReply, findReply, listQuestions } from './store.ts'

const ofRound = { id: z.guid(), format: z.enum(sheetFormats).default('pdf') }

const draftOf = async ({ tx, now }: Pick<ActionContext, 'tx' | 'now'>, id: string) => {
  const round = await rounds.get(tx, id)
  const questions = await listQuestions(tx, round, now)
  const from = (await namesOfBodies(tx, [round.bodyId!]))[round.bodyId!] ?? ''
  return { round, questions, reply: composeReply(round, from, questions) }
}

/** The reply as it stands, with what it says otherwise than the one before, and what is left to do. @throws NotFound */
export const viewDraft = action(
  monitoringPolicy,
  'monitoring.draft',
  'read',
  z.object(ofRound),
  async (context, { id, format }) => {
    await ownRound(context, id)
    const { round, questions, reply } = await draftOf(context, id)
    return {
      ...{ round, reply, format, today: context.today, repliedOn: null },
      last: await findLastReply(context.tx, round),
      left: questions.filter((one) => stateOf(one) !== 'approved'),
    }
  },
)
export type ViewedDraft = Awaited<ReturnType<typeof viewDraft.run>>

/**
 * Sends the reply: it is kept as it stands, everybody may read it, and nobody is asked any longer.
 *
 * @throws NotFound, Refusal `monitoring.nothing_to_send`, `monitoring.not_approved`, `monitoring.source_changed` with the questions that
 *   are in the way, `monitoring.before_round`, `ended_already`.
 */
export const sendReply = action(
  monitoringPolicy,
  'monitoring.send',
  'change',
  z.object({ id: z.guid(), repliedOn: z.iso.date() }),
  async (context, { id, repliedOn }) => {
    const { tx, actor, now, today, about } = context
    about('monitoring', id)
    await ownRound(context, id, 'writing')
    const { round, questions, reply } = await draftOf(context, id)
    if (repliedOn > today) throw new Refusal('day_to_come', 422, {}, 'repliedOn')
    if (repliedOn < round.sentOn) throw new Refusal('monitoring.before_round', 422, {}, 'repliedOn')
    const inTheWay = (states: readonly ReturnType<typeof stateOf>[]) =>
      questions.filter((one) => states.includes(stateOf(one))).map(({ number }) => number)
    const [changed, left] = [inTheWay(['stale']), inTheWay(['filled', 'to_accept', 'waiting', 'open'])]
    if (questions.length === 0) throw new Refusal('monitoring.nothing_to_send', 422)
    if (left.length > 0) throw new Refusal('monitoring.not_approved', 422, { numbers: left.join(', ') })
    if (changed.length > 0)
      throw new Refusal('monitoring.source_changed', 422, { numbers: changed.join(', ') })
    const { personId } = personIn(actor, 'monitoring.send')
    await tx
      .insertInto('monitoring.reply')
      .values({
        ...{ round_id: id, content: JSON.stringify(reply), sha256: replyHash(reply) },
        ...{ replied_on: repliedOn, sent_by: personId, sent_at: now },
      })
      .execute()
    await tx
      .updateTable('monitoring.round')
      .set(({ eb }) => ({
        ...{ closed_on: today, changed_by: personId, changed_at: now },
        revision: eb('revision', '+', 1),
      }))
      .where('id', '=', id)
      .execute()
    await settleRound(tx, id, questions)
    return { id }
  },
)

/** A reply as it was sent, with what it says otherwise than the one before. @throws NotFound */
export const viewReply = action(
  monitoringPolicy,
  'monitoring.reply',
  'read',
  z.object(ofRound),
  async ({ tx, today }, { id, format }) => {
    const round = await rounds.get(tx, id)
    const sent = await findReply(tx, id)
    if (sent === undefined) throw new NotFound('reply')
    const { content: reply, sha256, repliedOn } = sent
    return { round, reply, sha256, repliedOn, format, today, last: await findLastReply(tx, round) }
  },
)
export type ViewedReply = Awaited<ReturnType<typeof viewReply.run>>
