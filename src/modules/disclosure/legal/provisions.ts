import type { Bilingual, SectionKey } from '../../law/index.ts'
import type { ReasonCode } from './messages.ts'
import type { RecipientKind, Secrecy } from './situation.ts'

/** A way through secrecy: which secrecy it reaches, to whom it leads, and what it is called. */
export interface Provision {
  readonly name: Bilingual
  readonly section: SectionKey
  /** Where the same way rests on another section for some bodies. */
  readonly sectionFor?: { readonly [Kind in Secrecy]?: SectionKey }
  /** The secrecies that it reaches by its own words. */
  readonly reaches: readonly Secrecy[]
  /** Confidentiality that has no such exception of its own: what would fit is for a lawyer to decide. */
  readonly byAnalogy: readonly Secrecy[]
  /** Why it does not reach the others, where something more can be said than that it does not. */
  readonly outside?: { readonly [Kind in Secrecy]?: ReasonCode }
  /**
   * The recipients that it names, as the directory knows them; `disclosure.leads_to` says the same where rows are stored.
   */
  readonly leadsTo: readonly RecipientKind[] | 'anybody'
  /** Of these, those that it names only where the offence is theirs to act on: for a lawyer to decide. */
  readonly whereTheirTask?: readonly RecipientKind[]
  /** It lifts the secrecy that protects the person alone, and not the one that protects an investigation (OSL 18:1). */
  readonly liftsOnlyThePersons?: true
  readonly wrongRecipient: ReasonCode
}

const AUTHORITY_SECRECIES: readonly Secrecy[] = ['social', 'health', 'migration', 'police']
const STRICT: readonly Secrecy[] = ['social', 'health']
const PRIVATE: readonly Secrecy[] = ['shelter_private']
/** OSL 10:18 c and 10:20: Polismyndigheten alone. */
const POLICE: readonly RecipientKind[] = ['police']
/** OSL 10:23 and 10:24: or any other authority that has the task of acting on the offence. */
const WHERE_THEIR_TASK: readonly RecipientKind[] = ['customs', 'coast_guard', 'tax']
const INVESTIGATING: readonly RecipientKind[] = [
  'police',
  'security_police',
  'prosecutor',
  ...WHERE_THEIR_TASK,
]
/** Lag 2025:170, section 2. */
const CRIME_FIGHTING: readonly RecipientKind[] = [
  'police',
  'security_police',
  'prosecutor',
  'customs',
  'coast_guard',
  'tax',
]
const AUTHORITIES: readonly RecipientKind[] = [
  ...CRIME_FIGHTING,
  'enforcement',
  'court',
  'prison',
  'institutional_care',
  'migration',
  'employment',
  'social_insurance',
  'social_services',
  'health',
  'forensic_medicine',
  'regional_coordinator',
  'other_authority',
]

