import fc from 'fast-check'
import type { z } from 'zod'
import { anyText } from '../../src/testing/any-text.ts'
import type { Identifiers } from './scene.ts'
import { NOTHING } from './scene.ts'

/** Texts that have broken programs: for the database, for JSON, for pages, for headers and for paths. */
export const hostileTexts = [
  'a\0b',
  '\0',
  '\ud800',
  'slut \udfff början',
  "'; drop table plan.plan; --",
  '%_\\%',
  '100 % _säkert_',
  '<script>alert(1)</script>"\'>',
  '{{constructor.constructor("return 1")()}}',
  '../../../../etc/passwd',
  'x\r\nX-Injected: 1',
  '__proto__',
  'constructor',
  '\u202eexe.fdp',
  '💥'.repeat(50),
  'å'.repeat(5000),
  ' ',
  '\u00a0\u200b\ufeff',
  '& | ! ( ) : * <->',
  'NaN',
  '-1',
  '1e999',
  '9999999999999999999999',
  'null',
  '[]',
  '{"a":1}',
] as const

const days = [
  '2010-02-30',
  '2010-04-30',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2010-4-3',
]
const numbers = [-1, 0, 1, 3, 0.5, 2_147_483_648, 2 ** 53, 1e308, -0]

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  anyText({ maxLength: 40 }),
)
const anything = fc.oneof(
  hostile,
  fc.constantFrom<unknown>(null, true, 7, [], {}, [[[]]], { __proto__: 1 }, [null]),
)

interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly valueType?: z.ZodType
  readonly left?: z.ZodType
  readonly right?: z.ZodType
  readonly format?: string
}

/**
 * Values in the shape that an action asks for, with hostile content: shapes that are refused at the door never reach the
 * rules and the database, so most of what is sent must get through it.
 */
export const hostileInput = (schema: z.ZodType, known: Identifiers, name = ''): fc.Arbitrary<unknown> => {
  const definition = (schema as unknown as { def: Definition }).def
  const inner = (type: z.ZodType) => hostileInput(type, known, name)
  switch (definition.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(definition.shape ?? {}).map(([key, value]) => [
            key,
            hostileInput(value, known, key),
          ]),
        ),
        { noNullPrototype: true },
      )
    case 'optional':
      return fc.option(inner(definition.innerType!), { nil: undefined })
    case 'nullable':
      return fc.option(inner(definition.innerType!), { nil: null })
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return inner(definition.innerType!)
    case 'pipe': {
      const first = (definition.in as unknown as { def: Definition }).def.type
      return inner(first === 'transform' ? definition.out! : definition.in!)
    }
    case 'string': {
      const { format } = schema as unknown as { format: string | null }
      const all = known[name] ?? Object.values(known).flat()
      if (format === 'uuid' || format === 'guid') return fc.constantFrom(...all, NOTHING)
      if (format === 'date') return fc.constantFrom(...days)
      if (format === 'email')
        return fc.constantFrom('a@b.example', `${'a'.repeat(60)}@example.com`, "o'x@example.com")
      return fc.oneof({ weight: 6, arbitrary: hostile }, fc.constantFrom('1', '2010-04-30', ...all))
    }
    case 'number':
    case 'int':
      return fc.constantFrom(...numbers)
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries ?? { none: '' }))
    case 'literal':
      return fc.constantFrom(...(definition.values ?? ['']))
    case 'array':
      return fc.array(inner(definition.element!), { maxLength: 3 })
    case 'union':
      return fc.oneof(...(definition.options ?? []).map(inner))
    case 'intersection':
      return fc
        .tuple(inner(definition.left!), inner(definition.right!))
        .map(([left, right]) => Object.assign({}, left, right))
    case 'record':
      return fc.dictionary(
        fc.constantFrom(...hostileTexts, ...(known['id'] ?? [])),
        inner(definition.valueType!),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      )
    default:
      return anything
  }
}

/** A value as the fields of a form: dots nest, numbers make lists. */
export const fieldsOf = (value: unknown, name = ''): [string, string][] => {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, name === '' ? key : `${name}.${key}`))
}
