import { createHash, randomBytes } from 'node:crypto'

/** What is kept of a link's secret: whoever reads the database cannot use the link. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** A secret that cannot be guessed: 256 random bits, fit for an address. It is given once and kept nowhere. */
export const newLinkSecret = (): string => randomBytes(32).toString('base64url')
