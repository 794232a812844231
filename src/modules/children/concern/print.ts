import { formatter } from '../../../platform/i18n/format.ts'
import type { Sheet } from '../../../platform/print/case-sheet.ts'
import { partName, valueInWords } from '../../support/index.ts'
import { concernWords } from './messages.ts'
import type { ViewedReport } from './report-actions.ts'

/**
 * A report of concern on paper, for the social services: what it says and what it tells of the case, and nothing else. In
 * Swedish, the language of those who receive it.
 */
export const reportSheet = ({ bodyName, number, report, told }: ViewedReport, today: string): Sheet => {
  const t = concernWords('sv')
  const format = formatter('sv')
  return {
    title: t('report'),
    sender: bodyName,
    language: 'sv',
    date: today,
    standard: 'accessible',
    blocks: [
      {
        fields: [
          [t('sheetTo'), report.toName],
          [t('sheetFrom'), `${bodyName}, ${report.madeByName}`],
          [t('sheetReference'), number],
          [t('sheetLearned'), format.instant(report.learnedAt)],
          [t('sheetGround'), t(`duty_${report.duty}`)],
        ],
      },
      { heading: t('words'), level: 1 },
      { paragraph: report.words },
      ...(told.length === 0
        ? []
        : [
            { heading: t('parts'), level: 1 } as const,
            {
              fields: told.map(
                ({ section, field, value }) =>
                  [partName('sv', section, field), valueInWords('sv', section, field, value)] as const,
              ),
            },
          ]),
      { paragraph: t('sheetAnswer'), tone: 'quiet' },
    ],
  }
}
