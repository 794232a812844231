import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { Indicator } from './content.ts'
import type { Direction } from './progress.ts'

/** An indicator as it is said to be now, with the measure that it is of. */
export interface IndicatorRow extends Indicator {
  readonly id: string
  readonly planId: string
  readonly measureId: string
  readonly measureNumber: string
  readonly measureHeading: string
  readonly version: number
  readonly ended: boolean
  readonly reason: string | null
  readonly madeAt: Date
}

const figureOf = (kind: string, value: number | null): Figure =>
  kind === 'measured' ? { kind, value: value! } : { kind: kind as Exclude<Figure['kind'], 'measured'> }

const versions = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.indicator as i')
    .innerJoin('plan.indicator_version as v', 'v.indicator_id', 'i.id')
    .innerJoin('plan.measure as m', 'm.id', 'i.measure_id')
    .select(({ selectFrom }) => [
      'i.id',
      'i.plan_id as planId',
      'i.measure_id as measureId',
      'm.number as measureNumber',
      selectFrom('plan.measure_version as w')
        .innerJoin('plan.version as p', 'p.id', 'w.version_id')
        .select('w.heading')
        .whereRef('w.measure_id', '=', 'i.measure_id')
        .orderBy('p.number', 'desc')
        .limit(1)
        .as('measureHeading'),
      'v.version',
      sql<Words>`v.title`.as('title'),
      sql<Words>`v.unit`.as('unit'),
      sql<Words>`v.meaning`.as('meaning'),
      sql<Indicator['evidence']>`v.evidence`.as('evidence'),
      sql<Direction>`v.direction`.as('direction'),
      'v.tolerance',
      'v.series',
      'v.breakdown',
      'v.baseline_kind as baselineKind',
      'v.baseline_value as baselineValue',
      'v.baseline_day as baselineDay',
      'v.baseline_source as baselineSource',
      'v.baseline_fact_id as baselineFactId',
      'v.target_kind as targetKind',
      'v.target_value as targetValue',
      'v.target_day as targetDay',
      'v.ended',
      'v.reason',
      'v.made_at as madeAt',
    ])

const asRow = ({
  baselineKind,
  baselineValue,
  targetKind,
  targetValue,
  measureHeading,
  ...row
}: Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]): IndicatorRow => ({
  ...row,
  measureHeading: measureHeading ?? '',
  baseline: figureOf(baselineKind, baselineValue),
  target: targetKind === null ? null : figureOf(targetKind, targetValue),
})

export interface IndicatorFilter {
  readonly planId?: string
  readonly measureId?: string
  readonly indicatorId?: string
}

/** The indicators of a plan or a measure as they are now, by measure; those that have ended last. */
export const listIndicators = async (
  tx: DatabaseTransaction,
  { planId, measureId, indicatorId }: IndicatorFilter = {},
): Promise<IndicatorRow[]> => {
  let query = versions(tx).distinctOn('i.id').orderBy('i.id').orderBy('v.version', 'desc')
  if (planId !== undefined) query = query.where('i.plan_id', '=', planId)
  if (measureId !== undefined) query = query.where('i.measure_id', '=', measureId)
  if (indicatorId !== undefined) query = query.where('i.id', '=', indicatorId)
  const rows = (await query.execute()).map(asRow)
  return rows.sort(
    (one, other) =>
      Number(one.ended) - Number(other.ended) ||
      one.measureNumber.localeCompare(other.measureNumber, 'sv', { numeric: true }) ||
      one.title.sv.localeCompare(other.title.sv, 'sv'),
  )
}

/** @throws NotFound */
export const getIndicator = async (tx: DatabaseTransaction, indicatorId: string): Promise<IndicatorRow> => {
  const [found] = await listIndicators(tx, { indicatorId })
  if (found === undefined) throw new NotFound('indicator')
  return found
}

/** Everything that an indicator was said to be, newest first, with who said it for those who may know. */
export const listIndicatorVersions = async (
  tx: DatabaseTransaction,
  indicatorId: string,
): Promise<(IndicatorRow & { readonly madeBy: string | null })[]> => {
  const found = await versions(tx)
    .leftJoin('identity.person as who', 'who.id', 'v.made_by')
    .select('who.name as madeBy')
    .where('i.id', '=', indicatorId)
    .orderBy('v.version', 'desc')
    .execute()
  return found.map(({ madeBy, ...row }) => ({ ...asRow(row), madeBy }))
}

/** Lets one change at a time, until the transaction ends. */
export const lockIndicator = async (tx: DatabaseTransaction, indicatorId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`indicator ${indicatorId}`}, 0))`.execute(tx)
}

export const insertIndicator = async (
  tx: DatabaseTransaction,
  { planId, measureId, now }: { planId: string; measureId: string; now: Date },
): Promise<string> => {
  const added = await tx
    .insertInto('plan.indicator')
    .values({ plan_id: planId, measure_id: measureId, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

const valueIn = (figure: Figure | null): number | null => (figure?.kind === 'measured' ? figure.value : null)

export const insertIndicatorVersion = async (
  tx: DatabaseTransaction,
  indicatorId: string,
  indicator: Indicator,
  made: { version: number; ended?: boolean; reason: string | null; by: string | null; now: Date },
): Promise<void> => {
  await tx
    .insertInto('plan.indicator_version')
    .values({
      indicator_id: indicatorId,
      version: made.version,
      title: JSON.stringify(indicator.title),
      unit: JSON.stringify(indicator.unit),
      meaning: JSON.stringify(indicator.meaning),
      evidence: indicator.evidence,
      direction: indicator.direction,
      tolerance: indicator.tolerance,
      series: indicator.series,
      breakdown: indicator.breakdown,
      baseline_kind: indicator.baseline.kind,
      baseline_value: valueIn(indicator.baseline),
      baseline_day: indicator.baselineDay,
      baseline_source: indicator.baselineSource,
      baseline_fact_id: indicator.baselineFactId,
      target_kind: indicator.target?.kind ?? null,
      target_value: valueIn(indicator.target),
      target_day: indicator.targetDay,
      ended: made.ended ?? false,
      reason: made.reason,
      made_by: made.by,
      made_at: made.now,
    })
    .execute()
}
