/**
 * BLAKE2b-512 with key and salt (RFC 7693, and the parameter block of the BLAKE2 paper, section 2.5) in WebAssembly, whose
 * 64-bit numbers it is made for. What the key and the salt alone decide, a compression of its own, is done once.
 */
import {
  addLong,
  type Code,
  get,
  int,
  loadLong,
  long,
  moduleOf,
  rotateLong,
  set,
  signedLong,
  storeLong,
  unsignedLong,
  xorLong,
} from '../wasm/assembler.ts'
import { compile, sharedMemory } from '../wasm/web-assembly.ts'

const BLOCK = 128
const STATE_AT = 0
const BLOCK_AT = 128

const IV = [
  ...[0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n],
  ...[0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n],
]
const SIGMA = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
] as const
const ROUNDS = 12

/** Compresses the block into the state. `counted` bytes so far; `isLast` −1 for the last block, else 0. */
type Compress = (counted: number, isLast: number) => number

const compressModule = (): Uint8Array => {
  const [counted, isLast] = [0, 1]
  const v = Array.from({ length: 16 }, (_, at) => 2 + at)
  const state = (at: number): Code => loadLong(int(STATE_AT), at * 8)
  const message = (at: number): Code => loadLong(int(BLOCK_AT), at * 8)
  const mix = (a: number, b: number, c: number, d: number, x: number, y: number): Code => [
    ...set(a, addLong(addLong(get(a), get(b)), message(x))),
    ...set(d, rotateLong(xorLong(get(d), get(a)), long(32n))),
    ...set(c, addLong(get(c), get(d))),
    ...set(b, rotateLong(xorLong(get(b), get(c)), long(24n))),
    ...set(a, addLong(addLong(get(a), get(b)), message(y))),
    ...set(d, rotateLong(xorLong(get(d), get(a)), long(16n))),
    ...set(c, addLong(get(c), get(d))),
    ...set(b, rotateLong(xorLong(get(b), get(c)), long(63n))),
  ]
  const lanes = [
    ...[[0, 4, 8, 12] as const, [1, 5, 9, 13] as const, [2, 6, 10, 14] as const, [3, 7, 11, 15] as const],
    ...[[0, 5, 10, 15] as const, [1, 6, 11, 12] as const, [2, 7, 8, 13] as const, [3, 4, 9, 14] as const],
  ]
  const constant = (at: number): Code => long(BigInt.asIntN(64, IV[at] as bigint))
  const local = (at: number): number => v[at] as number
  const body: Code = [
    ...IV.flatMap((_, at) => [...set(local(at), state(at)), ...set(local(at + 8), constant(at))]),
    ...set(local(12), xorLong(get(local(12)), unsignedLong(get(counted)))),
    ...set(local(14), xorLong(get(local(14)), signedLong(get(isLast)))),
    ...Array.from({ length: ROUNDS }, (_, round) =>
      lanes.map(([a, b, c, d], lane) => {
        const order = SIGMA[round % 10] as readonly number[]
        return mix(
          local(a),
          local(b),
          local(c),
          local(d),
          order[2 * lane] as number,
          order[2 * lane + 1] as number,
        )
      }),
    ).flat(2),
    ...IV.flatMap((_, at) =>
      storeLong(int(STATE_AT), xorLong(xorLong(state(at), get(local(at))), get(local(at + 8))), at * 8),
    ),
    ...int(0),
  ]
  return moduleOf({ exported: 'compress', parameters: 2, ints: 0, longs: 16, memoryPages: 1, body })
}

const memory = sharedMemory(1, 1)
const compress = compile<Compress>(compressModule(), 'compress', memory)
const stateBytes = new Uint8Array(memory.buffer, STATE_AT, 64)
const blockBytes = new Uint8Array(memory.buffer, BLOCK_AT, BLOCK)
const digestNumbers = new Uint16Array(memory.buffer, STATE_AT, 32)

/** The state after the parameters; a message without a byte has the key as its last block. */
const begin = (key: Uint8Array, salt: Uint8Array): void => {
  const parameters = new Uint8Array(64)
  parameters.set([64, key.length, 1, 1])
  parameters.set(salt, 32)
  const words = new BigUint64Array(parameters.buffer)
  new BigUint64Array(memory.buffer, STATE_AT, 8).set(IV.map((word, at) => word ^ (words[at] as bigint)))
  blockBytes.fill(0)
  blockBytes.set(key)
}

/** Gives the digest of a message as 32 little-endian numbers of 16 bits; they are overwritten by the next call. */
export type KeyedHash = (message: Uint8Array) => Uint16Array

/** @param key of 1 to 64 bytes. @param salt of 16 bytes. */
export const keyedBlake2b = (key: Uint8Array, salt: Uint8Array): KeyedHash => {
  begin(key, salt)
  compress(BLOCK, 0)
  const keyed = stateBytes.slice()
  return (message) => {
    if (message.length === 0) {
      begin(key, salt)
      compress(BLOCK, -1)
      return digestNumbers
    }
    stateBytes.set(keyed)
    for (let from = 0; from < message.length; from += BLOCK) {
      const until = Math.min(message.length, from + BLOCK)
      blockBytes.fill(0)
      blockBytes.set(message.subarray(from, until))
      compress(BLOCK + until, until === message.length ? -1 : 0)
    }
    return digestNumbers
  }
}
