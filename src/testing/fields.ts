import fc from 'fast-check'
import type { Field, Fields, ValuesOf } from '../platform/fields/field.ts'

/** A text that stays as it is: forms keep no spaces around a text, and no lines of other systems. */
const anyWords = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.replaceAll(/[\r\n\p{C}]/gu, ' ').trim())
  .filter((text) => text.normalize('NFC').length > 0)
  .map((text) => text.normalize('NFC'))

const oneOf = ({ control, schema }: Field): fc.Arbitrary<unknown> => {
  switch (control.kind) {
    case 'line':
      if (control.type === 'email') return fc.constant('namn@exempel.invalid')
      return control.width === undefined ? anyWords : fc.constantFrom('SEK', 'EUR')
    case 'text':
      return anyWords
    case 'day':
      return fc
        .date({ min: new Date('2000-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10))
    case 'number':
      return fc
        .integer({ min: 1, max: 30_000 })
        .map((number) => (schema.safeParse('1').data === '1' ? String(number) : number))
        .filter((number) => schema.safeParse(number).success)
    case 'choice':
      return fc.constantFrom(...control.values).map((value) => schema.parse(value))
    case 'codes':
      return fc.constantFrom(...control.codes.options('sv').map(({ value }) => value))
    case 'yes':
      return fc.boolean()
    case 'reference':
      return fc.uuid()
    case 'texts':
      return fc.dictionary(fc.constantFrom(...control.keys), anyWords, { noNullPrototype: true })
    case 'answers':
      return fc.dictionary(fc.constantFrom(...control.keys), fc.constantFrom(...control.values), {
        noNullPrototype: true,
      })
    case 'none':
      return fc.boolean()
  }
}

const anyValue = (field: Field): fc.Arbitrary<unknown> => {
  const { control, least } = field
  // Boxes are sent in the order in which they stand.
  if (least !== undefined && control.kind === 'choice')
    return fc.subarray([...control.values], { minLength: least })
  if (least !== undefined) return fc.uniqueArray(oneOf(field), { minLength: least, maxLength: 6 })
  return field.isOptional ? fc.oneof(oneOf(field), fc.constant(field.empty)) : oneOf(field)
}

/** Anything that a record of these fields may hold. */
export const anyValuesOf = <F extends Fields>(fields: F): fc.Arbitrary<ValuesOf<F>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])), {
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<ValuesOf<F>>
