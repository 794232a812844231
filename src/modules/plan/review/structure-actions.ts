import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { MeasureNumber, type MeasureReading, readInThread } from '../../reading/index.ts'
import { ofKind } from './approval-rules.ts'
import { decide, takeItem, takePresentItem } from './deciding.ts'
import { addReading, getDocumentText } from './document-store.ts'
import { originsOf, type Whole } from './item-rules.ts'
import { addItems, listItems } from './item-store.ts'
import { reviewPolicy } from './policy.ts'
import { ItemInput, type ItemKind, ReadingInput, type ReviewItem, Seen } from './schema.ts'
import { closeReading, getReading, holdReading } from './store.ts'
import { measureFromPassage, mergeMeasures, nextNumber, quotation, splitMeasure } from './structure-rules.ts'

type Context = Parameters<typeof decide>[0]

const measureOf = (item: ReviewItem): MeasureReading => {
  if (item.kind !== 'measure') throw new Refusal('review.only_measures', 409)
  return item.content as MeasureReading
}

const textOf = async ({ tx }: Context, readingId: string): Promise<string> =>
  getDocumentText(tx, (await getReading(tx, readingId)).document.id)

const wholeOf = ({ content, unsure }: ReviewItem): Whole => ({ content, unsure })

/** Puts a new part in its place; the decision that added it is where its history begins. */
const addPart = async (
  context: Context,
  readingId: string,
  kind: ItemKind,
  whole: Whole,
  position: number,
): Promise<ReviewItem> => {
  const [id] = await addItems(context.tx, readingId, [{ kind, ...whole, removed: false, position }])
  const item = { id: id as string, kind, ...whole, removed: false, position } as ReviewItem
  return decide(context, readingId, item, [{ kind: 'added', field: null, before: null, after: whole }])
}

/** Splits a measure in two at the paragraph that begins at `at`. */
export const splitMeasureAction = action(
  reviewPolicy,
  'review.split',
  'change',
  ItemInput.extend({ at: z.coerce.number().int().nonnegative(), revision: Seen }),
  async (context, { at, ...given }) => {
    const item = await takePresentItem(context, given, [null])
    const measure = measureOf(item)
    const items = await listItems(context.tx, given.readingId)
    const number = nextNumber(ofKind(items, 'measure').map(({ content }) => content.number))
    const halves = splitMeasure(await textOf(context, given.readingId), measure, at, number)
    if (halves === undefined) throw new Refusal('review.no_paragraph', 422, {}, 'at')
    await decide(context, given.readingId, item, [
      { kind: 'split', field: null, before: wholeOf(item), after: halves.first },
    ])
    const added = await addPart(context, given.readingId, 'measure', halves.second, at)
    context.about('review_item', item.id, { added: added.id })
    return added
  },
)

/** Makes one measure of a measure and the next one. The next one is taken out, and can be put back. */
export const mergeMeasuresAction = action(
  reviewPolicy,
  'review.merge',
  'change',
  ItemInput.extend({ revision: Seen }),
  async (context, given) => {
    const item = await takePresentItem(context, given, [null])
    const measure = measureOf(item)
    const measures = ofKind(await listItems(context.tx, given.readingId), 'measure')
    const next = measures[measures.findIndex(({ id }) => id === item.id) + 1]
    if (next === undefined) throw new Refusal('review.no_next', 409)
    const merged = mergeMeasures(measure, next.content, [...item.unsure, ...next.unsure])
    const after = await decide(context, given.readingId, item, [
      { kind: 'merged', field: null, before: wholeOf(item), after: merged },
    ])
    await decide(context, given.readingId, next, [
      { kind: 'removed', field: null, before: null, after: { mergedInto: item.id } },
    ])
    context.about('review_item', item.id, { merged: next.id })
    return after
  },
)

const AddMeasure = z.object({
  /** The words that the passage begins with, as they stand in the document. */
  firstWords: z.string().trim().min(3).max(5000),
  /** The words that it ends with; without them it is one paragraph. */
  lastWords: z.string().trim().min(3).max(5000).optional(),
  number: MeasureNumber.optional(),
  heading: z.string().trim().min(1).max(500).optional(),
  area: z.string().nullable().optional(),
})

