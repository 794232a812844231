import type { Line, PageLines } from './pdf-lines.ts'

/** The outer part of a page, as a share of its height, where headers and footers stand. */
const MARGIN = 0.13
/** How many lines at each end of a page may be headers or footers. */
const OUTERMOST = 4
/** The distance of baselines, in sizes of the text, that sets them apart from the text. */
const APART = 1.7

const PAGE_NUMBER =
  /^(?:sida|sid\.?|page|p\.|s\.)?\s*[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—]?(?:\s*(?:\(|av|of|\/)\s*\d{1,4}\s*\)?)?$/iu

/**
 * What a line is known by when it comes back: its words with their numbers as they are, or as far as they run with
 * the pages. "Commitment 7" at the top of one page and "Commitment 10" of another are two headings.
 */
const keysOf = ({ text }: Line, page: number): string[] => {
  const words = text.replace(/\s+/gu, ' ').toLowerCase()
  return [...new Set([words, words.replace(/\d+/gu, (number) => `#${Number(number) - page}`)])]
}

const isInMargin = (line: Line, page: PageLines): boolean =>
  line.y > page.height * (1 - MARGIN) || line.y < page.height * MARGIN

/** The lines at one end of the page, if space sets them apart from the rest. */
const apart = (lines: readonly Line[]): Line[] => {
  for (let count = 1; count <= OUTERMOST && count < lines.length; count++) {
    const [inner, outer] = [lines[count]!, lines[count - 1]!]
    if (Math.abs(inner.y - outer.y) > APART * Math.max(inner.size, outer.size)) return lines.slice(0, count)
  }
  return lines.length === 1 ? [...lines] : []
}

const outermost = ({ lines }: PageLines): Set<Line> => {
  const downwards = [...lines].sort((left, right) => right.y - left.y)
  return new Set([...apart(downwards), ...apart(downwards.toReversed())])
}

const repeatedKeys = (pages: readonly PageLines[]): Set<string> => {
  const seen = new Map<string, number>()
  for (const [number, page] of pages.entries()) {
    const inMargin = [...outermost(page)].filter((line) => isInMargin(line, page))
    const keys = inMargin.flatMap((line) => keysOf(line, number))
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.3)))
  return new Set([...seen].filter(([, count]) => count >= enough).map(([key]) => key))
}

/**
 * Takes page numbers out, and of headers and footers that come back on page after page all but the first, which
 * often holds the document's reference; that one is marked as standing apart from the text.
 */
export const withoutRunningLines = (pages: readonly PageLines[]): PageLines[] => {
  const repeated = repeatedKeys(pages)
  const kept = new Set<string>()
  return pages.map((page, number) => {
    const outer = outermost(page)
    const lines = page.lines.flatMap((line): Line[] => {
      if (!outer.has(line) || !isInMargin(line, page)) return [line]
      if (PAGE_NUMBER.test(line.text)) return []
      const key = keysOf(line, number).find((known) => repeated.has(known))
      if (key === undefined) return [line]
      if (kept.has(key) || !/\p{L}{2}/u.test(line.text)) return []
      kept.add(key)
      return [{ ...line, aside: true }]
    })
    return { ...page, lines }
  })
}
