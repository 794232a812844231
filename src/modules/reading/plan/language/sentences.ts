import { once } from './once.ts'

/** A sentence of a text with its place: `start` and `end` are offsets in that text. */
export interface Sentence {
  start: number
  end: number
  text: string
}

/** Longest stretch that is looked at as one sentence: noise without a full stop must not cost more than it is worth. */
const longest = 3000

const abbreviation =
  /(?:^|[\s(])(?:bl\.a|t\.ex|s\.k|m\.m|dvs|d\.v\.s|fr\.o\.m|t\.o\.m|f\.n|m\.fl|o\.s\.v|osv|ca|jfr|kap|st|nr|dir|prop|skr|bet|rskr|resp|inkl|exkl|e\.g|i\.e|etc|No|Mr|Mrs|Ms|Dr|Prof|St|approx|para|art|cf|vs|fig|Govt|Comm|\p{Lu}|[a-z]\.[a-z])\.$/u

/**
 * Splits a paragraph into sentences. A full stop after a known abbreviation, after a single capital, inside a
 * number, or before a small letter ends nothing.
 */
export const sentencesOf = once((text): Sentence[] => {
  const found: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    if (body !== '') found.push({ start: start + lead, end: start + lead + body.length, text: body })
    start = end
  }
  for (const match of text.matchAll(/[.!?]["”»’)]?(?=\s|$)|\n/gu)) {
    const end = match.index + match[0].length
    if (end - start > longest) closeLong(end)
    if (match[0] === '\n' || endsSentence(text, match.index, end, start)) close(end)
  }
  if (text.length - start > longest) closeLong(text.length)
  close(text.length)
  return found

  function closeLong(end: number): void {
    while (end - start > longest) close(start + longest)
  }
})

const endsSentence = (text: string, mark: number, end: number, start: number): boolean => {
  const next = /^\s*["”»(–-]?\s*([\p{L}\p{N}])/u.exec(text.slice(end, end + 12))?.[1]
  if (next === undefined) return true
  if (text[mark] !== '.') return !/\p{Ll}/u.test(next)
  if (abbreviation.test(text.slice(Math.max(start, mark - 12), mark + 1))) {
    // "m.m. Regeringen avser …": an abbreviation may close the sentence where a new one plainly begins.
    return (
      /\b(?:m\.m|m\.fl|osv|o\.s\.v|etc)\.$/u.test(text.slice(Math.max(0, mark - 8), mark + 1)) &&
      /\p{Lu}/u.test(next)
    )
  }
  return !/\p{Ll}/u.test(next)
}
