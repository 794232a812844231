import { catalogue, type Translate, translator } from '../../../platform/i18n/catalogue.ts'

/** The sums that the house tells of a plan's money, in the order in which they are explained. */
export const definedSums = [
  'frame',
  'planned',
  'decided',
  'beyond',
  'granted',
  'paid',
  'spent',
  'repaid',
  'untraced',
] as const
export type DefinedSum = (typeof definedSums)[number]

/**
 * What each sum is called and what it means: the words of pages, exports, interface and account. How each is worked out from
 * the ledger stands in `sums.ts`.
 */
export const definitions = catalogue({
  sv: {
    heading: 'Vad orden betyder',
    frame: 'Ram',
    frame_means: 'Vad planen räknar med, och vad riksdagen har beslutat utöver det.',
    planned: 'Planerat',
    planned_means: 'Pengar som ska gå till något bestämt, men som inget beslut ger än.',
    decided: 'Beslutat',
    decided_means: 'Vad regeringen har beslutat att ge till ett uppdrag eller en åtgärd.',
    beyond: 'Ur andra anslag',
    beyond_means: 'Den del av det beslutade som inte tas ur planens ram.',
    granted: 'Beviljat',
    granted_means: 'Den del av det beslutade som någon har tilldelats.',
    paid: 'Utbetalt',
    paid_means: 'Den del av det beviljade som mottagaren har fått att använda.',
    spent: 'Förbrukat',
    spent_means: 'Den del av det utbetalda som mottagaren har redovisat som använd.',
    repaid: 'Återbetalt',
    repaid_means: 'Den del av det utbetalda som har kommit tillbaka.',
    untraced: 'Går inte att följa',
    untraced_means:
      'Den del av ramen där inget beslut eller plan som vi känner till säger vem som fick pengarna eller till vad. Det betyder inte att de är oanvända.',
  },
  en: {
    heading: 'What the words mean',
    frame: 'Frame',
    frame_means: 'What the plan reckons with, and what Parliament has decided beyond that.',
    planned: 'Planned',
    planned_means: 'Money meant for something in particular that no decision gives yet.',
    decided: 'Decided',
    decided_means: 'What the Government has decided to give to an assignment or a measure.',
    beyond: 'From other appropriations',
    beyond_means: 'The part of what is decided that is not taken from the plan’s frame.',
    granted: 'Granted',
    granted_means: 'The part of what is decided that somebody has been allotted.',
    paid: 'Paid',
    paid_means: 'The part of what is granted that the recipient got to use.',
    spent: 'Spent',
    spent_means: 'The part of what is paid that the recipient has reported as used.',
    repaid: 'Paid back',
    repaid_means: 'The part of what is paid that has come back.',
    untraced: 'Cannot be traced',
    untraced_means:
      'The part of the frame where no decision or plan that we know of says who got the money, or for what. That does not mean that it was not used.',
  },
})

/** The words for sums of money in one language. */
export const definitionWords = (locale: 'sv' | 'en'): Translate<(typeof definitions)['sv']> =>
  translator(definitions, locale)
