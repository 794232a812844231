import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

const statisticsMessages = catalogue({
  sv: {
    views: 'Vyer',
    statistics: 'Statistik',
    overview: 'Översikt',
    collections: 'Insamling',
    linkages: 'Länkning',
    estimates: 'Skattning',
    tables: 'Tabeller',
    situationReports: 'Lägesrapport',
    publishedEstimates: 'Skattningar',
    releases: 'Tabeller',
    publishedReports: 'Lägesrapporter',
    evidence: 'Underlag',
  },
  en: {
    views: 'Views',
    statistics: 'Statistics',
    overview: 'Overview',
    collections: 'Collection',
    linkages: 'Linkage',
    estimates: 'Estimate',
    tables: 'Tables',
    situationReports: 'Situation report',
    publishedEstimates: 'Estimates',
    releases: 'Tables',
    publishedReports: 'Situation reports',
    evidence: 'Evidence',
  },
})

export const statisticsWords = (locale: Locale) => translator(statisticsMessages, locale)
