import type {
  ControlMeans,
  ExploitationForm,
  Gender,
  Industry,
  RecruiterRelation,
  SexualForm,
} from './codes.ts'
import type { KAnonymisedColumn, SyntheticColumn } from './ctdc-columns.ts'

/** A column of either dataset. */
export type Column = KAnonymisedColumn | SyntheticColumn

export const GENDERS: Readonly<Record<Gender, string>> = {
  feminine: 'Female',
  masculine: 'Male',
  transgender_feminine: 'Trans/Transgender/NonConforming',
  transgender_masculine: 'Trans/Transgender/NonConforming',
  non_conforming: 'Trans/Transgender/NonConforming',
}

export type Flags<Code extends string> = Readonly<Record<Code, readonly Column[]>>

export const CONTROL: Flags<ControlMeans> = {
  physical_threats: ['meansOfControlThreats'],
  threats_of_law_enforcement: ['meansOfControlThreatOfLawEnforcement'],
  threats_to_family: ['meansOfControlUsesChildren'],
  debt_bondage: ['meansOfControlDebtBondage'],
  false_promises: ['meansOfControlFalsePromises'],
  physical_abuse: ['meansOfControlPhysicalAbuse'],
  sexual_abuse: ['meansOfControlSexualAbuse'],
  takes_earnings: ['meansOfControlTakesEarnings'],
  restricts_financial_access: ['meansOfControlRestrictsFinancialAccess'],
  restricts_medical_care: ['meansOfControlRestrictsMedicalCare'],
  withholds_necessities: ['meansOfControlWithholdsNecessities'],
  psychological_abuse: ['meansOfControlPsychologicalAbuse'],
  psychoactive_substances: ['meansOfControlPsychoactiveSubstances'],
  excessive_working_hours: ['meansOfControlExcessiveWorkingHours'],
  withholds_documents: ['meansOfControlWithholdsDocuments'],
  restricts_movement: ['meansOfControlRestrictsMovement'],
  other: ['meansOfControlOther'],
}

/** Begging and criminal activity are types of labour with CTDC. */
export const FORMS: Flags<ExploitationForm> = {
  sexual: ['isSexualExploit'],
  forced_labour: ['isForcedLabour'],
  begging: ['isForcedLabour', 'typeOfLabourBegging'],
  criminal_activity: ['isForcedLabour', 'typeOfLabourIllicitActivities'],
  servitude: ['isSlaveryAndPractices'],
  child_labour: ['isOtherExploit'],
  forced_marriage: ['isForcedMarriage'],
  military_service: ['isForcedMilitary'],
  organ_removal: ['isOrganRemoval'],
  illegal_adoption: ['isOtherExploit'],
  surrogacy: ['isOtherExploit'],
  other: ['isOtherExploit'],
}
export const WIDER_FORMS: readonly ExploitationForm[] = ['child_labour', 'illegal_adoption', 'surrogacy']

export const SEXUAL: Flags<SexualForm> = {
  prostitution: ['typeOfSexProstitution'],
  pornography: ['typeOfSexPornography'],
  remote_interactive: ['typeOfSexRemoteInteractiveServices', 'typeOfSexOther'],
  private_services: ['typeOfSexPrivateSexualServices', 'typeOfSexOther'],
}

/** CTDC has ten types of labour; ISIC has twenty-one sections. */
export const LABOUR: Readonly<Partial<Record<Industry, Column>>> = {
  A: 'typeOfLabourAgriculture',
  B: 'typeOfLabourMiningOrDrilling',
  C: 'typeOfLabourManufacturing',
  F: 'typeOfLabourConstruction',
  G: 'typeOfLabourPeddling',
  H: 'typeOfLabourTransportation',
  I: 'typeOfLabourHospitality',
  T: 'typeOfLabourDomesticWork',
}
/** Sections that are a type of labour of CTDC as a whole; the others are put together or are wider than it. */
export const WHOLE_INDUSTRIES: readonly Industry[] = ['B', 'C', 'F', 'H', 'I']

export const RELATIONS: Flags<RecruiterRelation> = {
  family: ['recruiterRelationFamily'],
  intimate_partner: ['recruiterRelationIntimatePartner'],
  friend: ['recruiterRelationFriend'],
  acquaintance: ['recruiterRelationOther'],
  stranger: ['recruiterRelationOther'],
  other: ['recruiterRelationOther'],
}
