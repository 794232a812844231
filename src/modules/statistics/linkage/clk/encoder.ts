/**
 * Cryptographic linkage keys (Schnell, Bachteler & Reiher 2011), bit for bit those of clkhash: all features of a record
 * set bits in one filter, which may then be folded on itself.
 */
import { encodingOf, type Normalizer, normalizerOf } from './field-formats.ts'
import { gramTable } from './gram-table.ts'
import { deriveKeys, type FeatureKeys } from './keys.ts'
import { RememberedValues } from './remembered-values.ts'
import type { EncodedFeature, LinkageSchema } from './schema.ts'
import { RecordProblem, SchemaProblem } from './schema-problem.ts'
import { tokenBytes, tokenHashOf } from './token-hash.ts'
import { insertionsOf, tokenizerOf } from './tokens.ts'

const LONGEST_FILTER = 2 ** 24
const REMEMBERED_TOKENS = 2 ** 16
const REMEMBERED_BYTES = 2 ** 22

interface Column {
  readonly identifier: string
  /** The bits that a value sets, as 32-bit words of the filter in its byte order. */
  readonly wordsOf: (value: string) => Uint32Array
}

/** The bits of a feature's values. Tokens and whole values are remembered, so that what comes often costs little. */
const columnOf = (feature: EncodedFeature, keys: FeatureKeys, bits: number): Column => {
  const { hashing, format } = feature
  const normalize: Normalizer = normalizerOf(feature)
  const tokenize = tokenizerOf(hashing.comparison)
  const hash = tokenHashOf(hashing.hash, keys, bits)
  const encoding = encodingOf(format)
  const words = Math.ceil(bits / 32)
  const tokens = new RememberedValues<Uint32Array>(REMEMBERED_TOKENS)
  const values = new RememberedValues<Uint32Array>(Math.max(64, Math.floor(REMEMBERED_BYTES / (words * 4))))

  /** By the number of tokens. */
  const insertions: (readonly number[])[] = []

  const indicesOf = (token: string, count: number): Uint32Array => {
    const known = tokens.get(token)
    // The first positions of a token are the same however many are asked for.
    if (known !== undefined && known.length >= count) return known
    const indices = hash(tokenBytes(token, encoding), count)
    tokens.set(token, indices)
    return indices
  }

  const countsOf = (found: number): readonly number[] => {
    insertions[found] ??= insertionsOf(hashing.strategy, found)
    return insertions[found] as readonly number[]
  }
  const { comparison } = hashing
  const grams =
    comparison.type === 'ngram' && (comparison.n === 1 || comparison.n === 2)
      ? gramTable(comparison.n, comparison.positional, indicesOf)
      : undefined

  const encode = (value: string): Uint32Array => {
    const filter = new Uint8Array(words * 4)
    const insert = (indices: Uint32Array, count: number): void => {
      for (let position = 0; position < count; position += 1) {
        const index = indices[position] as number
        filter[index >> 3] = (filter[index >> 3] as number) | (0x80 >> (index & 7))
      }
    }
    const normal = normalize(value)
    if (grams === undefined || !grams.each(normal, countsOf, insert)) {
      const found = tokenize(normal)
      const counts = countsOf(found.length)
      for (let at = 0; at < found.length; at += 1)
        insert(indicesOf(found[at] as string, counts[at] as number), counts[at] as number)
    }
    return new Uint32Array(filter.buffer)
  }

  return {
    identifier: feature.identifier,
    wordsOf: (value) => {
      const known = values.get(value)
      if (known !== undefined) return known
      const encoded = encode(value)
      values.set(value, encoded)
      return encoded
    },
  }
}

/** Folds a filter of `bits` bits once: its first half, exclusive-or its second. */
const fold = (filter: Uint8Array, bits: number): Uint8Array => {
  const half = bits / 2
  const folded = new Uint8Array(Math.ceil(half / 8))
  if (half % 8 === 0) {
    for (let at = 0; at < folded.length; at += 1)
      folded[at] = (filter[at] as number) ^ (filter[at + half / 8] as number)
    return folded
  }
  const bitAt = (at: number): number => ((filter[at >> 3] as number) >> (7 - (at & 7))) & 1
  for (let at = 0; at < half; at += 1)
    folded[at >> 3] = (folded[at >> 3] as number) | ((bitAt(at) ^ bitAt(at + half)) << (7 - (at & 7)))
  return folded
}

/** Encodes records of one schema with one secret. */
export interface Encoder {
  /** Of one linkage key: ⌈l / 8⌉. */
  readonly bytes: number
  /**
   * Writes the linkage key of a record (bit i is bit 7 − i mod 8 of byte ⌊i / 8⌋).
   *
   * @throws RecordProblem naming the column and the rule that its value breaks, never the value.
   */
  readonly encode: (record: readonly string[], into: Uint8Array, offset: number) => void
}

/**
 * An encoder for a schema and a secret.
 *
 * @param secret the bytes of the secret that the encoding bodies share; the unit that links never has it.
 * @throws SchemaProblem where the schema's parts do not fit each other.
 */
export const createEncoder = (schema: LinkageSchema, secret: Uint8Array): Encoder => {
  const { l, xor_folds: folds } = schema.clkConfig
  const bits = l * 2 ** folds
  if (bits > LONGEST_FILTER)
    throw new SchemaProblem(`a filter of ${bits} bits is too long; ${LONGEST_FILTER} is the most`)
  const keys = deriveKeys(secret, schema)
  const columns = schema.features.map((feature, at): Column | undefined =>
    'hashing' in feature
      ? inFeature(feature.identifier, () => columnOf(feature, keys[at] as FeatureKeys, bits))
      : undefined,
  )
  const bytes = Math.ceil(l / 8)
  const filter = new Uint32Array(Math.ceil(bits / 32))
  const asBytes = new Uint8Array(filter.buffer)
  return {
    bytes,
    encode: (record, into, offset) => {
      if (record.length !== columns.length)
        throw new RecordProblem(`it has ${record.length} values; the schema has ${columns.length} columns`)
      filter.fill(0)
      for (let at = 0; at < columns.length; at += 1) {
        const column = columns[at]
        if (column === undefined) continue
        const words = wordsIn(column, record[at] as string)
        for (let word = 0; word < words.length; word += 1)
          filter[word] = (filter[word] as number) | (words[word] as number)
      }
      let folded: Uint8Array = asBytes
      for (let done = 0; done < folds; done += 1) folded = fold(folded, bits / 2 ** done)
      into.set(folded.subarray(0, bytes), offset)
    },
  }
}

const inFeature = <T>(identifier: string, make: () => T): T => {
  try {
    return make()
  } catch (error) {
    if (error instanceof SchemaProblem) throw new SchemaProblem(`feature "${identifier}": ${error.message}`)
    throw error
  }
}

const wordsIn = (column: Column, value: string): Uint32Array => {
  try {
    return column.wordsOf(value)
  } catch (error) {
    if (error instanceof RecordProblem)
      throw new RecordProblem(`column "${column.identifier}": ${error.message}`)
    throw error
  }
}
