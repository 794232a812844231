import type { Block } from '../layout/blocks.ts'
import { kindOfLabel } from '../layout/fields.ts'
import { measureMark } from '../layout/marks.ts'
import { isInsideTitle } from './titles.ts'

const contentsTitle =
  /^#{0,6}\s*(?:innehåll|innehållsförteckning|contents|table of contents|list of contents)\s*$/iu
const leaders = /(?:\.{3,}|(?:\s\.){3,}|…{1,}|\s{2,}|\t|_{3,})\s*\d{1,4}$/u
const pageAtEnd = /^(?<title>.{3,170}?)[\s.…_]+\d{1,4}$/su

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/**
 * The blocks of tables of contents: lines with a leader and a page number, and, after a title such as "Innehåll",
 * the short lines that come back as headings later (with or without their page number).
 */
export const contentsOf = (blocks: Block[]): Set<number> => {
  const found = new Set<number>()
  blocks.forEach((block, index) => {
    if (block.text.length <= 260 && leaders.test(block.text) && !/\t.*\t/.test(block.text)) found.add(index)
  })
  const last = new Map<string, number>()
  const first = new Map<string, number>()
  const names = blocks.map(({ text }) => (text.length > 200 ? '' : plain(text)))
  names.forEach((name, index) => {
    last.set(name, index)
    if (!first.has(name)) first.set(name, index)
  })
  const returns = (text: string, index: number): boolean => {
    if ((last.get(names[index]!) ?? -1) > index) return true
    const title = /\d$/.test(text) ? pageAtEnd.exec(text)?.groups?.title : undefined
    return title !== undefined && (last.get(plain(title)) ?? -1) > index
  }
  blocks.forEach(({ text }, start) => {
    if (!contentsTitle.test(text)) return
    found.add(start)
    let misses = 0
    for (let index = start + 1; index < blocks.length && misses < 2; index += 1) {
      const line = blocks[index]!.text
      const listed = line.length <= 200 && (found.has(index) || returns(line, index) || pageAtEnd.test(line))
      if (listed && !(start > 0 && firstOfBody(blocks, index, last))) {
        found.add(index)
        misses = 0
      } else {
        misses += 1
        if (line.length > 200) break
      }
    }
  })
  // A table of contents names a heading for the first time.
  clusters(blocks, found, (text, index) => first.get(names[index]!) === index && returns(text, index))
  return found
}

/** The line that stands last of its name and is followed by running text is the heading itself. */
const firstOfBody = (blocks: Block[], index: number, last: Map<string, number>): boolean =>
  last.get(plain(blocks[index]!.text)) === index && (blocks[index + 1]?.text.length ?? 0) > 200

/** Without a title, three or more short lines in a row that all come back later are a table of contents too. */
const clusters = (
  blocks: Block[],
  found: Set<number>,
  returns: (text: string, index: number) => boolean,
): void => {
  let run: number[] = []
  const close = (): void => {
    if (run.length >= 3) for (const index of run) found.add(index)
    run = []
  }
  blocks.forEach(({ text }, index) => {
    if (
      text.length <= 200 &&
      returns(text, index) &&
      measureMark(text)?.rest !== '' &&
      kindOfLabel(text) === undefined &&
      !isInsideTitle(text)
    )
      run.push(index)
    else close()
  })
  close()
}
