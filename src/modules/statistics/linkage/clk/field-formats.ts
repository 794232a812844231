/** What a value must look like, and its one way of being written: the formats of the linkage schema. */
import { dateReader } from './python-dates.ts'
import { patternMatcher } from './python-patterns.ts'
import { readInteger } from './python-values.ts'
import type { EncodedFeature, Encoding } from './schema.ts'
import { RecordProblem } from './schema-problem.ts'

type Format = EncodedFeature['format']

/** Checks a value and gives what is encoded. @throws RecordProblem with the rule that the value breaks. */
export type Normalizer = (value: string) => string

const charactersIn = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

const text =
  ({ case: letters, minLength, maxLength }: Extract<Format, { type: 'string'; case: unknown }>): Normalizer =>
  (value) => {
    if (minLength !== undefined && charactersIn(value) < minLength)
      throw new RecordProblem(`the value is shorter than ${minLength}`)
    if (maxLength !== undefined && charactersIn(value) > maxLength)
      throw new RecordProblem(`the value is longer than ${maxLength}`)
    if (letters === 'upper' && value.toUpperCase() !== value)
      throw new RecordProblem('the value is not in upper case')
    if (letters === 'lower' && value.toLowerCase() !== value)
      throw new RecordProblem('the value is not in lower case')
    return value
  }

const patterned = (pattern: string): Normalizer => {
  const matches = patternMatcher(pattern)
  return (value) => {
    if (!matches(value)) throw new RecordProblem('the value does not match the pattern')
    return value
  }
}

const integer =
  ({ minimum, maximum }: Extract<Format, { type: 'integer' }>): Normalizer =>
  (value) => {
    const read = readInteger(value)
    if (read === undefined) throw new RecordProblem('the value is not an integer')
    if (minimum !== undefined && read < minimum) throw new RecordProblem(`the value is below ${minimum}`)
    if (maximum !== undefined && read > maximum) throw new RecordProblem(`the value is above ${maximum}`)
    return String(read)
  }

const date = (format: string): Normalizer => {
  const read = dateReader(format)
  return (value) => {
    const day = read(value)
    if (day === undefined) throw new RecordProblem(`the value is not a date of the form ${format}`)
    return day
  }
}

const oneOf = (values: readonly string[]): Normalizer => {
  const allowed = new Set(values)
  return (value) => {
    if (!allowed.has(value)) throw new RecordProblem('the value is not one of those allowed')
    return value
  }
}

const formatted = (format: Format): Normalizer => {
  switch (format.type) {
    case 'string':
      return 'pattern' in format ? patterned(format.pattern) : text(format)
    case 'integer':
      return integer(format)
    case 'date':
      return date(format.format)
    case 'enum':
      return oneOf(format.values)
  }
}

/** The encoding of a feature's tokens; only texts name one. */
export const encodingOf = (format: Format): Encoding => (format.type === 'string' ? format.encoding : 'utf-8')

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const beyondAscii = /[^\x00-\x7f]/u

/**
 * Checks and formats the values of a feature. What stands for a missing value is exempt from the format and replaced
 * where the schema says so.
 *
 * @throws SchemaProblem (at once) where the format cannot be used.
 */
export const normalizerOf = ({ format, hashing: { missingValue } }: EncodedFeature): Normalizer => {
  const rest = formatted(format)
  const isAscii = encodingOf(format) === 'ascii'
  return (value) => {
    if (missingValue !== undefined && value === missingValue.sentinel)
      return missingValue.replaceWith ?? missingValue.sentinel
    if (isAscii && beyondAscii.test(value)) throw new RecordProblem('the value has characters beyond ASCII')
    return rest(value)
  }
}
