import type { NeedKey } from '../../support/index.ts'
import type { CaseSection } from '../legal/least.ts'
import type { RecipientKind } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'

interface Meant {
  readonly purpose: PurposeCode
  /** What kinds of body such a need is usually put to. */
  readonly kinds: readonly RecipientKind[]
  /** What such a recipient usually needs to know, beside how the person is reached. */
  readonly parts: readonly string[]
}

const HEALTH: Meant = {
  purpose: 'health_care',
  kinds: ['health'],
  parts: ['health.acute', 'health.health', 'health.medicine', 'health.disability'],
}
const SAFETY: Meant = {
  purpose: 'protection',
  kinds: ['social_services'],
  parts: ['safety.danger_now', 'safety.threats', 'safety.from_whom', 'family.accompanying'],
}
const HOUSING: Meant = {
  purpose: 'protection',
  kinds: ['social_services'],
  parts: ['safety.danger_now', 'housing.now', 'housing.must_not_be_near', 'family.accompanying'],
}
const RIGHTS: Meant = {
  purpose: 'support',
  kinds: ['ngo'],
  parts: ['legal.residence', 'identity.citizenship'],
}
const EVERYDAY: Meant = { purpose: 'support', kinds: ['social_services', 'ngo'], parts: ['work.wishes'] }
const FAMILY: Meant = {
  purpose: 'support',
  kinds: ['social_services'],
  parts: ['family.children', 'family.accompanying'],
}
const WAY_ON: Meant = {
  purpose: 'support',
  kinds: ['ngo', 'social_services'],
  parts: ['needs.does_not_want'],
}

const meant: Readonly<Record<NeedKey, Meant>> = {
  shelter_tonight: HOUSING,
  protected_housing: HOUSING,
  housing: { ...HOUSING, purpose: 'support' },
  safety_from_somebody: SAFETY,
  protected_personal_data: SAFETY,
  safe_phone: { ...SAFETY, kinds: ['ngo', 'social_services'], parts: ['safety.from_whom'] },
  health_acute: HEALTH,
  health: HEALTH,
  sexual_health: { ...HEALTH, parts: [...HEALTH.parts, 'health.pregnancy'] },
  documentation_of_injuries: HEALTH,
  mental_health: HEALTH,
  addiction: { ...HEALTH, kinds: ['health', 'social_services'] },
  disability_support: {
    ...HEALTH,
    purpose: 'support',
    kinds: ['social_services'],
    parts: ['health.disability'],
  },
  legal_help: { ...RIGHTS, parts: [...RIGHTS.parts, 'legal.proceedings', 'legal.counsel'] },
  residence_permit: { ...RIGHTS, purpose: 'residence_permit', kinds: ['police', 'prosecutor', 'migration'] },
  identity_documents: {
    ...RIGHTS,
    kinds: ['migration', 'ngo'],
    parts: [...RIGHTS.parts, 'identity.documents_held'],
  },
  report_to_police: {
    purpose: 'crime_investigation',
    kinds: ['police'],
    parts: ['legal.police_report', 'safety.danger_now'],
  },
  compensation: { ...RIGHTS, purpose: 'compensation', parts: ['legal.proceedings', 'legal.injured_party'] },
  interpreter: { ...RIGHTS, parts: [] },
  money: { ...EVERYDAY, parts: ['money.income', 'money.applied_for'] },
  debts: { ...EVERYDAY, parts: ['money.debts'] },
  work: { ...EVERYDAY, parts: ['work.occupation', 'work.education', 'work.wishes'] },
  education: { ...EVERYDAY, parts: ['work.education', 'work.wishes'] },
  meaningful_days: EVERYDAY,
  children: FAMILY,
  parenting: FAMILY,
  school: FAMILY,
  contact_with_family: { ...FAMILY, parts: ['family.relatives', 'family.keep_away'] },
  company: WAY_ON,
  leaving_prostitution: WAY_ON,
  staying_safer: WAY_ON,
  going_home: { ...WAY_ON, purpose: 'return', parts: ['identity.citizenship', 'needs.does_not_want'] },
  life_in_sweden: WAY_ON,
  somebody_to_talk_to: WAY_ON,
}

/** What a referral for a need is for, unless its sender says otherwise. */
export const purposeOf = (need: NeedKey): PurposeCode => meant[need].purpose

/** The kinds of body that a need is usually put to. */
export const kindsFor = (need: NeedKey): readonly RecipientKind[] => meant[need].kinds

/** What kind of recipient a body is for a need: what it can be, and what the need asks for. */
export const kindOf = (need: NeedKey, possible: readonly RecipientKind[]): RecipientKind | undefined =>
  meant[need].kinds.find((kind) => possible.includes(kind)) ??
  possible.find((kind) => kind !== 'other_authority') ??
  possible[0]

/** Enough to reach the person safely and to know what they want: what everybody who is asked for help needs. */
const ALWAYS = [
  'identity.chosen_name',
  'identity.languages',
  'contact.safe_ways',
  'contact.safe_when',
  'contact.safe_by_whom',
  'contact.never',
  'contact.telephone',
  'needs.wants',
] as const

export interface ReferredPart {
  readonly section: CaseSection
  readonly field: string
}

/**
 * What a recipient usually needs for a need: offered as one choice, never ticked beforehand. Where the person lives and
 * stays is never among it.
 */
export const usualParts = (need: NeedKey): readonly ReferredPart[] =>
  [...ALWAYS, ...meant[need].parts].map((part) => {
    const [section, field] = part.split('.') as [CaseSection, string]
    return { section, field }
  })

/** Protected housing is asked for through the regional coordinator or the social board: no shelter is ever named. */
export const throughCoordinator = (need: NeedKey): boolean =>
  need === 'protected_housing' || need === 'shelter_tonight' || need === 'safety_from_somebody'
