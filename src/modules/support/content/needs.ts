import type { Words } from '../../../platform/i18n/words.ts'

interface NeedGroup {
  readonly key: string
  readonly title: Words
}

interface CodedNeed {
  readonly key: string
  readonly group: string
  readonly label: Words
  readonly hint?: Words
}

/** The groups in which needs are shown, in the order of the screen. */
export const needGroups = [
  { key: 'protection', title: { sv: 'Trygghet och boende', en: 'Safety and housing' } },
  { key: 'health', title: { sv: 'Hälsa', en: 'Health' } },
  { key: 'rights', title: { sv: 'Rättigheter och papper', en: 'Rights and papers' } },
  { key: 'everyday', title: { sv: 'Vardag och försörjning', en: 'Daily life and livelihood' } },
  { key: 'family', title: { sv: 'Barn, familj och kontakter', en: 'Children, family and contacts' } },
  { key: 'way_on', title: { sv: 'Vägen vidare', en: 'The way on' } },
] as const satisfies readonly NeedGroup[]

export type NeedGroupKey = (typeof needGroups)[number]['key']

/**
 * What a person may need, as codes that a referral, a plan and a programme share. A need is what the person
 * asks for or agrees to, never a statement about who somebody is.
 */
export const needs = [
  {
    key: 'shelter_tonight',
    group: 'protection',
    label: { sv: 'Sovplats i natt', en: 'A bed tonight' },
  },
  {
    key: 'protected_housing',
    group: 'protection',
    label: { sv: 'Skyddat boende', en: 'Protected housing' },
  },
  {
    key: 'housing',
    group: 'protection',
    label: { sv: 'Eget boende eller stödboende', en: 'A home of one’s own or supported housing' },
  },
  {
    key: 'safety_from_somebody',
    group: 'protection',
    label: { sv: 'Skydd mot någon', en: 'Safety from somebody' },
    hint: {
      sv: 'Till exempel riskbedömning, larm eller kontaktförbud.',
      en: 'For example a risk assessment, an alarm or a restraining order.',
    },
  },
  {
    key: 'protected_personal_data',
    group: 'protection',
    label: { sv: 'Skyddade personuppgifter', en: 'Protected personal data' },
  },
  {
    key: 'safe_phone',
    group: 'protection',
    label: { sv: 'Säker telefon och säkra konton', en: 'A safe phone and safe accounts' },
  },
  {
    key: 'health_acute',
    group: 'health',
    label: { sv: 'Vård nu', en: 'Health care now' },
  },
  {
    key: 'health',
    group: 'health',
    label: { sv: 'Hälsoundersökning, tandvård, annan vård', en: 'Check-up, dental care, other health care' },
  },
  {
    key: 'sexual_health',
    group: 'health',
    label: { sv: 'Sexuell hälsa och graviditet', en: 'Sexual health and pregnancy' },
  },
  {
    key: 'documentation_of_injuries',
    group: 'health',
    label: { sv: 'Dokumentation av skador', en: 'Documentation of injuries' },
    hint: {
      sv: 'Kan göras i vården utan polisanmälan.',
      en: 'Health care can do it without a report to the police.',
    },
  },
  {
    key: 'mental_health',
    group: 'health',
    label: { sv: 'Samtalsstöd, psykisk hälsa, trauma', en: 'Counselling, mental health, trauma' },
  },
  {
    key: 'addiction',
    group: 'health',
    label: { sv: 'Stöd vid skadligt bruk och beroende', en: 'Support with harmful use and addiction' },
  },
  {
    key: 'disability_support',
    group: 'health',
    label: { sv: 'Stöd vid funktionsnedsättning', en: 'Disability support' },
  },
  {
    key: 'legal_help',
    group: 'rights',
    label: { sv: 'Juridisk hjälp', en: 'Legal help' },
  },
  {
    key: 'residence_permit',
    group: 'rights',
    label: { sv: 'Betänketid eller uppehållstillstånd', en: 'Reflection period or residence permit' },
  },
  {
    key: 'identity_documents',
    group: 'rights',
    label: { sv: 'Pass och id-handlingar', en: 'Passport and identity documents' },
  },
  {
    key: 'report_to_police',
    group: 'rights',
    label: { sv: 'Stöd inför och efter en polisanmälan', en: 'Support before and after a police report' },
    hint: {
      sv: 'Bara om personen själv vill anmäla.',
      en: 'Only if the person wants to report.',
    },
  },
  {
    key: 'compensation',
    group: 'rights',
    label: { sv: 'Ersättning för brott eller innehållen lön', en: 'Compensation for crime or unpaid wages' },
  },
  {
    key: 'interpreter',
    group: 'rights',
    label: { sv: 'Tolk eller översättning', en: 'Interpreter or translation' },
  },
  {
    key: 'money',
    group: 'everyday',
    label: { sv: 'Pengar till mat, kläder och resor', en: 'Money for food, clothes and travel' },
  },
  {
    key: 'debts',
    group: 'everyday',
    label: { sv: 'Hjälp med skulder', en: 'Help with debts' },
  },
  {
    key: 'work',
    group: 'everyday',
    label: { sv: 'Arbete och egen försörjning', en: 'Work and a livelihood' },
  },
  {
    key: 'education',
    group: 'everyday',
    label: { sv: 'Utbildning och svenska', en: 'Education and Swedish' },
  },
  {
    key: 'meaningful_days',
    group: 'everyday',
    label: { sv: 'Sysselsättning och fritid', en: 'Something to do, leisure' },
  },
  {
    key: 'children',
    group: 'family',
    label: { sv: 'Stöd till personens barn', en: 'Support for the person’s children' },
  },
  {
    key: 'parenting',
    group: 'family',
    label: { sv: 'Stöd i att vara förälder', en: 'Support in being a parent' },
  },
  {
    key: 'school',
    group: 'family',
    label: { sv: 'Skola och förskola', en: 'School and preschool' },
  },
  {
    key: 'contact_with_family',
    group: 'family',
    label: { sv: 'Kontakt med familj eller vänner', en: 'Contact with family or friends' },
  },
  {
    key: 'company',
    group: 'family',
    label: { sv: 'Stödperson, någon som följer med', en: 'A support person, somebody to come along' },
  },
  {
    key: 'leaving_prostitution',
    group: 'way_on',
    label: {
      sv: 'Stöd för att lämna prostitution',
      en: 'Support to leave prostitution',
    },
    hint: {
      sv: 'När personen själv vill. Annat stöd förutsätter det inte.',
      en: 'When the person wants it. No other support depends on it.',
    },
  },
  {
    key: 'staying_safer',
    group: 'way_on',
    label: {
      sv: 'Stöd för att vara tryggare här och nu',
      en: 'Support to be safer here and now',
    },
    hint: {
      sv: 'Också för den som inte vill eller kan förändra sin situation just nu.',
      en: 'Also for somebody who does not want to or cannot change the situation right now.',
    },
  },
  {
    key: 'going_home',
    group: 'way_on',
    label: { sv: 'Frivilligt återvändande', en: 'Voluntary return' },
  },
  {
    key: 'life_in_sweden',
    group: 'way_on',
    label: { sv: 'Etablera sig i Sverige', en: 'Settling in Sweden' },
  },
  {
    key: 'somebody_to_talk_to',
    group: 'way_on',
    label: { sv: 'Någon att prata med', en: 'Somebody to talk to' },
  },
] as const satisfies readonly (CodedNeed & { readonly group: NeedGroupKey })[]

/** A coded need, as it is stored. */
export type NeedKey = (typeof needs)[number]['key']

/** Needs that cannot wait until the next working day. */
export const needsThatCannotWait: readonly NeedKey[] = [
  'shelter_tonight',
  'safety_from_somebody',
  'health_acute',
]
