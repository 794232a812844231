import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { listObligations } from '../obligations/store.ts'
import { type MeasureStanding, measureStanding } from './rules.ts'
import * as store from './store.ts'

export interface FollowedMeasure extends store.MeasureRow {
  readonly standing: MeasureStanding
}

/** The measures of a plan's newest version, each with how it stands today. */
export const followMeasures = async (
  tx: DatabaseTransaction,
  planId: string,
  versionId: string,
  today: Day,
): Promise<FollowedMeasure[]> => {
  const measures = await store.listMeasures(tx, versionId)
  const obligations = Map.groupBy(await listObligations(tx, { planId }), ({ assignmentId }) => assignmentId)
  const assignments = Map.groupBy(await store.listServed(tx, planId), ({ measureId }) => measureId)
  return measures.map((measure) => ({
    ...measure,
    standing: measureStanding(
      {
        said: measure.progressState ?? undefined,
        obligations: (assignments.get(measure.id) ?? []).flatMap(
          ({ assignmentId }) => obligations.get(assignmentId) ?? [],
        ),
        planDeadlines: measure.deadlines.map(({ day }) => day),
      },
      today,
    ),
  }))
}
