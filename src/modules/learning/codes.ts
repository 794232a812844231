import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

/** Settings of work that learning is made for and counted by. */
export const settings = [
  'health',
  'social_services',
  'protected_housing',
  'youth_clinic',
  'school',
  'leisure',
  'police',
  'prosecution',
  'courts',
  'migration',
  'helpline',
  'other',
] as const
export type Setting = (typeof settings)[number]

/** What people do within a setting. */
export const functions = [
  'leader',
  'specialist',
  'front_line',
  'coordinator',
  'teacher',
  'pupil_health',
  'volunteer',
  'other_function',
] as const
export type WorkFunction = (typeof functions)[number]

/** Levels of school, where the setting is school. */
export const levels = ['preschool', 'compulsory', 'upper_secondary'] as const

/** The words of where people work, to be joined with those of a part. */
export const codeMessages = catalogue({
  sv: {
    setting: 'Verksamhet',
    function: 'Uppgift',
    level: 'Skolform',
    levelHint: 'Bara för skolan.',
    county: 'Län',
    countyHint: 'Tomt om du arbetar i hela landet eller utomlands.',
    health: 'Hälso- och sjukvård',
    social_services: 'Socialtjänst',
    protected_housing: 'Skyddat boende',
    youth_clinic: 'Ungdomsmottagning',
    school: 'Skola',
    leisure: 'Fritid',
    police: 'Polis',
    prosecution: 'Åklagare',
    courts: 'Domstol',
    migration: 'Migration',
    helpline: 'Stödlinje',
    other: 'Annan verksamhet',
    leader: 'Ledning',
    specialist: 'Specialist',
    front_line: 'Möter människor',
    coordinator: 'Samordnare',
    teacher: 'Lärare',
    pupil_health: 'Elevhälsa',
    volunteer: 'Volontär',
    other_function: 'Annan uppgift',
    preschool: 'Förskola',
    compulsory: 'Grundskola',
    upper_secondary: 'Gymnasieskola',
  },
  en: {
    setting: 'Setting',
    function: 'Function',
    level: 'Level of school',
    levelHint: 'For schools alone.',
    county: 'County',
    countyHint: 'Empty where you work in the whole country or abroad.',
    health: 'Health care',
    social_services: 'Social services',
    protected_housing: 'Protected housing',
    youth_clinic: 'Youth clinic',
    school: 'School',
    leisure: 'Leisure',
    police: 'Police',
    prosecution: 'Prosecution',
    courts: 'Courts',
    migration: 'Migration',
    helpline: 'Helpline',
    other: 'Other work',
    leader: 'Management',
    specialist: 'Specialist',
    front_line: 'Meets people',
    coordinator: 'Coordinator',
    teacher: 'Teacher',
    pupil_health: 'Pupil health',
    volunteer: 'Volunteer',
    other_function: 'Other function',
    preschool: 'Preschool',
    compulsory: 'Compulsory school',
    upper_secondary: 'Upper secondary school',
  },
})

/**
 * The words of settings, functions and levels.
 * @public
 */
export const codeWords = (locale: Locale) => translator(codeMessages, locale)
