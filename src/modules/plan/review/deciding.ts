import type { ActionContext } from '../../../platform/access/action.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { applyDecision, touches } from './item-rules.ts'
import { decidedSince, getItem, recordDecision, saveItem } from './item-store.ts'
import type { Decision, Field, ReviewItem } from './schema.ts'
import { holdReading } from './store.ts'

/**
 * Takes a part in hand for a decision on some of its fields (`null`: on the part as a whole).
 *
 * @param seen the last decision that the sender had seen; without it nothing is compared
 * @throws Conflict where somebody else has decided on the same since; Refusal `review.part_removed`
 */
export const takeItem = async (
  { tx }: ActionContext,
  given: { readingId: string; itemId: string; revision?: number | undefined },
  fields: readonly (Field | null)[],
): Promise<ReviewItem> => {
  await holdReading(tx, given.readingId)
  const item = await getItem(tx, given.readingId, given.itemId)
  if (given.revision !== undefined) {
    const others = await decidedSince(tx, item.id, given.revision)
    if (others.some((other) => fields.some((field) => touches(other, field))))
      throw new Conflict('review_item')
  }
  return item
}

/** As `takeItem`, for a part that has not been taken out. */
export const takePresentItem: typeof takeItem = async (context, given, fields) => {
  const item = await takeItem(context, given, fields)
  if (item.removed) throw new Refusal('review.part_removed')
  return item
}

/** Decides on a part: keeps who decided what and when, and what the part is after it. */
export const decide = async (
  { tx, actor, now }: ActionContext,
  readingId: string,
  item: ReviewItem,
  decisions: readonly Decision[],
): Promise<ReviewItem> => {
  let state = item
  for (const decision of decisions) {
    await recordDecision(tx, {
      ...decision,
      readingId,
      itemId: item.id,
      personId: actor.kind === 'person' ? actor.personId : null,
      at: now,
    })
    state = { ...state, ...applyDecision(state, decision) }
  }
  if (decisions.length > 0) await saveItem(tx, item.id, state)
  return state
}
