import type { z } from 'zod'
import type { disclosureInput } from '../modules/disclosure/telling/schema.ts'
import type { Settings } from '../platform/config/settings.ts'
import { givenCase } from './cases.ts'
import { givenConsent } from './disclosures.ts'
import { openWorld, type TestPerson, type World } from './world.ts'

export type GivenDisclosure = z.input<typeof disclosureInput>
type Recipient = 'social' | 'ngo' | 'police' | 'other'

/** Social services, an association with a file of its own, the police, and a third body: all fictional. */
export interface SharingScene {
  readonly world: World
  readonly body: Readonly<Record<Recipient, string>>
  readonly social: TestPerson
  readonly ngo: TestPerson
  readonly officer: TestPerson
  /** Somebody else in a role at the municipality. */
  municipal(role: 'caseworker' | 'case_manager' | 'lawyer'): Promise<TestPerson>
  /** A case with something written in five sections. */
  aCase(worker?: TestPerson, ageGroup?: 'adult' | 'child'): Promise<string>
  /** Yes to all needs and to the telephone number, for support, until the end of the year. */
  consentTo(worker: TestPerson, caseId: string, toBody: string): Promise<string>
  /** A copy to the association, on a consent. */
  onConsent(
    caseId: string,
    consentId: string | undefined,
    changed?: Partial<GivenDisclosure>,
  ): GivenDisclosure
  /** A copy to the police, for the investigation of trafficking. */
  toPolice(caseId: string, changed?: Partial<GivenDisclosure>): GivenDisclosure
  /** What the association opens of its own file for social services, on a consent. */
  liveOnConsent(caseId: string, changed?: Partial<GivenDisclosure>): Promise<GivenDisclosure>
}

const values = {
  identity: { full_name: 'Påhittad Asp' },
  contact: { telephone: '070-000 00 00', safe_when: 'förmiddagar' },
  needs: { wants: 'vill lära sig svenska', needs: 'housing' },
  safety: { threats: 'ett påhittat hot' },
  health: { medicine: 'påhittad medicin' },
}

/** Opens the scene at noon on 24 November 2026. */
export const openSharing = async (settings: Partial<Settings> = {}): Promise<SharingScene> => {
  const world = await openWorld({ settings })
  world.setTime('2026-11-24T12:00:00Z')
  const body = {
    social: await world.body('Exempelköpings kommun', 'municipality'),
    ngo: await world.body('Påhittade stödföreningen', 'ngo'),
    police: await world.body('Påhittade polisen', 'agency', 'police'),
    other: await world.body('Annan påhittad förening', 'ngo'),
  }
  const social = await world.as('caseworker', 'Exempelköpings kommun')
  const ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
  const officer = await world.as('police_prosecutor', 'Påhittade polisen')
  const consentTo: SharingScene['consentTo'] = (worker, caseId, toBody) =>
    givenConsent(worker, {
      caseId,
      toBody,
      purpose: 'support',
      items: [
        { section: 'needs', field: '' },
        { section: 'contact', field: 'telephone' },
      ],
      givenOn: '2026-11-24',
      expiresOn: '2026-12-31',
    })
  const onConsent: SharingScene['onConsent'] = (caseId, consentId, changed = {}) => ({
    caseId,
    toBody: body.ngo,
    toKind: 'ngo',
    form: 'copy',
    purpose: 'support',
    provision: 'consent',
    consentId,
    items: [
      { section: 'needs', field: 'wants' },
      { section: 'contact', field: 'telephone' },
    ],
    endsOn: '2026-12-24',
    ...changed,
  })
  return {
    world,
    body,
    social,
    ngo,
    officer,
    municipal: (role) => world.as(role, 'Exempelköpings kommun'),
    aCase: (worker = social, ageGroup = 'adult') => givenCase(worker, { ageGroup, values }),
    consentTo,
    onConsent,
    toPolice: (caseId, changed = {}) => ({
      caseId,
      toBody: body.police,
      toKind: 'police',
      form: 'copy',
      purpose: 'crime_investigation',
      provision: 'serious_crime',
      offence: 'trafficking',
      offenceForm: 'completed',
      items: [{ section: 'safety', field: 'threats' }],
      endsOn: '2026-12-24',
      ...changed,
      situation: { deedFrom: '2026-11-20', ...changed.situation },
    }),
    liveOnConsent: async (caseId, changed = {}) =>
      onConsent(caseId, await consentTo(ngo, caseId, body.social), {
        toBody: body.social,
        toKind: 'social_services',
        form: 'live',
        provision: 'explicit_consent',
        liveGround: 'own_consent_and_ngo_file',
        ...changed,
      }),
  }
}
