import type { Locale } from '../i18n/locale.ts'
import type { Codes } from './field.ts'

/** What a country is called, by its code (ISO 3166-1 alpha-2); what is no code of a country stays as it is. */
export const countryName = (code: string, locale: Locale): string =>
  (/^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(locale, { type: 'region' }).of(code) : undefined) ?? code

/** Some countries as a field of a form, in the order of their names. */
export const countriesAmong = (codes: readonly string[]): Codes => ({
  has: (code) => codes.includes(code),
  name: countryName,
  options: (locale) =>
    codes
      .map((value) => ({ value, label: countryName(value, locale) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
})

// ISO 3166-1 alpha-2, without Sweden.
const abroad =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

/** All countries but Sweden, as a field of a form. */
export const countriesAbroad = countriesAmong(abroad)
