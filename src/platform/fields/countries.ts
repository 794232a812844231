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
