import { countriesAmong } from '../../../platform/fields/countries.ts'

/** Countries in and around the region of the Baltic Sea from which professionals were trained together. */
export const networkCountries = countriesAmong([
  'BY',
  'DE',
  'DK',
  'EE',
  'FI',
  'IS',
  'LT',
  'LV',
  'MD',
  'NO',
  'PL',
  'RU',
  'SE',
  'UA',
])
