import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { type AssignmentReading, readAssignment } from '../assignment-reading/index.ts'

export interface ReadDocument {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly reading: AssignmentReading
}

/** A decision that was dropped in, with what it says. @throws NotFound */
export const readingOfDocument = async (tx: DatabaseTransaction, id: string): Promise<ReadDocument> => {
  const found = await tx
    .selectFrom('plan.document')
    .select(['id', 'name', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('document')
  return { id: found.id, name: found.name, text: found.content, reading: readAssignment(found.content) }
}

export interface DocumentToKeep {
  readonly fileId: string
  readonly name: string
  readonly format: string
  readonly language: 'sv' | 'en'
  readonly text: string
  readonly sha256: Buffer
  readonly addedBy: string | null
  readonly addedAt: Date
}

/** Keeps the text of a decision. */
export const keepDocument = async (tx: DatabaseTransaction, document: DocumentToKeep): Promise<string> =>
  (
    await tx
      .insertInto('plan.document')
      .values({
        file_id: document.fileId,
        name: document.name,
        format: document.format,
        language: document.language,
        content: document.text,
        sha256: document.sha256,
        added_by: document.addedBy,
        added_at: document.addedAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
