import type { Codes } from '../../../platform/fields/field.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Countries in and around the region of the Baltic Sea from which professionals were trained together. */
const countries = ['BY', 'DE', 'DK', 'EE', 'FI', 'IS', 'LT', 'LV', 'MD', 'NO', 'PL', 'RU', 'SE', 'UA']

const name = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code

/** The countries of the network as a field of a form. */
export const networkCountries: Codes = {
  has: (code) => countries.includes(code),
  name,
  options: (locale) =>
    countries
      .map((value) => ({ value, label: name(value, locale) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
}
