import { z } from 'zod'
import type { Field, Fields } from './field.ts'

const oneOf = ({ control }: Field): z.ZodType => {
  switch (control.kind) {
    case 'choice':
      return z.enum(control.values as [string, ...string[]])
    case 'day':
      return z.iso.date()
    case 'number':
      return z.number()
    case 'yes':
      return z.boolean()
    case 'texts':
    case 'answers':
      return z.record(z.string(), z.string())
    default:
      return z.string()
  }
}

const shapeOf = (field: Field): z.ZodType => {
  const one = oneOf(field)
  if (field.least !== undefined) return z.array(one)
  if (!field.isOptional || field.isJson || field.control.kind === 'yes') return one
  return field.empty === null ? one.nullable() : z.union([one, z.literal('')])
}

/** What programs are given of fields: the shape of a zod object. Nothing sealed may be among them. */
export const outputOf = <F extends Fields>(fields: F): { readonly [Name in keyof F]: z.ZodType } =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])) as {
    readonly [Name in keyof F]: z.ZodType
  }
