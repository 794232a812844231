const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu

/** The words that a document writes within its lines, small letters. */
export const vocabularyOf = (lines: Iterable<string>): Set<string> => {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(WORD)) words.add(word)
  }
  return words
}

const COORDINATION = /^(?:och|eller|samt|respektive|som|and|or|to)\b/iu

/**
 * Puts two lines of a paragraph together. A hyphen at the end of the first is the printer's, and goes, unless it
 * is the writer's: in "ungdoms- och", after capitals and figures ("EU-", "2000-"), before a capital, and where
 * the document elsewhere writes the word only with it.
 */
export const joinLines = (first: string, second: string, vocabulary: ReadonlySet<string>): string => {
  if (/\S[–—/]$/u.test(first) && /^[\p{L}\p{N}]/u.test(second)) return first + second
  const ending = /([\p{L}\p{N}-]*[\p{L}\p{N}])[-\u00ad\u2010]$/u.exec(first)
  const beginning = /^[\p{L}\p{N}-]+/u.exec(second)?.[0]
  if (ending === null || beginning === undefined) return `${first} ${second}`
  const start = ending[1] ?? ''
  const without = first.slice(0, -1)
  if (COORDINATION.test(second)) return `${without}- ${second}`
  if (!/^\p{Ll}/u.test(beginning) || /[\p{Lu}\p{N}]$/u.test(start)) return `${without}-${second}`
  const joined = vocabulary.has(`${start}${beginning}`.toLowerCase())
  const hyphenated = vocabulary.has(`${start}-${beginning}`.toLowerCase())
  return hyphenated && !joined ? `${without}-${second}` : without + second
}
