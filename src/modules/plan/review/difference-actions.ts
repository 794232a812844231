import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { recordChoice } from './decided-store.ts'
import { decide, takePresentItem } from './deciding.ts'
import { WHOLE_PART } from './differences.ts'
import { reviewPolicy } from './policy.ts'
import { loadReviewed } from './reviewed.ts'
import { type Field, ItemInput, ReadingInput, type ReviewItem, Seen } from './schema.ts'
import { holdReading } from './store.ts'

/**
 * Where the document and the plan differ in a field, the plan's value stays: it is put in the place of what was read.
 *
 * @throws Refusal `review.no_difference` where the two say the same by now
 */
export const keepKnown = action(
  reviewPolicy,
  'review.keep',
  'change',
  ItemInput.extend({ field: z.string().max(50), revision: Seen }),
  async (context, { field, ...given }): Promise<ReviewItem> => {
    const item = await takePresentItem(context, given, [field as Field])
    const { against } = await loadReviewed(context.tx, given.readingId)
    const difference = against.differences.find(
      (one) => one.itemId === item.id && one.field === field && one.field !== WHOLE_PART,
    )
    if (difference === undefined) throw new Refusal('review.no_difference', 409)
    await decide(context, given.readingId, item, [
      { kind: 'corrected', field, before: difference.after, after: difference.before },
    ])
    context.about('review_item', item.id, { fields: [field] })
    const { items } = await loadReviewed(context.tx, given.readingId)
    return items.find(({ id }) => id === item.id) as ReviewItem
  },
)

/** What the plan has and the document does not: it stays in the plan or is left out of the next version. */
export const chooseMissing = action(
  reviewPolicy,
  'review.choose_missing',
  'change',
  ReadingInput.extend({ knownId: z.guid(), keeps: z.stringbool().or(z.boolean()) }),
  async ({ tx, actor, now, about }, { readingId, knownId, keeps }) => {
    await holdReading(tx, readingId)
    const { against } = await loadReviewed(tx, readingId)
    const missing = against.missing.find(({ known }) => known.id === knownId)
    if (missing === undefined) throw new NotFound('plan_part')
    await recordChoice(tx, {
      readingId,
      measureId: missing.part === 'measure' ? knownId : null,
      factId: missing.part === 'fact' ? knownId : null,
      keeps,
      personId: actor.kind === 'person' ? actor.personId : null,
      at: now,
    })
    about('reading', readingId, { part: missing.part, known: knownId, keeps })
    return { part: missing.part }
  },
)
