import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { listServed } from '../assignments/list-store.ts'
import { listObligations } from '../obligations/store.ts'
import { type MeasureStanding, measureStanding } from './rules.ts'
import * as store from './store.ts'

export interface FollowedMeasure extends store.MeasureRow {
  readonly standing: MeasureStanding
}

/**
 * The measures of a plan's newest version, each with how it stands today; `measureId` narrows it to one. Whoever tells how
 * a measure stands asks here.
 */
export const followMeasures = async (
  tx: DatabaseTransaction,
  plan: store.PlanRow,
  today: Day,
  measureId?: string,
): Promise<FollowedMeasure[]> => {
  const measures = await store.listMeasures(tx, plan.versionId, measureId)
  const scope = measureId === undefined ? { planId: plan.id } : { measureId }
  const obligations = Map.groupBy(await listObligations(tx, scope), ({ assignmentId }) => assignmentId)
  const assignments = Map.groupBy(await listServed(tx, plan.id), (served) => served.measureId)
  return measures.map((measure) => {
    const { progressState, progressCarriedOut, progressReason, progressSetAt } = measure
    const serving = assignments.get(measure.id) ?? []
    return {
      ...measure,
      standing: measureStanding(
        {
          followed: plan.followed,
          planUntil: plan.periodTo,
          judged:
            progressState === null || progressReason === null || progressSetAt === null
              ? undefined
              : {
                  state: progressState,
                  carriedOut: progressCarriedOut,
                  reason: progressReason,
                  on: dayOf(progressSetAt),
                },
          assignments: serving,
          obligations: serving.flatMap(({ assignmentId }) => obligations.get(assignmentId) ?? []),
          planDeadlines: measure.deadlines,
        },
        today,
      ),
    }
  })
}
