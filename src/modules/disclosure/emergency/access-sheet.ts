import { dayIn } from '../../../platform/i18n/day-in.ts'
import type { Sheet } from '../../../platform/print/case-sheet.ts'
import { fillIn } from '../../support/index.ts'
import type { PrintedAccess } from './access-actions.ts'

/**
 * Who has seen a case, for the person to take along, in their language: units and days, no staff, no number, no sender (domain
 * rule 10). It may be found by somebody else.
 */
export const accessSheet = ({ language, today, since, seenBy }: PrintedAccess): Sheet => {
  const { code, papers, plan, reviewed } = language
  return {
    title: papers.seenTitle,
    language: code,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      {
        paragraph: fillIn(papers.seenLead, {
          since: dayIn(language.code, since),
          today: dayIn(language.code, today),
        }),
      },
      seenBy.length === 0
        ? { paragraph: papers.nobodySeen }
        : {
            table: {
              columns: [papers.unit, papers.day, papers.times],
              rows: seenBy.map(({ unit, day, times }) => [unit, dayIn(language.code, day), String(times)]),
              numbers: [2],
            },
          },
      { paragraph: papers.askUs, tone: 'quiet' },
      ...(reviewed ? [] : [{ paragraph: plan.notCheckedByTranslator, tone: 'quiet' } as const]),
    ],
  }
}
