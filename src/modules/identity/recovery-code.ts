import { randomInt } from 'node:crypto'

export const RECOVERY_CODES = 8

// Letters and figures that are not taken for one another (Crockford's base 32).
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of 80 random bits that can be written on paper: `4F7K-9QWE-X2TB-6HRM`. */
export const newRecoveryCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(32)]).join('')).join('-')
