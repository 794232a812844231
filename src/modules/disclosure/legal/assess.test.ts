import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listedOffences, OFFENCE_FORMS, OTHER_OFFENCE, section } from '../../law/index.ts'
import { type Assessment, assessProvision, provisionsFor } from './assess.ts'
import { consented, situation } from './example-situation.ts'
import { legalMessages } from './messages.ts'
import { PROVISION_KEYS, type ProvisionKey } from './provisions.ts'
import {
  AGE_GROUPS,
  DISCLOSURE_FORMS,
  PURPOSES,
  RECIPIENT_KINDS,
  SECRECIES,
  type Situation,
  SPECIAL_GROUNDS,
} from './situation.ts'

const assess = (key: ProvisionKey, changed: Partial<Situation> = {}) =>
  assessProvision(key, situation(changed))
const answer = ({ verdict, reason }: Assessment) => `${verdict}: ${reason}`

describe('domain rule 7', () => {
  test.each(['social', 'health'] as const)(
    'the general clause never opens the secrecy of %s, however the interests weigh: catches 10:27 used for 25:1 or 26:1',
    (secrecy) => {
      for (const recipient of RECIPIENT_KINDS) {
        const found = assess('general_clause', { secrecy, recipient, balancing: 'outweighs' })
        expect(answer(found)).toBe('refused: general_clause_excluded')
      }
    },
  )

  test('10:23 is refused for an adult where the minimum is under six months: catches a missing threshold', () => {
    const found = assess('serious_crime', {
      recipient: 'police',
      purpose: 'crime_investigation',
      offence: { key: 'procuring', form: 'completed', deed: { from: '2026-08-10', until: '2026-08-10' } },
    })
    expect(answer(found)).toBe('refused: minimum_below_six_months')
    expect(found.section).toBe('osl-10-23')
  })

  test('a foreign authority gets nothing by a domestic way: catches a transfer without 8:3 and chapter V', () => {
    const abroad = {
      swedishEquivalentFits: true,
      clearlyInSwedishInterest: true,
      specialRule: false,
      transfer: 'safeguards',
    } as const
    const recipient = 'foreign_or_international'
    expect(answer(assess('own_task', { recipient, necessityWritten: true }))).toBe(
      'refused: recipient_abroad',
    )
    expect(answer(assess('harm_test', { recipient, harmTest: 'clear_no_harm' }))).toBe(
      'refused: recipient_abroad',
    )
    expect(answer(assess('abroad', { recipient, abroad }))).toBe('fits: fits_abroad')
    expect(answer(assess('abroad', { recipient, abroad: { ...abroad, transfer: 'none' } }))).toBe(
      'refused: no_transfer_ground',
    )
    expect(
      answer(assess('abroad', { recipient, abroad: { ...abroad, clearlyInSwedishInterest: false } })),
    ).toBe('refused: abroad_conditions_missing')
    expect(answer(assess('abroad', { recipient, abroad: { ...abroad, transfer: 'derogation' } }))).toBe(
      'needs_lawyer: lawyer_transfer_by_derogation',
    )
    // Consent lifts the secrecy; the transfer still needs its ground.
    expect(answer(assess('consent', { recipient, consent: consented }))).toBe('refused: no_transfer_ground')
    expect(answer(assess('consent', { recipient, consent: consented, abroad }))).toBe('fits: fits_consent')
  })

  test('a live view needs a ground of its own: catches direct access on the strength of a provision for telling', () => {
    const live = { form: 'live', consent: consented } as const
    expect(answer(assess('consent', live))).toBe('refused: live_without_ground')
    expect(answer(assess('consent', { ...live, liveGround: 'own_consent_and_ngo_file' }))).toBe(
      'refused: live_needs_stated_section',
    )
    expect(answer(assess('consent', { ...live, liveGround: 'stated_section' }))).toBe(
      'needs_lawyer: lawyer_live_section',
    )
    expect(
      answer(assess('explicit_consent', { ...live, secrecy: 'ngo', liveGround: 'own_consent_and_ngo_file' })),
    ).toBe('fits: fits_live_own_consent')
    expect(assess('consent', live).section).toBe('osl-11-4')
  })

  test('OSL 10:15 a (SFS 2025:934) opens where somebody has weighed, and for 10:23 a lawyer decides: catches one that opens by itself', () => {
    for (const secrecy of ['social', 'migration', 'police'] as const) {
      const facts = { secrecy, recipient: 'police', investigation: 'unharmed' } as const
      const found = (more: Partial<Situation>) =>
        answer(assess('crime_prevention', { ...facts, purpose: 'crime_prevention', ...more }))
      expect(found({})).toBe('refused: balancing_missing')
      expect(found({ balancing: 'does_not_outweigh' })).toBe('refused: balance_against')
      expect(found({ balancing: 'outweighs' })).toBe('fits: fits_wider_disclosure')
      expect(found({ balancing: 'outweighs', purpose: 'crime_investigation' })).toBe(
        secrecy === 'social' ? 'needs_lawyer: lawyer_crime_prevention' : 'fits: fits_wider_disclosure',
      )
      expect(found({ balancing: 'outweighs', purpose: 'support' })).toBe('refused: purpose_not_crime')
    }
    expect(answer(assess('crime_prevention', { secrecy: 'health', recipient: 'police' }))).toBe(
      'refused: health_excluded',
    )
  })

  test('danger to life opens nothing by itself and may override anything: catches a system that decides at midnight', () => {
    const calm = provisionsFor(situation({ recipient: 'police' }))
    const danger = provisionsFor(situation({ recipient: 'police', dangerToLife: true }))
    expect(danger).toEqual(calm)
    expect(danger.every(({ overridable }) => overridable)).toBe(true)
  })
})

