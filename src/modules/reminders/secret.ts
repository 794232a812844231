import { createHash, randomBytes } from 'node:crypto'

/** A secret for an address: 256 bits, so that it cannot be tried out. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
