import { randomBytes } from 'node:crypto'

// Crockford's letters: none that is taken for another, no vowel but A and E to keep words away.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A public number that cannot be guessed or counted through: 60 random bits after a letter that says what it is, such as
 * `S-7K3M-9Q2X-B4TW`.
 */
export const newNumber = (kind: 'S' | 'R' | 'K' | 'B' | 'H' | 'G' | 'P' | 'F'): string => {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % 32]).join('')
  return `${kind}-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}

/** A number as people write it, in its own form: without regard to case, spaces, and the letters that look like digits. */
export const readNumber = (written: string): string => {
  const bare = written.toUpperCase().replace(/[\s-]/g, '')
  const letters = bare.slice(1).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return `${bare.slice(0, 1)}-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}
