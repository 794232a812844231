import { action } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Series } from '../../../platform/series/series.ts'
import {
  findSeries,
  listCorrections,
  listDescriptions,
  listHeld,
  reportedPolicy,
  seriesInput,
  seriesPolicy,
} from '../../series/index.ts'
import { listConflicts } from '../conflicts/store.ts'
import { followIndicators } from '../indicators/follow.ts'
import { indicatorPolicy } from '../indicators/policy.ts'
import { indicatorInput } from '../indicators/schema.ts'
import { getIndicator, listIndicatorVersions } from '../indicators/store.ts'
import { snapshotPolicy } from '../snapshots/policy.ts'
import { listSnapshots } from '../snapshots/store.ts'
import { getPlan, listPlans } from '../standing/store.ts'

/** An indicator: how it stands, its figures, what was frozen of them, and where sources contradict them. */
export const viewIndicatorWith = (counted: readonly Series[]) =>
  action(
    indicatorPolicy,
    'indicator.view',
    'read',
    indicatorInput,
    async ({ tx, today, may }, { indicatorId }) => {
      const row = await getIndicator(tx, indicatorId)
      const [indicator] = await followIndicators(tx, { indicatorId: row.id }, today)
      return {
        indicator: indicator!,
        plan: await getPlan(tx, row.planId),
        series: row.series === null ? undefined : await findSeries(tx, counted, row.series),
        versions: await listIndicatorVersions(tx, row.id),
        conflicts: (await listConflicts(tx, { planId: row.planId })).filter(
          (conflict) => conflict.indicatorId === row.id,
        ),
        snapshots: await listSnapshots(tx, { indicatorId: row.id }),
        mayTakeSnapshot: may(snapshotPolicy, 'snapshot.take') && indicator!.periods.length > 0,
        mayChange: may(indicatorPolicy, 'indicator.change') && !row.ended,
      }
    },
  )
/** A series: its definition, its periods, what was corrected and what waits to be told. */
export const viewSeriesWith = (counted: readonly Series[]) =>
  action(seriesPolicy, 'series.view', 'read', seriesInput, async ({ tx, may }, { series: name }) => {
    const found = await findSeries(tx, counted, name)
    if (found === undefined) throw new NotFound('series')
    const { reporter } = found
    return {
      ...found,
      mayReport: reporter !== undefined && may(reportedPolicy, 'reported.report', reporter),
      descriptions: reporter === undefined ? [] : await listDescriptions(tx, name),
      plans: may(snapshotPolicy, 'snapshot.take') ? await listPlans(tx).execute() : [],
      /** Reports that wait for a second person, for those who may see that any does. */
      waiting:
        reporter !== undefined && may(reportedPolicy, 'reported.view_waiting', reporter)
          ? (await listHeld(tx, name)).length
          : 0,
      corrections: reporter === undefined ? [] : await listCorrections(tx, name),
    }
  })
