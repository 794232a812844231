import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareAccount, faultOfIban, hasIban, isBic, isSwedishAccount, shortened } from './account.ts'

// Examples that the countries themselves publish; they lead to nobody.
const RIGHT = [
  'SE45 5000 0000 0583 9825 7466',
  'NO93 8601 1117 947',
  'DE89 3704 0044 0532 0130 00',
  'GB29 NWBK 6016 1331 9268 19',
  'RO49 AAAA 1B31 0075 9384 0000',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'FR14 2004 1010 0505 0001 3M02 606',
]

describe('an IBAN', () => {
  test.each(RIGHT)('%s passes its check, however it is spaced', (iban) => {
    expect(faultOfIban(iban)).toBeUndefined()
    expect(faultOfIban(bareAccount(iban).toLowerCase())).toBeUndefined()
  })

  test('with one figure wrong never passes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RIGHT.map(bareAccount)),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (iban, at, by) => {
          const places = [...iban].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []))
          const place = places[at % places.length]!
          const wrong = iban.slice(0, place) + ((Number(iban[place]) + by) % 10) + iban.slice(place + 1)
          expect(faultOfIban(wrong)).toBe('iban_check')
        },
      ),
    )
  })

  test('with two neighbouring figures exchanged never passes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RIGHT.map(bareAccount)), fc.nat(), (iban, at) => {
        const place = 4 + (at % (iban.length - 5))
        fc.pre(/^\d\d$/.test(iban.slice(place, place + 2)) && iban[place] !== iban[place + 1])
        const wrong = iban.slice(0, place) + iban[place + 1] + iban[place] + iban.slice(place + 2)
        expect(faultOfIban(wrong)).toBe('iban_check')
      }),
    )
  })

  test('says whether form, country or length is wrong', () => {
    expect(faultOfIban('5000 0000 0583')).toBe('not_an_iban')
    expect(faultOfIban('TH12 3456 7890 1234')).toBe('iban_country')
    expect(faultOfIban('SE45 5000 0000 0583 9825 746')).toBe('iban_length')
    expect(faultOfIban('SE99 5000 0000 0583 9825 7466')).toBe('iban_check')
    expect(hasIban('TH')).toBe(false)
    expect(hasIban('RO')).toBe(true)
  })
})

test('a bank code has eight or eleven signs in their order', () => {
  expect(isBic('ESSESESS')).toBe(true)
  expect(isBic('dabasesx xxx')).toBe(true)
  for (const wrong of ['ESSE5ESS', 'ESSESES', 'ESSESESSXX', '']) expect(isBic(wrong)).toBe(false)
})

test('a Swedish account has a clearing number and a number; no name of a constructor is a country with IBAN', () => {
  for (const right of ['5000-00 123 45', '8327-9, 123 456 789 0', '9150 1234567'])
    expect(isSwedishAccount(right)).toBe(true)
  for (const wrong of ['0123 4567890', '5000', '5000 123456789012', 'SE45 5000', ''])
    expect(isSwedishAccount(wrong)).toBe(false)
  expect(hasIban('constructor')).toBe(false)
})

test('an account is shown by its last four signs alone', () => {
  expect(shortened('SE45 5000 0000 0583 9825 7466')).toBe('SE •••• 7466')
  expect(shortened('5000-00 123 45')).toBe('•••• 2345')
  expect(shortened('SE45 5000 0000 0583 9825 7466')).not.toContain('5839')
})
