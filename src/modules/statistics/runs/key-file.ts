import { createHash } from 'node:crypto'
import {
  ClkProblem,
  ClkReader,
  type SchemaIdentity,
  type VectorSource,
  vectorsInMemory,
} from '../linkage/index.ts'

const LONGEST_KEY_BITS = 2 ** 14

/** What a file of linkage keys says of itself. */
export interface KeyFileFacts {
  /** SHA-256 in hexadecimal: `sha256sum` of the file gives the same. */
  readonly sha256: string
  readonly records: number
  readonly bits: number
}

interface KeysInFile {
  readonly vectors: Uint8Array
  readonly length: number
  /** That the file names, if any. */
  readonly schema: SchemaIdentity | null
}

/** Reads `{"schema": {…}, "clks": [base64, …]}`. @throws ClkProblem saying what is wrong, and with which record. */
const keysIn = (bytes: Uint8Array): KeysInFile => {
  const keys: Buffer[] = []
  const reader = new ClkReader((key) => {
    const decoded = Buffer.from(key, 'base64')
    const [first] = keys
    if (first !== undefined && decoded.length !== first.length)
      throw new ClkProblem(
        `record ${keys.length + 1} has ${decoded.length * 8} bits; those before it have ${first.length * 8}`,
      )
    if (decoded.length * 8 > LONGEST_KEY_BITS)
      throw new ClkProblem(`keys of more than ${LONGEST_KEY_BITS} bits are not compared`)
    keys.push(decoded)
  })
  reader.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  reader.end()
  const [first] = keys
  if (first === undefined) throw new ClkProblem('"clks" holds no record')
  return { vectors: new Uint8Array(Buffer.concat(keys)), length: first.length, schema: reader.schema() }
}

/** @throws ClkProblem as `keysIn`. */
export const factsOf = (
  bytes: Uint8Array,
): { readonly facts: KeyFileFacts; readonly schema: SchemaIdentity | null } => {
  const { vectors, length, schema } = keysIn(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { facts: { sha256, records: vectors.length / length, bits: length * 8 }, schema }
}

/** The keys of a file that was read before. */
export const vectorsOf = (bytes: Uint8Array): VectorSource => {
  const { vectors, length } = keysIn(bytes)
  return vectorsInMemory(vectors, length)
}
