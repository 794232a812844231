import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

type Forms = readonly [one: string, other: string]
type Both = { readonly sv: Forms; readonly en: Forms }

/** What a plan counts, by the unit's name in the reader's answer: words of the language, for one and for several. */
const units: Readonly<Record<string, Both>> = {
  persons: { sv: ['person', 'personer'], en: ['person', 'persons'] },
  reports: { sv: ['anmälan', 'anmälningar'], en: ['report', 'reports'] },
  convictions: { sv: ['dom', 'domar'], en: ['conviction', 'convictions'] },
  prosecutions: { sv: ['lagföring', 'lagföringar'], en: ['prosecution', 'prosecutions'] },
  investigations: { sv: ['utredning', 'utredningar'], en: ['investigation', 'investigations'] },
  permits: { sv: ['tillstånd', 'tillstånd'], en: ['permit', 'permits'] },
  decisions: { sv: ['beslut', 'beslut'], en: ['decision', 'decisions'] },
  referrals: { sv: ['hänvisning', 'hänvisningar'], en: ['referral', 'referrals'] },
  cases: { sv: ['ärende', 'ärenden'], en: ['case', 'cases'] },
  places: { sv: ['plats', 'platser'], en: ['place', 'places'] },
  localities: { sv: ['ort', 'orter'], en: ['locality', 'localities'] },
  calls: { sv: ['samtal', 'samtal'], en: ['call', 'calls'] },
  visits: { sv: ['besök', 'besök'], en: ['visit', 'visits'] },
  advertisements: { sv: ['annons', 'annonser'], en: ['advertisement', 'advertisements'] },
  municipalities: { sv: ['kommun', 'kommuner'], en: ['municipality', 'municipalities'] },
  organisations: { sv: ['organisation', 'organisationer'], en: ['organisation', 'organisations'] },
  countries: { sv: ['land', 'länder'], en: ['country', 'countries'] },
  responses: { sv: ['svar', 'svar'], en: ['response', 'responses'] },
  percent: { sv: ['procent', 'procent'], en: ['per cent', 'per cent'] },
  SEK: { sv: ['krona', 'kronor'], en: ['Swedish krona', 'Swedish kronor'] },
  USD: { sv: ['amerikansk dollar', 'amerikanska dollar'], en: ['US dollar', 'US dollars'] },
  EUR: { sv: ['euro', 'euro'], en: ['euro', 'euros'] },
  GBP: { sv: ['brittiskt pund', 'brittiska pund'], en: ['pound', 'pounds'] },
  DKK: { sv: ['dansk krona', 'danska kronor'], en: ['Danish krone', 'Danish kroner'] },
  NOK: { sv: ['norsk krona', 'norska kronor'], en: ['Norwegian krone', 'Norwegian kroner'] },
}

const formsOf = (unit: string, locale: Locale): Forms =>
  Object.hasOwn(units, unit) ? (units[unit] as Both)[locale] : [unit, unit]

/** A unit for many, as a heading or beside a series: `anmälningar`. One that is not known stays as it was written. */
export const unitWord = (unit: string, locale: Locale): string => formsOf(unit, locale)[1]

/** The same for one: `anmälan`. */
export const unitWordForOne = (unit: string, locale: Locale): string => formsOf(unit, locale)[0]

/** A figure with its unit: `37 anmälningar`, `1,4 procent`, `1 plats`. */
export const figureInWords = (value: number, unit: string, locale: Locale): string => {
  const [one, other] = formsOf(unit, locale)
  return formatter(locale).plural(value, { one, other })
}

/** The unit that a word names, in either language and in one or many; a word that names none stays as it is. */
export const unitNamed = (word: string): string => {
  const wanted = word.trim().toLowerCase()
  const found = Object.entries(units).find(([, { sv, en }]) =>
    [...sv, ...en].some((form) => form.toLowerCase() === wanted),
  )
  return found?.[0] ?? word.trim()
}
