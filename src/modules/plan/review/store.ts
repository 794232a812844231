import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { PlanReading, ReadingWarning } from '../reading/schema.ts'
import type { Origin } from './item-rules.ts'
import type { Decision, DecisionKind, ItemKind, ItemState, ReadingState, ReviewItem } from './schema.ts'

/** A document that was read, without its text. */
export interface ReadDocument {
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

export interface KeptDecision extends Decision {
  readonly id: number
  readonly itemId: string
  /** Name of the person, where the reader may know it. */
  readonly by: string | null
  readonly at: Date
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

/** The text of a document as it was extracted. @throws NotFound */
export const getDocumentText = async (tx: DatabaseTransaction, documentId: string): Promise<string> => {
  const row = await tx
    .selectFrom('plan.document')
    .select('content')
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('document')
  return row.content
}

interface ItemRow {
  id: string
  kind: string
  position: number
  content: unknown
  unsure: string[]
  removed: boolean
}

const item = (row: ItemRow): ReviewItem =>
  ({
    id: row.id,
    kind: row.kind as ItemKind,
    position: row.position,
    content: row.content,
    unsure: row.unsure,
    removed: row.removed,
  }) as ReviewItem

/** All parts of a reading, those taken out included: by kind, then in the order of the document. */
export const listItems = async (tx: DatabaseTransaction, readingId: string): Promise<ReviewItem[]> => {
  const rows = await tx
    .selectFrom('plan.review_item')
    .select(['id', 'kind', 'position', 'content', 'unsure', 'removed'])
    .where('reading_id', '=', readingId)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(item)
}

/** @throws NotFound where the reading has no such part */
export const getItem = async (
  tx: DatabaseTransaction,
  readingId: string,
  itemId: string,
): Promise<ReviewItem> => {
  const row = await tx
    .selectFrom('plan.review_item')
    .select(['id', 'kind', 'position', 'content', 'unsure', 'removed'])
    .where('reading_id', '=', readingId)
    .where('id', '=', itemId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('review_item')
  return item(row)
}

/** What was decided, newest first; of one part where `itemId` is given. */
export const listDecisions = async (
  tx: DatabaseTransaction,
  { readingId, itemId, limit }: { readingId: string; itemId?: string; limit: number },
): Promise<KeptDecision[]> => {
  const rows = await tx
    .selectFrom('plan.review_decision as decision')
    .leftJoin('identity.person as person', 'person.id', 'decision.decided_by')
    .select([
      'decision.id',
      'decision.item_id',
      'decision.kind',
      'decision.field',
      'decision.before',
      'decision.after',
      'decision.decided_at',
      'person.name',
    ])
    .where('decision.reading_id', '=', readingId)
    .$if(itemId !== undefined, (all) => all.where('decision.item_id', '=', itemId as string))
    .orderBy('decision.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    kind: row.kind as DecisionKind,
    field: row.field,
    before: row.before,
    after: row.after,
    by: row.name,
    at: row.decided_at,
  }))
}

/** The fields that others have decided on in a part since a decision was seen. */
export const decidedSince = (
  tx: DatabaseTransaction,
  itemId: string,
  seen: number,
): Promise<{ field: string | null }[]> =>
  tx
    .selectFrom('plan.review_decision')
    .select('field')
    .where('item_id', '=', itemId)
    .where('id', '>', seen)
    .execute()

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

export const recordDecision = async (
  tx: DatabaseTransaction,
  given: Decision & { readingId: string; itemId: string; personId: string | null; at: Date },
): Promise<void> => {
  await tx
    .insertInto('plan.review_decision')
    .values({
      reading_id: given.readingId,
      item_id: given.itemId,
      kind: given.kind,
      field: given.field,
      before: JSON.stringify(given.before ?? null),
      after: JSON.stringify(given.after ?? null),
      decided_by: given.personId,
      decided_at: given.at,
    })
    .execute()
}

export const saveItem = async (tx: DatabaseTransaction, id: string, state: ItemState): Promise<void> => {
  await tx
    .updateTable('plan.review_item')
    .set({ content: JSON.stringify(state.content), unsure: [...state.unsure], removed: state.removed })
    .where('id', '=', id)
    .execute()
}

export const addItems = async (
  tx: DatabaseTransaction,
  readingId: string,
  items: readonly Origin[],
): Promise<string[]> => {
  if (items.length === 0) return []
  const rows = await tx
    .insertInto('plan.review_item')
    .values(
      items.map(({ kind, position, content, unsure, removed }) => ({
        reading_id: readingId,
        kind,
        position,
        content: JSON.stringify(content),
        unsure: [...unsure],
        removed,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
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

export interface NewDocument {
  readonly fileId: string
  readonly name: string
  readonly format: string
  readonly language: 'sv' | 'en'
  readonly text: string
  readonly sha256: Buffer
  readonly personId: string | null
  readonly at: Date
}

export const addDocument = async (tx: DatabaseTransaction, given: NewDocument): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.document')
    .values({
      file_id: given.fileId,
      name: given.name,
      format: given.format,
      language: given.language,
      // PostgreSQL keeps no NUL; a document's own would shift no offset as a blank.
      content: given.text.replaceAll('\u0000', ' '),
      sha256: given.sha256,
      added_by: given.personId,
      added_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Documents with these very bytes, newest first, with the readings that were made of them. */
export const findSameDocument = (tx: DatabaseTransaction, sha256: Buffer) =>
  tx
    .selectFrom('plan.document as document')
    .leftJoin('plan.reading as reading', 'reading.document_id', 'document.id')
    .select([
      'document.id',
      'document.content',
      'reading.id as reading_id',
      'reading.state',
      'reading.plan_id',
    ])
    .where('document.sha256', '=', sha256)
    .orderBy('document.added_at', 'desc')
    .orderBy('reading.read_at', 'desc')
    .execute()

export const addReading = async (
  tx: DatabaseTransaction,
  given: {
    documentId: string
    planId: string | null
    result: PlanReading
    personId: string | null
    at: Date
  },
): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.reading')
    .values({
      document_id: given.documentId,
      plan_id: given.planId,
      result: JSON.stringify(given.result).replaceAll('\\u0000', ' '),
      read_by: given.personId,
      read_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The reading as the reader gave it. */
export const getResult = async (tx: DatabaseTransaction, readingId: string): Promise<PlanReading> => {
  const row = await tx
    .selectFrom('plan.reading')
    .select('result')
    .where('id', '=', readingId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('reading')
  return row.result as PlanReading
}
