import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { insertTold, keepDefinition } from '../../../platform/series/store.ts'
import { digestOfDescription, type ReportedDescription } from './description.ts'
import type { CheckedPeriod } from './rules.ts'

/** A series that a body reports, as it is described now. */
export interface ReportedSeries {
  readonly series: ReportedDescription
  readonly bodyId: string
  readonly bodyName: string
  /** Which description it is. */
  readonly version: number
  /** SHA-256 of the description. */
  readonly hash: string
}

const newest = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('series.reported as r')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .innerJoin('series.reported_version as v', 'v.name', 'r.name')
    .innerJoin('series.definition as d', (join) =>
      join.onRef('d.name', '=', 'r.name').onRef('d.sha256', '=', 'v.definition'),
    )
    .distinctOn('r.name')
    .select([
      'r.name',
      'r.body_id as bodyId',
      'b.name as bodyName',
      'v.version',
      'd.sha256 as hash',
      'd.content',
    ])
    .orderBy('r.name')
    .orderBy('v.version', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof newest>['execute']>>[number]

const asSeries = ({ bodyId, bodyName, version, hash, content }: Row): ReportedSeries => ({
  series: content as unknown as ReportedDescription,
  bodyId,
  bodyName,
  version,
  hash,
})

export const listReported = async (tx: DatabaseTransaction): Promise<ReportedSeries[]> =>
  (await newest(tx).execute()).map(asSeries)

export const findReported = async (
  tx: DatabaseTransaction,
  name: string,
): Promise<ReportedSeries | undefined> => {
  const found = await newest(tx).where('r.name', '=', name).executeTakeFirst()
  return found && asSeries(found)
}

/** @throws NotFound */
export const getReported = async (tx: DatabaseTransaction, name: string): Promise<ReportedSeries> => {
  const found = await findReported(tx, name)
  if (found === undefined) throw new NotFound('series')
  return found
}

export const insertReported = async (
  tx: DatabaseTransaction,
  name: string,
  bodyId: string,
  now: Date,
): Promise<void> => {
  await tx.insertInto('series.reported').values({ name, body_id: bodyId, registered_at: now }).execute()
}

export const isTaken = async (tx: DatabaseTransaction, name: string): Promise<boolean> =>
  (await tx.selectFrom('series.reported').select('name').where('name', '=', name).executeTakeFirst()) !==
  undefined

export const insertDescription = async (
  tx: DatabaseTransaction,
  series: ReportedDescription,
  { version, reason, now }: { version: number; reason: string | null; now: Date },
): Promise<void> => {
  const { name } = series
  const sha256 = digestOfDescription(series)
  await keepDefinition(tx, { name, sha256, content: series, now })
  await tx
    .insertInto('series.reported_version')
    .values({ name, version, definition: sha256, reason, made_at: now })
    .execute()
}

/** How a series was described over time, newest first. */
export const listDescriptions = (tx: DatabaseTransaction, name: string) =>
  tx
    .selectFrom('series.reported_version')
    .select(['version', 'reason', 'definition', 'made_at as madeAt'])
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .execute()

/** Every report of a period that corrected an earlier one, newest first. */
export const listCorrections = (tx: DatabaseTransaction, name: string) =>
  tx
    .selectFrom('series.report as r')
    .innerJoin('series.period as p', (join) =>
      join
        .onRef('p.name', '=', 'r.name')
        .onRef('p.from_day', '=', 'r.from_day')
        .onRef('p.version', '=', 'r.version'),
    )
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .select([
      'p.from_day as from',
      'p.to_day as to',
      'p.version',
      'p.counted_at as at',
      'r.reason',
      'b.name as body',
    ])
    .where('r.name', '=', name)
    .where('r.version', '>', 1)
    .orderBy('p.counted_at', 'desc')
    .execute()

/** Tells a period that a body has reported. What was told before stays, as an earlier version. */
export const insertReport = async (
  tx: DatabaseTransaction,
  { series, hash }: ReportedSeries,
  period: CheckedPeriod,
  by: { bodyId: string; reason: string | null; now: Date },
): Promise<void> => {
  const { from, to, version, cells } = period
  const { name } = series
  await insertTold(tx, { name, from, to, version, definition: hash, now: by.now }, cells)
  await tx
    .insertInto('series.report')
    .values({ name, from_day: from satisfies Day, version, body_id: by.bodyId, reason: by.reason })
    .execute()
}
