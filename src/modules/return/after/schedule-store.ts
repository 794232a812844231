import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { followUpDays } from './rules.ts'

interface Travelled {
  readonly id: string
  readonly travelledOn: string | null
  readonly arrivesOn: string | null
}

/** By the plan where that fits the journey, else on its day. */
const arrivedOn = ({ travelledOn, arrivesOn }: Travelled): string | null =>
  arrivesOn !== null && travelledOn !== null && arrivesOn >= travelledOn ? arrivesOn : travelledOn

/**
 * Sets the days of the follow-ups after an arrival, once, where the person wants to be asked. Said yes to later, only those
 * that have not been missed are set.
 */
export const scheduleFollowUps = async (
  tx: DatabaseTransaction,
  plan: Travelled & { readonly caseId: string },
  from = '',
): Promise<void> => {
  const arrived = arrivedOn(plan)
  if (arrived === null) return
  const choice = await tx
    .selectFrom('return.follow_up_choice')
    .select('wants')
    .where('plan_id', '=', plan.id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (choice?.wants !== true) return
  const days = followUpDays(arrived).filter(({ dueOn }) => dueOn >= from)
  if (days.length === 0) return
  await tx
    .insertInto('return.follow_up')
    .values(
      days.map(({ moment, dueOn }) => ({
        id: randomUUID(),
        case_id: plan.caseId,
        plan_id: plan.id,
        moment,
        due_on: dueOn,
      })),
    )
    .onConflict((conflict) => conflict.columns(['plan_id', 'moment']).doNothing())
    .execute()
}

/** What nobody has answered is due by the day of a journey that was put right; what was missed by the wrong day is asked again. */
export const rescheduleFollowUps = async (tx: DatabaseTransaction, plan: Travelled): Promise<void> => {
  const arrived = arrivedOn(plan)
  if (arrived === null) return
  for (const { moment, dueOn } of followUpDays(arrived))
    await tx
      .updateTable('return.follow_up')
      .set({ due_on: dueOn, result: null, reminded_on: null })
      .where('plan_id', '=', plan.id)
      .where('moment', '=', moment)
      .where(({ or, eb }) => or([eb('result', 'is', null), eb('result', '=', 'missed')]))
      .execute()
}

/** The first day on which somebody answered of the time after a journey. */
export const firstAnsweredOn = async (tx: DatabaseTransaction, planId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('return.follow_up')
      .select(({ fn }) => fn.min('done_on').as('first'))
      .where('plan_id', '=', planId)
      .where('result', 'is not', null)
      .where('result', '<>', 'missed')
      .executeTakeFirstOrThrow()
  ).first
