/** Records of one batch to linkage keys: what a thread does. */
import type { Encoder } from './encoder.ts'
import { RecordProblem } from './schema-problem.ts'

/** Records with the lines that they stand on. */
export interface Batch {
  readonly records: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** The keys of a batch, one after the other, or the first record that cannot be encoded. */
export type EncodedBatch =
  | { readonly keys: Uint8Array<ArrayBuffer> }
  | { readonly at: number; readonly line: number; readonly reason: string }

/** Encodes a batch. `at` in a problem counts records of the batch from 0. */
export const encodeBatch = (encoder: Encoder, { records, lines }: Batch): EncodedBatch => {
  const keys = new Uint8Array(records.length * encoder.bytes)
  for (const [at, record] of records.entries())
    try {
      encoder.encode(record, keys, at * encoder.bytes)
    } catch (error) {
      if (!(error instanceof RecordProblem)) throw error
      return { at, line: lines[at] as number, reason: error.message }
    }
  return { keys }
}
