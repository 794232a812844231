import { formatter } from '../../../platform/i18n/format.ts'
import type { Sheet } from '../../../platform/print/case-sheet.ts'
import type { PrintedAccess } from './access-actions.ts'
import { accessWords } from './access-messages.ts'

/**
 * Who has seen a case, for the person to take along: units and days, no staff, no number, no sender (domain rule 10). It
 * may be found by somebody else.
 */
export const accessSheet = ({ language, today, since, seenBy }: PrintedAccess): Sheet => {
  const t = accessWords(language)
  const format = formatter(language)
  return {
    title: t('printTitle'),
    language,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      { paragraph: t('printLead', { since: format.date(since), today: format.date(today) }) },
      seenBy.length === 0
        ? { paragraph: t('nobodySeen') }
        : {
            table: {
              columns: [t('unit'), t('day'), t('times')],
              rows: seenBy.map(({ unit, day, times }) => [unit, format.date(day), format.number(times)]),
              numbers: [2],
            },
          },
      { paragraph: t('printAsk'), tone: 'quiet' },
    ],
  }
}
