import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KNOWN_BODIES } from './index.ts'
import { looksPersonal, makesCircle } from './rules.ts'

test.each([
  'anna.andersson@exempel.invalid',
  'Åsa.Öberg@exempel.invalid',
  'a.andersson@exempel.invalid',
  'karl-erik.berg@exempel.invalid',
  'anna@exempel.invalid',
  'maria2@exempel.invalid',
  'erik_lind@exempel.invalid',
])('%s looks like a person’s address', (address) => {
  expect(looksPersonal(address)).toBe(true)
})

test.each([
  'registrator@exempel.invalid',
  'registrator.stockholm@exempel.invalid',
  'info@exempel.invalid',
  'kvinnofrid.skane@exempel.invalid',
  'barnahus@exempel.invalid',
  'mot-manniskohandel@exempel.invalid',
  'jour020@exempel.invalid',
])('%s is a function’s address', (address) => {
  expect(looksPersonal(address)).toBe(false)
})

test('a word of the body’s own name makes an address a function’s', () => {
  expect(looksPersonal('exempel.verket@exempel.invalid')).toBe(true)
  expect(looksPersonal('exempel.verket@exempel.invalid', ['Exempelverket', 'Verket'])).toBe(false)
})

test('the registrar of every known body may be entered', () => {
  for (const { name } of KNOWN_BODIES)
    expect(looksPersonal('registrator@exempel.invalid', [name])).toBe(false)
})

test('steps that were let through never lead back to where they began', () => {
  const step = fc
    .tuple(fc.nat(6), fc.nat(6))
    .map(([from, to]) => ({ bodyId: String(from), successorId: String(to) }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (wanted) => {
      const steps: { bodyId: string; successorId: string }[] = []
      for (const one of wanted) if (!makesCircle(steps, one)) steps.push(one)
      for (const start of steps) {
        const seen = new Set<string>()
        const walk = (at: string): void => {
          for (const next of steps.filter(({ bodyId }) => bodyId === at)) {
            expect(next.successorId).not.toBe(start.bodyId)
            if (!seen.has(next.successorId)) {
              seen.add(next.successorId)
              walk(next.successorId)
            }
          }
        }
        walk(start.bodyId)
      }
    }),
  )
})
