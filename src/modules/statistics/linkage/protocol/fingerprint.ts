import { createHash } from 'node:crypto'

const LABEL = Buffer.from('samlad linkage fingerprint', 'utf8')

/** A part with its length before it: no two lists of parts run together. */
const framed = (part: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return Buffer.concat([length, part])
}

/** What can be told of a secret of full entropy without telling it: that two bodies have the same. 32 hexadecimal digits. */
export const fingerprintOf = (secret: Uint8Array): string =>
  createHash('sha256').update(framed(LABEL)).update(framed(secret)).digest('hex').slice(0, 32)
