/**
 * The linkage schema of clkhash (data61/clkhash v0.18.2, Apache-2.0; `linkage-schema-v3.json`): which columns there are,
 * how a value must look, and how it becomes bits. Versions 1 and 2 are converted as clkhash converts them.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../protocol/canonical.ts'
import { roundHalfEven } from './python-values.ts'
import { SchemaProblem } from './schema-problem.ts'

const encodings = ['ascii', 'utf-8', 'utf-16', 'utf-32'] as const
/** How the characters of a token become bytes, as Python's codecs of these names do. */
export type Encoding = (typeof encodings)[number]

const description = z.string().optional()
const whole = z.number().int()

const textFormat = z.strictObject({
  type: z.literal('string'),
  encoding: z.enum(encodings).default('utf-8'),
  case: z.enum(['upper', 'lower', 'mixed']).default('mixed'),
  minLength: whole.min(0).optional(),
  maxLength: whole.min(1).optional(),
  description,
})
const textPatternFormat = z.strictObject({
  type: z.literal('string'),
  encoding: z.enum(encodings).default('utf-8'),
  pattern: z.string(),
  description,
})
const numberFormat = z.strictObject({
  type: z.literal('integer'),
  minimum: whole.optional(),
  maximum: whole.optional(),
  description,
})
const dateFormat = z.strictObject({ type: z.literal('date'), format: z.string(), description })
const enumFormat = z.strictObject({ type: z.literal('enum'), values: z.array(z.string()), description })
const format = z.union([textPatternFormat, textFormat, numberFormat, dateFormat, enumFormat])

const comparison = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ngram'), n: whole.min(0), positional: z.boolean().default(false) }),
  z.object({ type: z.literal('exact') }),
  z.object({
    type: z.literal('numeric'),
    thresholdDistance: z.number().positive(),
    resolution: whole.min(1),
    // The name that clkhash reads; its documents say `fractionalPrecision` in places, which it ignores.
    fractional_precision: whole.min(0).max(300).default(0),
  }),
])
const hash = z.discriminatedUnion('type', [
  z.object({ type: z.literal('blakeHash') }),
  z.object({ type: z.literal('doubleHash'), prevent_singularity: z.boolean().default(false) }),
])
const strategy = z
  .object({ bitsPerToken: whole.min(1).optional(), bitsPerFeature: whole.min(1).optional() })
  .refine(
    ({ bitsPerToken, bitsPerFeature }) => (bitsPerToken === undefined) !== (bitsPerFeature === undefined),
    'one of bitsPerToken and bitsPerFeature must be given',
  )
const missingValue = z.object({ sentinel: z.string(), replaceWith: z.string().optional() })

const ignoredFeature = z.object({ identifier: z.string(), ignored: z.literal(true) })
const encodedFeature = z.object({
  identifier: z.string(),
  ignored: z.literal(false).optional(),
  format,
  hashing: z.strictObject({
    comparison,
    strategy,
    hash: hash.default({ type: 'blakeHash' }),
    missingValue: missingValue.optional(),
  }),
})

const clkConfig = z.object({
  l: whole.min(1),
  // Again the name that clkhash reads: `xorFolds`, as its documents have it, folds nothing there.
  xor_folds: whole.min(0).max(20).default(0),
  kdf: z.object({
    type: z.literal('HKDF'),
    hash: z.enum(['SHA256', 'SHA512']).default('SHA256'),
    salt: z.string().optional(),
    info: z.string().optional(),
    keySize: whole.min(1).default(64),
  }),
})

const versionThree = z.object({
  version: z.literal(3),
  name: z.string().max(100).optional(),
  clkConfig,
  features: z.array(z.union([ignoredFeature, encodedFeature])),
})

/** A schema of version 3, as it is used: defaults filled in. */
export type LinkageSchema = z.infer<typeof versionThree>
/** A column that sets bits. */
export type EncodedFeature = z.infer<typeof encodedFeature>

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectIn = (holder: Json, name: string, where: string): Json => {
  const value = holder[name]
  if (!isObject(value)) throw new SchemaProblem(`${where}.${name} must be an object`)
  return value
}
const featuresOf = (schema: Json): Json[] => {
  const { features } = schema
  if (!Array.isArray(features) || !features.every(isObject))
    throw new SchemaProblem('features must be a list of objects')
  return features
}

const fromVersionOne = (schema: Json): Json => {
  const config = objectIn(schema, 'clkConfig', 'schema')
  const { k, hash: hashing, ...kept } = config
  if (!Number.isInteger(k) || (k as number) < 1)
    throw new SchemaProblem('clkConfig.k must be a positive integer')
  const convert = (feature: Json, at: number): Json => {
    if (feature.ignored === true) return feature
    const { weight = 1, ...rest } = objectIn(feature, 'hashing', `features[${at}]`)
    if (typeof weight !== 'number' || weight < 0)
      throw new SchemaProblem(`features[${at}].hashing.weight must be a number that is not negative`)
    if (weight === 0) return { identifier: feature.identifier, ignored: true }
    return {
      ...feature,
      hashing: { ...rest, strategy: { k: roundHalfEven(weight * (k as number)) }, hash: hashing },
    }
  }
  return { version: 2, clkConfig: kept, features: featuresOf(schema).map(convert) }
}

