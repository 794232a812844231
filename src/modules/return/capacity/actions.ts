import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { getPartner, listPartners } from '../partners/store.ts'
import { capacityPolicy } from './policy.ts'
import { addActivityInput, noInput } from './schema.ts'
import { insertActivity, listActivities } from './store.ts'

/** Trainings and visits with partners, over all bodies. */
export const viewCapacity = action(capacityPolicy, 'capacity.list', 'read', noInput, async ({ tx, may }) => ({
  activities: await listActivities(tx),
  adds: may(capacityPolicy, 'capacity.add'),
}))
export type ViewedCapacity = Awaited<ReturnType<typeof viewCapacity.run>>

export const prepareActivity = action(
  capacityPolicy,
  'capacity.prepare',
  'read',
  noInput,
  async ({ tx }) => ({
    partners: await listPartners(tx),
  }),
)
export type PreparedActivity = Awaited<ReturnType<typeof prepareActivity.run>>

/** Registers a training or a visit that has been held. @throws NotFound, Refusal `capacity.not_held_yet`. */
export const addActivity = action(
  capacityPolicy,
  'capacity.add',
  'change',
  addActivityInput,
  async ({ tx, actor, now, today, about }, { partnerId, ...held }) => {
    if (held.heldOn > today) throw new Refusal('capacity.not_held_yet', 422, {}, 'heldOn')
    const partner = partnerId ? await getPartner(tx, partnerId) : undefined
    const activityId = await insertActivity(
      tx,
      personIn(actor, 'capacity.add'),
      { ...held, partnerId: partner?.id ?? null },
      now,
    )
    about('return_activity', activityId)
    return { activityId }
  },
)
