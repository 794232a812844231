/**
 * From a token to the bits that it sets. Two ways, as in clkhash:
 *
 * - `blakeHash`: BLAKE2b-512 (RFC 7693) with the feature's first key, the number of the call as salt; each digest is 32
 *   little-endian numbers of 16 bits, each modulo the length of the filter.
 * - `doubleHash`: gᵢ = HMAC-SHA1(key₀, token) + i · HMAC-MD5(key₁, token) modulo the length (Schnell, Bachteler & Reiher
 *   2011), with or without its singularity, where the second number is 0 and all bits are one.
 */
import { createHmac } from 'node:crypto'
import { type KeyedHash, keyedBlake2b } from './blake2b.ts'
import type { FeatureKeys } from './keys.ts'
import type { EncodedFeature, Encoding } from './schema.ts'
import { RecordProblem, SchemaProblem } from './schema-problem.ts'

const INDICES_PER_DIGEST = 32
const LARGEST_BLAKE_KEY = 64

/** The bytes of a token, as Python's codec of that name gives them (UTF-16 and UTF-32 with their byte order mark). */
export const tokenBytes = (token: string, encoding: Encoding): Uint8Array => {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(token, 'utf8')
    case 'ascii': {
      const bytes = Buffer.from(token, 'utf8')
      if (bytes.some((byte) => byte > 127)) throw new RecordProblem('the value has characters beyond ASCII')
      return bytes
    }
    case 'utf-16':
      return Buffer.from(`\ufeff${token}`, 'utf16le')
    case 'utf-32': {
      const points = [0xfeff, ...[...token].map((character) => character.codePointAt(0) as number)]
      const bytes = Buffer.alloc(points.length * 4)
      for (const [at, point] of points.entries()) bytes.writeUInt32LE(point, at * 4)
      return bytes
    }
  }
}

/** The first `count` bit positions of a token, each in [0, bits); the same position may come twice. */
export type TokenHash = (token: Uint8Array, count: number) => Uint32Array

const saltOf = (call: number): Uint8Array => {
  const salt = new Uint8Array(16)
  salt.set(Buffer.from(String(call), 'ascii'))
  return salt
}

/** @param bits a power of two. */
const blakeHash = (key: Uint8Array, bits: number): TokenHash => {
  if (2 ** Math.round(Math.log2(bits)) !== bits)
    throw new SchemaProblem(`blakeHash needs a filter length that is a power of two; it is ${bits}`)
  if (key.length > LARGEST_BLAKE_KEY)
    throw new SchemaProblem(
      `blakeHash takes keys of at most ${LARGEST_BLAKE_KEY} bytes; keySize is ${key.length}`,
    )
  const hashes: KeyedHash[] = []
  return (token, count) => {
    const indices = new Uint32Array(count)
    for (let from = 0, call = 0; from < count; from += INDICES_PER_DIGEST, call += 1) {
      hashes[call] ??= keyedBlake2b(key, saltOf(call))
      const digest = (hashes[call] as KeyedHash)(token)
      const until = Math.min(count, from + INDICES_PER_DIGEST)
      for (let at = from; at < until; at += 1) indices[at] = (digest[at - from] as number) % bits
    }
    return indices
  }
}

const macModulo = (hash: 'sha1' | 'md5', key: Uint8Array, message: Uint8Array, modulus: number): number => {
  let rest = 0
  for (const byte of createHmac(hash, key).update(message).digest()) rest = (rest * 256 + byte) % modulus
  return rest
}

const doubleHash =
  ([first, second]: FeatureKeys, bits: number, preventSingularity: boolean): TokenHash =>
  (token, count) => {
    const start = macModulo('sha1', first, token, bits)
    let step = macModulo('md5', second, token, bits)
    // With one bit every step is 0: there is nothing to prevent.
    for (let attempt = 0; preventSingularity && step === 0 && bits > 1; attempt += 1)
      step = macModulo(
        'md5',
        second,
        Buffer.concat([token, Buffer.from(String.fromCodePoint(attempt))]),
        bits,
      )
    return Uint32Array.from({ length: count }, (_, at) => (start + at * step) % bits)
  }

/**
 * The hash of a feature's tokens into a filter of so many bits.
 *
 * @throws SchemaProblem where the length or the key does not fit the hash.
 */
export const tokenHashOf = (
  hash: EncodedFeature['hashing']['hash'],
  keys: FeatureKeys,
  bits: number,
): TokenHash =>
  hash.type === 'blakeHash' ? blakeHash(keys[0], bits) : doubleHash(keys, bits, hash.prevent_singularity)
