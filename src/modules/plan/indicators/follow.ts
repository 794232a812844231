import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import { listTold } from '../../../platform/series/store.ts'
import { type Standing, standingOf } from './progress.ts'
import { type IndicatorFilter, type IndicatorRow, listIndicators } from './store.ts'

/** An indicator with what its series tells, and how it stands by that. */
export interface FollowedIndicator extends IndicatorRow {
  /** Every period of its series, oldest first. */
  readonly periods: readonly ToldPeriod[]
  /** The whole of the newest period. */
  readonly latest: Figure | undefined
  readonly latestPeriod: ToldPeriod | undefined
  readonly standing: Standing
}

const wholeOf = (period: ToldPeriod | undefined): Figure | undefined =>
  period && (period.cells.find(({ breakdown }) => breakdown === '')?.figure ?? { kind: 'not_collected' })

/** How indicators stand today. */
export const followIndicators = async (
  tx: DatabaseTransaction,
  filter: IndicatorFilter,
  today: Day,
): Promise<FollowedIndicator[]> => {
  const rows = await listIndicators(tx, filter)
  const names = [...new Set(rows.flatMap(({ series }) => (series === null ? [] : [series])))]
  const told = Map.groupBy(await listTold(tx, names), ({ name }) => name)
  return rows.map((row) => {
    const periods = told.get(row.series ?? '') ?? []
    const latestPeriod = periods.at(-1)
    const latest = wholeOf(latestPeriod)
    return { ...row, periods, latest, latestPeriod, standing: standingOf(row, latest, today) }
  })
}
