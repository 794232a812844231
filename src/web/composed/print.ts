import { type PrintOptions, printPdf } from '../../platform/print/typesetter.ts'
import { standaloneSvg } from '../pictures/standalone.ts'
import type { Chapter, Composition, Node } from './composition.ts'
import { compositionTemplate } from './print-template.ts'

/** Words that stand outside the text of a printed report. `page` holds `{page}` and `{pages}`. */
export interface PrintWords {
  readonly missing: string
  readonly state: string
  readonly contents: string
  readonly page: string
  /** At the head of every page. */
  readonly running: string
  /** At the foot of every page. */
  readonly foot: string
}

const printed = (node: Node, language: Composition['language']) =>
  node.kind !== 'drawn'
    ? node
    : {
        kind: node.kind,
        alternative: `${node.depiction.title}. ${node.depiction.description}`,
        svg: standaloneSvg(node.depiction, { locale: language, source: node.source }),
      }

const printedChapter = (chapter: Chapter, language: Composition['language']): unknown => ({
  ...chapter,
  nodes: chapter.nodes.map((node) => printed(node, language)),
  chapters: chapter.chapters.map((inner) => printedChapter(inner, language)),
})

/**
 * A composition as a tagged PDF (PDF/UA-1, A4): bookmarks, contents with page numbers, table headers, alternative texts, and
 * notes that lead to the register of sources. The same composition gives the same bytes.
 * @throws {PrintError} when the result would not be accessible.
 */
export const printComposition = (
  composition: Composition,
  words: PrintWords,
  options: Pick<PrintOptions, 'date' | 'author'>,
): Buffer => {
  const { cover, language, chapters } = composition
  return printPdf(
    compositionTemplate,
    { ...composition, chapters: chapters.map((chapter) => printedChapter(chapter, language)), words },
    { title: `${cover.kind}: ${cover.title}`, language, ...options },
  )
}
