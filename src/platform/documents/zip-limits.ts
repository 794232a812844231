import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { DocumentRefusal } from './document-refusal.ts'

/** What a Word document may hold, and with a smaller measure of text a workbook. Long reports with pictures keep well below; bombs do not. */
export const WORD_LIMITS = {
  entries: 2_000,
  /** Declared size of everything unpacked, in bytes; pictures included, which are never unpacked here. */
  declared: 512 * 1024 * 1024,
  /** Unpacked size of the parts that hold text, in bytes, counted while unpacking. */
  text: 64 * 1024 * 1024,
  /** How many times larger than packed a part may become, from one megabyte on. */
  ratio: 200,
} as const

const MEGABYTE = 1024 * 1024

const bomb = (name: string, place: string, why: string): DocumentRefusal =>
  new DocumentRefusal('document.bomb', name, `${place} ${why}, which no such file does; it is not unpacked`)

const isText = ({ fileName }: Entry): boolean => /\.(?:xml|rels)$/iu.test(fileName)

const refuseDeclared = (entry: Entry, total: number, name: string): void => {
  const { fileName, compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) {
    throw new DocumentRefusal(
      'document.encrypted',
      name,
      `the part ${fileName} is encrypted; save the document without a password`,
    )
  }
  if (total > WORD_LIMITS.declared) {
    throw bomb(name, 'the archive', `unpacks to more than ${WORD_LIMITS.declared / MEGABYTE} MB`)
  }
  if (isText(entry) && uncompressedSize > MEGABYTE && uncompressedSize > compressedSize * WORD_LIMITS.ratio) {
    throw bomb(
      name,
      `the part ${fileName}`,
      `unpacks to ${Math.round(uncompressedSize / Math.max(1, compressedSize))} times its size`,
    )
  }
}

const unpacked = async (archive: ZipFile, entry: Entry, budget: number, name: string): Promise<Buffer[]> => {
  const stream = await archive.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size > budget) {
      stream.destroy()
      throw bomb(name, `the part ${entry.fileName}`, `unpacks to more text than is read`)
    }
    chunks.push(chunk as Buffer)
  }
  return chunks
}

/** The parts that are read by ourselves; of the others only the size is of interest. */
const KEPT = /^word\/(?:document|numbering|styles)\.xml$/u

/**
 * Reads the directory of a .docx or .xlsx and unpacks every part that holds text once, counting: the sizes that the archive
 * declares about itself are checked but not believed.
 * @param mostText how much text may be unpacked, in bytes
 * @returns the names of the parts, with the content of the document, its styles and its numbering
 * @throws DocumentRefusal for a bomb, an encrypted or a damaged archive
 */
export const checkOfficeArchive = async (
  bytes: Uint8Array,
  name: string,
  mostText: number = WORD_LIMITS.text,
): Promise<Map<string, string>> => {
  const parts = new Map<string, string>()
  let declared = 0
  let budget = mostText
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), {
      lazyEntries: true,
      validateEntrySizes: true,
    })
    if (archive.entryCount > WORD_LIMITS.entries) {
      throw bomb(name, 'the archive', `holds ${archive.entryCount} parts`)
    }
    for await (const entry of archive.eachEntry()) {
      declared += entry.uncompressedSize
      refuseDeclared(entry, declared, name)
      if (parts.has(entry.fileName)) throw bomb(name, `the part ${entry.fileName}`, 'occurs twice')
      const content = isText(entry) ? await unpacked(archive, entry, budget, name) : []
      budget -= content.reduce((sum, chunk) => sum + chunk.length, 0)
      parts.set(entry.fileName, KEPT.test(entry.fileName) ? Buffer.concat(content).toString('utf8') : '')
    }
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DocumentRefusal(
      'document.corrupt',
      name,
      `the archive of the Word document is damaged (${reason})`,
    )
  }
  return parts
}
