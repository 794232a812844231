import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { actsFor } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, count, line, pastDay, text } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { listDescribed } from '../../series/index.ts'
import { by } from '../written-by.ts'
import { countyPolicy } from './policy.ts'

/** The name of a series, chosen among those of which something is told. */
const quoted = { ...optional(line(100)), control: { kind: 'reference' } as const }

export const goal = {
  goal: labelled(text(1_000, 2), 'toReach'),
  series: hinted(quoted, 'seriesHint'),
  start: hinted(optional(line(100)), 'startHint'),
  target: hinted(optional(line(100)), 'targetHint'),
}
export const results = ['met', 'partly_met', 'not_met', 'not_assessed'] as const
export const followed = {
  result: choice(results),
  resultWords: hinted(text(2_000, 2), 'resultWordsHint'),
}
const goals = versionedRecord('cooperation.goal', 'goal', {
  ...goal,
  result: optional(followed.result),
  resultWords: optional(followed.resultWords),
})

/** Which of its own duties a county board takes the questions into (the measure names its own work). */
export const duties = [
  'alcohol_licensing',
  'supervision',
  'integration_grants',
  'equality',
  'other_work',
] as const

export const ownWork = {
  kind: labelled(choice(duties), 'duty'),
  doneOn: pastDay(),
  times: hinted(count(100_000), 'timesHint'),
  words: labelled(hinted(text(2_000, 2), 'workWordsHint'), 'workWords'),
}
const work = keptRecord(
  'cooperation.own_work',
  { of: ['planId'], by: 'written_by', at: 'written_at', order: 'done_on' },
  ownWork,
)

/** What stands under a plan: its goals with what their series say, what the board has done itself, and what may be added. */
export const besidePlan = async (
  { tx, actor, may }: ActionContext,
  plan: { id: string; bodyId: string | null; closedOn: string | null; changedBy?: string },
) => {
  const found = await goals.list(tx, { plan_id: plan.id }, { by: 'position', ascending: true })
  const keeps =
    plan.closedOn === null &&
    may(countyPolicy, 'county_plan.set_goal') &&
    plan.bodyId !== null &&
    actsFor(actor, plan.bodyId)
  return {
    keeps,
    goals: found,
    quoted: await listDescribed(tx, [
      ...new Set(found.flatMap(({ series }) => (series === '' ? [] : [series]))),
    ]),
    choices: keeps
      ? (await listDescribed(tx)).map(({ series }) => ({ name: series.name, title: series.title }))
      : [],
    work: await work.list(tx, { planId: plan.id }),
  }
}

const findOwner = async (tx: DatabaseTransaction, id: string) => {
  const plan = await tx
    .selectFrom('cooperation.county_plan')
    .select(['body_id', 'agreed_on', 'closed_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (plan === undefined) throw new NotFound('county_plan')
  if (plan.closed_on !== null) throw new Refusal('ended_already')
  return { bodyId: plan.body_id, agreedOn: plan.agreed_on }
}

/** Sets a goal of a plan, with the series by which it is followed where there is one. @throws NotFound, Refusal `goal.no_such_series` */
export const setGoal = action(
  countyPolicy,
  'county_plan.set_goal',
  'change',
  z.object({ id: z.guid(), ...inputOf(goal) }),
  async (context, { id, ...values }) => {
    const { tx, about, permit } = context
    permit(await findOwner(tx, id))
    if (values.series !== '' && (await listDescribed(tx, [values.series])).length === 0)
      throw new Refusal('goal.no_such_series', 422, {}, 'series')
    about('county_plan', id)
    await goals.add(tx, values, { plan_id: id, ...by(context) })
    return { id }
  },
)

/** Says how far a goal was reached. @throws NotFound, Conflict, Refusal `goal.plan_not_agreed` */
export const followGoal = action(
  countyPolicy,
  'county_plan.follow_goal',
  'change',
  z.object({
    id: z.guid(),
    goalId: z.guid(),
    ...inputOf(followed),
    revision: z.coerce.number().int().min(1),
  }),
  async (context, { id, goalId, revision, ...values }) => {
    const { tx, about, permit } = context
    const { bodyId, agreedOn } = await findOwner(tx, id)
    permit({ bodyId })
    if (agreedOn === null) throw new Refusal('goal.plan_not_agreed', 409)
    await goals.hold(tx, { id: goalId, planId: id }, revision)
    about('county_plan', id)
    await goals.change(tx, goalId, values, by(context))
    return { id }
  },
)

/** Notes what the county board has done itself, within its own duties. @throws NotFound, Refusal `day_to_come` */
export const noteOwnWork = action(
  countyPolicy,
  'county_plan.note_work',
  'change',
  z.object({ id: z.guid(), ...inputOf(ownWork) }),
  async ({ tx, actor, now, about, permit }, { id, ...values }) => {
    permit(await findOwner(tx, id))
    about('county_plan', id)
    await work.keep(tx, { of: { planId: id }, actor: personIn(actor, 'county_plan.note_work'), now }, values)
    return { id }
  },
)
