import { z } from 'zod'
import type { Day } from '../clock/clock.ts'
import { Refusal } from '../refusal.ts'
import type { Field, Fields, MayBeEmpty, ValueOf, ValuesOf } from './field.ts'

/** What is sent of fields: the shape of a zod object, so that it stands beside an action's own input. */
export type InputOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends MayBeEmpty
    ? z.ZodDefault<z.ZodType<ValueOf<F[Name]>>>
    : z.ZodType<ValueOf<F[Name]>>
}

const isBlank = (given: unknown): boolean => given === undefined || given === null || given === ''

const shapeOf = ({ schema, isOptional, least, empty }: Field): z.ZodType => {
  if (least !== undefined) return isOptional ? schema.default(empty) : schema
  if (!isOptional) return schema
  return z
    .preprocess((given) => (isBlank(given) ? undefined : given), schema.optional())
    .transform((given) => given ?? empty)
    .default(empty)
}

/** The input of an action for fields. An optional one that is left empty is what `empty` of its kind says. */
export const inputOf = <F extends Fields>(fields: F): InputOf<F> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapeOf(field)])) as InputOf<F>

/** @throws Refusal `day_to_come` at the field whose day is one to come. */
export const requireDayPassed = (given: Day, today: Day, field: string): void => {
  if (given > today) throw new Refusal('day_to_come', 422, {}, field)
}

/** @throws Refusal `day_to_come` at the first field that may hold no day to come and does. */
export const requirePast = <F extends Fields>(fields: F, values: ValuesOf<F>, today: Day): void => {
  for (const [name, { control }] of Object.entries(fields)) {
    const given = values[name]
    if (control.kind === 'day' && control.when === 'past' && typeof given === 'string')
      requireDayPassed(given, today, name)
  }
}
