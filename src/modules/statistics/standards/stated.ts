import { z } from 'zod'

/**
 * What is told of one thing in a record, in the five kinds that a figure has (see `Figure`): none is ever taken for another.
 *
 * `unknown` was asked for and could not be said; `not_collected` was never asked for; `suppressed` is known and withheld.
 * `zero` is for what is counted and for lists: asked for, and there was nothing.
 */
type Unstated = { readonly kind: 'unknown' | 'not_collected' | 'suppressed' }
type Measured<Value> = { readonly kind: 'measured'; readonly value: Value }

/** One value, or why there is none. */
export type Stated<Value> = Measured<Value> | Unstated

/** Several values, none of them twice and in no order; `zero` where it is known that none applies. */
export type StatedSet<Code extends string> = Measured<readonly Code[]> | { readonly kind: 'zero' } | Unstated

export const unknown = { kind: 'unknown' } as const
export const notCollected = { kind: 'not_collected' } as const
export const suppressed = { kind: 'suppressed' } as const
export const zero = { kind: 'zero' } as const
export const measured = <Value>(value: Value): Measured<Value> => ({ kind: 'measured', value })

const unstatedSchemas = [
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('not_collected') }),
  z.strictObject({ kind: z.literal('suppressed') }),
] as const
const zeroSchema = z.strictObject({ kind: z.literal('zero') })
const measuredSchema = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ kind: z.literal('measured'), value })

/** One value, or why there is none. */
export const stated = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('kind', [measuredSchema(value), ...unstatedSchemas])

/** At least one code, none twice; nothing at all is `zero`, which has a kind of its own. */
export const statedSet = <Code extends z.ZodType<string>>(code: Code) =>
  z.discriminatedUnion('kind', [
    measuredSchema(
      z
        .array(code)
        .min(1)
        .refine((codes) => new Set(codes).size === codes.length)
        .readonly(),
    ),
    zeroSchema,
    ...unstatedSchemas,
  ])

/** A whole number from 1; 0 is `zero`. */
export const statedCount = z.discriminatedUnion('kind', [
  measuredSchema(z.int().min(1)),
  zeroSchema,
  ...unstatedSchemas,
])

/** The value, or nothing where there is none to tell. */
export const told = <Value>(given: Stated<Value>): Value | undefined =>
  given.kind === 'measured' ? given.value : undefined

/** The codes of a list: none where it is known that none applies, nothing where nobody can say. */
export const codesOf = <Code extends string>(given: StatedSet<Code>): readonly Code[] | undefined => {
  if (given.kind === 'measured') return given.value
  return given.kind === 'zero' ? [] : undefined
}
