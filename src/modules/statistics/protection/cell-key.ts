import { createHmac } from 'node:crypto'
import { TOTAL } from './hierarchy.ts'
import { noiseFor, type PerturbationRow } from './ptable.ts'
import { type CountTable, nodesOf } from './table.ts'

/** The first 53 bits of a digest as a fraction: 0 ≤ key < 1. */
const fraction = (digest: Buffer): number =>
  (digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11)) / 2 ** 53

const digestOf = (secret: Uint8Array, text: string): Buffer =>
  createHmac('sha256', secret).update(text, 'utf8').digest()

/**
 * The key of a cell from its labels: the same cell has the same key in whatever table it stands, and whoever knows the
 * labels alone does not know it.
 *
 * What is hashed: the labels other than `Total`, each in Unicode normal form C, in the order of their UTF-16 code units, as one
 * JSON array without spaces, in UTF-8: `["01","F"]`. HMAC-SHA256 with the secret; of its digest the first 53 bits, the most
 * significant first, divided by 2⁵³.
 *
 * @param labels one of each dimension, in any order. @returns 0 ≤ key < 1.
 */
export const keyOfLabels = (secret: Uint8Array, labels: readonly string[]): number =>
  fraction(
    digestOf(
      secret,
      JSON.stringify(
        labels
          .filter((label) => label !== TOTAL)
          .map((label) => label.normalize('NFC'))
          .sort(),
      ),
    ),
  )

/**
 * The key of a record: uniform on [0, 1) in steps of 2⁻³², so that sums are exact in whatever order they are taken; from the record's identifier within its source, which never leaves the house.
 * A cell's key is the sum of its records' keys, of which only the fraction is kept (Fraser & Wooton 2005, Australian Bureau of
 * Statistics): the same people have the same key in every table.
 */
export const keyOfRecord = (secret: Uint8Array, identifier: string): number =>
  digestOf(secret, identifier).readUInt32BE(0) / 2 ** 32

/** The keys of all cells from the sums of record keys in the innermost ones, by the table's own levels. */
export const keysOfSums = (sums: Float64Array): Float64Array =>
  Float64Array.from(sums, (sum) => sum - Math.floor(sum))

/** The keys of all cells of a table from their labels. */
export const keysOfTable = (table: CountTable, secret: Uint8Array): Float64Array => {
  const keys = new Float64Array(table.counts.length)
  for (const cell of keys.keys()) {
    if (table.counts[cell] === 0) continue
    keys[cell] = keyOfLabels(
      secret,
      nodesOf(table, cell).map((node, at) => table.dimensions[at]!.labels[node]!),
    )
  }
  return keys
}

/** Counts with their noise: never negative, zeros stay zeros, totals have noise of their own and need not be sums. */
export const perturb = (
  { counts }: CountTable,
  keys: Float64Array,
  rows: readonly PerturbationRow[],
): Float64Array => counts.map((count, cell) => count + noiseFor(rows, count, keys[cell]!))
