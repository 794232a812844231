import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { ReadingWarning, SeriesReading } from '../../reading/index.ts'
import type { ReadingState } from './schema.ts'

/** A document that was read, without its text. */
interface ReadDocument {
  readonly id: string
  readonly name: string
  readonly format: string
  readonly language: string
  readonly fileId: string | null
}

export interface Reading {
  readonly id: string
  readonly document: ReadDocument
  readonly state: ReadingState
  readonly planId: string | null
  readonly revision: number
  readonly readAt: Date
  readonly warnings: readonly ReadingWarning[]
  /** The series of like parts that were found, the likeliest first. */
  readonly series: readonly SeriesReading[]
  /** Number of the last decision; 0 before any. */
  readonly lastDecision: number
}

/** A reading as lists show it. */
export interface ReadingSummary {
  readonly id: string
  readonly documentName: string
  readonly title: string
  readonly reference: string | null
  readonly state: ReadingState
  readonly readAt: Date
  readonly measures: number
  readonly done: number
}

const readings = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.reading as reading')
    .innerJoin('plan.document as document', 'document.id', 'reading.document_id')

/** @throws NotFound */
export const getReading = async (tx: DatabaseTransaction, id: string): Promise<Reading> => {
  const row = await readings(tx)
    .select([
      'reading.id',
      'reading.state',
      'reading.plan_id',
      'reading.revision',
      'reading.read_at',
      'document.id as document_id',
      'document.name',
      'document.format',
      'document.language',
      'document.file_id',
      sql<ReadingWarning[]>`reading.result -> 'warnings'`.as('warnings'),
      sql<SeriesReading[] | null>`reading.result -> 'series'`.as('series'),
      (all) =>
        all
          .selectFrom('plan.review_decision as decision')
          .select(({ fn }) => fn.coalesce(fn.max('decision.id'), sql<number>`0`).as('last'))
          .whereRef('decision.reading_id', '=', 'reading.id')
          .as('last_decision'),
    ])
    .where('reading.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('reading')
  return {
    id: row.id,
    document: {
      id: row.document_id,
      name: row.name,
      format: row.format,
      language: row.language,
      fileId: row.file_id,
    },
    state: row.state as ReadingState,
    planId: row.plan_id,
    revision: row.revision,
    readAt: row.read_at,
    warnings: row.warnings,
    series: row.series ?? [],
    lastDecision: row.last_decision ?? 0,
  }
}

/** The readings of which something is still to be decided, or the newest that are done with. */
export const listReadings = async (
  tx: DatabaseTransaction,
  { open, limit }: { open: boolean; limit: number },
): Promise<ReadingSummary[]> => {
  const rows = await readings(tx)
    .leftJoin(
      (all) =>
        all
          .selectFrom('plan.review_item')
          .select(({ fn }) => [
            'reading_id',
            fn.countAll<number>().as('measures'),
            fn.countAll<number>().filterWhere('unsure', '=', sql<string[]>`'{}'`).as('done'),
          ])
          .where('kind', '=', 'measure')
          .where('removed', '=', false)
          .groupBy('reading_id')
          .as('counted'),
      (join) => join.onRef('counted.reading_id', '=', 'reading.id'),
    )
    .leftJoin('plan.review_item as head', (join) =>
      join.onRef('head.reading_id', '=', 'reading.id').on('head.kind', '=', 'plan'),
    )
    .select([
      'reading.id',
      'reading.state',
      'reading.read_at',
      'document.name',
      'counted.measures',
      'counted.done',
      sql<string | null>`head.content ->> 'title'`.as('title'),
      sql<string | null>`head.content ->> 'reference'`.as('reference'),
    ])
    .where('reading.state', open ? '=' : '<>', 'in_review')
    .orderBy('reading.read_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    documentName: row.name,
    title: row.title ?? '',
    reference: row.reference,
    state: row.state as ReadingState,
    readAt: row.read_at,
    measures: row.measures ?? 0,
    done: row.done ?? 0,
  }))
}

/**
 * Holds a reading for one decision: others wait until this transaction ends, so that decisions are numbered in the
 * order in which they count.
 *
 * @throws NotFound, or Refusal `review.closed` where the review has ended
 */
export const holdReading = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  const held = await tx
    .updateTable('plan.reading')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'in_review')
    .returning('id')
    .executeTakeFirst()
  if (held) return
  const { state } = await getReading(tx, id)
  throw new Refusal('review.closed', 409, { state })
}

/** The plan that a reading would be a new version of follows its reference. */
export const pointToPlan = async (
  tx: DatabaseTransaction,
  readingId: string,
  planId: string | null,
): Promise<void> => {
  await tx.updateTable('plan.reading').set({ plan_id: planId }).where('id', '=', readingId).execute()
}

/** Ends a review. */
export const closeReading = async (
  tx: DatabaseTransaction,
  id: string,
  end: { state: 'approved' | 'discarded'; planId?: string },
): Promise<void> => {
  await tx
    .updateTable('plan.reading')
    .set({ state: end.state, ...(end.planId === undefined ? {} : { plan_id: end.planId }) })
    .where('id', '=', id)
    .execute()
}

/** A plan by its reference, whatever spaces it is written with. */
export const findPlanByReference = (tx: DatabaseTransaction, reference: string) =>
  tx
    .selectFrom('plan.plan')
    .select(['id', 'reference', 'title'])
    .where(sql<string>`regexp_replace(reference, '[\\s\\u00a0]+', ' ', 'g')`, '=', reference)
    .executeTakeFirst()
