import type { ExtractedDocument } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'
import { decodeText } from './encoding.ts'
import { containerOf, formatOfText, refuseFalseExtension } from './format.ts'

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024
/** The longest text that is read, in characters: a thousand pages, twenty times a long plan. */
const LONGEST_TEXT = 2_000_000

const refuseSize = (bytes: Uint8Array, name: string): void => {
  if (bytes.length === 0) throw new DocumentRefusal('document.empty', name, 'the file is empty')
  if (bytes.length > LARGEST_FILE) {
    const size = Math.round(bytes.length / 1024 / 1024)
    throw new DocumentRefusal(
      'document.too_large',
      name,
      `the file is ${size} MB; the largest that is read is ${LARGEST_FILE / 1024 / 1024} MB`,
    )
  }
}

// The readers are loaded when there is something for them to read: the server itself reads in a process of its own.
const extractWritten = async (bytes: Uint8Array, name: string): Promise<ExtractedDocument> => {
  const { text, encoding } = decodeText(bytes, name)
  const format = formatOfText(text, name)
  refuseFalseExtension(format, name)
  if (format !== 'html') return { text, format, encoding }
  const { htmlToText } = await import('./html.ts')
  return { ...htmlToText(text, name), format, encoding }
}

const extractAny = async (bytes: Uint8Array, name: string): Promise<ExtractedDocument> => {
  const container = await containerOf(bytes, name)
  if (container === 'text') return extractWritten(bytes, name)
  const format = container === 'pdf' ? 'pdf' : 'docx'
  // An archive is only known to be a Word document once it has been read.
  const extracted =
    format === 'pdf'
      ? await (await import('./pdf.ts')).pdfToText(bytes, name)
      : await (await import('./word.ts')).wordToText(bytes, name)
  refuseFalseExtension(format, name)
  return { ...extracted, format, encoding: 'utf-8' }
}

/**
 * The text of a document (.txt, .md, .html, .pdf, .docx). The content decides the format; see
 * `refuseFalseExtension` for names that say something else. `name` is used in messages and for its extension.
 *
 * Reads in the calling thread without limits of time: documents from outside go through `readWithLimits`.
 * @throws DocumentRefusal for everything that is not read, with one sentence that says why
 */
export const extractText = async (bytes: Uint8Array, name: string): Promise<ExtractedDocument> => {
  refuseSize(bytes, name)
  const extracted = await extractAny(bytes, name)
  if (extracted.text.trim() === '')
    throw new DocumentRefusal('document.empty', name, 'the document holds no text')
  if (extracted.text.length > LONGEST_TEXT) {
    throw new DocumentRefusal(
      'document.too_large',
      name,
      `the text is ${extracted.text.length} characters long; the longest that is read is ${LONGEST_TEXT}`,
    )
  }
  return extracted
}
