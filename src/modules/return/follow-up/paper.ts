import type { Sheet } from '../../../platform/print/case-sheet.ts'
import { codes, questions } from '../after/codes.ts'
import type { printFollowUp } from './actions.ts'

type Printed = Awaited<ReturnType<typeof printFollowUp.run>>

/** The questions on paper for a partner: a number, no name, no body, nothing of the case. */
export const paperSheet = ({ number, followUp, today, language: { language, words } }: Printed): Sheet => {
  const { partner } = words
  return {
    title: partner[followUp.moment],
    language: language.code,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      { fields: [[partner.number, number]] },
      { paragraph: partner.askFirst, tone: 'notice' },
      {
        checks: {
          label: partner.result,
          answers: [partner.reached, partner.not_reached, partner.declined],
          rows: [{ text: partner.result }],
        },
      },
      {
        checks: {
          label: partner.title,
          answers: codes.map((code) => partner[code]),
          rows: questions.map((question) => ({ text: partner[question] })),
        },
      },
      { lines: 4, label: partner.note },
      { paragraph: partner.noteHint, tone: 'quiet' },
      ...(language.reviewed
        ? []
        : [{ paragraph: language.plan.notCheckedByTranslator, tone: 'quiet' } as const]),
    ],
  }
}
