import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { countSeries } from '../../../platform/series/count.ts'
import type { Inspect } from '../../../platform/series/inspect.ts'
import type { Series } from '../../../platform/series/series.ts'
import { reportedPolicy } from '../reported/policy.ts'
import { listSeries, withPeriods } from './find.ts'
import { seriesPolicy } from './policy.ts'
import { seriesListInput } from './schema.ts'

export const countTask = 'series.count'

/** Every series that there is to read: those that the rooms of this house offer, and those that bodies report. */
export const viewSeriesList = (all: readonly Series[]) =>
  action(seriesPolicy, 'series.list', 'read', seriesListInput, async ({ tx, may }, filter) => {
    const wanted = (await listSeries(tx, all)).filter(
      ({ series }) => filter.measure === undefined || series.measures.includes(filter.measure),
    )
    return {
      filter,
      series: await withPeriods(tx, wanted),
      mayRegister: may(reportedPolicy, 'reported.prepare'),
    }
  })

/** The counting of the series that the rooms of this house offer. @param inspect see `countSeries`. */
export const countingActions = (all: readonly Series[], inspect: Inspect) => {
  /** Counts every period that has ended and has not been counted. Of which series more was withheld is recorded by name. */
  const countAll = action(
    seriesPolicy,
    'series.count',
    'change',
    z.object({}),
    async ({ tx, today, now, about }) => {
      const guarded = new Set<string>()
      const noting: Inspect = async (given) => {
        const told = await inspect(given)
        const withheld = (cells: typeof told) =>
          cells.filter(({ figure }) => figure.kind === 'suppressed').length
        if (withheld(told) > withheld(given.told)) guarded.add(given.series.name)
        return told
      }
      const periods = await countSeries(tx, all, { today, now, inspect: noting })
      about('series', 'all', { periods, ...(guarded.size === 0 ? {} : { guarded: [...guarded] }) })
      return { periods }
    },
  )

  const task =
    (house: House): Task =>
    async () => {
      await perform(house, { actor: { kind: 'system', name: countTask } }, countAll, {})
    }
  return { countAll, task }
}
