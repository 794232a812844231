import type { Day } from '../../../platform/clock/clock.ts'
import { BODY_KINDS } from '../../directory/index.ts'
import type { Deed, OffenceForm } from '../../law/index.ts'

/**
 * The secrecy that protects the data at the body that would hand it over: social services (OSL 26:1), health care
 * (25:1), Migrationsverket (37:1), police and prosecution (35:1), the confidentiality of a private shelter or other
 * private social service (SoL 17:11), and an organisation without statutory secrecy (its own promise and the GDPR).
 */
export const SECRECIES = ['social', 'health', 'migration', 'police', 'shelter_private', 'ngo'] as const
export type Secrecy = (typeof SECRECIES)[number]

/** What a recipient is: a kind of a body that the directory knows, any other authority, or the person or a guardian. */
export const RECIPIENT_KINDS = [...BODY_KINDS, 'other_authority', 'guardian', 'self'] as const
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

export const DISCLOSURE_FORMS = ['copy', 'live'] as const
/** A copy is handed over and cannot be recalled; a live view is direct access to another body's file. */
export type DisclosureForm = (typeof DISCLOSURE_FORMS)[number]

export const PURPOSES = [
  'protection',
  'support',
  'health_care',
  'child_protection',
  'crime_investigation',
  'crime_prevention',
  'residence_permit',
  'compensation',
  'return',
  'own_insight',
  'answer_to_request',
] as const
export type Purpose = (typeof PURPOSES)[number]

export const AGE_GROUPS = ['adult', 'child', 'uncertain'] as const
/** Somebody of uncertain age is treated as a child until the age has been assessed. */
export type AgeGroup = (typeof AGE_GROUPS)[number]

export const SPECIAL_GROUNDS = [
  'under_18',
  'long_term_misuse',
  'compulsory_psychiatric_care',
  'pregnancy',
] as const
/** The grounds of OSL 26:9 and 25:12 for telling between social services and health care. */
type SpecialGround = (typeof SPECIAL_GROUNDS)[number]

export interface ConsentFacts {
  /** The consent names these items, this purpose and this recipient. */
  readonly covers: boolean
  /** Given in so many words for sensitive data (GDPR 9.2 a). */
  readonly explicit: boolean
  readonly expired: boolean
  readonly withdrawn: boolean
  /** The person consents only if the recipient is bound not to tell others (OSL 12:2, second paragraph). */
  readonly withProviso: boolean
}

/** A risk of crimes to come (OSL 10:18 a–c): what somebody is feared to do, not what has been done. */
export interface RiskFacts {
  readonly concrete: boolean
  readonly byPersonUnder21: boolean
  readonly crime: 'any' | 'terrorism_or_security' | 'chapter_3_4_6_with_a_year_or_more'
  /** The feared victim is a relative of the person whom the body has as client, who is the one feared. */
  readonly againstRelative: boolean
  /** Ongoing or planned services, or other special reasons, speak against telling. */
  readonly inappropriate: boolean
}

/** A request that a law obliges a body to answer, once it has been registered in the queue where a person decides. */
export interface RequestFacts {
  readonly kind: 'stay_in_shelter' | 'contact_data' | 'placing_board'
  readonly inQueue: boolean
  /** The request concerns one named person. */
  readonly individualCase: boolean
  /** The decider found exceptional reasons against (lag 2025:170, section 4). */
  readonly exceptionalReasonsAgainst: boolean
}

/** What direct access to another body's file would rest on. */
type LiveGround =
  /** The person's own consent to a view into an organisation's own file. */
  | 'own_consent_and_ngo_file'
  /** A section of an act or ordinance that gives direct access, named by the decider. */
  | 'stated_section'

/** Everything the law asks about a disclosure. What is left out is taken not to be at hand. */
export interface Situation {
  readonly secrecy: Secrecy
  readonly recipient: RecipientKind
  readonly form: DisclosureForm
  readonly purpose: Purpose
  /** The person of the case. */
  readonly age: AgeGroup
  /** The day of the decision: the law in force that day is asked. */
  readonly day: Day
  readonly offence?:
    | {
        /** Key of an offence of the table, or `other`. */
        readonly key: string
        readonly form: OffenceForm
        /** Whom the offence is directed at; the person of the case where left out. */
        readonly victimAge?: AgeGroup | undefined
        /** When it was done: the scale of that day is asked. */
        readonly deed?: Deed | undefined
      }
    | undefined
  readonly consent?: ConsentFacts | undefined
  readonly harmTest?: 'clear_no_harm' | 'not_clear' | undefined
  /** Why the discloser's own task cannot be done without telling, in writing (OSL 10:2). */
  readonly necessityWritten?: boolean | undefined
  /** The recipient needs the data to give necessary care, treatment or support (26:9, 25:12, 25:13). */
  readonly neededForCare?: boolean | undefined
  readonly specialGround?: SpecialGround | undefined
  readonly unableToConsent?: boolean | undefined
  readonly risk?: RiskFacts | undefined
  readonly request?: RequestFacts | undefined
  /** The decider has weighed the interests and written why (OSL 10:27, 10:15 a, lag 2025:170 section 5). */
  readonly balancing?: 'outweighs' | 'does_not_outweigh' | undefined
  /** A child is known or suspected to be badly off (SoL 19:1). */
  readonly concernForChild?: boolean | undefined
  /** The recipient board has opened an investigation about the child (SoL 20:3). */
  readonly childInvestigationOpen?: boolean | undefined
  /** Life is in danger. It opens nothing by itself: the manager on duty may override any refusal, and says why. */
  readonly dangerToLife?: boolean | undefined
  /** A child was come upon by staff of the social services in acute and serious danger (OSL 10:20). */
  readonly childFoundInDanger?: boolean | undefined
  readonly guardian?:
    | {
        readonly suspected: boolean
        readonly childRisksHarm: boolean
        /**
         * Whether the guardian has the right to decide in this very matter, seen to the child's age and maturity (FB 6:11); left
         * out where nobody has said.
         */
        readonly decides?: 'yes' | 'no' | 'unsure' | undefined
      }
    | undefined
  /** The directory says what the body is, and it investigates nothing: a prison has the secrecy of its own sections alone. */
  readonly holdsNoInvestigation?: boolean | undefined
  /** Whether telling may work against a preliminary investigation (OSL 18:1), as whoever leads it has said. */
  readonly investigation?: 'unharmed' | 'may_be_harmed' | undefined
  readonly abroad?:
    | {
        /** A Swedish authority could be told in the same case. */
        readonly swedishEquivalentFits: boolean
        readonly clearlyInSwedishInterest: boolean
        /** A special rule in an act or ordinance, or a treaty it gives force to. */
        readonly specialRule: boolean
        /** The way of GDPR chapter V: within the union, adequacy, safeguards, a derogation, or none. */
        readonly transfer: 'inside_eu' | 'adequacy' | 'safeguards' | 'derogation' | 'none'
      }
    | undefined
  readonly liveGround?: LiveGround | undefined
}
