import { createHash } from 'node:crypto'

/** The identifier of something that has none of its own, the same for the same name: a UUID of version 8 (RFC 9562). */
export const namedIdentifier = (name: string): string => {
  const hash = createHash('sha256').update(name).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
