import { blake2b } from '@noble/hashes/blake2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvReader } from './csv-records.ts'
import { createEncoder } from './encoder.ts'
import further from './further-records.json' with { type: 'json' }
import { deriveKeys } from './keys.ts'
import { insertions, keyDerivation, tokenHashes, tokenization, wholeRecords } from './reference-values.ts'
import { type EncodedFeature, readSchema } from './schema.ts'
import { RecordProblem } from './schema-problem.ts'
import { tokenBytes, tokenHashOf } from './token-hash.ts'
import { insertionsOf, tokenizerOf } from './tokens.ts'

// Reference values: data61/clkhash v0.18.2. People in the tests of our own are made up.
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

const ignored = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ identifier: String(at), ignored: true as const }))

const versionThree = (features: unknown[], config: object = {}) => ({
  version: 3,
  clkConfig: { l: 1024, kdf: { type: 'HKDF' }, ...config },
  features,
})
const nameFeature = (hashing: object = {}, format: object = {}) => ({
  identifier: 'name',
  format: { type: 'string', ...format },
  hashing: { comparison: { type: 'ngram', n: 2 }, strategy: { bitsPerFeature: 200 }, ...hashing },
})

const encoded = (schema: unknown, values: string[], secret = 'secret å'): string => {
  const encoder = createEncoder(readSchema(schema).schema, bytes(secret))
  const into = new Uint8Array(encoder.bytes)
  encoder.encode(values, into, 0)
  return Buffer.from(into).toString('base64')
}

describe('the published steps', () => {
  test.each(keyDerivation)(
    'keys from "$secret" with $hash',
    ({ secret, numFeatures, hash, saltB64, infoB64, keySize, keysHex }) => {
      const { schema } = readSchema(
        versionThree(ignored(numFeatures), {
          kdf: {
            type: 'HKDF',
            hash,
            keySize,
            ...(saltB64 === null ? {} : { salt: saltB64 }),
            ...(infoB64 === null ? {} : { info: infoB64 }),
          },
        }),
      )
      const keys = deriveKeys(bytes(secret), schema)
      expect(keys.map((pair) => pair.map((key) => Buffer.from(key).toString('hex')))).toEqual(keysHex)
    },
  )

  test.each(tokenization)('tokens of "$input" by $comparison', ({ comparison, input, tokens }) => {
    const { schema } = readSchema(versionThree([nameFeature({ comparison })]))
    const feature = schema.features[0] as EncodedFeature
    expect(tokenizerOf(feature.hashing.comparison)(input)).toEqual([...tokens])
  })

  test.each(insertions)('$bits bits shared by $tokens tokens', ({ bits, tokens, k }) => {
    expect(insertionsOf({ bitsPerFeature: bits, bitsPerToken: undefined }, tokens)).toEqual(k)
  })

  test.each(tokenHashes)('$kind of "$token" into $l bits', (given) => {
    const first = fromHex(given.keyHex ?? given.key0Hex ?? '')
    const hash =
      given.kind === 'blakeHash'
        ? ({ type: 'blakeHash' } as const)
        : ({ type: 'doubleHash', prevent_singularity: given.preventSingularity === true } as const)
    const indices = tokenHashOf(
      hash,
      [first, fromHex(given.key1Hex ?? '')],
      given.l,
    )(tokenBytes(given.token, 'utf-8'), given.k)
    expect([...indices]).toEqual(given.indices)
  })

  test.each(wholeRecords.records)('the record of $values.0', ({ values, clk }) => {
    expect(encoded(wholeRecords.schema, values, wholeRecords.secret)).toBe(clk)
  })
})

test('further records, with every format, technique, encoding and fold, are the same in both readings', () => {
  for (const { schema, values, clk } of further.records) expect(encoded(schema, values)).toBe(clk)
})

test('BLAKE2b of this engine is that of the published library, whatever the key, the salt and the length', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 200 }),
      (key, token, count) => {
        const indices = tokenHashOf({ type: 'blakeHash' }, [key, key], 65_536)(token, count)
        const expected = Array.from({ length: Math.ceil(count / 32) }, (_, call) => {
          const salt = new Uint8Array(16)
          salt.set(bytes(String(call)))
          const digest = blake2b(token, { key, salt })
          return Array.from(
            { length: 32 },
            (__, at) => (digest[2 * at] ?? 0) | ((digest[2 * at + 1] ?? 0) << 8),
          )
        })
        expect([...indices]).toEqual(expected.flat().slice(0, count))
      },
    ),
    { numRuns: 50 },
  )
})