const fromVersionTwo = (schema: Json): Json => ({
  ...schema,
  version: 3,
  features: featuresOf(schema).map((feature, at) => {
    if (feature.ignored === true) return feature
    const { ngram, positional = false, ...rest } = objectIn(feature, 'hashing', `features[${at}]`)
    const { k, numBits, ...strategyKept } = objectIn(rest, 'strategy', `features[${at}].hashing`)
    return {
      ...feature,
      hashing: {
        ...rest,
        comparison: { type: 'ngram', n: ngram, positional },
        strategy: {
          ...strategyKept,
          ...(k === undefined
            ? numBits === undefined
              ? {}
              : { bitsPerFeature: numBits }
            : { bitsPerToken: k }),
        },
      },
    }
  }),
})

interface Problem {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly errors?: readonly (readonly Problem[])[]
}

/** The most telling problem of a validation: of a choice, that of the alternative which got furthest. */
const deepest = (problem: Problem): Problem => {
  const inner = (problem.errors ?? [])
    .map((problems) => problems.map(deepest))
    .filter((problems) => problems.length > 0)
    .map((problems) => problems.reduce((a, b) => (b.path.length > a.path.length ? b : a)))
  if (inner.length === 0) return problem
  const best = inner.reduce((a, b) => (b.path.length > a.path.length ? b : a))
  return { path: [...problem.path, ...best.path], message: best.message }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')

/** What clkhash reads past in a schema although it reads as if it did something. */
const unread = (schema: Json): string[] => {
  const warnings: string[] = []
  const config = schema.clkConfig
  if (isObject(config) && config.xorFolds !== undefined && config.xorFolds !== 0)
    warnings.push('clkConfig.xorFolds is not read by clkhash and folds nothing; it reads xor_folds')
  for (const [at, feature] of featuresOf(schema).entries()) {
    const hashing = feature.hashing
    if (!isObject(hashing) || feature.ignored === true) continue
    if (isObject(hashing.comparison) && hashing.comparison.fractionalPrecision !== undefined)
      warnings.push(
        `features[${at}].hashing.comparison.fractionalPrecision is not read by clkhash; it reads fractional_precision`,
      )
    if (isObject(hashing.hash) && hashing.hash.preventSingularity !== undefined)
      warnings.push(
        `features[${at}].hashing.hash.preventSingularity is not read by clkhash; it reads prevent_singularity`,
      )
  }
  return warnings
}

/** What tells which schema keys were made with. */
export interface SchemaIdentity {
  readonly name: string | null
  readonly version: number
  /** 32 hexadecimal digits. */
  readonly fingerprint: string
}

/** The identity of a schema: the fingerprint is of all that sets bits, whatever it is called and however its file is written. */
export const identityOf = ({ name, ...schema }: LinkageSchema): SchemaIdentity => ({
  name: name ?? null,
  version: schema.version,
  fingerprint: createHash('sha256').update(canonical(schema)).digest('hex').slice(0, 32),
})

/**
 * Reads a linkage schema of version 1, 2 or 3.
 *
 * @param json what `JSON.parse` gave.
 * @returns the schema as version 3, and what clkhash ignores in it.
 * @throws SchemaProblem naming the place and what is wrong there.
 */
export const readSchema = (json: unknown): { schema: LinkageSchema; warnings: string[] } => {
  if (!isObject(json)) throw new SchemaProblem('a linkage schema is a JSON object')
  const { version } = json
  if (version === undefined) throw new SchemaProblem('the schema names no version')
  if (version !== 1 && version !== 2 && version !== 3)
    throw new SchemaProblem('this version of the linkage schema is not known; 1, 2 and 3 are')
  const second = version === 1 ? fromVersionOne(json) : json
  const third = version === 3 ? second : fromVersionTwo(second)
  const read = versionThree.safeParse(third)
  if (!read.success) {
    const problem = deepest(read.error.issues[0] as unknown as Problem)
    throw new SchemaProblem(`${placeOf(problem.path) || 'schema'}: ${problem.message}`)
  }
  if (read.data.features.length === 0) throw new SchemaProblem('the schema has no features')
  const { fingerprint } = identityOf(read.data)
  if (typeof json.fingerprint === 'string' && json.fingerprint !== fingerprint)
    throw new SchemaProblem(
      `the schema was changed: it says fingerprint ${json.fingerprint} and has ${fingerprint}`,
    )
  return { schema: read.data, warnings: unread(third) }
}
