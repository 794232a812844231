import { z } from 'zod'
import type { Control, Field, Fields } from './field.ts'

/** What a value is to programs, by the kind of its control; a text where nothing else is said. */
const shapes: Partial<Record<Control['kind'], z.ZodType>> = {
  day: z.iso.date(),
  number: z.number(),
  yes: z.boolean(),
  texts: z.record(z.string(), z.string()),
  answers: z.record(z.string(), z.string()),
}

const shapeOf = ({ control, told, least, isOptional, isJson, empty }: Field): z.ZodType => {
  const one =
    told ??
    (control.kind === 'choice'
      ? z.enum(control.values as [string, ...string[]])
      : (shapes[control.kind] ?? z.string()))
  if (least !== undefined) return z.array(one)
  if (!isOptional || isJson || control.kind === 'yes') return one
  return empty === null ? one.nullable() : z.union([one, z.literal('')])
}

/** What programs are given of fields: the shape of a zod object. Nothing sealed may be among them. */
export const outputOf = <F extends Fields>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])) as {
    readonly [Name in keyof F]: z.ZodType
  }
