import type { Codes } from '../../../platform/fields/field.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

// Languages that people who seek this help often speak; any other can be written as its BCP 47 code through the API.
const codes = [
  'sv',
  'en',
  'ro',
  'th',
  'ar',
  'bg',
  'hu',
  'es',
  'pt',
  'ru',
  'uk',
  'pl',
  'lt',
  'lv',
  'et',
  'sq',
  'sr',
  'rom',
  'tr',
  'ku',
  'fa',
  'prs',
  'ps',
  'so',
  'ti',
  'am',
  'om',
  'sw',
  'yo',
  'ig',
  'fr',
  'de',
  'vi',
  'zh',
  'mn',
  'tl',
  'hi',
  'ur',
  'bn',
  'fi',
  'swl',
] as const

// Intl knows none of them by a name that people use: "afghanska" may be either of two.
const own: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ps: { sv: 'pashto', en: 'Pashto' },
  prs: { sv: 'dari', en: 'Dari' },
  swl: { sv: 'svenskt teckenspråk', en: 'Swedish Sign Language' },
}

/** What a language is called, by its BCP 47 code; the code itself where it has no name. */
export const languageName = (code: string, locale: Locale): string =>
  own[code]?.[locale] ?? new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code

/** The languages to choose from, in the order of their names. */
export const languageOptions = (locale: Locale): readonly { value: string; label: string }[] =>
  codes
    .map((value) => ({ value, label: languageName(value, locale) }))
    .sort((first, second) => first.label.localeCompare(second.label, locale))

/** Languages as a field of a form; any other than those to choose from may be written as its code, BCP 47. */
export const languageCodes: Codes = {
  has: (code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code),
  name: languageName,
  options: languageOptions,
}
