// The codes of the internal record: wide enough for every standard that it maps to. Where a standard is coarser, its mapping
// says what is lost (loss.ts).

/** The four statistical units of the international classification: a count always says which of them it counts. */
export const units = ['event', 'victim', 'perpetrator', 'reporting_entity'] as const
export type Unit = (typeof units)[number]

/**
 * What a person is taken to be. There is no formal victim status in Sweden: anybody informed may presume a victim, an authority
 * may identify one, and the only formal mark is the injured party (målsägande). Whoever is rejected is no longer a victim.
 */
export const victimStatuses = ['presumed', 'identified', 'injured_party', 'rejected'] as const
export type VictimStatus = (typeof victimStatuses)[number]

/** Who decided a status (HTCDS 2.0, trafficking status decision-making organisation). */
export const deciders = [
  'police',
  'ngo',
  'court_or_prosecution',
  'other_authority',
  'other_organisation',
] as const

/** How far the law has come with a perpetrator: the legal statuses that Eurostat and the UNODC count. */
export const justiceStages = ['suspected', 'prosecuted', 'convicted', 'acquitted'] as const
export type JusticeStage = (typeof justiceStages)[number]

export const genders = [
  'feminine',
  'masculine',
  'transgender_feminine',
  'transgender_masculine',
  'non_conforming',
] as const
export type Gender = (typeof genders)[number]

/** The kinds of organisation that register. */
export const reporterKinds = [
  'police',
  'prosecution',
  'migration_authority',
  'county_board',
  'other_authority',
  'social_services',
  'health_care',
  'ngo',
  'shelter',
  'legal_service',
  'company',
  'school',
] as const
export type ReporterKind = (typeof reporterKinds)[number]

/** Forms of exploitation: those of HTCDS 2.0, and the purposes of the Swedish crime codes that it lacks. */
export const exploitationForms = [
  'sexual',
  'forced_labour',
  'begging',
  'criminal_activity',
  'servitude',
  'child_labour',
  'forced_marriage',
  'military_service',
  'organ_removal',
  'illegal_adoption',
  'surrogacy',
  'other',
] as const
export type ExploitationForm = (typeof exploitationForms)[number]

export const sexualForms = ['prostitution', 'pornography', 'remote_interactive', 'private_services'] as const
export type SexualForm = (typeof sexualForms)[number]

/** Industry by the sections of ISIC revision 4 (SNI 2007 has the same letters). */
export const industries = [...'ABCDEFGHIJKLMNOPQRSTU'] as const
export type Industry = (typeof industries)[number]

/** How a person is held: the methods of HTCDS 2.0, and the restriction of movement, which CTDC counts. */
export const controlMeans = [
  'physical_threats',
  'threats_of_law_enforcement',
  'threats_to_family',
  'debt_bondage',
  'false_promises',
  'physical_abuse',
  'sexual_abuse',
  'takes_earnings',
  'restricts_financial_access',
  'restricts_medical_care',
  'withholds_necessities',
  'psychological_abuse',
  'psychoactive_substances',
  'excessive_working_hours',
  'withholds_documents',
  'restricts_movement',
  'other',
] as const
export type ControlMeans = (typeof controlMeans)[number]

/** The acts of trafficking (UN Trafficking in Persons Protocol, article 3 a; brottsbalken 4 kap. 1 a §). */
export const acts = ['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'] as const

/** The improper means of trafficking (UN Trafficking in Persons Protocol, article 3 a). */
export const improperMeans = [
  'threat_or_force',
  'other_coercion',
  'abduction',
  'fraud',
  'deception',
  'abuse_of_power',
  'abuse_of_vulnerability',
  'payment_to_controller',
] as const

export const recruitmentMethods = [
  'place_of_business',
  'school',
  'work',
  'social_network_online',
  'advertisement_online',
  'television',
  'newspaper',
  'family',
  'friends',
  'other',
] as const

/** What the recruiter was to the person. */
export const recruiterRelations = [
  'family',
  'intimate_partner',
  'friend',
  'acquaintance',
  'stranger',
  'other',
] as const
export type RecruiterRelation = (typeof recruiterRelations)[number]

export const routeStages = ['recruitment', 'transit', 'exploitation'] as const
