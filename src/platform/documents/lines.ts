import type { Block } from './document.ts'

/** Collects blocks into one text: an empty line between paragraphs, list items and table rows on lines of their own. */
export interface TextBuilder {
  readonly add: (kind: Block['kind'], text: string, level?: number) => void
  readonly result: () => { text: string; blocks: Block[] }
}

const isTight = (kind: Block['kind'], previous: Block['kind']): boolean =>
  kind === previous && (kind === 'item' || kind === 'row')

/** White space of any kind is one space; the line breaks that the author made are kept. */
const tidy = (text: string): string =>
  text
    .replace(/\u00ad/gu, '')
    .replace(/[^\S\n\t]+/gu, ' ')
    .replace(/ *(\n|\t) */gu, '$1')
    .trim()

export const textBuilder = (): TextBuilder => {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  const push = (part: string) => {
    parts.push(part)
    length += part.length
  }
  return {
    add: (kind, raw, level) => {
      const text = tidy(raw)
      if (text === '') return
      const previous = blocks.at(-1)
      if (previous !== undefined) push(isTight(kind, previous.kind) ? '\n' : '\n\n')
      const start = length
      push(text)
      blocks.push({ kind, ...(level === undefined ? {} : { level }), start, end: length })
    },
    result: () => ({ text: parts.join('') + (parts.length > 0 ? '\n' : ''), blocks }),
  }
}
