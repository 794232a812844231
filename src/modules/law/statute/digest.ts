import { createHash } from 'node:crypto'

/**
 * The words of a paragraph whatever the form of the file: line breaks, hyphens at them and kinds of quotation marks and dashes say
 * nothing of the law. Hyphens between letters are left out everywhere, since a file that breaks lines does not tell which are real.
 */
export const normalised = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[“”„»«]/gu, '"')
    .replace(/[’‘]/gu, "'")
    .replace(/-\s*\n\s*/gu, '-')
    .replace(/(?<=\p{L})-\s*(?=\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** SHA-256 of a paragraph's words, in hexadecimal: it tells that they have changed, and never what they are. */
export const digestOf = (text: string): string => createHash('sha256').update(normalised(text)).digest('hex')
