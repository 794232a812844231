import { catalogue, translator } from '../i18n/catalogue.ts'
import type { Locale } from '../i18n/locale.ts'

/** Who answers on a number, in words. */
const functionMessages = catalogue({
  sv: {
    manager: 'Chef i beredskap',
    social_emergency: 'Socialjour',
    operations: 'Ledningscentral',
    intake: 'Mottagning',
    switchboard: 'Växel',
  },
  en: {
    manager: 'Manager on duty',
    social_emergency: 'Social services on duty',
    operations: 'Command centre',
    intake: 'Intake',
    switchboard: 'Switchboard',
  },
})

export const functionWords = (locale: Locale) => translator(functionMessages, locale)
