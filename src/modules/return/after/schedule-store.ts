import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { followUpDays } from './rules.ts'

/**
 * Sets the days of the follow-ups after an arrival, once, where the person wants to be asked. Said yes to later, only those
 * that have not been missed are set.
 */
export const scheduleFollowUps = async (
  tx: DatabaseTransaction,
  plan: {
    readonly id: string
    readonly caseId: string
    readonly state: string
    readonly travelledOn: string | null
    readonly arrivesOn: string | null
  },
  from = '',
): Promise<void> => {
  const arrived =
    plan.arrivesOn !== null && plan.travelledOn !== null && plan.arrivesOn >= plan.travelledOn
      ? plan.arrivesOn
      : plan.travelledOn
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
