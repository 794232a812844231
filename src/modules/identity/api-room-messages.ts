import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What the rooms that programs reach are for, as people know it. */
export const apiRoomMessages = catalogue({
  sv: {
    auditing: 'Loggen',
    children: 'Barn',
    conduct: 'Etiska riktlinjer',
    directory: 'Organisationer',
    disclosure: 'Utlämnande och samverkan',
    housing: 'Skyddat boende',
    learning: 'Utbildning',
    legislation: 'Lagstiftning',
    outreach: 'Uppsökande arbete',
    plan: 'Plan, uppdrag och siffror',
    redress: 'Ersättning',
    return: 'Återvändande',
    statistics: 'Statistik',
    support: 'Ärenden',
    surveys: 'Undersökningar',
  },
  en: {
    auditing: 'The audit trail',
    children: 'Children',
    conduct: 'Ethical guidelines',
    directory: 'Bodies',
    disclosure: 'Disclosure and cooperation',
    housing: 'Protected housing',
    learning: 'Learning',
    legislation: 'Legislation',
    outreach: 'Outreach',
    plan: 'Plan, assignments and figures',
    redress: 'Compensation',
    return: 'Return',
    statistics: 'Statistics',
    support: 'Cases',
    surveys: 'Surveys',
  },
})
