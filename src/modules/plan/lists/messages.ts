import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    bodies: 'Myndigheter och organisationer',
    body: 'Organisation',
    owed: 'Skulle redovisas',
    came: 'Har kommit',
    missing: 'Saknas',
    oldest: 'Saknas sedan',
    next: 'Nästa',
  },
  en: {
    bodies: 'Bodies',
    body: 'Body',
    owed: 'Owed',
    came: 'Came',
    missing: 'Missing',
    oldest: 'Missing since',
    next: 'Next',
  },
})

/** Headings of lists that are said on no page. */
export const listWords = (locale: Locale) => translator(messages, locale)
