import type { ActionContext } from '../../../platform/access/action.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import type { CheckedPeriod } from './rules.ts'
import { insertReport, type ReportedSeries } from './store.ts'

/** Tells everybody checked periods: those that change something. */
export const tellPeriods = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  found: ReportedSeries,
  periods: readonly CheckedPeriod[],
  by: { readonly bodyId: string; readonly reason: string | null },
): Promise<{ added: number; corrected: number }> => {
  const told = periods.filter(({ change }) => change !== 'same')
  for (const period of told)
    await insertReport(tx, found, period, {
      bodyId: by.bodyId,
      reason: period.change === 'corrected' ? by.reason : null,
      now,
    })
  if (told.length > 0) await noteChange(tx, 'series.reported', `/v1/series/${found.series.name}`, now)
  const corrected = told.filter(({ change }) => change === 'corrected').length
  return { added: told.length - corrected, corrected }
}
