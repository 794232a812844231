import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { SnapshotContent } from './content.ts'

export interface SnapshotRow {
  readonly id: string
  readonly planId: string
  readonly indicatorId: string | null
  readonly measureId: string | null
  readonly series: string
  readonly content: SnapshotContent
  readonly sha256: string
  readonly takenAt: Date
}

const snapshots = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.snapshot')
    .select([
      'id',
      'plan_id as planId',
      'indicator_id as indicatorId',
      'measure_id as measureId',
      'series',
      'content',
      'sha256',
      'taken_at as takenAt',
    ])
    .orderBy('taken_at', 'desc')
    .orderBy('id')

const asRow = (row: Awaited<ReturnType<ReturnType<typeof snapshots>['execute']>>[number]): SnapshotRow => ({
  ...row,
  content: SnapshotContent.parse(row.content),
})

/** Snapshots of a plan, an indicator or a series, newest first. */
export const listSnapshots = async (
  tx: DatabaseTransaction,
  filter: { readonly planId?: string; readonly indicatorId?: string; readonly series?: string },
): Promise<SnapshotRow[]> => {
  let query = snapshots(tx)
  if (filter.planId !== undefined) query = query.where('plan_id', '=', filter.planId)
  if (filter.indicatorId !== undefined) query = query.where('indicator_id', '=', filter.indicatorId)
  if (filter.series !== undefined) query = query.where('series', '=', filter.series)
  return (await query.execute()).map(asRow)
}

/** @throws NotFound */
export const getSnapshot = async (tx: DatabaseTransaction, snapshotId: string): Promise<SnapshotRow> => {
  const found = await snapshots(tx).where('id', '=', snapshotId).executeTakeFirst()
  if (found === undefined) throw new NotFound('snapshot')
  return asRow(found)
}

export const insertSnapshot = async (
  tx: DatabaseTransaction,
  snapshot: {
    readonly planId: string
    readonly indicatorId: string | null
    readonly measureId: string | null
    readonly content: SnapshotContent
    readonly sha256: string
    readonly by: string | null
    readonly now: Date
  },
): Promise<string> => {
  const added = await tx
    .insertInto('plan.snapshot')
    .values({
      plan_id: snapshot.planId,
      indicator_id: snapshot.indicatorId,
      measure_id: snapshot.measureId,
      series: snapshot.content.series.name,
      content: JSON.stringify(snapshot.content),
      sha256: snapshot.sha256,
      taken_by: snapshot.by,
      taken_at: snapshot.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}
