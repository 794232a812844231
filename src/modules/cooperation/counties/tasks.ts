import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { actsFor } from '../../../platform/access/policy.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, comingDay, day, line, reference, text } from '../../../platform/fields/kinds.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { paths } from '../paths.ts'
import { takingPart } from '../roles.ts'
import { whoWouldSee } from '../there.ts'
import { by } from '../written-by.ts'
import { taskDecided } from './arrivals.ts'
import { meetingWords } from './messages.ts'
import { countyPolicy } from './policy.ts'

/** What a meeting gives somebody to do. */
export const given = {
  what: hinted(text(2_000, 2), 'whatHint'),
  organisation: hinted(line(200), 'taskOrganisationHint'),
  byDay: comingDay(),
}
export const ended = { answer: hinted(optional(text(2_000, 2)), 'answerHint') }

const tasks = versionedRecord('cooperation.task', 'county_task', {
  ...given,
  ...ended,
  bodyId: reference(),
  meetingId: reference(),
  forBody: reference(),
  state: choice(['open', 'done', 'dropped']),
  endedOn: optional(day()),
})

/** What stands under a meeting: its tasks, and whom a new one can be given to. */
export const besideMeeting = async (
  { tx, actor, today, may }: ActionContext,
  { id, bodyId, counties }: { id: string; bodyId: string | null; counties: readonly string[] },
) => {
  const found = await tasks.list(tx, { meeting_id: id }, { by: 'by_day', ascending: true })
  const { rows } = await sql<{ organisation: string }>`select distinct organisation from cooperation.member
    where closed_on is null and (county = any(${[...counties]}::text[]) or ${counties.length === 0}) order by 1`.execute(
    tx,
  )
  return {
    tasks: found.map((task) => ({
      ...task,
      isLate: task.state === 'open' && task.byDay < today,
      mayEnd: task.state === 'open' && (actsFor(actor, task.forBody) || actsFor(actor, task.bodyId)),
    })),
    gives: may(countyPolicy, 'county_task.give') && bodyId !== null && actsFor(actor, bodyId),
    organisations: rows.map(({ organisation }) => organisation),
  }
}

const findMeeting = async (tx: DatabaseTransaction, id: string) => {
  const found = await tx
    .selectFrom('cooperation.meeting')
    .select(['body_id', 'held_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('county_meeting')
  return { bodyId: found.body_id, heldOn: found.held_on }
}

/** For the roles of the body, and by name for whoever writes it down there: of a role nobody waits for themselves. */
const waits = (
  context: Pick<ActionContext, 'tx' | 'now' | 'actor'>,
  taskId: string,
  at: { id: string; bodyId: string; byDay: string },
) =>
  arrive(context, taskDecided, {
    about: taskId,
    for: {
      bodyId: at.bodyId,
      ...(context.actor.kind === 'person' && context.actor.bodyId === at.bodyId
        ? { roles: taskDecided.for, people: [context.actor.personId] }
        : {}),
    },
    until: swedishMoment(at.byDay, '23:59'),
    place: { id: at.id },
  })

/**
 * What a meeting decided becomes a task with a day. It waits for the body that is to do it; where that has no account here, for the
 * body that keeps the network, which sees to it.
 *
 * @throws NotFound, Refusal `county_task.meeting_to_come`, `county_task.before_meeting`
 */
export const giveTask = action(
  countyPolicy,
  'county_task.give',
  'change',
  z.object({ id: z.guid(), ...inputOf(given) }),
  async (context, { id, ...values }) => {
    const { tx, today, about, permit } = context
    const { bodyId, heldOn } = await findMeeting(tx, id)
    permit({ bodyId })
    if (heldOn > today) throw new Refusal('county_task.meeting_to_come', 409)
    if (values.byDay < heldOn) throw new Refusal('county_task.before_meeting', 422, {}, 'byDay')
    const forBody = (await whoWouldSee(tx, values.organisation)) ?? bodyId
    const taskId = await tasks.add(
      tx,
      { ...values, forBody, state: 'open' },
      { body_id: bodyId, meeting_id: id, ...by(context) },
    )
    about('county_task', taskId)
    await waits(context, taskId, { id, bodyId: forBody, byDay: values.byDay })
    return { id, taskId }
  },
)

/**
 * A task is done, or goes back to the body that keeps the network, which does it itself, or lets it go and says why.
 *
 * @throws NotFound, Conflict, Refusal `county_task.has_ended`, `county_task.say_why`
 */
export const endTask = action(
  countyPolicy,
  'county_task.end',
  'change',
  z.object({
    taskId: z.guid(),
    id: z.guid().optional(),
    ...inputOf(ended),
    state: z.enum(['done', 'handed_back']),
    revision: z.coerce.number().int().min(1),
  }),
  async (context, { taskId, revision, state, answer }) => {
    const { tx, actor, today, about, permit } = context
    const { bodyId, forBody, meetingId: id, byDay, ...held } = await tasks.hold(tx, { id: taskId }, revision)
    permit({ bodyId, forBody })
    about('county_task', taskId)
    if (held.state !== 'open') throw new Refusal('county_task.has_ended', 409)
    if (state === 'handed_back' && answer === '') throw new Refusal('county_task.say_why', 422, {}, 'answer')
    await settle(tx, taskDecided, taskId)
    const isBack = state === 'handed_back' && !actsFor(actor, bodyId)
    await tasks.change(
      tx,
      taskId,
      isBack
        ? { answer, forBody: bodyId }
        : { answer, endedOn: today, state: state === 'done' ? 'done' : 'dropped' },
      by(context),
    )
    if (isBack) await waits(context, taskId, { id, bodyId, byDay })
    return { id, taskId }
  },
)

/** The days by which bodies are to have done what meetings decided. */
export const taskDeadlines: DeadlineSource = {
  name: 'cooperation.tasks',
  called: (count, locale) => meetingWords(locale)('owed', { count }),
  roles: [...takingPart.filter((role) => role !== 'evaluator')],
  tellsBody: true,
  href: paths.meeting.list(),
  list: async (tx, { from, to, bodyId }) =>
    (
      await tx
        .selectFrom('cooperation.task')
        .select(['id as key', 'by_day as day', 'for_body as bodyId', 'what as title', 'meeting_id'])
        .where('state', '=', 'open')
        .$if(from !== undefined, (query) => query.where('by_day', '>=', from!))
        .$if(to !== undefined, (query) => query.where('by_day', '<=', to!))
        .$if(bodyId !== undefined, (query) => query.where('for_body', '=', bodyId!))
        .execute()
    ).map(({ meeting_id: id, ...owed }) => ({ ...owed, href: paths.meeting.one({ id }) })),
}
