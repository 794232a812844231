import type { ActionContext } from '../../../platform/access/action.ts'
import { type ExtractedDocument, readWithLimits } from '../../../platform/documents/index.ts'
import { bytesOf, type InspectedFile, inspectFile, storeFile } from '../../../platform/files/index.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { askedAt } from '../assignments/rules.ts'
import { getAssignment } from '../assignments/store.ts'
import { proposalsFrom } from './proposal-rules.ts'
import { keepEvidenceText } from './proposal-store.ts'
import { type FoundReport, insertEvidence } from './store.ts'

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

interface GivenEvidence {
  readonly title: string | undefined
  readonly inspected: InspectedFile
  readonly document: ExtractedDocument | undefined
}

/** A file that supports a report-back, looked at before anything is written; pictures lose their metadata. */
export const readEvidence = async (file: Blob & { name: string }): Promise<Omit<GivenEvidence, 'title'>> => {
  const inspected = await inspectFile({ name: file.name, content: await bytesOf(file) }, 'file')
  return { inspected, document: await textOfDocument(inspected) }
}

/** Keeps the file among the evidence, with the text of a document; says whether anything can be proposed from it. */
export const keepEvidence = async (
  { tx, actor, now }: Pick<ActionContext, 'tx' | 'actor' | 'now'>,
  report: FoundReport,
  { title, inspected, document }: GivenEvidence,
): Promise<{ evidenceId: string; proposes: boolean }> => {
  const stored = await storeFile(tx, { ...inspected, actor, at: now })
  const evidenceId = await insertEvidence(tx, {
    reportBackId: report.id,
    fileId: stored.id,
    title: title ?? stored.name,
  })
  if (document === undefined) return { evidenceId, proposes: false }
  const headings = (document.blocks ?? [])
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => ({ start, end }))
  await keepEvidenceText(tx, evidenceId, { content: document.text, headings })
  const { snapshot } = await getAssignment(tx, report.assignmentId)
  const questions = askedAt(snapshot.questions, report.deadline)
  return { evidenceId, proposes: proposalsFrom(document.text, headings, questions).length > 0 }
}
