import { describe, expect, test } from 'vitest'
import {
  type Deed,
  minimaOf,
  OFFENCE_FORMS,
  type OffenceForm,
  type OwnOffence as OffenceKey,
  OWN_OFFENCES,
} from '../../law/index.ts'
import { assessProvision } from './assess.ts'
import { EXPECTED } from './expected.ts'
import type { ProvisionKey } from './provisions.ts'
import { AGE_GROUPS, type AgeGroup, SECRECIES, type Secrecy, type Situation } from './situation.ts'

const LETTERS = { fits: 'F', refused: 'R', needs_lawyer: 'L' } as const

/** A deed of one day, when every scale is the newest. */
const LATELY: Deed = { from: '2026-08-10', until: '2026-08-10' }
const toThePolice = (
  secrecy: Secrecy,
  key: OffenceKey,
  form: OffenceForm,
  age: AgeGroup,
  deed: Deed = LATELY,
): Situation => ({
  secrecy,
  recipient: 'police',
  form: 'copy',
  purpose: 'crime_investigation',
  age,
  day: '2026-09-01',
  offence: { key, form, deed },
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
    test.each(OWN_OFFENCES)('%s, in every form, at every age and secrecy', (key) => {
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
      ...toThePolice('social', key, form, 'adult', { from: '2025-03-01', until: '2025-03-01' }),
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

const seriousOf = (
  key: OffenceKey,
  from: Deed['from'],
  until: Deed['until'] = from,
  form: OffenceForm = 'completed',
) => assessProvision('serious_crime', toThePolice('social', key, form, 'adult', { from, until }))

test('BrB 4:4 c, lag 2026:950: coercion to marry opens OSL 10:23 by the scale of the day of the deed', () => {
  expect(seriousOf('coercion_to_marry', '2026-08-10')).toMatchObject({ verdict: 'fits' })
  expect(seriousOf('coercion_to_marry', '2025-05-01')).toMatchObject({
    verdict: 'refused',
    reason: 'minimum_below_six_months',
  })
})

test('a deed that goes on over a change of its scale is for a lawyer, who sees both', () => {
  expect(seriousOf('coercion_to_marry', '2025-05-01', '2026-08-10')).toMatchObject({
    verdict: 'needs_lawyer',
  })
  expect(minimaOf('coercion_to_marry', { from: '2025-05-01', until: '2026-08-10' })).toEqual([
    null,
    6,
    'unread',
  ])
  // BrB 3:6, lag 2026:1318: both scales open it, so there is nothing to ask.
  expect(seriousOf('assault_exceptionally_gross', '2026-07-20', '2026-08-02')).toMatchObject({
    verdict: 'fits',
  })
  expect(minimaOf('assault_exceptionally_gross', { from: '2026-07-20', until: '2026-08-02' })).toEqual([
    60, 72,
  ])
})

test('lag 2026:1318 begins on 1 August 2026 and not before', () => {
  const on = (day: Deed['from']) => minimaOf('assault_exceptionally_gross', { from: day, until: day })
  expect([on('2026-07-31'), on('2026-08-01')]).toEqual([[60], [72]])
})

test('what nobody here has read is asked of a lawyer: an older scale, and a day on which it is unsure whether it had begun', () => {
  expect(seriousOf('rape', '2019-01-01')).toMatchObject({ verdict: 'needs_lawyer', reason: 'scale_not_read' })
  expect(seriousOf('coercion_to_marry', '2026-07-05').reason).toBe('scale_not_read')
})

test('without a day of the deed OSL 10:23 answers nothing, nor for days in the wrong order or to come', () => {
  const situation = toThePolice('social', 'rape', 'completed', 'adult')
  const without = { ...situation, offence: { key: 'rape', form: 'completed' } } as const
  expect(assessProvision('serious_crime', without).reason).toBe('deed_day_missing')
  expect(seriousOf('rape', '2026-08-10', '2026-08-09').reason).toBe('deed_days_unordered')
  expect(seriousOf('rape', '2026-08-10', '2026-09-02').reason).toBe('deed_days_unordered')
  // OSL 10:21 asks for no minimum, so for no day.
  expect(assessProvision('crime_against_child', { ...without, age: 'child' }).verdict).toBe('fits')
})

test('OSL 10:23 is about any offence with a minimum of six months: one that is not in the table goes to a lawyer', () => {
  for (const provision of ['crime_against_child', 'serious_crime', 'crime_other_secrecy'] as const)
    for (const age of AGE_GROUPS) {
      const secrecy = provision === 'crime_other_secrecy' ? 'migration' : 'social'
      const situation = {
        ...toThePolice(secrecy, 'rape', 'completed', age),
        offence: { key: 'other', form: 'completed' },
      }
      expect(assessProvision(provision, situation as Situation)).toMatchObject({
        verdict: 'needs_lawyer',
        reason: 'lawyer_offence_not_listed',
      })
    }
})

test('OSL 10:21 includes lag 1982:316: genital mutilation of a child may be told, and no minimum is asked', () => {
  const situation = toThePolice('social', 'genital_mutilation_less_serious', 'completed', 'child')
  expect(assessProvision('crime_against_child', situation).verdict).toBe('fits')
})
