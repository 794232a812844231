/**
 * The 83 fields of the Human Trafficking Case Data Standard, version 2.0 of 24 December 2021 (IOM, "HTCDS Field Standards 2.0",
 * repository UNMigration/HTCDS, CC BY 4.0; no endorsement by IOM). Names are the standard's own, written as it spells them.
 *
 * The last column is ours: what the field may give away, if a row should leave the body that owns it.
 */
export const htcdsFields = {
  org_Name: ['organization', 'text', 'optional', 'place'],
  org_ShippingCity: ['organization', 'text', 'optional', 'place'],
  org_ShippingCountry: ['organization', 'country', 'optional', 'place'],
  org_ShippingState: ['organization', 'text', 'optional', 'place'],
  org_ShippingStreet: ['organization', 'text', 'optional', 'place'],
  org_ShippingPostalCode: ['organization', 'text', 'optional', 'place'],
  org_ShippingLongitude: ['organization', 'geolocation', 'optional', 'place'],
  org_ShippingLatitude: ['organization', 'geolocation', 'optional', 'place'],
  org_Phone: ['organization', 'phone', 'optional', 'place'],
  org_Type: ['organization', 'picklist', 'optional', 'none'],
  prs_Salutation: ['person', 'text', 'core', 'person'],
  prs_FirstName: ['person', 'text', 'core', 'person'],
  prs_MiddleName: ['person', 'text', 'optional', 'person'],
  prs_SecondName: ['person', 'text', 'core', 'person'],
  prs_Birthdate: ['person', 'date', 'core', 'person'],
  prs_Gender: ['person', 'picklist', 'core', 'none'],
  prs_Deceased: ['person', 'checkbox', 'optional', 'none'],
  prs_MaritalStatus: ['person', 'picklist', 'optional', 'none'],
  prs_NumberOfChildren: ['person', 'number', 'optional', 'none'],
  prs_PrimaryLanguage: ['person', 'language', 'optional', 'none'],
  prs_SecondaryLanguage: ['person', 'language', 'optional', 'none'],
  prs_HighestLevelOfEducation: ['person', 'picklist', 'optional', 'none'],
  prs_Citizenship: ['person', 'countries', 'core', 'none'],
  prs_IdentityNumber: ['person', 'text', 'optional', 'person'],
  prs_Title: ['person', 'text', 'core', 'person'],
  prs_Email: ['person', 'text', 'core', 'person'],
  prs_HomePhone: ['person', 'phone', 'core', 'person'],
  prs_MobilePhone: ['person', 'phone', 'core', 'person'],
  prs_MailingCity: ['person', 'text', 'core', 'place'],
  prs_MailingCountry: ['person', 'country', 'core', 'place'],
  prs_MailingState: ['person', 'text', 'core', 'place'],
  prs_MailingStreet: ['person', 'text', 'core', 'place'],
  prs_MailingPostalCode: ['person', 'text', 'core', 'place'],
  prs_MailingLongitude: ['person', 'number', 'optional', 'place'],
  prs_MailingLatitude: ['person', 'number', 'optional', 'place'],
  vic_AgreementToManagePersonalData: ['victim', 'checkbox', 'optional', 'none'],
  vic_TraffickingStatus: ['victim', 'picklist', 'core', 'none'],
  vic_TraffickingStatusDecisionMakingOrg: ['victim', 'picklist', 'core', 'none'],
  vic_RelationshipToTrafficker: ['victim', 'picklist', 'optional', 'none'],
  vic_AgeWhenTrafficked: ['victim', 'number', 'optional', 'none'],
  vic_RecruitmentWebsitesAndApps: ['victim', 'multiselect', 'optional', 'none'],
  vic_MethodOfRecruitment: ['victim', 'multiselect', 'core', 'none'],
  vic_LocationOfRecruitment: ['victim', 'lookup', 'core', 'place'],
  vic_MethodsOfControl: ['victim', 'multiselect', 'core', 'none'],
  vic_TypeOfExploitation: ['victim', 'multiselect', 'core', 'none'],
  vic_ForcedLabourIndustry: ['victim', 'picklist', 'core', 'none'],
  vic_TypeOfSexExploitation: ['victim', 'multiselect', 'core', 'none'],
  vic_LocationOfExploitation: ['victim', 'lookup', 'core', 'place'],
  vic_ExploitationWebsitesAndApps: ['victim', 'multiselect', 'optional', 'none'],
  vic_Vulnerabilities: ['victim', 'multiselect', 'core', 'none'],
  vic_DetailsOfVulnerabilities: ['victim', 'long_text', 'core', 'narrative'],
  per_RoleInProcess: ['perpetrator', 'multiselect', 'optional', 'none'],
  per_RoleDetails: ['perpetrator', 'long_text', 'optional', 'narrative'],
  cas_Status: ['case', 'picklist', 'core', 'none'],
  cas_ReasonForCaseClosure: ['case', 'long_text', 'core', 'narrative'],
  cas_CaseOwner: ['case', 'lookup', 'core', 'person'],
  cas_ReferringOrganisation: ['referral', 'lookup', 'core', 'place'],
  cas_IncomingReferralDate: ['referral', 'date', 'core', 'none'],
  cas_ReferringPrimaryCaseWorker: ['referral', 'lookup', 'core', 'person'],
  cas_ReasonForIncomingReferral: ['referral', 'picklist', 'core', 'none'],
  cas_IncomingReferralDetails: ['referral', 'long_text', 'core', 'narrative'],
  cas_ReferredOrganisation: ['referral', 'lookup', 'core', 'place'],
  cas_ReferredPrimaryCaseWorker: ['referral', 'lookup', 'core', 'person'],
  cas_ReasonForOutgoingReferral: ['referral', 'picklist', 'core', 'none'],
  cas_OutgoingReferralDate: ['referral', 'date', 'core', 'none'],
  cas_OutgoingReferralDetails: ['referral', 'long_text', 'core', 'narrative'],
  cco_CaseComment: ['comment', 'long_text', 'optional', 'narrative'],
  hte_Longitude: ['event', 'geolocation', 'optional', 'place'],
  hte_Latitude: ['event', 'geolocation', 'optional', 'place'],
  hte_City: ['event', 'text', 'optional', 'place'],
  hte_Country: ['event', 'text', 'optional', 'none'],
  hte_State: ['event', 'text', 'optional', 'place'],
  hte_Street: ['event', 'text', 'optional', 'place'],
  hte_PostalCode: ['event', 'text', 'optional', 'place'],
  hte_Date: ['event', 'date', 'optional', 'none'],
  hte_Type: ['event', 'picklist', 'optional', 'none'],
  hte_Description: ['event', 'long_text', 'optional', 'narrative'],
  spl_Objectives: ['support_plan', 'long_text', 'optional', 'narrative'],
  spl_ActionPlan: ['support_plan', 'long_text', 'optional', 'narrative'],
  spl_PlannedEndDate: ['support_plan', 'date', 'optional', 'none'],
  spl_ActualEndDate: ['support_plan', 'date', 'optional', 'none'],
  spl_Type: ['support_plan', 'picklist', 'optional', 'none'],
  con_Consent: ['consent', 'checkbox', 'core', 'none'],
} as const satisfies Record<string, readonly [Section, CellType, 'core' | 'optional', Disclosing]>

