import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessProvision } from '../../src/modules/disclosure/legal/assess.ts'
import { situation } from '../../src/modules/disclosure/legal/example-situation.ts'
import { PROVISION_KEYS, type ProvisionKey } from '../../src/modules/disclosure/legal/provisions.ts'
import {
  AGE_GROUPS,
  PURPOSES,
  RECIPIENT_KINDS,
  type RecipientKind,
  SECRECIES,
  type Situation,
} from '../../src/modules/disclosure/legal/situation.ts'
import { listedOffences, OFFENCE_FORMS } from '../../src/modules/law/index.ts'
import { AT_HAND } from './items.ts'

const LAW_ENFORCEMENT: readonly RecipientKind[] = [
  ...(['police', 'security_police', 'prosecutor', 'customs', 'coast_guard', 'tax'] as const),
]
/** OSL 10:15 a and 10:27 speak of any authority: neither an organisation nor a person is one. */
const NO_AUTHORITY: readonly RecipientKind[] = [
  'ngo',
  'shelter',
  'guardian',
  'self',
  'foreign_or_international',
]
const AUTHORITIES = RECIPIENT_KINDS.filter((kind) => !NO_AUTHORITY.includes(kind))

/** Whom each section names, written from the statutes and apart from the rules; everybody where it names nobody. */
const NAMED: Readonly<Record<ProvisionKey, readonly RecipientKind[]>> = {
  // OSL 12:2, GDPR 9.2 a, the harm of 25:1, 26:1, 35:1 and 37:1, OSL 10:2 and GDPR 9.2 c name no recipient.
  consent: RECIPIENT_KINDS,
  explicit_consent: RECIPIENT_KINDS,
  harm_test: RECIPIENT_KINDS,
  own_task: RECIPIENT_KINDS,
  vital_interest: RECIPIENT_KINDS,
  // OSL 12:1 and 12:3.
  to_self: ['self'],
  to_guardian: ['guardian'],
  // OSL 10:21: an office of the prosecutor, or the Police Authority.
  crime_against_child: ['police', 'prosecutor'],
  // OSL 10:23 and 24: and the Security Service, or another authority that is to act on the offence.
  serious_crime: LAW_ENFORCEMENT,
  crime_other_secrecy: LAW_ENFORCEMENT,
  // SoL 19:1, 19:4 and 20:6: the social welfare board.
  report_of_concern: ['social_services'],
  child_investigation: ['social_services'],
  // SoL 15:7 point 1.
  stay_request: ['court', 'prosecutor', 'police', 'security_police', 'enforcement', 'tax', 'customs'],
  // Lag 2025:170 section 2.
  contact_request: LAW_ENFORCEMENT,
  state_duty: LAW_ENFORCEMENT,
  // SoL 15:9: the board that answers for the service.
  placing_board: ['social_services'],
  // OSL 26:9, 25:12 and 25:13.
  social_to_care: ['social_services', 'health'],
  health_to_care: ['social_services', 'health'],
  unable_to_consent: ['social_services', 'health', 'shelter'],
  // OSL 10:20 and 18 c: the Police Authority; 18 a: and the Security Service and customs; 18 b: and the Security Service.
  child_in_acute_danger: ['police'],
  risk_to_relative: ['police'],
  young_person_at_risk_of_crime: ['police', 'security_police', 'customs'],
  risk_of_terrorism: ['police', 'security_police'],
  crime_prevention: AUTHORITIES,
  general_clause: AUTHORITIES,
  // OSL 8:3.
  abroad: ['foreign_or_international'],
}

const anyCase = fc.record({
  key: fc.constantFrom(...PROVISION_KEYS),
  recipient: fc.constantFrom(...RECIPIENT_KINDS),
  secrecy: fc.constantFrom(...SECRECIES),
  age: fc.constantFrom(...AGE_GROUPS),
  purpose: fc.constantFrom(...PURPOSES),
  form: fc.constantFrom('copy', 'live'),
  offence: fc.option(
    fc.record({ key: fc.constantFrom(...listedOffences()), form: fc.constantFrom(...OFFENCE_FORMS) }),
    { nil: undefined },
  ),
})

test('no provision reaches an authority that its section does not name, whatever is at hand', () => {
  fc.assert(
    fc.property(anyCase, ({ key, ...asked }) => {
      const deed = { from: '2026-08-10', until: '2026-08-10' }
      const about: Situation = situation({
        ...AT_HAND[key],
        ...asked,
        form: asked.form as Situation['form'],
        offence: asked.offence && { ...asked.offence, deed },
        abroad: {
          ...{ swedishEquivalentFits: true, clearlyInSwedishInterest: true, specialRule: true },
          transfer: 'inside_eu',
        },
        liveGround: 'own_consent_and_ngo_file',
      })
      const { verdict } = assessProvision(key, about)
      if (!NAMED[key].includes(asked.recipient)) expect([key, asked.recipient, verdict]).toContain('refused')
    }),
    { numRuns: 5_000 },
  )
})

test('every way that names somebody leads to somebody it names', () => {
  for (const [key, changed] of Object.entries(AT_HAND))
    expect([key, assessProvision(key as ProvisionKey, situation(changed)).verdict]).not.toContain('refused')
})

/** What says where something goes and what for: the rest are facts that the sections ask for. */
const NO_FACTS: ReadonlySet<string> = new Set(['secrecy', 'recipient', 'purpose', 'age'])

test('a fact that a section asks for and nobody has stated is not known, and never fits', () => {
  const asked = Object.entries(AT_HAND).flatMap(([key, changed]) =>
    Object.keys(changed)
      .filter((fact) => !NO_FACTS.has(fact))
      .map((fact) => [key as ProvisionKey, fact, { ...changed, [fact]: undefined }] as const),
  )
  expect(asked.length).toBeGreaterThan(20)
  for (const [key, fact, without] of asked)
    expect([key, fact, assessProvision(key, situation(without)).verdict]).not.toContain('fits')
  const { guardian } = AT_HAND.to_guardian!
  const undecided = { ...AT_HAND.to_guardian, guardian: { ...guardian!, decides: undefined } }
  expect(assessProvision('to_guardian', situation(undecided)).verdict).toBe('refused')
})
