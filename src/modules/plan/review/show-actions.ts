import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type FileWithContent, readFile } from '../../../platform/files/index.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { ReadingWarning } from '../../reading/index.ts'
import type { AgainstPlan } from './against-plan.ts'
import { nameOf, type Obstacle, ofKind } from './approval-rules.ts'
import { type BodyMatch, matchBodies } from './body-matching.ts'
import { getDocumentText } from './document-store.ts'
import { progressOf } from './item-rules.ts'
import { type KeptDecision, listDecisions } from './item-store.ts'
import { type FieldPassage, locate, passagesOf, type Stretch } from './passages.ts'
import { reviewPolicy } from './policy.ts'
import { loadReviewed } from './reviewed.ts'
import { bodyFields, type Contents, type ItemKind, ReadingInput, type ReviewItem } from './schema.ts'
import { getReading, listReadings, type Reading, type ReadingSummary } from './store.ts'
import { splittingPlaces } from './structure-rules.ts'

/** What a page may say about what just happened. */
const notices = [
  'already_in_review',
  'known_document',
  'new_version',
  'new_plan',
  'item_done',
  'series_read',
  'discarded',
] as const
type Notice = (typeof notices)[number]

/** How far each has come, beside the plan that it would be a version of. */
const withProgress = async (
  tx: DatabaseTransaction,
  readings: readonly ReadingSummary[],
): Promise<ReadingSummary[]> => {
  const found: ReadingSummary[] = []
  for (const reading of readings) {
    const { done, total: measures } = progressOf((await loadReviewed(tx, reading.id)).items)
    found.push({ ...reading, done, measures })
  }
  return found
}

/** The readings under review, and the newest that are done with. */
export const listReadingsAction = action(
  reviewPolicy,
  'review.list',
  'read',
  z.object({ notice: z.enum(notices).optional().catch(undefined) }),
  async ({ tx, may }, { notice }): Promise<ReadingList> => ({
    notice,
    open: await withProgress(tx, await listReadings(tx, { open: true, limit: 100 })),
    closed: await listReadings(tx, { open: false, limit: 20 }),
    mayImport: may(reviewPolicy, 'plan.import'),
  }),
)
export interface ReadingList {
  readonly open: readonly ReadingSummary[]
  readonly closed: readonly ReadingSummary[]
  readonly mayImport: boolean
  readonly notice: Notice | undefined
}

/** The form for bringing in a document. */
export const beginImport = action(reviewPolicy, 'plan.begin_import', 'read', z.object({}), async () => ({}))

/** A reading with all its parts, for programs. */
export const describeReading = action(
  reviewPolicy,
  'review.show',
  'read',
  ReadingInput,
  async ({ tx }, { readingId }) => {
    const { reading, items, obstacles } = await loadReviewed(tx, readingId)
    return { ...reading, progress: progressOf(items), items, obstacles }
  },
)

/** A part as the list of parts shows it. */
interface ListedItem {
  readonly id: string
  readonly kind: ItemKind
  readonly name: string
  /** How much of what, where it is a figure. */
  readonly figure?: Pick<Contents['fact'], 'value' | 'unit' | 'topic'>
  readonly unsure: number
  readonly removed: boolean
}

export interface ReviewView {
  readonly reading: Reading
  readonly title: string
  readonly progress: { readonly done: number; readonly total: number; readonly unsure: number }
  readonly part: 'measures' | 'plan' | 'figures'
  readonly items: readonly ReviewItem[]
  readonly listed: readonly ListedItem[]
  /** The measure in hand; on the other parts, nothing. */
  readonly current: ReviewItem<'measure'> | undefined
  /** The area or figure whose fields are open for correction. */
  readonly chosen: ReviewItem | undefined
  readonly previous: string | undefined
  readonly next: string | undefined
  /** The next measure with something unsure, after the one in hand; from the beginning again after the last. */
  readonly nextUnsure: string | undefined
  /** The text shown beside: the section in hand or the whole document. */
  readonly text: string
  /** Where `text` begins in the document. */
  readonly from: number
  readonly whole: boolean
  readonly passages: readonly (FieldPassage & { readonly id: string; readonly current?: boolean })[]
  readonly splittingPlaces: readonly (Stretch & { readonly words: string })[]
  readonly warnings: readonly ReadingWarning[]
  readonly matches: ReadonlyMap<string, BodyMatch>
  readonly bodyOffers: readonly string[]
  readonly decisions: readonly KeptDecision[]
  /** The plan that this is a proposed version of. */
  readonly follows:
    | {
        readonly planId: string
        readonly title: string
        readonly version: number
        /** Whether it has headings in our own words. */
        readonly ownWords: boolean
      }
    | undefined
  /** What differs from that plan, and what stays. */
  readonly against: AgainstPlan
  readonly obstacles: readonly Obstacle[]
  /** What just happened. */
  readonly notice: Notice | undefined
  readonly may: { readonly decide: boolean; readonly approve: boolean; readonly discard: boolean }
}

