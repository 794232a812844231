import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { type FileWithContent, readFile } from '../../../platform/files/index.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { ReadingWarning } from '../reading/schema.ts'
import { nameOf, obstaclesTo, ofKind } from './approval-rules.ts'
import { type BodyMatch, matchBodies } from './body-matching.ts'
import { progressOf } from './item-rules.ts'
import { type FieldPassage, passagesOf, type Stretch } from './passages.ts'
import { reviewPolicy } from './policy.ts'
import { bodyFields, type ItemKind, ReadingInput, type ReviewItem } from './schema.ts'
import {
  getDocumentText,
  getReading,
  type KeptDecision,
  listDecisions,
  listItems,
  listReadings,
  type Reading,
  type ReadingSummary,
} from './store.ts'
import { splittingPlaces } from './structure-rules.ts'
import { getVersion } from './version-store.ts'

/** The readings under review, and the newest that are done with. */
export const listReadingsAction = action(
  reviewPolicy,
  'review.list',
  'read',
  z.object({}),
  async ({ tx, may }): Promise<ReadingList> => ({
    open: await listReadings(tx, { open: true, limit: 100 }),
    closed: await listReadings(tx, { open: false, limit: 20 }),
    mayImport: may(reviewPolicy, 'plan.import'),
  }),
)
export interface ReadingList {
  readonly open: readonly ReadingSummary[]
  readonly closed: readonly ReadingSummary[]
  readonly mayImport: boolean
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
    const reading = await getReading(tx, readingId)
    const items = await listItems(tx, readingId)
    return { ...reading, progress: progressOf(items), items, obstacles: obstaclesTo(items) }
  },
)

/** A part as the list of parts shows it. */
export interface ListedItem {
  readonly id: string
  readonly kind: ItemKind
  readonly name: string
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
  readonly follows: { readonly planId: string; readonly title: string; readonly version: number } | undefined
  readonly may: { readonly decide: boolean; readonly approve: boolean; readonly discard: boolean }
}

const HISTORY = 40

const listed = (item: ReviewItem): ListedItem => ({
  id: item.id,
  kind: item.kind,
  name: nameOf(item),
  unsure: item.removed ? 0 : item.unsure.length,
  removed: item.removed,
})

const excerpt = (text: string, { start, end }: Stretch): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim()

/** The passages of one measure, or of every measure where the whole document is shown. */
const passagesFor = (
  text: string,
  current: ReviewItem<'measure'> | undefined,
  measures: readonly ReviewItem<'measure'>[],
  whole: boolean,
): ReviewView['passages'] => {
  if (whole)
    return measures.map(({ id, content }) => ({
      id,
      field: 'measure',
      start: content.source.start,
      end: content.source.end,
      current: id === current?.id,
    }))
  if (current === undefined) return []
  const found = passagesOf(text, current.content)
  const first = found.find(({ field }) => current.unsure.includes(field))?.field
  return found.map((passage) => ({ ...passage, id: passage.field, current: passage.field === first }))
}

/** What a reviewer needs beside one measure of a reading: its passage, its fields, and the way on. */
export const showReading = action(
  reviewPolicy,
  'review.show',
  'read',
  ReadingInput.extend({
    item: z.uuid().optional(),
    part: z.enum(['measures', 'plan', 'figures']).optional(),
    whole: z.string().optional(),
  }),
  async ({ tx, today, may }, input): Promise<ReviewView> => {
    const { readingId } = input
    const reading = await getReading(tx, readingId)
    const items = await listItems(tx, readingId)
    const chosen = items.find(({ id }) => id === input.item)
    if (input.item !== undefined && chosen === undefined) throw new NotFound('review_item')
    const part =
      input.part ??
      (chosen?.kind === 'fact' ? 'figures' : chosen && chosen.kind !== 'measure' ? 'plan' : 'measures')
    const measures = items.filter(({ kind }) => kind === 'measure') as ReviewItem<'measure'>[]
    const current =
      part !== 'measures'
        ? undefined
        : ((chosen as ReviewItem<'measure'> | undefined) ??
          measures.find(({ unsure, removed }) => !removed && unsure.length > 0) ??
          measures.find(({ removed }) => !removed))
    const place = measures.findIndex(({ id }) => id === current?.id)
    const after = [...measures.slice(place + 1), ...measures.slice(0, Math.max(place, 0))]
    const text = await getDocumentText(tx, reading.document.id)
    const whole = input.whole !== undefined || current === undefined
    const [plan] = ofKind(items, 'plan')
    const names = current === undefined ? [] : bodyFields.flatMap((field) => current.content[field])
    const bodies =
      current === undefined
        ? { matches: new Map<string, BodyMatch>(), offers: [] }
        : await matchBodies(tx, names, plan?.content.decided ?? null, today)
    const version = reading.planId === null ? undefined : await getVersion(tx, reading.planId)
    const open = reading.state === 'in_review'
    return {
      reading,
      title: plan?.content.title ?? '',
      progress: progressOf(items),
      part,
      items,
      listed: items.map(listed),
      current,
      previous: measures[place - 1]?.id,
      next: measures[place + 1]?.id,
      nextUnsure: after.find(({ unsure, removed }) => !removed && unsure.length > 0)?.id,
      text: whole ? text : text.slice(current.content.source.start, current.content.source.end),
      from: whole ? 0 : current.content.source.start,
      whole,
      passages: passagesFor(text, current, ofKind(items, 'measure'), whole),
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
      follows: version && { planId: version.planId, title: version.title, version: version.version },
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
