import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { type MediaType, mediaTypeOf } from './media-type.ts'
import { safeFileName } from './name.ts'
import { withoutMetadata } from './picture.ts'
import { scan } from './scanner.ts'

/** The largest file that is received, in bytes. */
export const LARGEST_UPLOAD = 25_000_000
/** For `bodyLimit` of a form with one file: the file and the other fields. */
export const UPLOAD_BODY_LIMIT = LARGEST_UPLOAD + 1_000_000

/** A file field of a form, as its action's input takes it. */
export const UploadedFile = z.file()

/** A file that may be stored: its type known, its picture metadata gone. */
export interface InspectedFile {
  readonly name: string
  readonly mediaType: MediaType
  readonly content: Uint8Array
  /** Of `content`, which for a picture is not what was uploaded. */
  readonly sha256: Buffer
}

export const sha256Of = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** The bytes of an uploaded file. */
export const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/**
 * Looks at an uploaded file before it is stored. It takes time with pictures: do it in `prepare`, before the
 * transaction.
 *
 * @param field the input that an error is shown at
 * @throws Refusal `file.empty`, `too_large`, `file.type`, `file.malicious`, `file.not_scanned` or `file.broken`
 */
export const inspectFile = async (
  given: { readonly name: string; readonly content: Uint8Array },
  field?: string,
): Promise<InspectedFile> => {
  const name = safeFileName(given.name)
  if (given.content.length === 0) throw new Refusal('file.empty', 422, { name }, field)
  if (given.content.length > LARGEST_UPLOAD)
    throw new Refusal('too_large', 413, { megabytes: LARGEST_UPLOAD / 1_000_000 }, field)
  const mediaType = await mediaTypeOf(given.content, name)
  if (mediaType === undefined) throw new Refusal('file.type', 422, { name }, field)
  const scanned = await scan(given.content)
  if (scanned === 'malicious') throw new Refusal('file.malicious', 422, { name }, field)
  if (scanned === 'unknown') throw new Refusal('file.not_scanned', 503, { name }, field)
  try {
    const content = await withoutMetadata(given.content, mediaType)
    return { name, mediaType, content, sha256: sha256Of(content) }
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.status, { name }, field)
    throw error
  }
}
