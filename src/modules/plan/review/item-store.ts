import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Origin } from './item-rules.ts'
import type { Decision, DecisionKind, ItemKind, ItemState, ReviewItem } from './schema.ts'

export interface KeptDecision extends Decision {
  readonly id: number
  readonly itemId: string
  /** Name of the person, where the reader may know it. */
  readonly by: string | null
  readonly at: Date
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
