import { countriesAmong } from '../../platform/fields/countries.ts'

// ISO 3166-1 alpha-2, without Sweden: nobody returns there from here.
const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

/** Member states of the EEA beside Sweden: nothing that is told there leaves the area (GDPR chapter V). */
const EEA = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SI SK'.split(' '),
)

/**
 * Countries with a decision by the Commission that the protection of data is adequate (GDPR article 45). Some hold for a
 * part of the country's recipients only (Canada, Japan), so whoever enters a partner says whether it is among them.
 */
const ADEQUATE = new Set('AD AR CA CH FO GB GG IL IM JE JP KR NZ UY'.split(' '))

export const isInEea = (code: string): boolean => EEA.has(code)
export const hasAdequacy = (code: string): boolean => ADEQUATE.has(code)

/** Countries as a field of a form. */
export const countryCodes = countriesAmong(codes)
