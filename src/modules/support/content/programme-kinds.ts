import type { Words } from '../../../platform/i18n/words.ts'
import type { NeedKey } from './needs.ts'

export type ProgrammeSetting = 'addiction' | 'institution' | 'prison' | 'health' | 'social' | 'ngo'

/** Where programmes are given (measures 5, 6 and 14, and the services they hand over to). */
export const programmeSettings: Readonly<Record<ProgrammeSetting, Words>> = {
  addiction: { sv: 'Missbruks- och beroendevård', en: 'Addiction services' },
  institution: {
    sv: 'Institution (Statens institutionsstyrelse)',
    en: 'Institution (National Board of Institutional Care)',
  },
  prison: { sv: 'Kriminalvård: anstalt, häkte, frivård', en: 'Prison and probation' },
  health: { sv: 'Hälso- och sjukvård', en: 'Health care' },
  social: { sv: 'Socialtjänst', en: 'Social services' },
  ngo: { sv: 'Ideell organisation', en: 'Non-governmental organisation' },
}

interface Meeting {
  readonly key: string
  readonly label: Words
  /** The coded needs that a programme with this ability fits. */
  readonly fits: readonly NeedKey[]
}

/** What a programme can meet; several together make a path for combined needs. */
export const programmeMeets = [
  {
    key: 'violence',
    label: { sv: 'Erfarenhet av våld', en: 'Experience of violence' },
    fits: ['safety_from_somebody', 'protected_housing', 'documentation_of_injuries'],
  },
  {
    key: 'prostitution',
    label: { sv: 'Erfarenhet av prostitution', en: 'Experience of prostitution' },
    fits: ['leaving_prostitution', 'staying_safer', 'sexual_health', 'somebody_to_talk_to'],
  },
  {
    key: 'trafficking',
    label: { sv: 'Erfarenhet av människohandel', en: 'Experience of trafficking' },
    fits: ['residence_permit', 'legal_help', 'going_home', 'life_in_sweden', 'compensation'],
  },
  {
    key: 'health',
    label: { sv: 'Kroppslig och psykisk hälsa', en: 'Physical and mental health' },
    fits: ['health_acute', 'health', 'sexual_health', 'mental_health'],
  },
  {
    key: 'addiction',
    label: { sv: 'Skadligt bruk och beroende', en: 'Harmful use and addiction' },
    fits: ['addiction'],
  },
  {
    key: 'language',
    label: { sv: 'Andra språk än svenska', en: 'Languages other than Swedish' },
    fits: ['interpreter'],
  },
  {
    key: 'disability',
    label: { sv: 'Funktionsnedsättning', en: 'Disability' },
    fits: ['disability_support'],
  },
  {
    key: 'children',
    label: { sv: 'Barn som följer med', en: 'Accompanying children' },
    fits: ['children', 'parenting', 'school'],
  },
  {
    key: 'gender_identity',
    label: {
      sv: 'Kunskap om könsidentitet och sexuell läggning',
      en: 'Knowledge of gender identity and sexual orientation',
    },
    fits: [],
  },
  {
    key: 'livelihood',
    label: { sv: 'Arbete, studier och försörjning', en: 'Work, studies and livelihood' },
    fits: ['work', 'education', 'money', 'debts', 'meaningful_days'],
  },
] as const satisfies readonly Meeting[]

export type ProgrammeMeetsKey = (typeof programmeMeets)[number]['key']

/** Whom a programme is for. A programme says all that fit; a person is never sorted by it without asking. */
export const programmeServes = [
  { key: 'women', label: { sv: 'Kvinnor', en: 'Women' } },
  { key: 'men', label: { sv: 'Män', en: 'Men' } },
  { key: 'trans_people', label: { sv: 'Transpersoner och icke-binära', en: 'Trans and non-binary people' } },
  { key: 'adults', label: { sv: 'Vuxna', en: 'Adults' } },
  { key: 'young_people', label: { sv: 'Barn och unga', en: 'Children and young people' } },
  { key: 'parents', label: { sv: 'Föräldrar med barn', en: 'Parents with children' } },
  { key: 'to_be_expelled', label: { sv: 'Den som ska utvisas', en: 'People to be expelled' } },
  {
    key: 'convicted',
    label: {
      sv: 'Dömda för koppleri eller människohandel, i egen grupp',
      en: 'People convicted of procuring or trafficking, in a group of their own',
    },
  },
] as const satisfies readonly { key: string; label: Words }[]

/** How people who have harmed others are kept from those they have harmed (measure 14). Shown where somebody is placed. */
export const keptApart: Words = {
  sv: 'Den som är dömd för koppleri eller människohandel kan också behöva stöd, men aldrig i samma grupp, på samma avdelning eller i samma transport som någon som har utsatts. Fråga den utsatta, utan att nämna varför, vem som bör undvikas.',
  en: 'Somebody convicted of procuring or trafficking may need support too, but never in the same group, ward or transport as somebody who was harmed. Ask the person who was harmed, without saying why, whom they do not want to meet.',
}
