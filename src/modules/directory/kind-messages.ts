import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { BODY_KINDS, type BodyKind, type ReceivingKind } from './kinds.ts'

/** What a body can be, in words. */
const kindNames = catalogue({
  sv: {
    police: 'Polismyndigheten',
    security_police: 'Säkerhetspolisen',
    prosecutor: 'Åklagare',
    customs: 'Tullverket',
    coast_guard: 'Kustbevakningen',
    tax: 'Skatteverket',
    enforcement: 'Kronofogdemyndigheten',
    court: 'Domstol',
    prison: 'Kriminalvården',
    institutional_care: 'Statens institutionsstyrelse',
    migration: 'Migrationsverket',
    employment: 'Arbetsförmedlingen',
    social_insurance: 'Försäkringskassan',
    social_services: 'Socialnämnd i en kommun',
    health: 'Hälso- och sjukvård',
    forensic_medicine: 'Rättsmedicin',
    regional_coordinator: 'Regionkoordinator',
    shelter: 'Skyddat boende',
    ngo: 'Ideell organisation',
    foreign_or_international: 'Utländsk myndighet eller internationell organisation',
    other_authority: 'Annan myndighet',
  },
  en: {
    police: 'The Police Authority',
    security_police: 'The Security Service',
    prosecutor: 'Prosecutor',
    customs: 'Swedish Customs',
    coast_guard: 'The Coast Guard',
    tax: 'The Tax Agency',
    enforcement: 'The Enforcement Authority',
    court: 'Court',
    prison: 'The Prison and Probation Service',
    institutional_care: 'The National Board of Institutional Care',
    migration: 'The Migration Agency',
    employment: 'The Public Employment Service',
    social_insurance: 'The Social Insurance Agency',
    social_services: 'Social welfare board of a municipality',
    health: 'Health care',
    forensic_medicine: 'Forensic medicine',
    regional_coordinator: 'Regional coordinator',
    shelter: 'Protected housing',
    ngo: 'Non-profit organisation',
    foreign_or_international: 'Foreign authority or international organisation',
    other_authority: 'Another authority',
  },
})

/** The name of a kind in a language. */
export const kindName = (locale: Locale, kind: ReceivingKind): string => translator(kindNames, locale)(kind)

/** The kind that a word of a table stands for: its code, or its name in either language. */
export const kindOfWord = (word: string): BodyKind | undefined => {
  const wanted = word.trim().toLowerCase()
  return BODY_KINDS.find((kind) =>
    [kind, kindName('sv', kind), kindName('en', kind)].some((name) => name.toLowerCase() === wanted),
  )
}
