/**
 * Patterns for whole words. JavaScript's `\b` knows only ASCII letters, so that "å" would end a word; these
 * look at every letter and digit instead.
 */
export const wordStart = '(?<![\\p{L}\\p{N}])'
export const wordEnd = '(?![\\p{L}\\p{N}])'

/** A pattern that finds any of the given alternatives (regular-expression sources) as whole words. */
export const anyWord = (alternatives: readonly string[], flags = 'iu'): RegExp =>
  new RegExp(`${wordStart}(?:${alternatives.join('|')})${wordEnd}`, flags)

/** Every place where a pattern matches. Most match nowhere, and a search is cheaper than to begin with them all. */
export const matchesOf = (text: string, pattern: RegExp): RegExpExecArray[] =>
  text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]

/** The text with every kind of space made an ordinary one; the length, and so every offset, stays the same. */
const plainSpaces = (text: string): string =>
  text.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')

/** The same, for a value that leaves the reader: no line breaks, doubled or outer spaces, soft hyphens or bold signs. */
export const tidy = (text: string): string =>
  plainSpaces(text)
    .replace(/\u00ad|\u200b|\ufeff|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