/** Adds a measure that the reader missed, by quoting where it stands. */
export const addMeasure = action(
  reviewPolicy,
  'review.add',
  'change',
  ReadingInput.extend(AddMeasure.shape),
  async (context, { readingId, ...given }) => {
    await holdReading(context.tx, readingId)
    const text = await textOf(context, readingId)
    const found = quotation(text, given.firstWords, given.lastWords)
    if ('problem' in found) {
      const [problem, field] = [found.problem, given.lastWords === undefined ? 'firstWords' : 'lastWords']
      const isFirst = problem === 'several' || 'problem' in quotation(text, given.firstWords)
      throw new Refusal(`review.passage_${problem}`, 422, {}, isFirst ? 'firstWords' : field)
    }
    const measures = ofKind(await listItems(context.tx, readingId), 'measure')
    const before = measures.findLast(({ position }) => position <= found.stretch.start)
    const whole = measureFromPassage(text, found.stretch, {
      number: given.number ?? nextNumber(measures.map(({ content }) => content.number)),
      heading: given.heading,
      area: given.area === undefined ? (before?.content.area ?? null) : given.area,
    })
    const added = await addPart(context, readingId, 'measure', whole, found.stretch.start)
    context.about('review_item', added.id)
    return added
  },
)

/** Adds an area that the reader missed. */
export const addArea = action(
  reviewPolicy,
  'review.add',
  'change',
  ReadingInput.extend({ id: z.string().trim().min(1).max(20), title: z.string().trim().min(1).max(500) }),
  async (context, { readingId, id, title }) => {
    await holdReading(context.tx, readingId)
    const items = await listItems(context.tx, readingId)
    const last = Math.max(-1, ...items.filter(({ kind }) => kind === 'area').map(({ position }) => position))
    const added = await addPart(context, readingId, 'area', { content: { id, title }, unsure: [] }, last + 1)
    context.about('review_item', added.id)
    return added
  },
)

/** Takes out what is no part of the plan. It stays in sight and can be put back. */
export const removePart = action(
  reviewPolicy,
  'review.remove',
  'change',
  ItemInput.extend({ revision: Seen }),
  async (context, given) => {
    const item = await takePresentItem(context, given, [null])
    if (item.kind === 'plan') throw new Refusal('review.plan_stays', 409)
    context.about('review_item', item.id)
    return decide(context, given.readingId, item, [
      { kind: 'removed', field: null, before: null, after: null },
    ])
  },
)

/** Puts back what was taken out. */
export const restorePart = action(
  reviewPolicy,
  'review.restore',
  'change',
  ItemInput.extend({ revision: Seen }),
  async (context, given) => {
    const item = await takeItem(context, given, [null])
    context.about('review_item', item.id)
    if (!item.removed) return item
    return decide(context, given.readingId, item, [
      { kind: 'restored', field: null, before: null, after: null },
    ])
  },
)

/**
 * Reads the document again with another of its series as the list of measures. What was read and decided before is
 * kept as a review that was ended; the new reading begins its own. The text is short work for the reader, and the
 * thread stops after twenty seconds whatever it is.
 */
export const readSeries = action(
  reviewPolicy,
  'review.read_series',
  'change',
  ReadingInput.extend({ series: z.string().min(1).max(40) }),
  async ({ tx, actor, now, about }, { readingId, series }) => {
    await holdReading(tx, readingId)
    const { state, document, planId, series: found } = await getReading(tx, readingId)
    if (state !== 'in_review') throw new Refusal('review.closed', 409)
    if (!found.some(({ id }) => id === series)) throw new Refusal('review.no_series', 422, {}, 'series')
    const text = await getDocumentText(tx, document.id)
    const result = await readInThread(text, document.name, { series, milliseconds: 20_000 })
    await closeReading(tx, readingId, { state: 'discarded' })
    const personId = actor.kind === 'person' ? actor.personId : null
    const again = await addReading(tx, { documentId: document.id, planId, result, personId, at: now })
    await addItems(tx, again, originsOf(result))
    about('reading', again, { instead: readingId })
    return { readingId: again }
  },
)
