import { createHmac } from 'node:crypto'
import { noiseFor, type PerturbationRow } from './ptable.ts'
import { addUp, type CountTable, isInnermost, labelsOf } from './table.ts'

/**
 * The key of a record: uniform on [0, 1) in steps of 2⁻³², so that sums are exact in whatever order they are taken; from the record's identifier within its source, which never leaves the house.
 * A cell's key is the sum of its records' keys, of which only the fraction is kept (Fraser & Wooton 2005, Australian Bureau of
 * Statistics): the same people have the same key in every table.
 */
export const keyOfRecord = (secret: Uint8Array, identifier: string): number =>
  createHmac('sha256', secret).update(identifier, 'utf8').digest().readUInt32BE(0) / 2 ** 32

/** The keys of all cells from the sums of record keys in the innermost ones, by the table's own levels. */
export const keysOfSums = (sums: Float64Array): Float64Array =>
  Float64Array.from(sums, (sum) => sum - Math.floor(sum))

/**
 * The keys of all cells of a table that was counted elsewhere: an inner cell that is not empty stands for its records, and has a
 * key of its dimensions and labels (HMAC-SHA256 of `{"age":"01","sex":"F"}`, names in alphabetical order, Unicode normal form C). Cells
 * with the same contributors have the same key, whatever they are called.
 */
export const keysOfTable = (table: CountTable, secret: Uint8Array): Float64Array => {
  const sums = Float64Array.from(table.counts, (count, cell) =>
    count > 0 && isInnermost(table, cell)
      ? keyOfRecord(secret, JSON.stringify(labelsOf(table, cell)).normalize('NFC'))
      : 0,
  )
  addUp(table, sums)
  return keysOfSums(sums)
}

/** Counts with their noise: never negative, zeros stay zeros, totals have noise of their own and need not be sums. */
export const perturb = (
  { counts }: CountTable,
  keys: Float64Array,
  rows: readonly PerturbationRow[],
): Float64Array => counts.map((count, cell) => count + noiseFor(rows, count, keys[cell]!))
