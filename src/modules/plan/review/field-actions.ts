import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { normalisedReference } from './approval-rules.ts'
import { decide, takePresentItem } from './deciding.ts'
import { listItems } from './item-store.ts'
import { reviewPolicy } from './policy.ts'
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

/** "Stämmer": what was read is right. Without `fields`, everything that is unsure in the part. */
export const confirmFields = action(
  reviewPolicy,
  'review.confirm',
  'change',
  ItemInput.extend({ fields: z.array(z.string()).max(20).optional(), revision: Seen }),
  async (context, { fields: wanted, ...given }) => {
    const item = await takePresentItem(context, given, (wanted ?? [null]) as (Field | null)[])
    const confirmed = (wanted ?? item.unsure).filter((field) => item.unsure.includes(field))
    const after = await decide(
      context,
      given.readingId,
      item,
      confirmed.map((field) => confirmation(item, field)),
    )
    context.about('review_item', item.id, { fields: confirmed })
    return after
  },
)

/** Confirms everything that is unsure in the areas, or in the figures of the text: lists that are looked through whole. */
export const confirmList = action(
  reviewPolicy,
  'review.confirm',
  'change',
  ReadingInput.extend({ kind: z.enum(['area', 'fact']), revision: Seen }),
  async (context, { kind, ...given }) => {
    const items = await listItems(context.tx, given.readingId)
    let confirmed = 0
    for (const found of items) {
      if (found.kind !== kind || found.removed || found.unsure.length === 0) continue
      const item = await takePresentItem(context, { ...given, itemId: found.id }, [null])
      await decide(
        context,
        given.readingId,
        item,
        item.unsure.map((field) => confirmation(item, field)),
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
    const decisions = changesOf(item, input).map(([field, value]): Decision => {
      const same = JSON.stringify(before[field]) === JSON.stringify(value)
      return { kind: same ? 'confirmed' : 'corrected', field, before: before[field] ?? null, after: value }
    })
    const after = await decide(
      context,
      readingId,
      item,
      decisions.filter(({ kind, field }) => kind === 'corrected' || item.unsure.includes(field as string)),
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
    return after
  },
)

/** Names of fields reach the audit record; nothing else that was sent may. */
const isField = ({ kind }: ReviewItem, field: string | null): boolean =>
  (fields[kind] as readonly (string | null)[]).includes(field)