describe('consent', () => {
  test.each([
    [undefined, 'refused: consent_missing'],
    [{ ...consented, covers: false }, 'refused: consent_does_not_cover'],
    [{ ...consented, expired: true }, 'refused: consent_expired'],
    [{ ...consented, withdrawn: true, expired: true }, 'refused: consent_withdrawn'],
    [consented, 'fits: fits_consent'],
    [{ ...consented, withProviso: true }, 'fits: fits_consent_proviso'],
  ] as const)('%j → %s: catches an override sent by the client', (consent, expected) => {
    expect(answer(assess('consent', { consent }))).toBe(expected)
  })

  test('a proviso binds a private party, not an authority', () => {
    const found = assess('consent', { recipient: 'health', consent: { ...consented, withProviso: true } })
    expect(answer(found)).toBe('needs_lawyer: lawyer_proviso_to_authority')
  })

  test('an organisation without a secrecy act needs explicit consent', () => {
    expect(answer(assess('consent', { secrecy: 'ngo', consent: consented }))).toBe(
      'refused: no_statutory_secrecy',
    )
    expect(
      answer(assess('explicit_consent', { secrecy: 'ngo', consent: { ...consented, explicit: false } })),
    ).toBe('refused: consent_not_explicit')
  })

  test('an expired consent keeps no live view open, whatever else fits', () => {
    const found = assess('report_of_concern', {
      secrecy: 'ngo',
      recipient: 'social_services',
      concernForChild: true,
      form: 'live',
      liveGround: 'own_consent_and_ngo_file',
      consent: { ...consented, expired: true },
    })
    expect(answer(found)).toBe('refused: consent_expired')
  })
})

test('a provision opens nothing before it came into force', () => {
  const found = assess('crime_prevention', {
    recipient: 'police',
    purpose: 'crime_prevention',
    day: '2025-11-30',
  })
  expect(answer(found)).toBe('refused: not_in_force')
})

const anySituation: fc.Arbitrary<Situation> = fc.record({
  secrecy: fc.constantFrom(...SECRECIES),
  recipient: fc.constantFrom(...RECIPIENT_KINDS),
  form: fc.constantFrom(...DISCLOSURE_FORMS),
  purpose: fc.constantFrom(...PURPOSES),
  age: fc.constantFrom(...AGE_GROUPS),
  day: fc.constantFrom('2024-05-01', '2025-08-01', '2026-09-01'),
  offence: fc.option(
    fc.record({
      key: fc.constantFrom(...listedOffences(), OTHER_OFFENCE),
      form: fc.constantFrom(...OFFENCE_FORMS),
    }),
    { nil: undefined },
  ),
  consent: fc.option(
    fc.record({
      covers: fc.boolean(),
      explicit: fc.boolean(),
      expired: fc.boolean(),
      withdrawn: fc.boolean(),
      withProviso: fc.boolean(),
    }),
    { nil: undefined },
  ),
  harmTest: fc.constantFrom(undefined, 'clear_no_harm' as const, 'not_clear' as const),
  necessityWritten: fc.boolean(),
  neededForCare: fc.boolean(),
  specialGround: fc.constantFrom(undefined, ...SPECIAL_GROUNDS),
  unableToConsent: fc.boolean(),
  balancing: fc.constantFrom(undefined, 'outweighs' as const, 'does_not_outweigh' as const),
  concernForChild: fc.boolean(),
  dangerToLife: fc.boolean(),
  liveGround: fc.constantFrom(undefined, 'own_consent_and_ngo_file' as const, 'stated_section' as const),
})

test('every provision answers every situation, with a reason in both languages and a section in force', () => {
  fc.assert(
    fc.property(anySituation, (given) => {
      const found = provisionsFor(given)
      expect(found.map(({ provision }) => provision)).toEqual(PROVISION_KEYS)
      for (const { verdict, reason, section: key } of found) {
        expect(legalMessages.sv[reason].length).toBeGreaterThan(10)
        expect(String(legalMessages.en[reason]).length).toBeGreaterThan(10)
        const kind = reason.startsWith('fits_') ? 'fits' : null
        if (kind !== null || verdict === 'fits') expect(verdict).toBe(kind)
        expect(section(key)).toBeDefined()
      }
    }),
  )
})

test('nothing but the person’s own insight leads to the person', () => {
  fc.assert(
    fc.property(anySituation, (given) => {
      const open = provisionsFor({ ...given, recipient: 'self' }).filter(
        ({ verdict }) => verdict !== 'refused',
      )
      expect(open.every(({ provision }) => provision === 'to_self')).toBe(true)
    }),
  )
})

test('between authorities no live view opens without a lawyer', () => {
  fc.assert(
    fc.property(anySituation, (given) => {
      fc.pre(given.secrecy !== 'ngo' && given.recipient !== 'self')
      const open = provisionsFor({ ...given, form: 'live' }).filter(({ verdict }) => verdict === 'fits')
      expect(open).toEqual([])
    }),
  )
})

test('a withdrawn consent opens nothing that rests on consent', () => {
  fc.assert(
    fc.property(anySituation, (given) => {
      const withdrawn = { ...given, consent: { ...consented, withdrawn: true } }
      expect(assessProvision('consent', withdrawn).verdict).toBe('refused')
      expect(assessProvision('explicit_consent', withdrawn).verdict).toBe('refused')
    }),
  )
})
