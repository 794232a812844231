import { z } from 'zod'
import { type ActionContext, preparedAction } from '../../../platform/access/action.ts'
import { type ExtractedDocument, readWithLimits } from '../../../platform/documents/index.ts'
import {
  bytesOf,
  type InspectedFile,
  LARGEST_UPLOAD,
  type MediaType,
  safeFileName,
  sha256Of,
  storeFile,
  UploadedFile,
} from '../../../platform/files/index.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { grammarOf, languageOf, type PlanReading, readInThread } from '../../reading/index.ts'
import { nameOf, normalisedReference } from './approval-rules.ts'
import { addDocument, addReading, findSameDocument } from './document-store.ts'
import { originsOf } from './item-rules.ts'
import { addItems } from './item-store.ts'
import { reviewPolicy } from './policy.ts'
import { loadReviewed } from './reviewed.ts'
import type { ImportResult, ReviewItem } from './schema.ts'
import { findPlanByReference } from './store.ts'

interface ReadFile {
  readonly file: InspectedFile
  readonly document: ExtractedDocument
  readonly reading: PlanReading
  readonly sha256: Buffer
}

const mediaTypes: Readonly<Record<ExtractedDocument['format'], MediaType>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Everything slow, before a connection is taken. Whatever is wrong with the document is said at `field`. */
const readFile = async (given: string, content: Uint8Array, field: string): Promise<ReadFile> => {
  if (content.length > LARGEST_UPLOAD)
    throw new Refusal('too_large', 413, { megabytes: LARGEST_UPLOAD / 1_000_000 }, field)
  const name = safeFileName(given)
  try {
    const document = await readWithLimits(content, name)
    const sha256 = sha256Of(content)
    const file = { name, mediaType: mediaTypes[document.format], content, sha256 }
    return { file, document, reading: await readInThread(document.text, name), sha256 }
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.status, error.parameters, field)
    throw error
  }
}

const summaryOf = (
  readingId: string,
  outcome: ImportResult['outcome'],
  planId: string | null,
  items: readonly ReviewItem[],
): ImportResult => ({
  readingId,
  outcome,
  planId,
  measures: items.filter(({ kind, removed }) => kind === 'measure' && !removed).length,
  unsure: items
    .filter(({ unsure, removed }) => unsure.length > 0 && !removed)
    .map((item) => ({ itemId: item.id, kind: item.kind, name: nameOf(item), fields: [...item.unsure] })),
})

/**
 * Keeps a read document with what was read from it, for review. The same bytes are kept once: while they are under
 * review, that review is given back; once approved, a new reading is a proposed version of the same plan.
 */
const keep = async (
  { tx, actor, now, about }: ActionContext,
  { file, document, reading, sha256 }: ReadFile,
): Promise<ImportResult> => {
  const personId = actor.kind === 'person' ? actor.personId : null
  const same = await findSameDocument(tx, sha256)
  const open = same.find(({ state }) => state === 'in_review')
  if (open?.reading_id) {
    about('reading', open.reading_id, { outcome: 'already_in_review' })
    return summaryOf(
      open.reading_id,
      'already_in_review',
      open.plan_id,
      (await loadReviewed(tx, open.reading_id)).items,
    )
  }
  const reference = reading.document.reference
  const plan = reference === null ? undefined : await findPlanByReference(tx, normalisedReference(reference))
  const known = same.find(({ state }) => state === 'approved')
  const planId = plan?.id ?? known?.plan_id ?? null
  // The text may be extracted better than last time; then the old offsets would not fit, and it is kept anew.
  const documentId =
    same.find(({ content }) => content === document.text)?.id ??
    (await addDocument(tx, {
      fileId: (await storeFile(tx, { ...file, actor, at: now })).id,
      name: file.name,
      format: document.format,
      language: grammarOf(languageOf(document.text)),
      text: document.text,
      sha256,
      personId,
      at: now,
    }))
  const readingId = await addReading(tx, { documentId, planId, result: reading, personId, at: now })
  await addItems(tx, readingId, originsOf(reading))
  const outcome = known ? 'known_document' : planId === null ? 'new_plan' : 'new_version'
  about('reading', readingId, { outcome })
  return summaryOf(readingId, outcome, planId, (await loadReviewed(tx, readingId)).items)
}

/** Reads an uploaded plan document and keeps it for review. What is read counts only after it is approved. */
export const importFile = preparedAction(
  reviewPolicy,
  'plan.import',
  'change',
  z.object({ file: UploadedFile }),
  async ({ file }) => readFile(file.name, await bytesOf(file), 'file'),
  keep,
)

/** The same for programs: the content as base64 in JSON. */
export const importDocument = preparedAction(
  reviewPolicy,
  'plan.import',
  'change',
  z.object({ name: z.string().trim().min(1).max(255), content: z.base64().min(1) }),
  ({ name, content }) => readFile(name, Buffer.from(content, 'base64'), 'content'),
  keep,
)
