import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { normalisedReference } from './approval-rules.ts'
import { decide, takePresentItem } from './deciding.ts'
import { reviewPolicy } from './policy.ts'
import { loadReviewed } from './reviewed.ts'
import {
  Corrections,
  type Decision,
  type Field,
  fields,
  ItemInput,
  ReadingInput,
  type ReviewItem,
  Seen,
} from './schema.ts'
import { findPlanByReference, pointToPlan } from './store.ts'

const confirmation = (item: ReviewItem, field: string): Decision => {
  const value = (item.content as Readonly<Record<string, unknown>>)[field] ?? null
  return { kind: 'confirmed', field, before: value, after: value }
}

/** The part with what is left to look at in it, beside the plan. */
const afterwards = async (
  context: ActionContext,
  item: ReviewItem,
  readingId: string,
): Promise<ReviewItem> => {
  const { items } = await loadReviewed(context.tx, readingId)
  return items.find(({ id }) => id === item.id) as ReviewItem
}

/**
 * "Stämmer": what was read is right. Without `fields`, everything that the reader was unsure of in the part; what
 * differs from the plan is named, each field by itself.
 */
export const confirmFields = action(
  reviewPolicy,
  'review.confirm',
  'change',
  ItemInput.extend({ fields: z.array(z.string()).max(20).optional(), revision: Seen }),
  async (context, { fields: wanted, ...given }) => {
    const item = await takePresentItem(context, given, (wanted ?? [null]) as (Field | null)[])
    const { items, against } = await loadReviewed(context.tx, given.readingId)
    const asked = items.find(({ id }) => id === item.id)?.unsure ?? []
    const differs = new Set(
      against.differences.filter(({ itemId }) => itemId === item.id).map(({ field }) => field),
    )
    const confirmed = (wanted ?? asked.filter((field) => !differs.has(field))).filter((field) =>
      asked.includes(field),
    )
    await decide(
      context,
      given.readingId,
      item,
      confirmed.map((field) => confirmation(item, field)),
    )
    context.about('review_item', item.id, { fields: confirmed })
    return afterwards(context, item, given.readingId)
  },
)

/** A year that was not found is the one doubt that a list may be looked through for; what is counted is not. */
const isSettledTogether = (field: string): boolean => field === 'year'

/** Confirms that figures have no year, or that nothing is wrong with areas: lists that are looked through whole. */
export const confirmList = action(
  reviewPolicy,
  'review.confirm',
  'change',
  ReadingInput.extend({ kind: z.enum(['area', 'fact']), revision: Seen }),
  async (context, { kind, ...given }) => {
    const { items, against } = await loadReviewed(context.tx, given.readingId)
    const differs = new Set(against.differences.map(({ itemId }) => itemId))
    let confirmed = 0
    for (const found of items) {
      const isListed = found.kind === kind && !found.removed && !differs.has(found.id)
      const open = isListed ? found.unsure.filter(isSettledTogether) : []
      if (open.length === 0) continue
      const item = await takePresentItem(context, { ...given, itemId: found.id }, [null])
      await decide(
        context,
        given.readingId,
        item,
        open.map((field) => confirmation(item, field)),
      )
      confirmed += 1
    }
    context.about('reading', given.readingId, { kind, confirmed })
    return { confirmed }
  },
)

const changesOf = (item: ReviewItem, input: z.output<z.ZodObject<typeof Corrections>>) => {
  const changes = input[item.kind]
  if (changes !== undefined) return Object.entries(changes).filter(([, value]) => value !== undefined)
  // The sender took the part for something that it is not: said at the name of what it is.
  throw new z.ZodError([
    { code: 'custom', path: [item.kind], message: `the part is of the kind ${item.kind}`, input },
  ])
}

/** Corrects fields of a part. A correction that changes nothing confirms. What was there before is kept. */
export const correctFields = action(
  reviewPolicy,
  'review.correct',
  'change',
  ItemInput.extend({ ...Corrections, revision: Seen }),
  async (context, input) => {
    const { readingId } = input
    const asked = Object.keys(input.plan ?? input.area ?? input.measure ?? input.fact ?? {})
    const item = await takePresentItem(context, input, asked as Field[])
    const before = item.content as Readonly<Record<string, unknown>>
    const { items } = await loadReviewed(context.tx, readingId)
    const open = items.find(({ id }) => id === item.id)?.unsure ?? []
    const decisions = changesOf(item, input).map(([field, value]): Decision => {
      const same = JSON.stringify(before[field]) === JSON.stringify(value)
      return { kind: same ? 'confirmed' : 'corrected', field, before: before[field] ?? null, after: value }
    })
    await decide(
      context,
      readingId,
      item,
      decisions.filter(({ kind, field }) => kind === 'corrected' || open.includes(field as string)),
    )
    if (input.plan?.reference !== undefined) {
      const { reference } = input.plan
      const plan =
        reference === null ? undefined : await findPlanByReference(context.tx, normalisedReference(reference))
      await pointToPlan(context.tx, readingId, plan?.id ?? null)
    }
    context.about('review_item', item.id, {
      fields: decisions.map(({ field }) => field).filter((field) => isField(item, field)),
    })
    return afterwards(context, item, readingId)
  },
)

/** Names of fields reach the audit record; nothing else that was sent may. */
const isField = ({ kind }: ReviewItem, field: string | null): boolean =>
  (fields[kind] as readonly (string | null)[]).includes(field)
