/**
 * The keys of the features, from one secret: HKDF (RFC 5869), two keys for each column of the schema in its order,
 * columns that are ignored among them.
 */
import { createHmac } from 'node:crypto'
import type { LinkageSchema } from './schema.ts'
import { SchemaProblem } from './schema-problem.ts'

const HASH_BYTES = { SHA256: 32, SHA512: 64 } as const
const KEYS_PER_FEATURE = 2

interface Derivation {
  readonly hash: 'SHA256' | 'SHA512'
  readonly salt: Uint8Array
  readonly info: Uint8Array
  /** In bytes. */
  readonly length: number
}

/** HKDF (RFC 5869): extract, then expand. */
const hkdf = (secret: Uint8Array, { hash, salt, info, length }: Derivation): Buffer => {
  const mac = (key: Uint8Array, ...parts: Uint8Array[]): Buffer => {
    const hmac = createHmac(hash, key)
    for (const part of parts) hmac.update(part)
    return hmac.digest()
  }
  const extracted = mac(salt, secret)
  const blocks: Buffer[] = []
  for (let at = 0; at * HASH_BYTES[hash] < length; at += 1)
    blocks.push(mac(extracted, blocks[at - 1] ?? Buffer.alloc(0), info, Uint8Array.of(at + 1)))
  return Buffer.concat(blocks).subarray(0, length)
}

/** Bytes from base64 as Python reads it: other characters are passed over, padding must be right. */
const fromBase64 = (text: string, place: string): Uint8Array => {
  const known = text.replace(/[^A-Za-z0-9+/=]/gu, '')
  if (known.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(known))
    throw new SchemaProblem(`clkConfig.kdf.${place} is not base64`)
  return Buffer.from(known, 'base64')
}

/** The two keys of each feature. Of the second, `blakeHash` makes no use. */
export type FeatureKeys = readonly [Uint8Array, Uint8Array]

/**
 * Derives the keys of a schema's features from a secret.
 *
 * @param secret as bytes; a secret that is text is its UTF-8.
 * @throws SchemaProblem where the schema asks for more or longer keys than can be had.
 */
export const deriveKeys = (
  secret: Uint8Array,
  { clkConfig: { kdf }, features }: Pick<LinkageSchema, 'clkConfig' | 'features'>,
): readonly FeatureKeys[] => {
  const length = features.length * KEYS_PER_FEATURE * kdf.keySize
  if (length > 255 * HASH_BYTES[kdf.hash])
    throw new SchemaProblem(
      `HKDF with ${kdf.hash} gives at most ${255 * HASH_BYTES[kdf.hash]} bytes; ${features.length} features with two keys of ${kdf.keySize} bytes need ${length}`,
    )
  const bytes = hkdf(secret, {
    hash: kdf.hash,
    salt: kdf.salt === undefined ? new Uint8Array() : fromBase64(kdf.salt, 'salt'),
    info: kdf.info === undefined ? new Uint8Array() : fromBase64(kdf.info, 'info'),
    length,
  })
  const key = (at: number): Uint8Array =>
    Uint8Array.from(bytes.subarray(at * kdf.keySize, (at + 1) * kdf.keySize))
  return features.map((_, at) => [key(2 * at), key(2 * at + 1)])
}
