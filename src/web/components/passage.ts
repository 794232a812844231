/** A part of a text by character offsets, `end` not included. Passages may overlap. */
export type Passage = { id: string; start: number; end: number; current?: boolean }

/** A stretch of text that the same passages cover from its first character to its last. */
export type Segment = { text: string; start: number; passages: readonly Passage[] }

/**
 * Cuts a text at every edge of a passage, so that overlapping passages can be marked without nesting. The
 * texts of the segments, joined, are the text; offsets outside it are limited to it.
 */
export const segments = (text: string, passages: readonly Passage[]): Segment[] => {
  const limited = passages
    .map((passage) => ({
      ...passage,
      start: Math.max(0, Math.min(passage.start, text.length)),
      end: Math.max(0, Math.min(passage.end, text.length)),
    }))
    .filter((passage) => passage.end > passage.start)
  const edges = new Set([0, text.length, ...limited.flatMap(({ start, end }) => [start, end])])
  const sorted = [...edges].sort((one, other) => one - other)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length
    return {
      text: text.slice(start, end),
      start,
      passages: limited.filter((passage) => passage.start <= start && passage.end >= end),
    }
  })
}

/** Two asterisks or more, and single ones around words: a pair of them, also where a line ends between. */
const emphasis =
  /\*{2,}|(?<![\p{L}\p{N}*])\*(?=[^\s*][^*]*\*(?![\p{L}\p{N}*]))|(?<=(?<![\p{L}\p{N}*])\*[^\s*][^*]*)\*(?![\p{L}\p{N}*])/gu

/** Where a text has the signs that Markdown sets around words to stress them: they are not of its words. */
export const signsOf = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.matchAll(emphasis)].flatMap(({ 0: sign, index }) => Array.from(sign, (_, at) => index + at)),
  )

/** The words of a stretch, as they are read. */
export const wordsOf = (
  { text, start }: Pick<Segment, 'text' | 'start'>,
  signs: ReadonlySet<number>,
): string =>
  signs.size === 0
    ? text
    : text
        .split('')
        .filter((_, at) => !signs.has(start + at))
        .join('')

/** A paragraph of a document with where it begins in the whole text. */
export type Paragraph = { text: string; start: number }

/** Splits at empty lines; offsets stay those of the whole text. */
export const paragraphs = (text: string): Paragraph[] => {
  const found: Paragraph[] = []
  const pattern = /[^\n]+(?:\n(?![^\S\n]*\n)[^\n]*)*/g
  for (const match of text.matchAll(pattern)) {
    if (match[0].trim() !== '') found.push({ text: match[0], start: match.index })
  }
  return found
}
