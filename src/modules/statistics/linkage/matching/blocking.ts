/**
 * Blocking of large files: only pairs that agree in all of some bits, at random places, are compared (Hamming
 * locality-sensitive hashing, Karapiperis & Verykios 2015). What two vectors that are alike would need is bad luck in every
 * table, so the share of pairs that are missed can be worked out.
 */
import { seededRandom } from '../identities/seeded-random.ts'
import type { Pairs } from './candidates.ts'
import { dice, neededBits, type Threshold } from './threshold.ts'

/** How pairs are blocked. */
export interface Blocking {
  /** Tables, each with places of its own: more miss fewer and compare more. */
  readonly tables: number
  /** Places of a table that must agree: more compare fewer and miss more. */
  readonly places: number
  /** Of the places; both files must be blocked with the same. */
  readonly seed: number
}

/**
 * The chance that a pair is missed whose vectors differ in so many of so many bits: (1 − (1 − differing / bits)^places)^tables.
 */
export const missedByBlocking = (differing: number, bits: number, { tables, places }: Blocking): number =>
  (1 - (1 - differing / bits) ** places) ** tables

const keysOf = (vectors: Uint8Array, bytes: number, places: readonly number[]): string[] =>
  Array.from({ length: vectors.length / bytes }, (_, row) =>
    places
      .map((place) =>
        ((vectors[row * bytes + (place >> 3)] as number) >> (7 - (place & 7))) & 1 ? '1' : '0',
      )
      .join(''),
  )

const words = (vectors: Uint8Array, bytes: number): Uint8Array[] =>
  Array.from({ length: vectors.length / bytes }, (_, row) => vectors.subarray(row * bytes, (row + 1) * bytes))

const ofByte = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length)
const sizeOf = (vector: Uint8Array): number => {
  let size = 0
  for (const byte of vector) size += ofByte[byte] as number
  return size
}

/**
 * The pairs of two files that share a block and reach the threshold, one-to-one, in the order of `matchVectors`.
 *
 * @param bytes of a vector. @returns the pairs, and how many were compared.
 */
export const matchInBlocks = (
  left: Uint8Array,
  right: Uint8Array,
  bytes: number,
  threshold: Threshold,
  { tables, places, seed }: Blocking,
): { pairs: Pairs; compared: number } => {
  const random = seededRandom(seed)
  const [lefts, rights] = [words(left, bytes), words(right, bytes)]
  const [leftSizes, rightSizes] = [lefts.map(sizeOf), rights.map(sizeOf)]
  const needs = neededBits(threshold, bytes * 8)
  const seen = new Set<number>()
  const found: { left: number; right: number; similarity: number }[] = []
  for (let table = 0; table < tables; table += 1) {
    const chosen = Array.from({ length: places }, () => random.below(bytes * 8))
    const blocks = Map.groupBy(keysOf(right, bytes, chosen).entries(), ([, key]) => key)
    for (const [row, key] of keysOf(left, bytes, chosen).entries())
      for (const [column] of blocks.get(key) ?? []) {
        const pair = row * rights.length + column
        if (seen.has(pair)) continue
        seen.add(pair)
        let shared = 0
        for (let at = 0; at < bytes; at += 1)
          shared += ofByte[(lefts[row]?.[at] as number) & (rights[column]?.[at] as number)] as number
        const sum = (leftSizes[row] as number) + (rightSizes[column] as number)
        if (shared >= (needs[sum] as number))
          found.push({ left: row, right: column, similarity: dice(shared, sum) })
      }
  }
  found.sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right)
  const taken = { left: new Set<number>(), right: new Set<number>() }
  const pairs = found.filter((pair) => {
    if (taken.left.has(pair.left) || taken.right.has(pair.right)) return false
    taken.left.add(pair.left)
    taken.right.add(pair.right)
    return true
  })
  return {
    pairs: {
      left: Int32Array.from(pairs, (pair) => pair.left),
      right: Int32Array.from(pairs, (pair) => pair.right),
      similarity: Float64Array.from(pairs, (pair) => pair.similarity),
    },
    compared: seen.size,
  }
}
