import { z } from 'zod'
import { preparedAction } from '../../../platform/access/action.ts'
import { readWithLimits } from '../../../platform/documents/index.ts'
import { bytesOf, inspectFile, storeFile, UploadedFile } from '../../../platform/files/index.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { grammarOf, languageOf } from '../reading/language/language.ts'
import { keepDocument } from './document-store.ts'
import { assignmentPolicy } from './policy.ts'

/** Reads a government decision, so that the form of a new assignment is filled in from it. */
export const readDecision = preparedAction(
  assignmentPolicy,
  'assignment.read_document',
  'change',
  z.object({ planId: z.uuid(), file: UploadedFile }),
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
