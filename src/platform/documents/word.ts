import mammoth from 'mammoth'
import type { Block } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'
import { htmlToText, ITEM_CLASS } from './html.ts'
import { type NumberedParagraph, numberedParagraphs } from './word-numbering.ts'
import { checkOfficeArchive } from './zip-limits.ts'

const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//u, 'an Excel workbook'],
  [/^ppt\//u, 'a PowerPoint presentation'],
  [/^content\.xml$/u, 'an OpenDocument file'],
  [/^META-INF\/container\.xml$/u, 'an electronic book'],
]

const refuseOtherArchives = (parts: ReadonlyMap<string, string>, name: string): void => {
  if ([...parts.keys()].some((part) => /^word\/document\d*\.xml$/u.test(part))) return
  const kind =
    OTHER_KINDS.find(([form]) => [...parts.keys()].some((part) => form.test(part)))?.[1] ?? 'a zip archive'
  throw new DocumentRefusal(
    'document.unsupported',
    name,
    `the file is ${kind}, not a Word document; save it as .docx or PDF`,
  )
}

/** The paragraphs whose number is written into their text. */
const NUMBERED_STYLE = 'Samlad numbered'

/** Part of mammoth's interface that its types leave out. */
const { transforms } = mammoth as unknown as {
  transforms: {
    paragraph: (change: (element: MammothElement) => MammothElement) => (document: unknown) => unknown
  }
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
  `p[style-name='${NUMBERED_STYLE}'] => p.${ITEM_CLASS}:fresh`,
  'comment-reference => ',
]

const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }))

/** What mammoth makes of a paragraph, as far as it is looked at here. */
interface MammothElement {
  readonly type: string
  readonly value?: string
  readonly children?: readonly MammothElement[]
  readonly styleName?: string | null
  readonly numbering?: unknown
}

const textOf = ({ type, value, children = [] }: MammothElement): string =>
  type === 'text' ? (value ?? '') : children.map(textOf).join('')

const isHeading = ({ styleName }: MammothElement): boolean =>
  /^(?:heading|rubrik|title)/iu.test(styleName ?? '')

/** How far apart the two readings of one document may be, in paragraphs, and still be brought together. */
const NEAR = 20

/**
 * Writes the numbers that Word counts into the paragraphs, found again by their text, since mammoth only knows
 * that a paragraph is numbered. Bullets stay as they are.
 */
const withNumbers = (
  numbered: readonly NumberedParagraph[],
): ((paragraph: MammothElement) => MammothElement) => {
  let at = 0
  return (paragraph) => {
    const text = textOf(paragraph)
    const found = numbered.slice(at, at + NEAR).findIndex((one) => one.text === text)
    if (found < 0) return paragraph
    const { label = '' } = numbered[at + found] ?? {}
    at += found + 1
    if (label === '' || text.trim() === '') return paragraph
    const number = { type: 'run', children: [{ type: 'text', value: `${label} ` }] }
    const { styleName = null } = paragraph
    return {
      ...paragraph,
      numbering: null,
      styleName: isHeading(paragraph) ? styleName : NUMBERED_STYLE,
      children: [number, ...(paragraph.children ?? [])],
    }
  }
}

/**
 * The text of a Word document (.docx): headings and list items with their numbers, paragraphs, table rows and
 * notes. Deleted text of tracked changes, comments and pictures are left out.
 * @throws DocumentRefusal for bombs, damaged archives and archives that are not Word documents
 */
export const wordToText = async (
  bytes: Uint8Array,
  name: string,
): Promise<{ text: string; blocks: Block[] }> => {
  const parts = await checkOfficeArchive(bytes, name)
  refuseOtherArchives(parts, name)
  try {
    const document = parts.get('word/document.xml') ?? ''
    const numbering = parts.get('word/numbering.xml')
    const numbered =
      numbering === undefined
        ? []
        : numberedParagraphs({ document, numbering, styles: parts.get('word/styles.xml') ?? '' })
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        convertImage: withoutPictures,
        externalFileAccess: false,
        transformDocument: transforms.paragraph(withNumbers(numbered)),
      },
    )
    return htmlToText(value, name)
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new DocumentRefusal('document.corrupt', name, `the Word document cannot be read (${reason})`)
  }
}
