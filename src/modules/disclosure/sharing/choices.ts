import type { Day } from '../../../platform/clock/clock.ts'
import type { SectionKey } from '../../law/index.ts'
import type { FoundConsent } from '../consents/consent.ts'
import { consentedItems } from '../consents/coverage.ts'
import { assessProvision } from '../legal/assess.ts'
import type { ReasonCode } from '../legal/messages.ts'
import { PROVISION_KEYS, type ProvisionKey, provisionOf } from '../legal/provisions.ts'
import type { DisclosureDraft, DisclosureRequest } from '../telling/schema.ts'
import type { Known } from './rules.ts'
import { situationOf } from './rules.ts'

/** A way to choose: a provision, or one consent of those that hold. */
export interface Way {
  /** `harm_test`, or `consent:<id>`: what the form sends. */
  readonly value: string
  readonly provision: ProvisionKey
  readonly consent: FoundConsent | undefined
  readonly section: SectionKey
  readonly reason: ReasonCode
  /** `asks`: it may fit, depending on what the decider states. */
  readonly standing: 'fits' | 'needs_lawyer' | 'asks' | 'refused'
}

/** Refusals that end as soon as the decider has stated what the provision asks for. */
const ASKS_FOR: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'harm_test_missing',
  'necessity_missing',
  'offence_missing',
  'balancing_missing',
  'no_concern_for_child',
  'no_child_investigation',
  'not_needed_for_care',
  'no_special_ground',
  'able_to_consent',
  'no_concrete_risk',
  'no_acute_danger',
  'guardian_not_assessed',
  'guardian_right_not_stated',
  'investigation_not_assessed',
  'deed_day_missing',
  'abroad_conditions_missing',
  'no_transfer_ground',
  'no_vital_interest',
])

const RESTS_ON_CONSENT: ReadonlySet<ProvisionKey> = new Set(['consent', 'explicit_consent'])

/** What a way through secrecy asks the decider for, as parts of the form. */
export type Ask =
  | 'proviso'
  | 'harm'
  | 'necessity'
  | 'offence'
  | 'balancing'
  | 'transfer'
  | 'abroad'
  | 'risk'
  | 'specialGround'
  | 'neededForCare'
  | 'unableToConsent'
  | 'concernForChild'
  | 'childInvestigationOpen'
  | 'childFoundInDanger'
  | 'childRisksHarm'
  | 'guardianDecides'
  | 'investigationUnharmed'

const ASKS: { readonly [Key in ProvisionKey]?: readonly Ask[] } = {
  consent: ['proviso'],
  explicit_consent: ['proviso'],
  to_guardian: ['childRisksHarm', 'guardianDecides', 'necessity'],
  harm_test: ['harm', 'necessity'],
  own_task: ['necessity'],
  crime_against_child: ['offence', 'necessity'],
  serious_crime: ['offence', 'necessity'],
  crime_other_secrecy: ['offence', 'necessity'],
  report_of_concern: ['concernForChild', 'necessity'],
  child_investigation: ['childInvestigationOpen', 'necessity'],
  state_duty: ['balancing', 'necessity'],
  placing_board: ['necessity'],
  social_to_care: ['neededForCare', 'specialGround', 'necessity'],
  health_to_care: ['neededForCare', 'specialGround', 'necessity'],
  unable_to_consent: ['unableToConsent', 'neededForCare', 'necessity'],
  child_in_acute_danger: ['childFoundInDanger', 'necessity'],
  young_person_at_risk_of_crime: ['risk', 'necessity'],
  risk_of_terrorism: ['risk', 'necessity'],
  risk_to_relative: ['risk', 'necessity'],
  crime_prevention: ['balancing', 'necessity'],
  general_clause: ['balancing', 'necessity'],
  vital_interest: ['unableToConsent', 'necessity'],
  abroad: ['abroad', 'transfer', 'necessity'],
}

/** What the form asks for a provision and a recipient, at a body that may hold investigations or not. */
export const asksOf = (
  { provision, toKind }: DisclosureDraft,
  { holdsInvestigation }: Pick<Known, 'holdsInvestigation'>,
): readonly Ask[] => {
  if (provision === undefined) return []
  const ofInvestigation = holdsInvestigation && provisionOf(provision).liftsOnlyThePersons
  const abroad = toKind === 'foreign_or_international' && RESTS_ON_CONSENT.has(provision)
  return [
    ...(ofInvestigation ? (['investigationUnharmed'] as const) : []),
    ...(ASKS[provision] ?? []),
    ...(abroad ? (['transfer'] as const) : []),
  ]
}

type Begun = DisclosureDraft & Pick<DisclosureRequest, 'toKind' | 'form' | 'purpose'>

const wayOf = (
  begun: Begun,
  known: Known,
  today: Day,
  provision: ProvisionKey,
  consent?: FoundConsent,
): Way => {
  const draft = { ...begun, provision, consentId: consent?.id }
  const { verdict, reason, section } = assessProvision(provision, situationOf(draft, known, today))
  return {
    value: consent === undefined ? provision : `${provision}:${consent.id}`,
    provision,
    consent,
    section,
    reason,
    standing: verdict === 'refused' && ASKS_FOR.has(reason) ? 'asks' : verdict,
  }
}

/** Each consent that names the recipient and the purpose is a way of its own; where none does, why there is none. */
const consentWays = (begun: Begun, known: Known, today: Day, provision: ProvisionKey): readonly Way[] => {
  const naming = known.consents.filter((consent) => consentedItems(consent, begun).length > 0)
  const candidates = naming.length > 0 ? naming : known.consents.slice(0, 1)
  return candidates.length === 0
    ? [wayOf(begun, known, today, provision)]
    : candidates.map((consent) => wayOf(begun, known, today, provision, consent))
}

/** Who is told, how and what for: what the decider states for one way must not close it, but be told at its field. */
const bareOf = ({ toBody = null, toName, toKind, form, purpose, liveGround }: Begun): Begun => ({
  toBody,
  toName,
  toKind,
  form,
  purpose,
  liveGround,
})

/** Every way through secrecy for a recipient and a purpose: those that can be chosen first, then why the others cannot. */
export const waysFor = (
  asked: Begun,
  known: Known,
  today: Day,
): { readonly open: readonly Way[]; readonly closed: readonly Way[] } => {
  const begun = bareOf(asked)
  const ways = PROVISION_KEYS.flatMap((provision) =>
    RESTS_ON_CONSENT.has(provision)
      ? consentWays(begun, known, today, provision)
      : [wayOf(begun, known, today, provision)],
  )
  const rank: readonly Way['standing'][] = ['fits', 'asks', 'needs_lawyer']
  // What is for offences against children stands last for an adult: it can only concern somebody else, such as her child.
  const isRare = ({ provision }: Way): boolean =>
    provision === 'crime_against_child' && known.file.ageGroup === 'adult'
  const inRank = (standing: Way['standing']): readonly Way[] => {
    const own = ways.filter((way) => way.standing === standing)
    return [...own.filter((way) => !isRare(way)), ...own.filter(isRare)]
  }
  return {
    open: rank.flatMap(inRank),
    closed: ways.filter(({ standing }) => standing === 'refused'),
  }
}

/** The provision and the consent behind what the form sent. */
export const readWay = (value: unknown): { provision?: string; consentId?: string } => {
  if (typeof value !== 'string' || value === '') return {}
  const [provision, consentId] = value.split(':')
  return { provision: provision!, ...(consentId === undefined ? {} : { consentId }) }
}
