import { describe, expect, test } from 'vitest'
import { assessProvision } from './assess.ts'
import { EXPECTED } from './expected.ts'
import { OFFENCE_FORMS, OFFENCE_KEYS, type OffenceForm, type OffenceKey } from './offences.ts'
import type { ProvisionKey } from './provisions.ts'
import { AGE_GROUPS, type AgeGroup, SECRECIES, type Secrecy, type Situation } from './situation.ts'

const LETTERS = { fits: 'F', refused: 'R', needs_lawyer: 'L' } as const

const toThePolice = (secrecy: Secrecy, key: OffenceKey, form: OffenceForm, age: AgeGroup): Situation => ({
  secrecy,
  recipient: 'police',
  form: 'copy',
  purpose: 'crime_investigation',
  age,
  day: '2026-09-01',
  offence: { key, form },
})

const letters = (provision: ProvisionKey, secrecy: Secrecy, key: OffenceKey, age: AgeGroup): string =>
  OFFENCE_FORMS.map(
    (form) => LETTERS[assessProvision(provision, toThePolice(secrecy, key, form, age)).verdict],
  ).join('')

/** Somebody of uncertain age is a child in the eyes of the house. */
const canBeVictim = (key: OffenceKey, age: AgeGroup) =>
  age === 'adult' ? EXPECTED[key].adult : EXPECTED[key].child

const expectedOf = (provision: ProvisionKey, secrecy: Secrecy, key: OffenceKey, age: AgeGroup): string => {
  if (!canBeVictim(key, age)) return 'RRRRR'
  const strict = secrecy === 'social' || secrecy === 'health'
  const open = secrecy === 'migration' || secrecy === 'police'
  if (provision === 'crime_other_secrecy') return open ? EXPECTED[key].otherSecrecy : 'RRRRR'
  if (open || secrecy === 'ngo') return 'RRRRR'
  const own =
    provision === 'serious_crime'
      ? EXPECTED[key].serious
      : age === 'adult'
        ? 'RRRRR'
        : EXPECTED[key].againstChild
  // A private shelter's confidentiality has no exceptions of its own: a lawyer decides what would fit.
  return strict ? own : own.replaceAll('F', 'L')
}

describe.each(['crime_against_child', 'serious_crime', 'crime_other_secrecy'] as const)(
  '%s: catches a threshold, an age or a form taken for another',
  (provision) => {
    test.each(OFFENCE_KEYS)('%s, in every form, at every age and secrecy', (key) => {
      const found = SECRECIES.flatMap((secrecy) =>
        AGE_GROUPS.map((age) => [secrecy, age, letters(provision, secrecy, key, age)]),
      )
      const expected = SECRECIES.flatMap((secrecy) =>
        AGE_GROUPS.map((age) => [secrecy, age, expectedOf(provision, secrecy, key, age)]),
      )
      expect(found).toEqual(expected)
    })
  },
)

test('before April 2025 a minimum of six months opened nothing: catches a threshold without its date', () => {
  const before = (key: OffenceKey, form: OffenceForm = 'completed') =>
    assessProvision('serious_crime', {
      ...toThePolice('social', key, form, 'adult'),
      day: '2025-03-31',
    })
  expect(before('trafficking_less_serious')).toMatchObject({
    verdict: 'refused',
    reason: 'minimum_below_one_year',
    section: 'osl-10-23-before-2025',
  })
  expect(before('trafficking')).toMatchObject({ verdict: 'fits', section: 'osl-10-23-before-2025' })
  expect(before('trafficking', 'attempt')).toMatchObject({ verdict: 'needs_lawyer', reason: 'older_wording' })
})

test('an accompanying child’s suspected abuse opens 10:21 in an adult’s case', () => {
  const situation: Situation = {
    ...toThePolice('social', 'assault', 'completed', 'adult'),
    offence: { key: 'assault', form: 'completed', victimAge: 'child' },
  }
  expect(assessProvision('crime_against_child', situation).verdict).toBe('fits')
})

test('an uncertain age is said to be treated as a child’s, never passed over', () => {
  const situation = toThePolice('social', 'procuring', 'completed', 'uncertain')
  expect(assessProvision('crime_against_child', situation).reason).toBe('fits_crime_against_presumed_child')
})

test('no way for crimes leads to anybody but law enforcement', () => {
  for (const recipient of ['social_services', 'ngo', 'shelter', 'guardian', 'migration', 'health'] as const) {
    for (const provision of ['crime_against_child', 'serious_crime'] as const) {
      const situation: Situation = { ...toThePolice('social', 'rape', 'completed', 'child'), recipient }
      expect(assessProvision(provision, situation).verdict).toBe('refused')
    }
  }
})
