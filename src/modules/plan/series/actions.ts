import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { countSeries } from '../../../platform/series/count.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Series } from '../../../platform/series/series.ts'
import { listTold } from '../../../platform/series/store.ts'
import { seriesPolicy } from './policy.ts'
import { seriesInput, seriesListInput } from './schema.ts'

export const countTask = 'series.count'

export interface TheSeries {
  readonly series: Series
  /** Periods as they were last told, oldest first. */
  readonly periods: readonly ToldPeriod[]
}

/** The use cases of the series that the rooms of this house offer. */
export const seriesActions = (all: readonly Series[]) => {
  const listSeries = action(seriesPolicy, 'series.list', 'read', seriesListInput, async ({ tx }, filter) => {
    const wanted = all.filter(
      ({ measures }) => filter.measure === undefined || measures.includes(filter.measure),
    )
    const told = Map.groupBy(
      await listTold(
        tx,
        wanted.map(({ name }) => name),
      ),
      ({ name }) => name,
    )
    return {
      filter,
      series: wanted.map((series): TheSeries => ({ series, periods: told.get(series.name) ?? [] })),
    }
  })

  const viewSeries = action(
    seriesPolicy,
    'series.view',
    'read',
    seriesInput,
    async ({ tx }, { series: name }) => {
      const series = all.find((one) => one.name === name)
      if (series === undefined) throw new NotFound('series')
      return { series, periods: await listTold(tx, [name]) } satisfies TheSeries
    },
  )

  /** Counts every period that has ended and has not been counted. */
  const countAll = action(
    seriesPolicy,
    'series.count',
    'change',
    z.object({}),
    async ({ tx, today, now, about }) => {
      const periods = await countSeries(tx, all, { today, now })
      about('series', 'all', { periods })
      return { periods }
    },
  )

  const task =
    (house: House): Task =>
    async () => {
      await perform(house, { actor: { kind: 'system', name: countTask } }, countAll, {})
    }
  return { listSeries, viewSeries, countAll, task }
}
