import { getDocumentProxy } from 'unpdf'
import type { Block } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'
import { textBuilder } from './lines.ts'
import { withSoftHyphens } from './pdf-hyphens.ts'
import { linesOf, type PageLines, type TextItem } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import { withoutRunningLines } from './pdf-running-lines.ts'

const MOST_PAGES = 2_000

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const open = async (bytes: Uint8Array, name: string): Promise<Pdf> => {
  try {
    // The reader takes the buffer over: it gets a copy. No message of its own on standard output.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      // No picture is ever decoded.
      maxImageSize: 1,
    })
  } catch (error) {
    const kind = error instanceof Error ? error.name : ''
    if (kind === 'PasswordException') {
      throw new DocumentRefusal(
        'document.encrypted',
        name,
        'the PDF is encrypted; save it without a password',
      )
    }
    const reason = error instanceof Error ? error.message.replace(/\.$/u, '') : String(error)
    throw new DocumentRefusal('document.corrupt', name, `the PDF is damaged (${reason})`)
  }
}

interface TextContentItem {
  readonly str: string
  readonly transform: number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

const withoutLigatures = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06\u0132\u0133\uff01-\uff5e]/gu, (character) => character.normalize('NFKC'))
    .normalize('NFC')

const itemsOf = async (
  pdf: Pdf,
  number: number,
): Promise<{ items: TextItem[]; width: number; height: number }> => {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const [left = 0, bottom = 0] = page.view
  // Ligatures are taken apart afterwards: until then the characters are those that are drawn.
  const { items } = await page.getTextContent({ disableNormalization: true })
  const visible = items.filter((item) => 'str' in item && item.str !== '') as TextContentItem[]
  const texts = await withSoftHyphens(
    page,
    visible.map((item) => item.str),
  )
  const found = visible.flatMap((item, index) => {
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform
    // Turned text (a note along the margin) belongs to no paragraph.
    if (Math.abs(b) > Math.abs(a)) return []
    const text = withoutLigatures(texts[index] ?? item.str)
    return [
      {
        text,
        x: x - left,
        y: y - bottom,
        width: item.width,
        size: Math.abs(d) || item.height,
        font: item.fontName,
      },
    ]
  })
  page.cleanup()
  return { items: found, width, height }
}

const pagesOf = async (pdf: Pdf, name: string): Promise<PageLines[]> => {
  const pages: PageLines[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const { items, width, height } = await itemsOf(pdf, number)
      pages.push({ number, width, height, lines: linesOf(items) })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new DocumentRefusal('document.corrupt', name, `page ${number} of the PDF is damaged (${reason})`)
    }
  }
  return pages
}

/**
 * The text of a PDF in reading order: wrapped lines joined to paragraphs, words divided at the end of a line put
 * together, repeated headers and footers given once and page numbers left out.
 * @throws DocumentRefusal for encrypted and damaged files, and for pictures of pages without text
 */
export const pdfToText = async (
  bytes: Uint8Array,
  name: string,
): Promise<{ text: string; blocks: Block[]; pages: number }> => {
  const pdf = await open(bytes, name)
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw new DocumentRefusal(
        'document.too_large',
        name,
        `the PDF has ${pdf.numPages} pages; the most that is read is ${MOST_PAGES}`,
      )
    }
    const pages = await pagesOf(pdf, name)
    if (pages.every((page) => page.lines.length === 0)) {
      throw new DocumentRefusal(
        'document.without_text',
        name,
        `none of the ${pdf.numPages} pages of the PDF holds text (scanned pages?); run text recognition on it first`,
      )
    }
    const builder = textBuilder()
    for (const { kind, text, level } of paragraphsOf(withoutRunningLines(pages)))
      builder.add(kind, text, level)
    return { ...builder.result(), pages: pdf.numPages }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
