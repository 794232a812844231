import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { Actor } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { listBodyNames, resolveBodies } from '../../directory/index.ts'
import { findPlanHead, listAreaChoices } from '../names/store.ts'
import {
  activityIdInput,
  activityListInput,
  changeActivityInput,
  registerActivityInput,
  withdrawActivityInput,
} from './activity-schema.ts'
import {
  getActivity,
  insertActivity,
  listActivities,
  listActivityVersions,
  updateActivity,
} from './activity-store.ts'
import { reportPolicy } from './policy.ts'

const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

const refuseReversed = ({
  fromDay,
  toDay,
}: {
  fromDay?: string | undefined
  toDay?: string | undefined
}): void => {
  if (fromDay !== undefined && toDay !== undefined && fromDay > toDay)
    throw new Refusal('activity.days_reversed', 422, {}, 'toDay')
}

/** Work in the field outside any measure. */
export const viewActivities = action(
  reportPolicy,
  'activity.list',
  'read',
  activityListInput,
  async ({ tx, may }, selection) => {
    const plan = await findPlanHead(tx, selection.planId)
    if (plan === undefined) throw new NotFound('plan')
    return {
      plan,
      selection,
      ...(await listActivities(tx, selection)),
      areas: await listAreaChoices(tx, plan.id),
      mayRegister: may(reportPolicy, 'activity.register'),
    }
  },
)

/** What the form of a new activity starts from. */
export const prepareActivity = action(
  reportPolicy,
  'activity.list',
  'read',
  z.object({ planId: z.guid() }),
  async ({ tx, actor, may }, { planId }) => {
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined || !may(reportPolicy, 'activity.register')) throw new NotFound('plan')
    const steers =
      actor.kind === 'person' && ['national_coordinator', 'ministry_officer'].includes(actor.role)
    return {
      plan,
      areas: await listAreaChoices(tx, planId),
      bodyNames: steers ? await listBodyNames(tx) : [],
    }
  },
)

export const registerActivity = action(
  reportPolicy,
  'activity.register',
  'change',
  registerActivityInput,
  async ({ tx, actor, now, today, permit, about }, { planId, body, ...content }) => {
    if (actor.kind !== 'person') throw new NotFound('plan')
    if ((await findPlanHead(tx, planId)) === undefined) throw new NotFound('plan')
    const bodyId = body === undefined ? actor.bodyId : await resolveOne(tx, body, today)
    permit({ bodyId })
    refuseReversed(content)
    const activityId = await insertActivity(tx, {
      planId,
      bodyId,
      content,
      madeBy: actor.personId,
      madeAt: now,
    })
    about('activity', activityId)
    return { activityId }
  },
)

const resolveOne = async (
  tx: Parameters<typeof resolveBodies>[0],
  name: string,
  day: string,
): Promise<string> => {
  try {
    const found = await resolveBodies(tx, { assignees: [name], consulted: [], cooperating: [] }, day)
    return found.assignees[0] ?? ''
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.status, error.parameters, 'body')
    throw error
  }
}

export const viewActivity = action(
  reportPolicy,
  'activity.view',
  'read',
  activityIdInput,
  async ({ tx, may }, { activityId }) => {
    const activity = await getActivity(tx, activityId)
    const plan = await findPlanHead(tx, activity.planId)
    if (plan === undefined) throw new NotFound('plan')
    return {
      activity,
      plan,
      areas: await listAreaChoices(tx, plan.id),
      versions: await listActivityVersions(tx, activityId),
      mayChange: activity.withdrawnReason === null && may(reportPolicy, 'activity.change', activity),
    }
  },
)
export type ViewedActivity = Awaited<ReturnType<typeof viewActivity.run>>

export const changeActivity = action(
  reportPolicy,
  'activity.change',
  'change',
  changeActivityInput,
  async ({ tx, actor, now, permit, about }, { activityId, revision, ...change }) => {
    const activity = await getActivity(tx, activityId)
    permit(activity)
    if (activity.withdrawnReason !== null) throw new Refusal('activity.withdrawn')
    refuseReversed(change)
    await updateActivity(tx, activityId, { revision, change, madeBy: personOf(actor), madeAt: now })
    about('activity', activityId)
    return { activityId }
  },
)

/** Takes an activity back, with the reason. */
export const withdrawActivity = action(
  reportPolicy,
  'activity.withdraw',
  'change',
  withdrawActivityInput,
  async ({ tx, actor, now, permit, about }, { activityId, revision, reason }) => {
    const activity = await getActivity(tx, activityId)
    permit(activity)
    if (activity.withdrawnReason !== null) throw new Refusal('activity.withdrawn')
    await updateActivity(tx, activityId, {
      revision,
      change: { withdrawnReason: reason },
      madeBy: personOf(actor),
      madeAt: now,
    })
    about('activity', activityId)
    return { activityId }
  },
)