const HISTORY = 40

const listed = (item: ReviewItem): ListedItem => ({
  id: item.id,
  kind: item.kind,
  name: nameOf(item),
  ...(item.kind === 'fact' ? { figure: item.content as Contents['fact'] } : {}),
  unsure: item.removed ? 0 : item.unsure.length,
  removed: item.removed,
})

const excerpt = (text: string, { start, end }: Stretch): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim()

type Measures = readonly ReviewItem<'measure'>[]

/** The measures that come after one, and then those before it. */
const measuresAfter = (measures: Measures, id: string | undefined): Measures => {
  const place = measures.findIndex((measure) => measure.id === id)
  return [...measures.slice(place + 1), ...measures.slice(0, Math.max(place, 0))]
}

const wantsReview = (measures: Measures) =>
  measures.find(({ unsure, removed }) => !removed && unsure.length > 0)

const firstToReview = (measures: Measures, after: string | undefined) =>
  wantsReview(after === undefined ? measures : measuresAfter(measures, after)) ??
  measures.find(({ id }) => id === after) ??
  measures.find(({ removed }) => !removed)

/** A figure as the text writes it: digits with their spaces, or one word. */
const FIGURE = /^(?:\d[\d\s\u00a0.,]*\d|\d|\p{L}+)/u

const factPassages = (text: string, items: readonly ReviewItem[], currentId: string | undefined) =>
  ofKind(items, 'fact').map(({ id, content }) => ({
    id,
    field: 'fact',
    start: content.at,
    end: content.at + (FIGURE.exec(text.slice(content.at, content.at + 40))?.[0].length ?? 1),
    current: id === currentId,
  }))

const headPassages = (text: string, items: readonly ReviewItem[]) => {
  const [plan] = ofKind(items, 'plan')
  return (['title', 'reference'] as const).flatMap((field) => {
    const words = plan?.content[field]
    const [found] = words ? locate(text, words) : []
    return found ? [{ id: field, field, ...found, current: plan?.unsure.includes(field) ?? false }] : []
  })
}

/** The passages of what is in hand, or of every measure where the whole document is shown beside one. */
const passagesFor = (
  part: ReviewView['part'],
  text: string,
  items: readonly ReviewItem[],
  current: ReviewItem | undefined,
  whole: boolean,
): ReviewView['passages'] => {
  if (part === 'figures') return factPassages(text, items, current?.id)
  if (part === 'plan') return headPassages(text, items)
  if (whole)
    return ofKind(items, 'measure').map(({ id, content }) => ({
      id,
      field: 'measure',
      ...content.source,
      current: id === current?.id,
    }))
  if (current === undefined) return []
  const found = passagesOf(text, (current as ReviewItem<'measure'>).content)
  const first = found.find(({ field }) => current.unsure.includes(field))?.field
  return found.map((passage) => ({ ...passage, id: passage.field, current: passage.field === first }))
}

const partOfItem = (chosen: ReviewItem | undefined): ReviewView['part'] | undefined => {
  if (chosen === undefined) return undefined
  if (chosen.kind === 'measure') return 'measures'
  return chosen.kind === 'fact' ? 'figures' : 'plan'
}

