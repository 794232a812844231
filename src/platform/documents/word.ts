import mammoth from 'mammoth'
import type { Block } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'
import { htmlToText } from './html.ts'
import { checkWordArchive } from './zip-limits.ts'

const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'an Excel workbook'],
  [/^ppt\//u, 'a PowerPoint presentation'],
  [/^content\.xml$/u, 'an OpenDocument file'],
  [/^META-INF\/container\.xml$/u, 'an electronic book'],
]

const refuseOtherArchives = (parts: Set<string>, name: string): void => {
  if ([...parts].some((part) => /^word\/document\d*\.xml$/u.test(part))) return
  const kind =
    OTHER_KINDS.find(([form]) => [...parts].some((part) => form.test(part)))?.[1] ?? 'a zip archive'
  throw new DocumentRefusal(
    'document.unsupported',
    name,
    `the file is ${kind}, not a Word document; save it as .docx or PDF`,
  )
}

/** Word's own styles that mammoth does not map by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Rubrik'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Underrubrik'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((level) => [
    `p[style-name='Rubrik ${level}'] => h${level}:fresh`,
    `p[style-name='Rubrik ${level} utan numrering'] => h${level}:fresh`,
    `p[style-name='Heading ${level} Numbered'] => h${level}:fresh`,
  ]),
  'comment-reference => ',
]

const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }))

/**
 * The text of a Word document (.docx): headings, paragraphs, list items with their numbers, table rows and notes.
 * Deleted text of tracked changes, comments and pictures are left out; numbers that Word puts before headings by
 * itself are not in the file's text and are lost.
 * @throws DocumentRefusal for bombs, damaged archives and archives that are not Word documents
 */
export const wordToText = async (
  bytes: Uint8Array,
  name: string,
): Promise<{ text: string; blocks: Block[] }> => {
  const parts = await checkWordArchive(bytes, name)
  refuseOtherArchives(parts, name)
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: withoutPictures, externalFileAccess: false },
    )
    return htmlToText(value, name)
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new DocumentRefusal('document.corrupt', name, `the Word document cannot be read (${reason})`)
  }
}
