import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { PlanReading } from '../../reading/index.ts'

/** The text of a document as it was extracted. @throws NotFound */
export const getDocumentText = async (tx: DatabaseTransaction, documentId: string): Promise<string> => {
  const row = await tx
    .selectFrom('plan.document')
    .select('content')
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('document')
  return row.content
}

export interface NewDocument {
  readonly fileId: string
  readonly name: string
  readonly format: string
  readonly language: 'sv' | 'en'
  readonly text: string
  readonly sha256: Buffer
  readonly personId: string | null
  readonly at: Date
}

export const addDocument = async (tx: DatabaseTransaction, given: NewDocument): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.document')
    .values({
      file_id: given.fileId,
      name: given.name,
      format: given.format,
      language: given.language,
      // PostgreSQL keeps no NUL; a document's own would shift no offset as a blank.
      content: given.text.replaceAll('\u0000', ' '),
      sha256: given.sha256,
      added_by: given.personId,
      added_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Documents with these very bytes, newest first, with the readings that were made of them. */
export const findSameDocument = (tx: DatabaseTransaction, sha256: Buffer) =>
  tx
    .selectFrom('plan.document as document')
    .leftJoin('plan.reading as reading', 'reading.document_id', 'document.id')
    .select([
      'document.id',
      'document.content',
      'reading.id as reading_id',
      'reading.state',
      'reading.plan_id',
    ])
    .where('document.sha256', '=', sha256)
    .orderBy('document.added_at', 'desc')
    .orderBy('reading.read_at', 'desc')
    .execute()

export const addReading = async (
  tx: DatabaseTransaction,
  given: {
    documentId: string
    planId: string | null
    result: PlanReading
    personId: string | null
    at: Date
  },
): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.reading')
    .values({
      document_id: given.documentId,
      plan_id: given.planId,
      result: JSON.stringify(given.result).replaceAll('\\u0000', ' '),
      read_by: given.personId,
      read_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The reading as the reader gave it. */
export const getResult = async (tx: DatabaseTransaction, readingId: string): Promise<PlanReading> => {
  const row = await tx
    .selectFrom('plan.reading')
    .select('result')
    .where('id', '=', readingId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('reading')
  return row.result as PlanReading
}
