import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, shuffled(held)]),
  )
}

test('the canonical text does not depend on the order of keys, and holds the same content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(shuffled(value))).toBe(text)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

test('keys, numbers and signs are written as RFC 8785 has them', () => {
  expect(canonicalJson({ ö: 1e21, b: [1.5, 1e-7, true, null], a: '€\u000f\n"\\/' })).toBe(
    '{"a":"€\\u000f\\n\\"\\\\/","b":[1.5,1e-7,true,null],"ö":1e+21}',
  )
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
  expect(() => canonicalJson('\ud800')).toThrow(RangeError)
})
