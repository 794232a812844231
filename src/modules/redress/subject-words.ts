import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    claims: 'Skadestånd och brottsskadeersättning',
    payments: 'Utbetalningar och deras väg',
    late: 'Juristens bedömning av en sen ansökan',
    question: 'Varför ansökan var sen',
    routeOf: 'Väg: {channel}, {country}',
    account: 'Konto',
    word: 'Ord för telefon',
  },
  en: {
    claims: 'Damages and criminal injuries compensation',
    payments: 'Payouts and their ways',
    late: 'A lawyer’s assessment of a late application',
    question: 'Why the application was late',
    routeOf: 'Way: {channel}, {country}',
    account: 'Account',
    word: 'Word for the telephone',
  },
})

/** The words of what the room keeps about a person. */
export const redressSubjectWords = (locale: Locale) => translator(messages, locale)
