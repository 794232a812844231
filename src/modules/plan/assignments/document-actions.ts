import { z } from 'zod'
import { action, preparedAction } from '../../../platform/access/action.ts'
import { readWithLimits } from '../../../platform/documents/index.ts'
import { bytesOf, inspectFile, readFile, storeFile, UploadedFile } from '../../../platform/files/index.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { grammarOf, languageOf } from '../../reading/index.ts'
import { findDocument, keepDocument } from './document-store.ts'
import { assignmentPolicy } from './policy.ts'
import { assignmentIdInput } from './schema.ts'
import { getAssignment } from './store.ts'

/** The decision that an assignment was read from, as it was handed over. */
export const openDecision = action(
  assignmentPolicy,
  'assignment.open_decision',
  'read',
  assignmentIdInput,
  async ({ tx, about }, { assignmentId }) => {
    about('assignment', assignmentId)
    const { documentId } = await getAssignment(tx, assignmentId)
    const fileId = documentId === null ? undefined : (await findDocument(tx, documentId))?.fileId
    if (fileId == null) throw new NotFound('document')
    return readFile(tx, fileId)
  },
)

/** Reads a government decision, so that the form of a new assignment is filled in from it. */
export const readDecision = preparedAction(
  assignmentPolicy,
  'assignment.read_document',
  'change',
  z.object({ planId: z.guid(), file: UploadedFile }),
  async ({ planId, file }) => {
    const content = await bytesOf(file)
    const inspected = await inspectFile({ name: file.name, content }, 'file')
    try {
      return { planId, inspected, document: await readWithLimits(content, file.name) }
    } catch (error) {
      if (error instanceof Refusal) throw new Refusal(error.code, error.status, error.parameters, 'file')
      throw error
    }
  },
  async ({ tx, actor, now, about }, { planId, inspected, document }) => {
    const stored = await storeFile(tx, { ...inspected, actor, at: now })
    const documentId = await keepDocument(tx, {
      fileId: stored.id,
      name: stored.name,
      format: document.format,
      language: grammarOf(languageOf(document.text)),
      text: document.text,
      sha256: inspected.sha256,
      addedBy: actor.kind === 'person' ? actor.personId : null,
      addedAt: now,
    })
    about('document', documentId)
    return { planId, documentId }
  },
)