describe('a schema', () => {
  test('ignores a column and still gives its keys to the order', () => {
    const plain = encoded(versionThree([nameFeature()]), ['Anna'])
    const second = encoded(versionThree([{ identifier: 'id', ignored: true }, nameFeature()]), ['7', 'Anna'])
    expect(second).not.toBe(plain)
  })

  test('replaces what stands for a missing value and exempts it from the format', () => {
    const missing = (missingValue: object) =>
      versionThree([nameFeature({ missingValue }, { type: 'enum', values: ['Bob'] })])
    expect(encoded(missing({ sentinel: 'null', replaceWith: 'Bob' }), ['null'])).toBe(
      encoded(missing({ sentinel: 'null' }), ['Bob']),
    )
    expect(encoded(missing({ sentinel: '' }), [''])).toBe(Buffer.alloc(128).toString('base64'))
  })

  test('says what the reference implementation would read past', () => {
    const { warnings } = readSchema(
      versionThree([nameFeature({ hash: { type: 'doubleHash', preventSingularity: true } })], {
        xorFolds: 2,
      }),
    )
    expect(warnings).toHaveLength(2)
    expect(encoded(versionThree([nameFeature()], { xorFolds: 2 }), ['Anna'])).toBe(
      encoded(versionThree([nameFeature()]), ['Anna']),
    )
  })

  test.each([
    ['no object', [], 'a linkage schema is a JSON object'],
    ['no version', { clkConfig: {} }, 'the schema names no version'],
    ['an unknown version', { version: 4 }, 'this version of the linkage schema is not known; 1, 2 and 3 are'],
    ['no features', versionThree([]), 'the schema has no features'],
    [
      'two strategies',
      versionThree([nameFeature({ strategy: { bitsPerToken: 1, bitsPerFeature: 2 } })]),
      'features[0]',
    ],
    [
      'an unknown technique',
      versionThree([nameFeature({ comparison: { type: 'sound' } })]),
      'features[0].hashing.comparison',
    ],
    [
      'a pattern and a length',
      versionThree([nameFeature({}, { pattern: 'a', maxLength: 3 })]),
      'features[0].format',
    ],
    [
      'a pattern that is none',
      versionThree([nameFeature({}, { pattern: '[5-9' })]),
      'feature "name": a class in the pattern "[5-9" is not closed',
    ],
    [
      'a date directive that is none',
      versionThree([nameFeature({}, { type: 'date', format: '%Q' })]),
      'is no directive',
    ],
    ['a length that is no power of two', versionThree([nameFeature()], { l: 1000 }), 'power of two'],
    [
      'more keys than can be had',
      versionThree([nameFeature(), ...ignored(70)]),
      'HKDF with SHA256 gives at most 8160 bytes',
    ],
    [
      'a salt that is not base64',
      versionThree([nameFeature()], { kdf: { type: 'HKDF', salt: 'abc' } }),
      'clkConfig.kdf.salt is not base64',
    ],
  ])('with %s is refused, and the place is named', (_, schema, message) => {
    expect(() => createEncoder(readSchema(schema).schema, bytes('s'))).toThrow(message)
  })

  test.each([
    [{ type: 'string', case: 'upper' }, 'Anna', 'the value is not in upper case'],
    [{ type: 'string', maxLength: 3 }, '👩👩👩👩', 'the value is longer than 3'],
    [{ type: 'string', encoding: 'ascii' }, 'Åsa', 'the value has characters beyond ASCII'],
    [{ type: 'integer', minimum: 8 }, '7', 'the value is below 8'],
    [{ type: 'integer' }, '3.14', 'the value is not an integer'],
    [{ type: 'date', format: '%Y-%m-%d' }, '2017-02-29', 'the value is not a date of the form %Y-%m-%d'],
    [{ type: 'enum', values: ['M', 'F'] }, 'X', 'the value is not one of those allowed'],
  ])('refuses with %j a value that breaks it, without repeating it', (format, value, reason) => {
    const schema = versionThree([{ ...nameFeature(), format }])
    expect(() => encoded(schema, [value])).toThrow(new RecordProblem(`column "name": ${reason}`))
  })
})

test('a CSV text is read the same in whatever pieces it comes', () => {
  const text = 'a,b\r\n"x, ""y""\r\nz",2\r"q"r,\n\n,"last"'
  const expected = [['a', 'b'], ['x, "y"\nz', '2'], ['qr', ''], [], ['', 'last']]
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 8 }), (cuts) => {
      const ends = [...cuts, text.length].sort((one, other) => one - other)
      const reader = new CsvReader()
      const records = ends.flatMap((end, at) => reader.read(text.slice(ends[at - 1] ?? 0, end)))
      expect([...records, ...reader.end()].map(({ values }) => values)).toEqual(expected)
    }),
  )
})
