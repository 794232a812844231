import { randomUUID } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import { NotFound } from '../refusal.ts'
import type { InspectedFile } from './inspect.ts'

/** A stored file, without its content. */
interface StoredFile {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly sha256: Buffer
  readonly uploadedAt: Date
}

export interface FileWithContent extends StoredFile {
  readonly content: Uint8Array
}

const described = ['id', 'name', 'media_type', 'size', 'sha256', 'uploaded_at'] as const

interface Row {
  id: string
  name: string
  media_type: string
  size: number
  sha256: Buffer
  uploaded_at: Date
}

const storedFile = (row: Row): StoredFile => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: row.uploaded_at,
})

/**
 * Keeps a file for the body that the actor acts for. It is never changed; a new one is stored instead. The row is not
 * read back: whoever holds a one-time link may add a file before anything says that it is theirs to see.
 */
export const storeFile = async (
  tx: DatabaseTransaction,
  file: InspectedFile & { readonly actor: Actor; readonly at: Date },
): Promise<StoredFile> => {
  const { actor } = file
  const stored: StoredFile = {
    id: randomUUID(),
    name: file.name,
    mediaType: file.mediaType,
    size: file.content.length,
    sha256: file.sha256,
    uploadedAt: file.at,
  }
  await tx
    .insertInto('files.file')
    .values({
      id: stored.id,
      name: stored.name,
      media_type: stored.mediaType,
      size: stored.size,
      sha256: stored.sha256,
      content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength),
      body_id: actor.kind === 'person' || actor.kind === 'link' ? actor.bodyId : null,
      uploaded_by: actor.kind === 'person' ? actor.personId : null,
      uploaded_at: stored.uploadedAt,
    })
    .execute()
  return stored
}

/** A file with its content. Row-level security decides who may. @throws NotFound */
export const readFile = async (tx: DatabaseTransaction, id: string): Promise<FileWithContent> => {
  const row = await tx
    .selectFrom('files.file')
    .select([...described, 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('file')
  return { ...storedFile(row), content: row.content }
}
