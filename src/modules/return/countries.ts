import { countriesAbroad } from '../../platform/fields/countries.ts'

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

/** Countries as a field of a form: nobody returns to Sweden from here. */
export const countryCodes = countriesAbroad
