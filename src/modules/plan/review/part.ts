import { actsAs } from '../../../platform/access/policy.ts'
import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../platform/files/index.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody, type RequestContext } from '../../../platform/http/route.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { reviewApi } from './api.ts'
import { approveReading, compareReading, discardReading, previewApproval } from './approval-actions.ts'
import { chooseMissing, keepKnown } from './difference-actions.ts'
import { confirmFields, confirmList, correctFields } from './field-actions.ts'
import { importFile } from './import-actions.ts'
import { reviewWords } from './messages.ts'
import { ApprovalPage } from './pages/approval-page.tsx'
import { correctionsFromForm } from './pages/form-values.ts'
import { ImportPage } from './pages/import-page.tsx'
import { ReadingsPage } from './pages/readings-page.tsx'
import { ReviewPage } from './pages/review-page.tsx'
import { ReadingComparisonPage, VersionsPage } from './pages/versions-page.tsx'
import { reviewRefusals } from './refusals.ts'
import type { ReviewItem } from './schema.ts'
import { beginImport, downloadDocument, listReadingsAction, showReading } from './show-actions.ts'
import {
  addArea,
  addMeasure,
  mergeMeasuresAction,
  readSeries,
  removePart,
  restorePart,
  splitMeasureAction,
} from './structure-actions.ts'
import { compareVersions } from './version-actions.ts'

const importPage = page(paths.importDocument, beginImport, ImportPage)
const reviewPage = page(paths.reading, showReading, ReviewPage)
const approvalPage = page(paths.approveReading, previewApproval, ApprovalPage)

/** A refused form of the review shows the part again that it was about. */
const samePart = (context: RequestContext, values: Record<string, unknown>): Record<string, unknown> => ({
  readingId: context.req.param('readingId'),
  item: values.itemId,
  part: values.part,
})
const onReview = { page: reviewPage, pageInput: samePart }

const partOf = { plan: 'plan', area: 'plan', measure: undefined, fact: 'figures' } as const

/** After a decision: the same part while something in it is unsure, then the next one that wants a person's eye. */
const goOn = (item: ReviewItem, readingId: string): string => {
  const part = partOf[item.kind]
  if (part !== undefined) return paths.reading({ readingId }, { part })
  const [next] = item.unsure
  if (next !== undefined) return `${paths.reading({ readingId }, { item: item.id })}#card-${next}`
  return paths.reading({ readingId }, { after: item.id, notice: 'item_done' })
}

const stay = (item: ReviewItem, readingId: string): string =>
  paths.reading({ readingId }, { item: item.id, part: partOf[item.kind] })

/** From an uploaded document to an approved plan and its versions. */
export const reviewPart: Omit<Room, 'name'> = {
  routes: [
    importPage,
    form(paths.importDocument, importFile, {
      page: importPage,
      bodyLimit: UPLOAD_BODY_LIMIT,
      done: ({ readingId, outcome }) => paths.reading({ readingId }, { notice: outcome }),
    }),
    page(paths.readings, listReadingsAction, ReadingsPage),
    reviewPage,
    download(paths.readingDocument, downloadDocument, (file) => fileResponse(file)),
    form(paths.confirmFields, confirmFields, {
      ...onReview,
      done: (item, { readingId }) => goOn(item, readingId),
    }),
    form(paths.confirmList, confirmList, {
      ...onReview,
      done: (_, { readingId, kind }) => paths.reading({ readingId }, { part: partOf[kind] }),
    }),
    form(paths.correctFields, correctFields, {
      ...onReview,
      input: (_, fields) => correctionsFromForm(fields),
      done: (item, { readingId }) => goOn(item, readingId),
    }),
    form(paths.keepKnown, keepKnown, {
      ...onReview,
      done: (item, { readingId }) => goOn(item, readingId),
    }),
    form(paths.chooseMissing, chooseMissing, {
      ...onReview,
      done: ({ part }, { readingId }) => paths.reading({ readingId }, { part: partOf[part] ?? 'plan' }),
    }),
    form(paths.splitMeasure, splitMeasureAction, {
      ...onReview,
      done: (item, { readingId }) => stay(item, readingId),
    }),
    form(paths.mergeMeasures, mergeMeasuresAction, {
      ...onReview,
      done: (item, { readingId }) => stay(item, readingId),
    }),
    form(paths.addMeasure, addMeasure, {
      ...onReview,
      done: (item, { readingId }) => stay(item, readingId),
    }),
    form(paths.addArea, addArea, {
      ...onReview,
      done: (_, { readingId }) => paths.reading({ readingId }, { part: 'plan' }),
    }),
    form(paths.removePart, removePart, {
      ...onReview,
      done: (item, { readingId }) => stay(item, readingId),
    }),
    form(paths.restorePart, restorePart, {
      ...onReview,
      done: (item, { readingId }) => stay(item, readingId),
    }),
    form(paths.readSeries, readSeries, {
      ...onReview,
      done: ({ readingId }) => paths.reading({ readingId }, { notice: 'series_read' }),
    }),
    page(paths.compareReading, compareReading, ReadingComparisonPage),
    approvalPage,
    form(paths.approveReading, approveReading, {
      page: approvalPage,
      done: ({ planId }) => paths.plan({ planId }, { notice: 'approved' }),
    }),
    form(paths.discardReading, discardReading, {
      page: reviewPage,
      done: () => paths.readings({ notice: 'discarded' }),
    }),
    forEverybody(page(paths.versions, compareVersions, VersionsPage)),
  ],
  api: reviewApi,
  navigation: [
    {
      href: paths.readings(),
      label: (locale) => reviewWords(locale)('readings'),
      shownTo: (actor) => actsAs(actor, 'national_coordinator', 'ministry_officer'),
      order: 25,
    },
    {
      href: paths.importDocument(),
      label: (locale) => reviewWords(locale)('importNavigation'),
      shownTo: (actor) => actsAs(actor, 'national_coordinator'),
      order: 26,
    },
  ],
  refusals: reviewRefusals,
}
