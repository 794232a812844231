/** What the encoder asks of `node:crypto`, in a browser that has no network: `@noble/hashes` behind the same names. */
import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'

const hashes = { sha256, sha512, sha1, md5 } as const
type Name = keyof typeof hashes

const bytesOf = (part: string | Uint8Array): Uint8Array =>
  typeof part === 'string' ? new TextEncoder().encode(part) : part

interface Running {
  update(part: Uint8Array): unknown
  digest(): Uint8Array
}

const running = (of: Running) => {
  const self = {
    update: (part: string | Uint8Array) => {
      of.update(bytesOf(part))
      return self
    },
    digest: (encoding?: 'hex'): unknown => {
      const digest = Buffer.from(of.digest())
      return encoding === undefined ? digest : digest.toString(encoding)
    },
  }
  return self
}

export const createHash = (name: string) => running(hashes[name.toLowerCase() as Name].create())
export const createHmac = (name: string, key: Uint8Array) =>
  running(hmac.create(hashes[name.toLowerCase() as Name], key))
