import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import type { DocumentFormat } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'

/** What the bytes are, before anything is decoded. `text` stands for every kind of text. */
export type Container = 'pdf' | 'zip' | 'text'

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
}

export const formatOfName = (name: string): DocumentFormat | undefined =>
  EXTENSIONS[extname(name).toLowerCase()]

const SUPPORTED = 'Samlad reads .txt, .md, .html, .pdf and .docx'

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)

/** Old Office files, and Office files behind a password, share one container. */
const refuseOle = (bytes: Uint8Array, name: string): never => {
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new DocumentRefusal(
      'document.encrypted',
      name,
      'the Word document is protected by a password; save it without one',
    )
  }
  if (Buffer.from(bytes).includes(Buffer.from('WordDocument', 'utf16le'))) {
    throw new DocumentRefusal(
      'document.old_word',
      name,
      'the file is an old Word document (.doc); save it as .docx or PDF',
    )
  }
  throw new DocumentRefusal(
    'document.unsupported',
    name,
    `the file is an old Office file, not a document; ${SUPPORTED}`,
  )
}

/**
 * What kind of content the bytes are, from the bytes alone.
 * @throws DocumentRefusal for content that is recognised as something else (pictures, old Word, rich text, …)
 */
export const containerOf = async (bytes: Uint8Array, name: string): Promise<Container> => {
  const head = ascii(bytes, 0, 1024)
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return refuseOle(bytes, name)
  if (head.startsWith('{\\rtf')) {
    throw new DocumentRefusal('document.unsupported', name, `the file is rich text (.rtf); ${SUPPORTED}`)
  }
  const type = await fileTypeFromBuffer(bytes.subarray(0, 65_536))
  if (type !== undefined && !/^text\/|xml$/u.test(type.mime)) {
    throw new DocumentRefusal(
      'document.unsupported',
      name,
      `the content is ${type.mime}, not a document; ${SUPPORTED}`,
    )
  }
  return 'text'
}

const FORMAT_NAMES: Readonly<Record<DocumentFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word (.docx)',
}

const isWritten = (format: DocumentFormat): boolean => format !== 'pdf' && format !== 'docx'

/**
 * The content decides; an extension that promises something else is refused, since a file under a false name is
 * as a rule the wrong file. The three kinds of written text (.txt, .md, .html) are told apart by content without
 * ado, and a name without a known extension promises nothing.
 */
export const refuseFalseExtension = (found: DocumentFormat, name: string): void => {
  const promised = formatOfName(name)
  if (promised === undefined || promised === found || (isWritten(promised) && isWritten(found))) return
  throw new DocumentRefusal(
    'document.wrong_extension',
    name,
    `the name says ${FORMAT_NAMES[promised]} but the content is ${FORMAT_NAMES[found]}; rename the file if it is the right one`,
  )
}

/** Which kind of text it is: HTML by its markup, Markdown by its name. */
export const formatOfText = (text: string, name: string): DocumentFormat => {
  const head = text.slice(0, 2000).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu.test(head))
    return 'html'
  const promised = formatOfName(name)
  if (promised === 'html')
    return /<(?:p|div|body|h[1-6]|br|li|table|article|section|span)[\s/>]/iu.test(text) ? 'html' : 'text'
  return promised === 'markdown' ? 'markdown' : 'text'
}
