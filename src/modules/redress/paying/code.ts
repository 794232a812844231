import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../../platform/config/settings.ts'
import { keyedHash } from '../../../platform/vault/vault.ts'
import { normalisedWord } from '../payments/rules.ts'

// Letters and figures that are not taken for one another when they are said aloud (Crockford's base 32).
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
// Other groups than those of a case's number, so that nobody takes one for the other.
const GROUPS = 4
const GROUP = 3

/** How long a code counts: the person may have to come to a place where they are alone. */
export const CODE_HOURS = 14 * 24

/** A code of 60 random bits that can be said on the telephone: `4F7-K9Q-WEX-2TB`. */
export const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-')

/** What somebody typed, as the code it may be: O is read as 0, I and L as 1. Undefined where it can be none. */
export const readCode = (typed: string): string | undefined => {
  const bare = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return bare.length === GROUPS * GROUP && [...bare].every((sign) => SIGNS.includes(sign)) ? bare : undefined
}

/**
 * By what a code is found. It is keyed, so that nobody who reads the table can try codes against it, and so that how long the
 * look-up takes says nothing of how much of a code was right.
 */
export const hashOfCode = (settings: Pick<Settings, 'secretKey'>, code: string): Buffer =>
  keyedHash(settings, 'receipt', code)

/** Whether two words are the same, in a time that does not tell how much of them is. */
export const isSameWord = (one: string, other: string): boolean => {
  const digest = (word: string) => createHash('sha256').update(normalisedWord(word)).digest()
  return timingSafeEqual(digest(one), digest(other))
}
