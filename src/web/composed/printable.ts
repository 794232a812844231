import type { PrintOptions } from '../../platform/print/typesetter.ts'
import { standaloneSvg } from '../pictures/standalone.ts'
import { withRoomForWords } from './columns.ts'
import type { Chapter, Composition, Node } from './composition.ts'

/** Words that stand outside the text of a printed report. `page` holds `{page}` and `{pages}`. */
interface PrintWords {
  readonly missing: string
  readonly state: string
  readonly contents: string
  readonly page: string
  /** At the head of every page. */
  readonly running: string
  /** At the foot of every page. */
  readonly foot: string
}

/** A composition with its pictures drawn: plain data, which can be sent to the thread that prints. */
export interface Printable {
  readonly data: unknown
  readonly options: PrintOptions
}

const printed = (node: Node, language: Composition['language']) =>
  node.kind === 'table'
    ? withRoomForWords(node)
    : node.kind !== 'drawn'
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

/** Draws the pictures of a composition and adds the words of the printed page. */
export const printable = (
  composition: Composition,
  words: PrintWords,
  options: Pick<PrintOptions, 'date' | 'author'>,
): Printable => {
  const { cover, language, chapters } = composition
  return {
    data: { ...composition, chapters: chapters.map((chapter) => printedChapter(chapter, language)), words },
    options: { title: `${cover.kind}: ${cover.title}`, language, ...options },
  }
}
