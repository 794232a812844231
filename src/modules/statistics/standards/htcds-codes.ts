import type {
  ControlMeans,
  deciders,
  ExploitationForm,
  Gender,
  Industry,
  RecruiterRelation,
  ReporterKind,
  recruitmentMethods,
  routeStages,
  SexualForm,
  VictimStatus,
} from './codes.ts'
import { type HtcdsValue, htcdsValues } from './htcds-values.ts'

/**
 * How codes of the record and values of a field stand to each other. Every value of the standard has its code; a code that is
 * finer than the standard goes to the wider value (and comes back as that value's code), and one that it lacks goes nowhere.
 */
export interface CodeMap<Code extends string, Value extends string> {
  readonly to: Readonly<Record<Code, Value | null>>
  readonly from: Readonly<Record<Value, Code | null>>
}

type Decider = (typeof deciders)[number]
type RecruitmentMethod = (typeof recruitmentMethods)[number]
type RouteStage = (typeof routeStages)[number]

/** Turns a table round, where each code has a value of its own. */
const inverse = <Code extends string, Value extends string>(to: Readonly<Record<Code, Value | null>>) =>
  Object.fromEntries(
    Object.entries<Value | null>(to).flatMap(([code, value]) => (value === null ? [] : [[value, code]])),
  )

const mapped = <Code extends string, Value extends string>(
  to: Readonly<Record<Code, Value | null>>,
  /** The values to which several codes go, or none. */
  exceptions: Partial<Record<Value, Code | null>> = {},
): CodeMap<Code, Value> => ({ to, from: { ...inverse(to), ...exceptions } as Record<Value, Code | null> })

/** "Not specified/unknown" is no gender: it is what is written where the gender is unknown. */
export const genderMap = mapped<Gender, HtcdsValue<'prs_Gender'>>(
  {
    feminine: 'Feminine',
    masculine: 'Masculine',
    transgender_feminine: 'TransgenderFeminine',
    transgender_masculine: 'TransgenderMasculine',
    non_conforming: 'NonConforming',
  },
  { NonSpecifiedUnknown: null },
)

/** HTCDS knows no injured party: the formal mark is told as an actual victim. */
export const statusMap = mapped<VictimStatus, HtcdsValue<'vic_TraffickingStatus'>>(
  {
    presumed: 'PossibleVictimOfTrafficking',
    identified: 'ActualVictimOfTrafficking',
    injured_party: 'ActualVictimOfTrafficking',
    rejected: 'NotAVictimOfTrafficking',
  },
  { ActualVictimOfTrafficking: 'identified' },
)

export const deciderMap = mapped<Decider, HtcdsValue<'vic_TraffickingStatusDecisionMakingOrg'>>({
  police: 'Police',
  ngo: 'NGO',
  court_or_prosecution: 'CourtOrProsecution',
  other_authority: 'NonPoliceGovernmentalOrganization',
  other_organisation: 'Other',
})

export const relationMap = mapped<RecruiterRelation, HtcdsValue<'vic_RelationshipToTrafficker'>>(
  {
    family: 'Familial',
    intimate_partner: 'Acquainted',
    friend: 'Acquainted',
    acquaintance: 'Acquainted',
    stranger: 'Unaquainted',
    other: null,
  },
  { Acquainted: 'acquaintance' },
)

export const recruitmentMap = mapped<RecruitmentMethod, HtcdsValue<'vic_MethodOfRecruitment'>>({
  place_of_business: 'AtAPlaceOfBusiness',
  school: 'AtAnEducationalInstitution',
  work: 'AtWork',
  social_network_online: 'ThroughOnlineSocialNetworks',
  advertisement_online: 'ThroughAnOnlineAdvertisement',
  television: 'ThroughATelevisionAdvert',
  newspaper: 'ThroughANewspaperAdvert',
  family: 'ThroughFamilyOrFamilyEvents',
  friends: 'ThroughFriendsOrSocialEvents',
  other: 'Other',
})

export const controlMap = mapped<ControlMeans, HtcdsValue<'vic_MethodsOfControl'>>(
  {
    physical_threats: 'PhysicalThreats',
    threats_of_law_enforcement: 'ThreatsLawEnforcement',
    threats_to_family: 'ThreatensChildrenFamily',
    debt_bondage: 'DebtBondage',
    false_promises: 'FalsePromises',
    physical_abuse: 'PhysicalAbuse',
    sexual_abuse: 'SexualAbuse',
    takes_earnings: 'TakesEarnings',
    restricts_financial_access: 'RestrictsFinancialAccess',
    restricts_medical_care: 'RestrictsMedicalCare',
    withholds_necessities: 'WithholdsNecessities',
    psychological_abuse: 'PsychologicalAbuse',
    psychoactive_substances: 'PsychoactiveSubstance',
    excessive_working_hours: 'ExcessiveWorkingHours',
    withholds_documents: 'WithholdsDocuments',
    restricts_movement: 'Other',
    other: 'Other',
  },
  { Other: 'other' },
)

export const formMap = mapped<ExploitationForm, HtcdsValue<'vic_TypeOfExploitation'>>(
  {
    sexual: 'SexualExploitation',
    forced_labour: 'ForcedLabour',
    begging: 'ForcedBegging',
    criminal_activity: 'Other',
    servitude: 'Servitude',
    child_labour: 'ChildLabour',
    forced_marriage: 'ForcedMarriage',
    military_service: 'ForcedMilitaryByNonStateActors',
    organ_removal: 'OrganRemoval',
    illegal_adoption: 'ForcedAdoption',
    surrogacy: 'Surrogacy',
    other: 'Other',
  },
  { Other: 'other' },
)

export const sexualFormMap = mapped<SexualForm, HtcdsValue<'vic_TypeOfSexExploitation'>>({
  prostitution: 'Prostitution',
  pornography: 'Pornography',
  remote_interactive: 'RemoteInteractiveServices',
  private_services: 'PrivateSexualServices',
})

/** The values of the standard begin with the letter of the section of ISIC. */
export const industryMap = mapped<Industry, HtcdsValue<'vic_ForcedLabourIndustry'>>(
  Object.fromEntries(htcdsValues.vic_ForcedLabourIndustry.map((value) => [value[0], value])) as Record<
    Industry,
    HtcdsValue<'vic_ForcedLabourIndustry'>
  >,
)

/** A shelter is told as an NGO, and every authority without a value of its own as central or local government. */
export const reporterMap = mapped<ReporterKind, HtcdsValue<'org_Type'>>(
  {
    police: 'LawEnforcement',
    prosecution: 'CentralGovernmentOrganisation',
    migration_authority: 'ImmigrationService',
    county_board: 'CentralGovernmentOrganisation',
    other_authority: 'CentralGovernmentOrganisation',
    social_services: 'LocalGovernmentOrganisation',
    health_care: 'HealthServiceOrganisation',
    ngo: 'NGO',
    shelter: 'NGO',
    legal_service: 'LegalService',
    company: 'CorporateBusiness',
    school: 'SchoolOrCollege',
  },
  { CentralGovernmentOrganisation: 'other_authority', NGO: 'ngo' },
)

export const stageMap = mapped<RouteStage, HtcdsValue<'hte_Type'>>({
  recruitment: 'Recruitment',
  transit: 'Transit',
  exploitation: 'Exploitation',
})
