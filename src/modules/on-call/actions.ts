import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import { swedishMoment } from '../../platform/clock/working-days.ts'
import { listLines } from '../../platform/on-call/store.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { mayBeNamed } from '../directory/index.ts'
import { type KeeperFacts, keeps, onCallPolicy, onCallRoles } from './policy.ts'
import { changeLineInput, dutyInput, endLineInput, lineInput, oneBody, oneDuty, oneLine } from './schema.ts'
import {
  bodyOfLine,
  endLine,
  findBodyName,
  hasManager,
  insertDuty,
  insertLine,
  listColleagues,
  listDuties,
  withdrawDuty,
  writeLine,
} from './store.ts'

/** Longest time on duty without a break in the list, in days. */
const LONGEST_DUTY = 31
const DAY = 86_400_000

/** Looks at who keeps the numbers of a body; refuses everybody else. */
const beginKeeping = async (context: ActionContext<KeeperFacts>, bodyId: string, permission: string) => {
  const person = personIn(context.actor, permission)
  context.about('body', bodyId)
  context.permit({ bodyId, hasManager: await hasManager(context.tx, bodyId) })
  return person
}

const ofLine = async (context: ActionContext<KeeperFacts>, lineId: string, permission: string) => {
  const bodyId = await bodyOfLine(context.tx, lineId)
  if (bodyId === undefined) throw new NotFound('line')
  const person = await beginKeeping(context, bodyId, permission)
  context.about('body', bodyId, { lineId })
  return person
}

/** The numbers of one's own body and who is on duty, now and later. */
export const viewOwn = action(
  onCallPolicy,
  'on_call.view',
  'read_personal',
  z.object({}),
  async (context) => {
    const { tx, actor, now } = context
    const { bodyId } = personIn(actor, 'on_call.view')
    context.about('body', bodyId)
    const mayKeep = keeps(actor, { bodyId, hasManager: await hasManager(tx, bodyId) })
    return {
      now,
      mayKeep,
      lines: await listLines(tx, bodyId),
      duties: await listDuties(tx, bodyId, now),
      colleagues: mayKeep ? await listColleagues(tx, bodyId, onCallRoles) : [],
    }
  },
)
export type ViewedOwn = Awaited<ReturnType<typeof viewOwn.run>>

/** The numbers and hours of another body. @throws NotFound for one that may not be known of. */
export const viewBody = action(
  onCallPolicy,
  'on_call.view_body',
  'read',
  oneBody,
  async ({ tx, actor, now }, { bodyId }) => {
    // Of a hidden body nothing is told outside it, its name neither, also to whoever meets it elsewhere.
    const isOwn = actor.kind === 'person' && actor.bodyId === bodyId
    const name = isOwn || (await mayBeNamed(tx, bodyId)) ? await findBodyName(tx, bodyId) : undefined
    if (name === undefined) throw new NotFound('body')
    return { now, name, lines: await listLines(tx, bodyId) }
  },
)
export type ViewedBody = Awaited<ReturnType<typeof viewBody.run>>

/** A number with its hours, for the page on which it is changed. @throws NotFound */
export const prepareLine = action(
  onCallPolicy,
  'on_call.prepare_line',
  'read',
  oneLine,
  async (context, { lineId }) => {
    const { bodyId } = await ofLine(context, lineId, 'on_call.prepare_line')
    const line = (await listLines(context.tx, bodyId)).find(({ id }) => id === lineId)
    if (line === undefined) throw new NotFound('line')
    return { line }
  },
)
export type PreparedLine = Awaited<ReturnType<typeof prepareLine.run>>

/** Enters a number on which the body answers, with its hours. */
export const addLine = action(
  onCallPolicy,
  'on_call.add_line',
  'change',
  lineInput,
  async (context, line) => {
    const { bodyId } = personIn(context.actor, 'on_call.add_line')
    const person = await beginKeeping(context, bodyId, 'on_call.add_line')
    return { lineId: await insertLine(context.tx, person, line, context.now) }
  },
)

/** @throws NotFound, Refusal `on_call.changed_by_another` */
export const changeLine = action(
  onCallPolicy,
  'on_call.change_line',
  'change',
  changeLineInput,
  async (context, { lineId, revision, ...line }) => {
    const { personId } = await ofLine(context, lineId, 'on_call.change_line')
    if (!(await writeLine(context.tx, personId, { lineId, revision }, line, context.now)))
      throw new Refusal('on_call.changed_by_another', 409)
    return { lineId }
  },
)

/** Nobody answers on a number any longer. @throws NotFound, Refusal `on_call.changed_by_another` */
export const removeLine = action(
  onCallPolicy,
  'on_call.end_line',
  'change',
  endLineInput,
  async (context, { lineId, revision }) => {
    const { personId } = await ofLine(context, lineId, 'on_call.end_line')
    if (!(await endLine(context.tx, personId, { lineId, revision }, context.now)))
      throw new Refusal('on_call.changed_by_another', 409)
    return { lineId }
  },
)

/**
 * Puts a colleague on duty: a danger of the body is theirs first.
 *
 * @throws Refusal `on_call.ends_before`, `on_call.too_long`, `on_call.over_already`, `on_call.not_a_colleague`.
 */
export const addDuty = action(
  onCallPolicy,
  'on_call.add_duty',
  'change',
  dutyInput,
  async (context, given) => {
    const { bodyId } = personIn(context.actor, 'on_call.add_duty')
    const person = await beginKeeping(context, bodyId, 'on_call.add_duty')
    const startsAt = swedishMoment(given.startsOn, given.startsAt)
    const endsAt = swedishMoment(given.endsOn, given.endsAt)
    if (endsAt <= startsAt) throw new Refusal('on_call.ends_before', 422, {}, 'endsOn')
    if (endsAt <= context.now) throw new Refusal('on_call.over_already', 422, {}, 'endsOn')
    if (endsAt.getTime() - startsAt.getTime() > LONGEST_DUTY * DAY)
      throw new Refusal('on_call.too_long', 422, { days: LONGEST_DUTY }, 'endsOn')
    const { membershipId } = given
    if (
      !(await listColleagues(context.tx, bodyId, onCallRoles)).some(
        (one) => one.membershipId === membershipId,
      )
    )
      throw new Refusal('on_call.not_a_colleague', 422, {}, 'membershipId')
    await insertDuty(context.tx, person, { membershipId, startsAt, endsAt }, context.now)
  },
)

/** @throws NotFound */
export const removeDuty = action(
  onCallPolicy,
  'on_call.withdraw_duty',
  'change',
  oneDuty,
  async (context, { dutyId }) => {
    const { bodyId } = personIn(context.actor, 'on_call.withdraw_duty')
    await beginKeeping(context, bodyId, 'on_call.withdraw_duty')
    if (!(await withdrawDuty(context.tx, bodyId, dutyId, context.now))) throw new NotFound('duty')
  },
)