/** Every provision that a disclosure may rest on, in the order in which the page shows them. */
const PROVISIONS = {
  consent: {
    name: { sv: 'Samtycke', en: 'Consent' },
    section: 'osl-12-2',
    sectionFor: { shelter_private: 'sol-17-11' },
    reaches: [...AUTHORITY_SECRECIES, 'shelter_private'],
    byAnalogy: [],
    leadsTo: 'anybody',
    liftsOnlyThePersons: true,
    wrongRecipient: 'wrong_recipient',
  },
  explicit_consent: {
    name: { sv: 'Uttryckligt samtycke', en: 'Explicit consent' },
    section: 'gdpr-9',
    reaches: ['ngo'],
    byAnalogy: [],
    leadsTo: 'anybody',
    wrongRecipient: 'wrong_recipient',
  },
  to_self: {
    name: { sv: 'Personens egen insyn', en: 'The person’s own insight' },
    section: 'osl-12-1',
    sectionFor: { shelter_private: 'sol-17-6', ngo: 'gdpr-15' },
    reaches: [...AUTHORITY_SECRECIES, 'shelter_private', 'ngo'],
    byAnalogy: [],
    leadsTo: ['self'],
    wrongRecipient: 'recipient_is_not_the_person',
  },
  to_guardian: {
    name: { sv: 'Vårdnadshavarens insyn', en: 'The guardian’s insight' },
    section: 'osl-12-3',
    reaches: [...AUTHORITY_SECRECIES, 'shelter_private', 'ngo'],
    byAnalogy: [],
    leadsTo: ['guardian'],
    liftsOnlyThePersons: true,
    wrongRecipient: 'recipient_is_not_guardian',
  },
  harm_test: {
    name: { sv: 'Menprövning', en: 'Harm test' },
    section: 'osl-26-1',
    sectionFor: {
      health: 'osl-25-1',
      migration: 'osl-37-1',
      police: 'osl-35-1',
      shelter_private: 'sol-17-11',
    },
    reaches: AUTHORITY_SECRECIES,
    byAnalogy: PRIVATE,
    leadsTo: 'anybody',
    liftsOnlyThePersons: true,
    wrongRecipient: 'wrong_recipient',
  },
  own_task: {
    name: { sv: 'Nödvändigt för den egna uppgiften', en: 'Necessary for the body’s own task' },
    section: 'osl-10-2',
    reaches: AUTHORITY_SECRECIES,
    byAnalogy: PRIVATE,
    leadsTo: 'anybody',
    wrongRecipient: 'wrong_recipient',
  },
  crime_against_child: {
    name: { sv: 'Misstanke om brott mot barn', en: 'Suspicion of an offence against a child' },
    section: 'osl-10-21',
    reaches: STRICT,
    byAnalogy: PRIVATE,
    leadsTo: ['police', 'prosecutor'],
    wrongRecipient: 'recipient_not_police_or_prosecutor',
  },
  serious_crime: {
    name: {
      sv: 'Utredning av ett allvarligt begånget brott',
      en: 'Investigation of a serious committed offence',
    },
    section: 'osl-10-23',
    reaches: STRICT,
    byAnalogy: PRIVATE,
    leadsTo: INVESTIGATING,
    whereTheirTask: WHERE_THEIR_TASK,
    wrongRecipient: 'recipient_not_law_enforcement',
  },
  crime_other_secrecy: {
    name: { sv: 'Utredning av brott, annan sekretess', en: 'Investigation of an offence, other secrecy' },
    section: 'osl-10-24',
    reaches: ['migration', 'police'],
    byAnalogy: [],
    outside: { social: 'other_section_governs', health: 'other_section_governs' },
    leadsTo: INVESTIGATING,
    whereTheirTask: WHERE_THEIR_TASK,
    wrongRecipient: 'recipient_not_law_enforcement',
  },
  report_of_concern: {
    name: { sv: 'Orosanmälan', en: 'Report of concern' },
    section: 'sol-19-1',
    sectionFor: { ngo: 'sol-19-4' },
    reaches: [...AUTHORITY_SECRECIES, 'shelter_private', 'ngo'],
    byAnalogy: [],
    leadsTo: ['social_services'],
    wrongRecipient: 'recipient_not_board',
  },
  child_investigation: {
    name: { sv: 'Socialnämndens utredning om ett barn', en: 'The board’s investigation about a child' },
    section: 'sol-20-6',
    reaches: [...AUTHORITY_SECRECIES, 'shelter_private'],
    byAnalogy: ['ngo'],
    leadsTo: ['social_services'],
    wrongRecipient: 'recipient_not_board',
  },
  stay_request: {
    name: {
      sv: 'Begäran om någon vistas i skyddat boende',
      en: 'Request whether somebody stays in a shelter',
    },
    section: 'sol-15-7',
    reaches: ['social'],
    byAnalogy: [],
    leadsTo: ['police', 'security_police', 'prosecutor', 'court', 'enforcement', 'tax', 'customs'],
    wrongRecipient: 'recipient_not_named',
  },
  contact_request: {
    name: { sv: 'Begäran om kontaktuppgifter', en: 'Request for contact data' },
    section: 'law-2025-170-4',
    reaches: [...AUTHORITY_SECRECIES, 'shelter_private'],
    byAnalogy: [],
    leadsTo: CRIME_FIGHTING,
    wrongRecipient: 'recipient_not_crime_fighting',
  },
  state_duty: {
    name: {
      sv: 'Statlig uppgiftsskyldighet till brottsbekämpningen',
      en: 'The state’s duty to law enforcement',
    },
    section: 'law-2025-170-5',
    reaches: ['migration'],
    byAnalogy: [],
    outside: { social: 'wider_duty_excluded', health: 'wider_duty_excluded' },
    leadsTo: CRIME_FIGHTING,
    wrongRecipient: 'recipient_not_crime_fighting',
  },
  placing_board: {
    name: {
      sv: 'Utförarens uppgifter till ansvarig nämnd',
      en: 'A provider’s data to the responsible board',
    },
    section: 'sol-15-9',
    reaches: PRIVATE,
    byAnalogy: [],
    leadsTo: ['social_services'],
    wrongRecipient: 'recipient_not_board',
  },
  social_to_care: {
    name: { sv: 'Från socialtjänsten, till vård och stöd', en: 'From social services, for care and support' },
    section: 'osl-26-9',
    reaches: ['social'],
    byAnalogy: [],
    leadsTo: ['social_services', 'health'],
    wrongRecipient: 'recipient_not_care',
  },
  health_to_care: {
    name: { sv: 'Från sjukvården, till vård och stöd', en: 'From health care, for care and support' },
    section: 'osl-25-12',
    reaches: ['health'],
    byAnalogy: [],
    leadsTo: ['social_services', 'health'],
    wrongRecipient: 'recipient_not_care',
  },
  unable_to_consent: {
    name: { sv: 'Personen kan inte samtycka', en: 'The person is unable to consent' },
    section: 'osl-25-13',
    reaches: ['health'],
    byAnalogy: [],
    leadsTo: ['social_services', 'health', 'shelter'],
    wrongRecipient: 'wrong_recipient',
  },
  child_in_acute_danger: {
    name: { sv: 'Barn i överhängande fara', en: 'A child in imminent danger' },
    section: 'osl-10-20',
    reaches: ['social'],
    byAnalogy: PRIVATE,
    leadsTo: POLICE,
    wrongRecipient: 'recipient_not_police',
  },
  young_person_at_risk_of_crime: {
    name: { sv: 'Ung som riskerar att begå brott', en: 'A young person at risk of committing crimes' },
    section: 'osl-10-18-a',
    reaches: ['social'],
    byAnalogy: [],
    leadsTo: ['police', 'security_police', 'customs'],
    wrongRecipient: 'recipient_not_police_security_customs',
  },
  risk_of_terrorism: {
    name: { sv: 'Risk för terroristbrott', en: 'Risk of terrorism' },
    section: 'osl-10-18-b',
    reaches: STRICT,
    byAnalogy: [],
    leadsTo: ['police', 'security_police'],
    wrongRecipient: 'recipient_not_police_or_security',
  },
  risk_to_relative: {
    name: { sv: 'Risk för grovt brott mot närstående', en: 'Risk of a serious offence against a relative' },
    section: 'osl-10-18-c',
    reaches: STRICT,
    byAnalogy: [],
    leadsTo: POLICE,
    wrongRecipient: 'recipient_not_police',
  },
  crime_prevention: {
    name: { sv: 'Förebygga, upptäcka eller utreda brott', en: 'Prevent, detect or investigate crime' },
    section: 'osl-10-15-a',
    reaches: ['social', 'migration', 'police'],
    byAnalogy: [],
    outside: { health: 'health_excluded' },
    leadsTo: AUTHORITIES,
    // Of the secrecy of chapters 21–40 alone: 18:1 is none of them.
    liftsOnlyThePersons: true,
    wrongRecipient: 'wrong_recipient',
  },
  general_clause: {
    name: { sv: 'Generalklausulen', en: 'The general clause' },
    section: 'osl-10-27',
    reaches: ['migration', 'police'],
    byAnalogy: [],
    outside: { social: 'general_clause_excluded', health: 'general_clause_excluded' },
    leadsTo: AUTHORITIES,
    wrongRecipient: 'wrong_recipient',
  },
  vital_interest: {
    name: {
      sv: 'Skydda liv när personen inte kan samtycka',
      en: 'Protect life when the person cannot consent',
    },
    section: 'gdpr-9',
    reaches: ['ngo'],
    byAnalogy: PRIVATE,
    leadsTo: 'anybody',
    wrongRecipient: 'wrong_recipient',
  },
  abroad: {
    name: { sv: 'Till utländsk myndighet eller organisation', en: 'To a foreign authority or organisation' },
    section: 'osl-8-3',
    reaches: AUTHORITY_SECRECIES,
    byAnalogy: PRIVATE,
    leadsTo: ['foreign_or_international'],
    wrongRecipient: 'recipient_not_abroad',
  },
} as const satisfies Record<string, Provision>

/** Whether a body of these kinds may hold a preliminary investigation; one of which nothing is known may. */
export const mayInvestigate = (kinds: readonly RecipientKind[]): boolean =>
  kinds.length === 0 || kinds.some((kind) => CRIME_FIGHTING.includes(kind))

export type ProvisionKey = keyof typeof PROVISIONS
export const PROVISION_KEYS = Object.keys(PROVISIONS) as readonly ProvisionKey[]

/** A provision with what it reaches and where it leads. */
export const provisionOf = (key: ProvisionKey): Provision => PROVISIONS[key]
