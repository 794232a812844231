/** A schema of the API's description: JSON Schema as OpenAPI 3.1 has it. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly example?: unknown
  readonly examples?: readonly unknown[]
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
}
export type Components = Readonly<Record<string, JsonSchema>>

/** Texts by what a field is called: all made up. */
const texts: readonly (readonly [RegExp, string])[] = [
  [/email/i, 'registrator@example.org'],
  [/telephone|phone/i, '010-000 00 00'],
  [/sha256|hash/i, 'a'.repeat(64)],
  [/reference/i, 'A2026/00123'],
  [/county/i, '01'],
  [/municipality/i, '1480'],
  [/country/i, 'RO'],
  [/^section$/i, 'identity'],
  [/^field$/i, 'chosen_name'],
  [/language|locale/i, 'sv'],
  [/(^|\.)(content)$/i, 'UMOlaGl0dGF0'],
  [/mediaType/i, 'application/pdf'],
  [/fileName/i, 'rapport.pdf'],
  [/caseNumber|number/i, '7'],
  [/bodyName|^body$|assignee|responsible/i, 'Exempelmyndigheten'],
  [/personName|^person$|^by$/i, 'Påhittad Person'],
  [/unit/i, 'personer'],
  [/key|code|kind|state|topic|field|section/i, 'exempel'],
  [/version/i, '1'],
  [/reason/i, 'Ett påhittat skäl.'],
  [/title|heading|name|label/i, 'Påhittat exempel'],
]
const textOf = (name: string): string =>
  texts.find(([pattern]) => pattern.test(name))?.[1] ?? 'Påhittad text.'

const ID = '7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47'

/** What our own patterns ask for: the first that fits one is its example. */
const formed = [
  '09:15',
  'learning.completions',
  'reported.completions',
  `offer:${ID}`,
  `report_back:${ID}`,
  '2026',
  'SE',
  'SEK',
  '01',
  '2026:1',
  '2026/27:17',
  'k1',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
]

const stringOf = ({ format, pattern, minLength = 0, maxLength }: JsonSchema, name: string): string => {
  if (pattern !== undefined && format === undefined) {
    const form = new RegExp(pattern, 'u')
    const fitting = [textOf(name), ...formed].find((one) => form.test(one))
    if (fitting !== undefined) return fitting
  }
  if (format === 'uuid') return ID
  if (format === 'date') return /^to|until|end|last|close|due/i.test(name) ? '2026-06-30' : '2026-03-31'
  if (format === 'date-time') return '2026-03-31T08:15:00Z'
  if (format === 'uri' || format === 'url') return 'https://samlad.example/exempel'
  if (format === 'email') return 'registrator@example.org'
  return textOf(name).padEnd(minLength, '.').slice(0, maxLength)
}

const numberOf = ({ minimum, exclusiveMinimum, maximum }: JsonSchema, name: string): number => {
  const wanted = /ore$/i.test(name) ? 500_000_000 : /year/i.test(name) ? 2026 : /page$/i.test(name) ? 1 : 3
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1) ?? wanted
  return Math.min(Math.max(wanted, least), maximum ?? wanted)
}

const withoutNull = (schemas: readonly JsonSchema[]): JsonSchema =>
  schemas.find(({ type }) => type !== 'null') ?? {}

/**
 * A whole example of what a schema describes, made from the schema itself, so that it never says anything else: every
 * field is there, with a value of its kind. What the schema gives as its example comes first.
 */
export const exampleOf = (schema: JsonSchema, components: Components, name = '', depth = 0): unknown => {
  if (schema.example !== undefined) return schema.example
  if (schema.examples?.[0] !== undefined) return schema.examples[0]
  if (schema.$ref !== undefined) {
    const called = schema.$ref.split('/').at(-1)!
    return exampleOf(components[called] ?? {}, components, name, depth + 1)
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum.find((one) => one !== null) ?? null
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return exampleOf(withoutNull(either), components, name, depth + 1)
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((one) => exampleOf(one, components, name, depth + 1)))
  const types = [schema.type ?? []].flat()
  switch (types.find((type) => type !== 'null') ?? types[0]) {
    case 'string':
      return stringOf(schema, name)
    case 'integer':
    case 'number':
      return schema.default ?? numberOf(schema, name)
    case 'boolean':
      return schema.default ?? true
    case 'null':
      return null
    case 'array':
      return arrayOf(schema, components, name, depth)
    default:
      return objectOf(schema, components, depth)
  }
}

const DEEPEST = 12

const arrayOf = (schema: JsonSchema, components: Components, name: string, depth: number): unknown[] => {
  if (schema.prefixItems !== undefined)
    return schema.prefixItems.map((one) => exampleOf(one, components, name, depth + 1))
  if (schema.items === undefined || depth > DEEPEST) return []
  const one = exampleOf(schema.items, components, name.replace(/ies$/, 'y').replace(/s$/, ''), depth + 1)
  return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => one)
}

const objectOf = (schema: JsonSchema, components: Components, depth: number): Record<string, unknown> => {
  const own = Object.entries(schema.properties ?? {}).map(([field, of]) => [
    field,
    exampleOf(of, components, field, depth + 1),
  ])
  const { additionalProperties: more } = schema
  return Object.fromEntries(
    typeof more === 'object' ? [...own, [ID, exampleOf(more, components, 'exempel', depth + 1)]] : own,
  )
}
