import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const tabs = catalogue({
  sv: {
    views: 'Planens vyer',
    plan: 'Åtgärder',
    indicators: 'Indikatorer',
    timeline: 'Tidslinje',
    dependencies: 'Beroenden',
    bodies: 'Myndigheter',
    planMoney: 'Pengar',
    versions: 'Versioner',
    accounts: 'Redovisning till riksdagen',
  },
  en: {
    views: 'Views of the plan',
    plan: 'Measures',
    indicators: 'Indicators',
    timeline: 'Timeline',
    dependencies: 'Dependencies',
    bodies: 'Agencies',
    planMoney: 'Money',
    versions: 'Versions',
    accounts: 'Account to Parliament',
  },
})

/** The views of a plan by name. */
export const tabWords = (locale: Locale) => translator(tabs, locale)
