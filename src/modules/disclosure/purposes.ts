import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { PURPOSES, type Purpose } from './legal/situation.ts'

/**
 * What a consent or a disclosure is for, as it is stored. The same codes as those that the legal rules ask for and as
 * those that the person's own languages have words for, so that nothing has to be translated between them.
 */
export const purposeCodes = PURPOSES
export type PurposeCode = Purpose

const purposeMessages = catalogue({
  sv: {
    protection: 'Skydd',
    support: 'Stöd',
    health_care: 'Vård',
    child_protection: 'Skydd av ett barn',
    crime_investigation: 'Utredning av ett begånget brott',
    crime_prevention: 'Att förebygga brott',
    residence_permit: 'Uppehållstillstånd eller betänketid',
    compensation: 'Ersättning',
    return: 'Återvändande som personen själv vill',
    own_insight: 'Personens egen insyn',
    answer_to_request: 'Svar på en begäran',
  },
  en: {
    protection: 'Protection',
    support: 'Support',
    health_care: 'Health care',
    child_protection: 'Protection of a child',
    crime_investigation: 'Investigation of a committed offence',
    crime_prevention: 'Prevention of crime',
    residence_permit: 'Residence permit or reflection period',
    compensation: 'Compensation',
    return: 'Return that the person wants',
    own_insight: 'The person’s own insight',
    answer_to_request: 'Answer to a request',
  },
})

/** What a purpose is called on the screen. */
export const purposeName = (locale: Locale, code: PurposeCode): string =>
  translator(purposeMessages, locale)(code)