/** The part of the document that wants a person's eye: its measures, then the plan as a whole, then the figures. */
const firstOpenPart = (items: readonly ReviewItem[], { missing }: AgainstPlan): ReviewView['part'] => {
  const isOpen = (...kinds: readonly ItemKind[]) =>
    items.some(({ kind, removed, unsure }) => kinds.includes(kind) && !removed && unsure.length > 0) ||
    missing.some(({ part, keeps }) => kinds.includes(part) && keeps === undefined)
  const measures = items.filter(({ kind, removed }) => kind === 'measure' && !removed)
  if (measures.length === 0 || measures.some(({ unsure }) => unsure.length > 0)) return 'measures'
  if (isOpen('plan', 'area', 'measure')) return 'plan'
  return isOpen('fact') ? 'figures' : 'measures'
}

/** What a reviewer needs beside one measure of a reading: its passage, its fields, and the way on. */
export const showReading = action(
  reviewPolicy,
  'review.show',
  'read',
  ReadingInput.extend({
    item: z.guid().optional(),
    part: z.enum(['measures', 'plan', 'figures']).optional(),
    whole: z.string().optional(),
    /** Goes on to the next measure with something unsure after this one. */
    after: z.guid().optional(),
    notice: z.enum(notices).optional().catch(undefined),
  }),
  async ({ tx, today, may }, input): Promise<ReviewView> => {
    const { readingId } = input
    const { reading, items, against, version, obstacles } = await loadReviewed(tx, readingId)
    const chosen = items.find(({ id }) => id === input.item)
    if (input.item !== undefined && chosen === undefined) throw new NotFound('review_item')
    const part = input.part ?? partOfItem(chosen) ?? firstOpenPart(items, against)
    const measures = items.filter(({ kind }) => kind === 'measure') as ReviewItem<'measure'>[]
    const current =
      part !== 'measures'
        ? undefined
        : ((chosen as ReviewItem<'measure'> | undefined) ?? firstToReview(measures, input.after))
    const place = measures.findIndex(({ id }) => id === current?.id)
    const text = await getDocumentText(tx, reading.document.id)
    const whole = input.whole !== undefined || current === undefined
    const [plan] = ofKind(items, 'plan')
    const names = current === undefined ? [] : bodyFields.flatMap((field) => current.content[field])
    const bodies =
      current === undefined
        ? { matches: new Map<string, BodyMatch>(), offers: [] }
        : await matchBodies(tx, names, plan?.content.decided ?? null, today)
    const open = reading.state === 'in_review'
    return {
      reading,
      title: plan?.content.title ?? '',
      progress: progressOf(items),
      part,
      items,
      listed: items.map(listed),
      current,
      chosen,
      previous: measures[place - 1]?.id,
      next: measures[place + 1]?.id,
      nextUnsure: wantsReview(measuresAfter(measures, current?.id))?.id,
      text: whole ? text : text.slice(current.content.source.start, current.content.source.end),
      from: whole ? 0 : current.content.source.start,
      whole,
      passages: passagesFor(part, text, items, part === 'measures' ? current : chosen, whole),
      splittingPlaces:
        current === undefined
          ? []
          : splittingPlaces(text, current.content).map((stretch) => ({
              ...stretch,
              words: excerpt(text, stretch),
            })),
      warnings: reading.warnings.filter(
        ({ at }) =>
          current !== undefined && at >= current.content.source.start && at < current.content.source.end,
      ),
      ...{ matches: bodies.matches, bodyOffers: bodies.offers },
      decisions: await listDecisions(tx, {
        readingId,
        ...(current === undefined ? {} : { itemId: current.id }),
        limit: HISTORY,
      }),
      follows: version && {
        planId: version.planId,
        title: version.title,
        version: version.version,
        ownWords: version.measures.some(({ ownWords }) => ownWords),
      },
      against,
      obstacles,
      notice: input.notice,
      may: {
        decide: open && may(reviewPolicy, 'review.correct'),
        approve: open && may(reviewPolicy, 'review.approve'),
        discard: open && may(reviewPolicy, 'review.discard'),
      },
    }
  },
)

/** The document as it was uploaded. */
export const downloadDocument = action(
  reviewPolicy,
  'review.document',
  'read',
  ReadingInput,
  async ({ tx }, { readingId }): Promise<FileWithContent> => {
    const { document } = await getReading(tx, readingId)
    if (document.fileId === null) throw new NotFound('file')
    return readFile(tx, document.fileId)
  },
)
