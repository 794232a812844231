import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** What an archive may hold when it is read: packages that we make keep below, and a bomb does not pass. */
const ZIP_LIMITS = {
  entries: 20_000,
  /** Unpacked size of everything together, in bytes, counted while unpacking. */
  bytes: 1024 * 1024 * 1024,
} as const

/** Packs files in the order given. The same files give the same bytes. */
export const packZip = async (files: ReadonlyMap<string, Buffer>): Promise<Buffer> => {
  const archive = new ZipFile()
  // ZIP tells local time. When each file was made is in METS.xml, and the bytes do not depend on the time zone.
  const options = { mtime: new Date(2000, 0, 1, 12), forceDosTimestamp: true, mode: 0o100644 }
  for (const [path, content] of files) archive.addBuffer(content, path, options)
  archive.end()
  const chunks: Buffer[] = []
  for await (const chunk of archive.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** An archive that cannot be read as it stands: damaged, encrypted, too large, or with a file twice. */
export class ZipError extends Error {
  override name = 'ZipError'
}

const isFolder = (path: string): boolean => path.endsWith('/')

/**
 * The files of an archive by their paths; folders are left out. Nothing is written anywhere.
 * @throws ZipError
 */
export const unpackZip = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const files = new Map<string, Buffer>()
  let size = 0
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (archive.entryCount > ZIP_LIMITS.entries) throw new ZipError(`it holds ${archive.entryCount} files`)
    for await (const entry of archive.eachEntry()) {
      if (isFolder(entry.fileName)) continue
      if (entry.isEncrypted()) throw new ZipError(`${entry.fileName} is encrypted`)
      if (files.has(entry.fileName)) throw new ZipError(`${entry.fileName} occurs twice`)
      const chunks: Buffer[] = []
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length
        if (size > ZIP_LIMITS.bytes) throw new ZipError('it unpacks to more than it may')
        chunks.push(chunk as Buffer)
      }
      files.set(entry.fileName, Buffer.concat(chunks))
    }
  } catch (error) {
    if (error instanceof ZipError) throw error
    throw new ZipError(error instanceof Error ? error.message : String(error))
  }
  return files
}
