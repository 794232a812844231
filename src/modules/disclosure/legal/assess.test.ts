import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { section } from '../../law/index.ts'
import { type Assessment, assessProvision, provisionsFor } from './assess.ts'
import { legalMessages } from './messages.ts'
import { OFFENCE_FORMS, OFFENCE_KEYS } from './offences.ts'
import { PROVISION_KEYS, type ProvisionKey } from './provisions.ts'
import {
  AGE_GROUPS,
  type ConsentFacts,
  DISCLOSURE_FORMS,
  PURPOSES,
  RECIPIENT_KINDS,
  SECRECIES,
  type Situation,
  SPECIAL_GROUNDS,
} from './situation.ts'

const situation = (changed: Partial<Situation> = {}): Situation => ({
  secrecy: 'social',
  recipient: 'ngo',
  form: 'copy',
  purpose: 'support',
  age: 'adult',
  day: '2026-09-01',
  ...changed,
})
const consented: ConsentFacts = {
  covers: true,
  explicit: true,
  expired: false,
  withdrawn: false,
  withProviso: false,
}
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
      recipient: 'police_prosecutor',
      purpose: 'crime_investigation',
      offence: { key: 'procuring', form: 'completed' },
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

  test('where the law is unresolved a lawyer decides: catches 10:15 a that opens by itself', () => {
    for (const secrecy of ['social', 'migration', 'police'] as const) {
      const found = assess('crime_prevention', {
        secrecy,
        recipient: 'police_prosecutor',
        purpose: 'crime_prevention',
        balancing: 'outweighs',
      })
      expect(answer(found)).toBe('needs_lawyer: lawyer_crime_prevention')
    }
    expect(answer(assess('crime_prevention', { secrecy: 'health', recipient: 'police_prosecutor' }))).toBe(
      'refused: health_excluded',
    )
  })

  test('danger to life opens nothing by itself and may override anything: catches a system that decides at midnight', () => {
    const calm = provisionsFor(situation({ recipient: 'police_prosecutor' }))
    const danger = provisionsFor(situation({ recipient: 'police_prosecutor', dangerToLife: true }))
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

describe('the person and the guardian', () => {
  test('the person reads their own, at an authority, a shelter and an organisation, by each its section', () => {
    const own = (secrecy: Situation['secrecy']) => assess('to_self', { secrecy, recipient: 'self' })
    expect(own('social')).toMatchObject({ verdict: 'fits', section: 'osl-12-1' })
    expect(own('shelter_private')).toMatchObject({ verdict: 'fits', section: 'sol-17-6' })
    expect(own('ngo')).toMatchObject({ verdict: 'fits', section: 'gdpr-15' })
    expect(own('police').verdict).toBe('needs_lawyer')
    expect(assess('to_self', { recipient: 'self', form: 'live' }).verdict).toBe('fits')
  })

  test('a suspected guardian gets nothing by any way: catches a consent that the suspect steers', () => {
    const found = provisionsFor(
      situation({
        recipient: 'guardian',
        age: 'child',
        consent: consented,
        harmTest: 'clear_no_harm',
        necessityWritten: true,
        guardian: { suspected: true, childRisksHarm: false, whereaboutsSecret: false },
      }),
    )
    expect(found.filter(({ verdict }) => verdict !== 'refused')).toEqual([])
  })

  test('a guardian knows unless the child may be harmed, and never of an adult', () => {
    const guardian = { suspected: false, childRisksHarm: false, whereaboutsSecret: false }
    const recipient = 'guardian'
    expect(answer(assess('to_guardian', { recipient, age: 'child', guardian }))).toBe('fits: fits_guardian')
    expect(
      answer(
        assess('to_guardian', { recipient, age: 'child', guardian: { ...guardian, childRisksHarm: true } }),
      ),
    ).toBe('refused: guardian_harm')
    expect(answer(assess('to_guardian', { recipient, age: 'child' }))).toBe('refused: guardian_not_assessed')
    expect(answer(assess('to_guardian', { recipient, age: 'adult', guardian }))).toBe(
      'refused: adult_has_no_guardian',
    )
  })
})

describe('requests that the law obliges to answer', () => {
  const request = {
    kind: 'contact_data',
    inQueue: true,
    individualCase: true,
    exceptionalReasonsAgainst: false,
  } as const
  const police = { recipient: 'police_prosecutor', purpose: 'answer_to_request' } as const

  test('only from the queue: catches an answer that nobody decided', () => {
    expect(answer(assess('contact_request', police))).toBe('refused: request_not_in_queue')
    expect(answer(assess('contact_request', { ...police, request: { ...request, inQueue: false } }))).toBe(
      'refused: request_not_in_queue',
    )
    expect(answer(assess('stay_request', { ...police, request }))).toBe('refused: request_not_in_queue')
  })

  test('contact data also from a private shelter, unless exceptional reasons speak against', () => {
    const shelter = { ...police, secrecy: 'shelter_private', request } as const
    expect(answer(assess('contact_request', shelter))).toBe('fits: fits_contact_request')
    expect(
      answer(
        assess('contact_request', { ...shelter, request: { ...request, exceptionalReasonsAgainst: true } }),
      ),
    ).toBe('refused: exceptional_reasons_against')
  })

  test('whether somebody stays in a shelter is asked of the board alone, about one person', () => {
    const stay = { ...request, kind: 'stay_in_shelter' } as const
    expect(answer(assess('stay_request', { ...police, request: stay }))).toBe('fits: fits_stay_request')
    expect(answer(assess('stay_request', { ...police, request: { ...stay, individualCase: false } }))).toBe(
      'refused: request_not_individual',
    )
    expect(assess('stay_request', { ...police, secrecy: 'shelter_private', request: stay }).verdict).toBe(
      'refused',
    )
  })

  test('the wider duty of 2025 does not reach social services or health care', () => {
    for (const secrecy of ['social', 'health'] as const) {
      expect(answer(assess('state_duty', { ...police, secrecy, balancing: 'outweighs' }))).toBe(
        'refused: wider_duty_excluded',
      )
    }
    expect(answer(assess('state_duty', { ...police, secrecy: 'migration', balancing: 'outweighs' }))).toBe(
      'fits: fits_state_duty',
    )
  })
})

describe('children and care', () => {
  test('a report of concern breaks every secrecy, and needs no section where there is none', () => {
    const report = { recipient: 'social_services', concernForChild: true } as const
    for (const secrecy of SECRECIES) {
      const found = assess('report_of_concern', { ...report, secrecy })
      expect(found.verdict).toBe('fits')
      expect(found.section).toBe(secrecy === 'ngo' ? 'sol-19-4' : 'sol-19-1')
    }
    expect(assess('report_of_concern', { ...report, concernForChild: false }).verdict).toBe('refused')
  })

  test('between social services and health care only with one of the section’s grounds', () => {
    const care = { recipient: 'health', neededForCare: true } as const
    expect(answer(assess('social_to_care', care))).toBe('refused: no_special_ground')
    expect(answer(assess('social_to_care', { ...care, specialGround: 'under_18' }))).toBe(
      'refused: no_special_ground',
    )
    expect(assess('social_to_care', { ...care, age: 'child', specialGround: 'under_18' }).verdict).toBe(
      'fits',
    )
    expect(assess('social_to_care', { ...care, specialGround: 'long_term_misuse' }).verdict).toBe('fits')
    expect(assess('health_to_care', { ...care, specialGround: 'pregnancy' }).verdict).toBe('refused')
    expect(assess('health_to_care', { ...care, secrecy: 'health', specialGround: 'pregnancy' }).section).toBe(
      'osl-25-12',
    )
  })

  test('a child found in acute danger: only social services, only the police, not an adult', () => {
    const danger = { recipient: 'police_prosecutor', childFoundInDanger: true } as const
    expect(assess('child_in_acute_danger', { ...danger, age: 'uncertain' }).verdict).toBe('fits')
    expect(assess('child_in_acute_danger', { ...danger, age: 'adult' }).verdict).toBe('refused')
    expect(assess('child_in_acute_danger', { ...danger, age: 'child', secrecy: 'health' }).verdict).toBe(
      'refused',
    )
  })
})

describe('risks of crimes to come', () => {
  const police = { recipient: 'police_prosecutor', purpose: 'crime_prevention' } as const
  const risk = {
    concrete: true,
    byPersonUnder21: false,
    crime: 'chapter_3_4_6_with_a_year_or_more',
    againstRelative: true,
    inappropriate: false,
  } as const

  test('18 c is for a client who may harm a relative: catches it used about a client who is the victim', () => {
    expect(answer(assess('risk_to_relative', { ...police, risk }))).toBe('fits: fits_risk')
    expect(answer(assess('risk_to_relative', { ...police, risk: { ...risk, againstRelative: false } }))).toBe(
      'refused: relative_not_threatened',
    )
    expect(answer(assess('risk_to_relative', { ...police, risk: { ...risk, inappropriate: true } }))).toBe(
      'refused: inappropriate',
    )
    expect(answer(assess('risk_to_relative', { ...police, risk: { ...risk, concrete: false } }))).toBe(
      'refused: no_concrete_risk',
    )
  })

  test('18 a is for social services and somebody under 21, 18 b for terrorism', () => {
    const young = { ...risk, byPersonUnder21: true, crime: 'any' } as const
    expect(assess('young_person_at_risk_of_crime', { ...police, risk: young }).verdict).toBe('fits')
    expect(assess('young_person_at_risk_of_crime', { ...police, risk }).verdict).toBe('refused')
    expect(
      assess('young_person_at_risk_of_crime', { ...police, secrecy: 'health', risk: young }).verdict,
    ).toBe('refused')
    expect(assess('risk_of_terrorism', { ...police, risk }).verdict).toBe('refused')
    expect(
      assess('risk_of_terrorism', { ...police, risk: { ...risk, crime: 'terrorism_or_security' } }).verdict,
    ).toBe('fits')
  })

  test('a committed crime does not go by the way of a risk', () => {
    const found = assess('risk_to_relative', { ...police, purpose: 'crime_investigation', risk })
    expect(answer(found)).toBe('refused: committed_crime_follows_other_rules')
  })
})

test('10:2 is the body’s own task, in writing: catches the police’s need called our own', () => {
  expect(answer(assess('own_task'))).toBe('refused: necessity_missing')
  expect(assess('own_task', { necessityWritten: true }).verdict).toBe('fits')
  expect(
    answer(
      assess('own_task', {
        necessityWritten: true,
        recipient: 'police_prosecutor',
        purpose: 'crime_investigation',
      }),
    ),
  ).toBe('refused: not_own_task')
})

test('the harm test opens only where it is clear, by the section of the body', () => {
  expect(answer(assess('harm_test'))).toBe('refused: harm_test_missing')
  expect(answer(assess('harm_test', { harmTest: 'not_clear' }))).toBe('refused: harm_not_clear')
  expect(assess('harm_test', { harmTest: 'clear_no_harm', secrecy: 'health' })).toMatchObject({
    verdict: 'fits',
    section: 'osl-25-1',
  })
})

test('a provision opens nothing before it came into force', () => {
  const found = assess('crime_prevention', {
    recipient: 'police_prosecutor',
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
    fc.record({ key: fc.constantFrom(...OFFENCE_KEYS), form: fc.constantFrom(...OFFENCE_FORMS) }),
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
