import type { ReasonCode } from './messages.ts'
import type { ProvisionKey } from './provisions.ts'

/** The sections of a case, each with its own sharing. */
export const CASE_SECTIONS = [
  'identity',
  'contact',
  'whereabouts',
  'family',
  'safety',
  'identification',
  'health',
  'needs',
  'legal',
  'housing',
  'money',
  'work',
  'plan',
  'notes',
  'documents',
] as const
export type CaseSection = (typeof CASE_SECTIONS)[number]

/**
 * What a provision covers. `covers`: without more. `mayName`: also what the decider names as necessary, with a reason.
 * `consented`: exactly what the person consents to.
 */
interface Reach {
  readonly covers: readonly CaseSection[]
  readonly mayName: 'others' | 'nothing'
  readonly consented?: true
}

/** What concerns the suspected offence and its victim. */
const OF_THE_OFFENCE: Reach = {
  covers: ['identity', 'contact', 'safety', 'identification', 'legal'],
  mayName: 'others',
}
const ONLY_WHAT_IS_NAMED: Reach = { covers: [], mayName: 'others' }
const NOTHING: Reach = { covers: [], mayName: 'nothing' }
const CONSENTED: Reach = { covers: [], mayName: 'nothing', consented: true }
const FOR_CARE: Reach = { covers: ['identity', 'contact', 'safety', 'health', 'needs'], mayName: 'others' }

const REACHES: Readonly<Record<ProvisionKey, Reach>> = {
  consent: CONSENTED,
  explicit_consent: CONSENTED,
  to_self: { covers: CASE_SECTIONS, mayName: 'nothing' },
  to_guardian: ONLY_WHAT_IS_NAMED,
  harm_test: ONLY_WHAT_IS_NAMED,
  own_task: ONLY_WHAT_IS_NAMED,
  crime_against_child: OF_THE_OFFENCE,
  serious_crime: OF_THE_OFFENCE,
  crime_other_secrecy: OF_THE_OFFENCE,
  // What concerns the child.
  report_of_concern: {
    covers: ['identity', 'contact', 'family', 'safety', 'identification'],
    mayName: 'others',
  },
  child_investigation: {
    covers: ['identity', 'contact', 'family', 'safety', 'identification', 'health', 'needs'],
    mayName: 'others',
  },
  // The answer is whether the person stays there: yes or no, and nothing of the case.
  stay_request: NOTHING,
  // Lag 2025:170 4 §: the home address and an IP address stand among the whereabouts; which values go is for the queue that answers.
  contact_request: { covers: ['contact', 'whereabouts'], mayName: 'nothing' },
  state_duty: ONLY_WHAT_IS_NAMED,
  placing_board: { covers: ['identity', 'needs', 'plan'], mayName: 'others' },
  social_to_care: FOR_CARE,
  health_to_care: FOR_CARE,
  unable_to_consent: FOR_CARE,
  child_in_acute_danger: { covers: ['identity', 'safety'], mayName: 'others' },
  young_person_at_risk_of_crime: ONLY_WHAT_IS_NAMED,
  risk_of_terrorism: ONLY_WHAT_IS_NAMED,
  risk_to_relative: ONLY_WHAT_IS_NAMED,
  crime_prevention: ONLY_WHAT_IS_NAMED,
  general_clause: ONLY_WHAT_IS_NAMED,
  vital_interest: ONLY_WHAT_IS_NAMED,
  abroad: ONLY_WHAT_IS_NAMED,
}

export interface LeastFacts {
  /** The sections that the consent names, where the disclosure rests on one. */
  readonly consented?: readonly CaseSection[] | undefined
  /** The sections that the decider has named as necessary, each with a reason. */
  readonly namedNecessary?: readonly CaseSection[] | undefined
  /**
   * The person stays in protected housing, or has, and the whereabouts would reveal it; or they are secret from this
   * recipient (a child's from the guardian, OSL 26:2).
   */
  readonly sheltered: boolean
}

export interface TooWide {
  readonly section: CaseSection
  readonly reason: ReasonCode
}

/**
 * The sections that a disclosure would show beyond its provision, each with the reason; empty where it is the least
 * that the provision covers. The whereabouts of somebody in protected housing are beyond every provision (domain rule
 * 8), the person's own insight and consent among them: what is not written cannot be taken from the person.
 */
export const widerThanProvision = (
  provision: ProvisionKey,
  sections: readonly CaseSection[],
  facts: LeastFacts,
): readonly TooWide[] =>
  sections.flatMap((section) => {
    const reason = whyTooWide(REACHES[provision], section, facts)
    return reason === null ? [] : [{ section, reason }]
  })

const whyTooWide = (reach: Reach, section: CaseSection, facts: LeastFacts): ReasonCode | null => {
  if (section === 'whereabouts' && facts.sheltered) return 'whereabouts_of_shelter'
  if (reach.consented) return facts.consented?.includes(section) ? null : 'beyond_consent'
  if (reach.covers.includes(section)) return null
  if (reach.mayName === 'nothing') return 'beyond_provision'
  return facts.namedNecessary?.includes(section) ? null : 'not_named_necessary'
}
