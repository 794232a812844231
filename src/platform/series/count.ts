import { createHash } from 'node:crypto'
import { noteChange } from '../changes/note-change.ts'
import type { Day } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Inspect } from './inspect.ts'
import { endedPeriods } from './periods.ts'
import { protect } from './protect.ts'
import type { Series } from './series.ts'
import { insertTold, keepDefinition, listCounted, listVersions, lockCounting } from './store.ts'

/** What a series was counted by: another definition makes another number. */
const definitionOf = ({
  definition,
  unit,
  breakdowns,
  threshold,
  leastSources,
  adds,
  every,
}: Series): string =>
  createHash('sha256')
    .update(JSON.stringify({ definition, unit, breakdowns, threshold, leastSources, adds, every }))
    .digest('hex')

/**
 * Counts what has not been counted: each ended period of each series once for a definition. A period is never counted anew by
 * the same definition, for the difference between two counts would tell of whoever was written down in between. Quiet periods
 * before the first in which anything was counted are left out: nobody had begun to write it down.
 *
 * @param inspect looks at each period together with what was told of it before, and may withhold more. @returns how many periods were counted.
 */
export const countSeries = async (
  tx: DatabaseTransaction,
  all: readonly Series[],
  { today, now, inspect }: { readonly today: Day; readonly now: Date; readonly inspect: Inspect },
): Promise<number> => {
  await lockCounting(tx)
  const counted = await listCounted(tx).execute()
  let added = 0
  for (const series of all) {
    const definition = definitionOf(series)
    const earlierPeriods = counted.filter(({ name }) => name === series.name)
    const first = earlierPeriods[0]?.from
    let begun = false
    const earlier = added
    for (const period of endedPeriods(series.every, today)) {
      const last = earlierPeriods.find(({ from }) => from === period.from)
      if (last?.definition === definition) continue
      if (series.ready !== undefined && !(await series.ready(tx, period))) continue
      const raw = await series.count(tx, period)
      begun ||= raw.some(({ count }) => count > 0) || (first !== undefined && first <= period.from)
      if (!begun) continue
      const version = (last?.version ?? 0) + 1
      const { count: _, ready: __, ...content } = series
      await keepDefinition(tx, { name: series.name, sha256: definition, content, now })
      const before = last === undefined ? [] : await listVersions(tx, series.name, period.from)
      const told = await inspect({ series, raw, told: protect(series, raw), before })
      await insertTold(tx, { name: series.name, ...period, version, definition, now }, told)
      added++
    }
    if (added > earlier) await noteChange(tx, 'series.counted', `/v1/series/${series.name}`, now)
  }
  return added
}