type Section =
  | 'organization'
  | 'person'
  | 'victim'
  | 'perpetrator'
  | 'case'
  | 'referral'
  | 'comment'
  | 'event'
  | 'support_plan'
  | 'consent'

/** What a cell may hold. `language` is ISO 639, `country` and `countries` are ISO 3166, `lookup` names another record. */
export type CellType =
  | 'text'
  | 'long_text'
  | 'picklist'
  | 'multiselect'
  | 'date'
  | 'number'
  | 'geolocation'
  | 'checkbox'
  | 'lookup'
  | 'language'
  | 'country'
  | 'countries'
  | 'phone'

/** A person, a place (an organisation's name is one: a shelter must not be found), or words in which anything may stand. */
type Disclosing = 'person' | 'place' | 'narrative' | 'none'

export type HtcdsField = keyof typeof htcdsFields

/** All fields in the order of the standard. */
export const htcdsFieldNames = Object.keys(htcdsFields) as readonly HtcdsField[]

/** Fields that version 2.0 calls deprecated; they are still read and written. */
export const deprecatedFields: readonly HtcdsField[] = [
  'vic_AgreementToManagePersonalData',
  'vic_Vulnerabilities',
  'vic_DetailsOfVulnerabilities',
]

/**
 * A row of the standard: the cells by their fields. A field that is not there was not collected; one that is there and empty was
 * asked for and is not known.
 */
export type HtcdsRow = Readonly<Partial<Record<HtcdsField, string>>>

/** Those fields of a row that tell neither who a person is nor where, and hold no free text. */
export const withoutIdentity = (row: HtcdsRow): HtcdsRow =>
  Object.fromEntries(Object.entries(row).filter(([field]) => htcdsFields[field as HtcdsField][3] === 'none'))
