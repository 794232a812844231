import { describe, expect, test } from 'vitest'
import { type Assessment, assessProvision, provisionsFor } from './assess.ts'
import { consented, situation } from './example-situation.ts'
import { mayInvestigate, type ProvisionKey } from './provisions.ts'
import { SECRECIES, type Situation } from './situation.ts'

const assess = (key: ProvisionKey, changed: Partial<Situation> = {}) =>
  assessProvision(key, situation(changed))
const answer = ({ verdict, reason }: Assessment) => `${verdict}: ${reason}`

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
        guardian: { suspected: true, childRisksHarm: false },
      }),
    )
    expect(found.filter(({ verdict }) => verdict !== 'refused')).toEqual([])
  })

  test('OSL 12:3: a guardian who decides in the matter (FB 6:11) knows unless the child may be harmed, and never of an adult', () => {
    const guardian = { suspected: false, childRisksHarm: false, decides: 'yes' } as const
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

describe('what OSL 12:3 and 18:1 ask besides', () => {
  const recipient = 'guardian'
  const guardian = { suspected: false, childRisksHarm: false } as const

  test('OSL 12:3 and FB 6:11: a guardian without the right to decide in the matter knows nothing, such as of a mature teenager', () => {
    const of = (decides: 'yes' | 'no' | 'unsure' | undefined) =>
      answer(assess('to_guardian', { recipient, age: 'child', guardian: { ...guardian, decides } }))
    expect(of(undefined)).toBe('refused: guardian_right_not_stated')
    expect(of('no')).toBe('refused: guardian_does_not_decide')
    expect(of('unsure')).toBe('needs_lawyer: lawyer_guardian_right')
    expect(of('yes')).toBe('fits: fits_guardian')
  })

  test('OSL 18:1: what the police know is secret for the investigation too, and consent (12:2) does not lift that', () => {
    const way = (key: ProvisionKey, investigation?: 'unharmed' | 'may_be_harmed') =>
      answer(
        assess(key, {
          ...{ secrecy: 'police', recipient: 'social_services', age: 'adult', consent: consented },
          ...{ harmTest: 'clear_no_harm', investigation },
        }),
      )
    for (const key of ['consent', 'harm_test'] as const) {
      expect(way(key)).toBe('refused: investigation_not_assessed')
      expect(way(key, 'may_be_harmed')).toBe('refused: investigation_may_be_harmed')
      expect(way(key, 'unharmed')).toMatch(/^fits/)
    }
    // A duty or one's own task breaks that secrecy too (10:2, 10:28).
    expect(
      answer(
        assess('report_of_concern', {
          secrecy: 'police',
          recipient: 'social_services',
          concernForChild: true,
        }),
      ),
    ).toMatch(/^fits/)
  })

  test('only those who investigate hold an investigation: elsewhere nobody is asked', () => {
    const prison = { secrecy: 'police', recipient: 'social_services', holdsNoInvestigation: true } as const
    expect(assess('consent', { ...prison, consent: consented }).verdict).toBe('fits')
    expect(mayInvestigate(['prison'])).toBe(false)
    for (const kinds of [['police'], ['prosecutor'], []] as const) expect(mayInvestigate(kinds)).toBe(true)
    expect(assess('consent', { secrecy: 'social', recipient: 'police', consent: consented }).verdict).toBe(
      'fits',
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
  const police = { recipient: 'police', purpose: 'answer_to_request' } as const

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
    const danger = { recipient: 'police', childFoundInDanger: true } as const
    expect(assess('child_in_acute_danger', { ...danger, age: 'uncertain' }).verdict).toBe('fits')
    expect(assess('child_in_acute_danger', { ...danger, age: 'adult' }).verdict).toBe('refused')
    expect(assess('child_in_acute_danger', { ...danger, age: 'child', secrecy: 'health' }).verdict).toBe(
      'refused',
    )
  })
})

describe('risks of crimes to come', () => {
  const police = { recipient: 'police', purpose: 'crime_prevention' } as const
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
        recipient: 'police',
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
