/** From a value to its tokens: the comparison techniques of the linkage schema. */
import { readFloat, readInteger, roundHalfEven } from './python-values.ts'
import type { EncodedFeature } from './schema.ts'
import { RecordProblem, SchemaProblem } from './schema-problem.ts'

type Comparison = EncodedFeature['hashing']['comparison']
/** Turns a value into its tokens. @throws RecordProblem where the value has none (a word that should be a number). */
export type Tokenizer = (value: string) => string[]

const beyondUnits = /[\ud800-\udfff]/

/**
 * n-grams of characters (not of code units), with n − 1 spaces before and after; positional ones begin with their
 * place, counted from 1, and a space.
 */
const ngrams = (n: number, positional: boolean): Tokenizer => {
  const around = ' '.repeat(Math.max(0, n - 1))
  const named = positional ? (gram: string, at: number) => `${at + 1} ${gram}` : (gram: string) => gram
  return (value) => {
    if (value === '') return []
    const padded = `${around}${value}${around}`
    // Where every character is one code unit, a gram is a piece of the text.
    const characters = beyondUnits.test(padded) ? [...padded] : undefined
    const count = Math.max(0, (characters ?? padded).length - n + 1)
    const tokens = new Array<string>(count)
    for (let at = 0; at < count; at += 1)
      tokens[at] = named(
        characters === undefined ? padded.slice(at, at + n) : characters.slice(at, at + n).join(''),
        at,
      )
    return tokens
  }
}

/**
 * Numbers whose tokens overlap the more, the closer they are (Vatsalan & Christen, Journal of Biomedical Informatics
 * 2015): the neighbours of the number on a grid, `resolution` to each side. All arithmetic is in whole numbers.
 */
const neighbours = ({
  thresholdDistance,
  resolution,
  fractional_precision: precision,
}: Extract<Comparison, { type: 'numeric' }>): Tokenizer => {
  const scale = 10n ** BigInt(precision)
  const scaled = thresholdDistance * Number(scale)
  const interval = Number.isInteger(thresholdDistance)
    ? BigInt(thresholdDistance) * scale
    : Number.isFinite(scaled)
      ? BigInt(roundHalfEven(scaled))
      : 0n
  if (interval === 0n)
    throw new SchemaProblem('fractional_precision is too small (or too large) for thresholdDistance')
  const quantum = (value: string): bigint => {
    const integer = readInteger(value)
    if (integer !== undefined) return integer * scale
    const float = readFloat(value)
    const large = float === undefined ? Number.NaN : precision > 0 ? float * Number(scale) : float
    if (!Number.isFinite(large)) throw new RecordProblem('the value is not a number')
    return BigInt(precision > 0 ? roundHalfEven(large) : Math.trunc(large))
  }
  const steps = BigInt(resolution)
  return (value) => {
    if (value === '') return []
    const wide = quantum(value) * 2n * steps
    const residue = ((wide % interval) + interval) % interval
    const middle = 2n * residue < interval ? wide - residue : wide + ((interval - residue) % interval)
    return Array.from({ length: 2 * resolution + 1 }, (_, at) =>
      String(middle + (BigInt(at) - steps) * interval),
    )
  }
}

/** The tokenizer of a comparison technique. @throws SchemaProblem where its numbers do not fit each other. */
export const tokenizerOf = (comparison: Comparison): Tokenizer => {
  switch (comparison.type) {
    case 'ngram':
      return ngrams(comparison.n, comparison.positional)
    case 'exact':
      return (value) => (value === '' ? [] : [value])
    case 'numeric':
      return neighbours(comparison)
  }
}

/**
 * How often each of a value's tokens is inserted: the same number for each token, or a number for the feature that its
 * tokens share, the first of them taking what does not divide.
 */
export const insertionsOf = (
  { bitsPerToken, bitsPerFeature }: EncodedFeature['hashing']['strategy'],
  tokens: number,
): number[] => {
  if (bitsPerToken !== undefined) return Array.from({ length: tokens }, () => bitsPerToken)
  const each = Math.floor((bitsPerFeature as number) / tokens)
  const left = (bitsPerFeature as number) % tokens
  return Array.from({ length: tokens }, (_, at) => (at < left ? each + 1 : each))
}
