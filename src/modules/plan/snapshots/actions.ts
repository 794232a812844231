import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { type Series, seriesNamePattern } from '../../../platform/series/series.ts'
import { listTold } from '../../../platform/series/store.ts'
import { findSeries } from '../../series/index.ts'
import { getIndicator } from '../indicators/store.ts'
import { getPlan } from '../standing/store.ts'
import { freeze, sinceThen } from './content.ts'
import { snapshotPolicy } from './policy.ts'
import { getSnapshot, insertSnapshot, listSnapshots } from './store.ts'

const snapshotInput = z.object({ snapshotId: z.guid() })
/** First day of the period to freeze; the newest where it is left out. */
const period = z.iso.date().optional()

/** A snapshot, whether it still has the hash that it was frozen with, and what has happened to the value since. */
export const viewSnapshot = action(
  snapshotPolicy,
  'snapshot.view',
  'read',
  snapshotInput,
  async ({ tx }, { snapshotId }) => {
    const snapshot = await getSnapshot(tx, snapshotId)
    return {
      snapshot,
      plan: await getPlan(tx, snapshot.planId),
      isWhole: contentHash(snapshot.content) === snapshot.sha256,
      since: sinceThen(snapshot.content, await listTold(tx, [snapshot.series])),
    }
  },
)

/** Every snapshot of a plan, newest first. */
export const listPlanSnapshots = action(
  snapshotPolicy,
  'snapshot.list',
  'read',
  z.object({ planId: z.guid() }),
  async ({ tx }, { planId }) => {
    const plan = await getPlan(tx, planId)
    return { plan, snapshots: await listSnapshots(tx, { planId: plan.id }) }
  },
)

/** The use cases of snapshots that need to know which series the rooms of this house offer. */
export const snapshotActions = (counted: readonly Series[]) => {
  /** Freezes the newest value of an indicator, or that of another period. */
  const takeIndicatorSnapshot = action(
    snapshotPolicy,
    'snapshot.take',
    'change',
    z.object({ indicatorId: z.guid(), period }),
    async ({ tx, actor, now, about }, { indicatorId, period: from }) => {
      const indicator = await getIndicator(tx, indicatorId)
      const series = indicator.series === null ? undefined : await findSeries(tx, counted, indicator.series)
      const told =
        from === undefined ? series?.periods.at(-1) : series?.periods.find((one) => one.from === from)
      if (series === undefined || told === undefined) throw new Refusal('snapshot.nothing_told')
      const content = freeze(await getPlan(tx, indicator.planId), indicator, series, told, now)
      const snapshotId = await insertSnapshot(tx, {
        planId: indicator.planId,
        indicatorId,
        measureId: indicator.measureId,
        content,
        sha256: contentHash(content),
        by: personOf(actor),
        now,
      })
      about('snapshot', snapshotId, { indicator: indicatorId })
      return { snapshotId }
    },
  )

  /** Freezes a value of a series for the account of a plan, without any indicator. */
  const takeSeriesSnapshot = action(
    snapshotPolicy,
    'snapshot.take',
    'change',
    z.object({ series: z.string().regex(seriesNamePattern), plan: z.guid(), period }),
    async ({ tx, actor, now, about }, { series: name, plan: planId, period: from }) => {
      const plan = await getPlan(tx, planId)
      const series = await findSeries(tx, counted, name)
      if (series === undefined) throw new NotFound('series')
      const told =
        from === undefined ? series.periods.at(-1) : series.periods.find((one) => one.from === from)
      if (told === undefined) throw new Refusal('snapshot.nothing_told')
      const content = freeze(plan, undefined, series, told, now)
      const snapshotId = await insertSnapshot(tx, {
        planId: plan.id,
        indicatorId: null,
        measureId: null,
        content,
        sha256: contentHash(content),
        by: personOf(actor),
        now,
      })
      about('snapshot', snapshotId, { series: name })
      return { snapshotId }
    },
  )
  return { takeIndicatorSnapshot, takeSeriesSnapshot }
}
