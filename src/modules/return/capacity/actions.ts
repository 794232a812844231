import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { partnerRegister } from '../partners/register.ts'
import { capacityPolicy } from './policy.ts'
import { activities } from './records.ts'
import { listActivities } from './store.ts'

/** Trainings and visits with partners, over all bodies. */
export const viewCapacity = action(
  capacityPolicy,
  'capacity.list',
  'read',
  z.object({}),
  async ({ tx, may }) => ({
    activities: await listActivities(tx),
    adds: may(capacityPolicy, 'capacity.add'),
  }),
)
export type ViewedCapacity = Awaited<ReturnType<typeof viewCapacity.run>>

export const prepareActivity = action(
  capacityPolicy,
  'capacity.prepare',
  'read',
  z.object({}),
  async ({ tx }) => ({
    partners: await partnerRegister.open(tx),
  }),
)
export type PreparedActivity = Awaited<ReturnType<typeof prepareActivity.run>>

/** Registers a training or a visit that has been held. @throws NotFound, Refusal `day_to_come`. */
export const addActivity = action(
  capacityPolicy,
  'capacity.add',
  'change',
  z.object(inputOf(activities.fields)),
  async ({ tx, actor, now, about }, held) => {
    if (held.partnerId !== null) await partnerRegister.get(tx, held.partnerId)
    const person = personIn(actor, 'capacity.add')
    const of = { bodyId: person.bodyId }
    const activityId = await activities.keep(tx, { of, actor: person, now }, held)
    about('return_activity', activityId)
    return { activityId }
  },
)
