import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { type ExtractedDocument, readWithLimits } from '../../../platform/documents/index.ts'
import {
  bytesOf,
  type InspectedFile,
  inspectFile,
  readFile,
  storeFile,
  UploadedFile,
} from '../../../platform/files/index.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { enter, factsOf } from './actions.ts'
import { reportPolicy } from './policy.ts'
import { keepEvidenceText } from './proposal-store.ts'
import { isOpen } from './rules.ts'
import { evidenceInput, reportIdInput } from './schema.ts'
import { getEvidence, getReport, insertEvidence, withdrawEvidenceRow } from './store.ts'

const documents = /^text\/|pdf$|wordprocessingml\.document$/

/** The text of a document; nothing where it is a picture, or cannot be read: it is kept as evidence all the same. */
const textOfDocument = async ({
  content,
  name,
  mediaType,
}: InspectedFile): Promise<ExtractedDocument | undefined> => {
  if (!documents.test(mediaType)) return undefined
  try {
    return await readWithLimits(content, name)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Adds a file that supports the report-back; pictures lose their metadata. */
export const addEvidence = preparedAction(
  reportPolicy,
  'report.add_evidence',
  'change',
  reportIdInput.extend({ file: UploadedFile, title: z.string().trim().max(300).optional() }),
  async ({ reportBackId, file, title }) => {
    const inspected = await inspectFile({ name: file.name, content: await bytesOf(file) }, 'file')
    return { reportBackId, title, inspected, document: await textOfDocument(inspected) }
  },
  async (context, { reportBackId, title, inspected, document }) => {
    const { tx, actor, now, permit, about } = context
    await enter(context)
    const report = await getReport(tx, reportBackId)
    permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    const stored = await storeFile(tx, { ...inspected, actor, at: now })
    const evidenceId = await insertEvidence(tx, {
      reportBackId,
      fileId: stored.id,
      title: title ?? stored.name,
    })
    if (document)
      await keepEvidenceText(tx, evidenceId, {
        content: document.text,
        headings: (document.blocks ?? [])
          .filter(({ kind }) => kind === 'heading')
          .map(({ start, end }) => ({ start, end })),
      })
    about('evidence', evidenceId, { reportBackId })
    return { evidenceId, reportBackId, hasText: document !== undefined }
  },
)

/** Takes a file back. It is kept, and no longer counts. */
export const withdrawEvidence = action(
  reportPolicy,
  'report.withdraw_evidence',
  'change',
  evidenceInput,
  async (context, { evidenceId }) => {
    const { tx, permit, about } = context
    await enter(context)
    const evidence = await getEvidence(tx, evidenceId)
    const report = await getReport(tx, evidence.reportBackId)
    permit(factsOf(report))
    if (!isOpen(report.state)) throw new Refusal('report.closed')
    await withdrawEvidenceRow(tx, evidenceId)
    about('evidence', evidenceId, { reportBackId: report.id })
    return { reportBackId: report.id }
  },
)

/** A file, for those who may read its report-back. */
export const downloadEvidence = action(
  reportPolicy,
  'report.download_evidence',
  'read_personal',
  evidenceInput,
  async (context, { evidenceId }) => {
    const { tx, permit, about } = context
    about('evidence', evidenceId)
    await enter(context)
    const evidence = await getEvidence(tx, evidenceId)
    permit(factsOf(await getReport(tx, evidence.reportBackId)))
    return readFile(tx, evidence.fileId)
  },
)
