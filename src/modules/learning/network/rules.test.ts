import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseDetailsIn, lasting } from './rules.ts'

test.each([
  ['svenskt personnummer', 'Flickan 20100315-2383 kom ensam.', 'identity_number'],
  ['utan sekel och streck', 'Se 1003152383 i akten.', 'identity_number'],
  ['finskt', 'Hänen tunnus on 131052-308T.', 'identity_number'],
  ['danskt', 'CPR 070761-4285 blev brugt.', 'identity_number'],
  ['estniskt', 'Isikukood 37605030299 oli teada.', 'identity_number'],
  ['lettiskt', 'Kods 161175-19997 ir zināms.', 'identity_number'],
  ['polskt', 'PESEL 44051401359 w aktach.', 'identity_number'],
  ['telefonnummer', 'Ring henne på 070-123 45 67.', 'telephone'],
  ['förnamn', 'vi mötte anna? Nej, Anna fick vänta.', 'name'],
  ['för- och efternamn', 'I mars mötte vi Exempla Påhittsson på stationen.', 'name'],
] as const)('what may be of a case is seen: %s', (_, text, kind) => {
  expect(caseDetailsIn(text)).toContain(kind)
})

test.each([
  'Vi låter barnet välja vem som är med på mötet. Det tar tid, men det håller.',
  'År 2024 utbildades 31 poliser i 3 län; 12 av dem arbetar kvar.',
  'Det kostar 1 200 kronor, och tar 2–3 dagar.',
  'Polisen ringer inte. Socialtjänsten gör det.',
])('what is about ways of working is let through: %s', (text) => {
  expect(caseDetailsIn(text)).toEqual([])
})

test('no identity number is let through, wherever in a text it stands', () => {
  const words = fc.lorem({ mode: 'sentences', maxCount: 3 })
  const number = fc
    .tuple(
      fc.integer({ min: 0, max: 999_999 }),
      fc.constantFrom('-', '+', ' ', ''),
      fc.integer({ min: 0, max: 9999 }),
    )
    .map(([day, sign, end]) => `${String(day).padStart(6, '0')}${sign}${String(end).padStart(4, '0')}`)
  fc.assert(
    fc.property(words, number, words, (before, written, after) => {
      expect(caseDetailsIn(`${before} ${written} ${after}`)).toContain('identity_number')
    }),
  )
})

test('a membership lasts 24 months, also from the last day of a month', () => {
  expect(lasting('2026-02-28').lapsesOn).toBe('2028-02-28')
  expect(lasting('2024-02-29').lapsesOn).toBe('2026-02-28')
})
