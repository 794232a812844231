import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Sheet, SheetBlock } from '../../../../platform/print/case-sheet.ts'
import { concernWords } from '../messages.ts'
import { interestHeadings } from '../schema.ts'
import type { PrintedInquiry } from './actions.ts'
import { asked, type Part, parts } from './content.ts'
import { inquiryWords } from './messages.ts'
import { newestOf } from './rules.ts'
import { answersOf, saidIn } from './told.ts'

const t = inquiryWords('sv')
const words = concernWords('sv')

const partBlocks = (part: Part, found: Readonly<Record<string, string>>): SheetBlock[] => [
  { heading: t(`part_${part}`), level: 1 },
  ...asked[part].flatMap((one): SheetBlock[] => {
    const answers = answersOf(one, found, 'sv').map(({ question, answer }) => [question, answer] as const)
    return [
      { heading: saidIn(one.name, 'sv'), level: 2 },
      answers.length === 0
        ? { paragraph: t('notWritten'), tone: 'quiet' }
        : part === 'together'
          ? { paragraph: answers[0]![1] }
          : { fields: answers },
    ]
  }),
]

/**
 * The investigation on paper, in Swedish: what it is about, what the child says, the three corners and what they come to. Never who
 * reported (OSL 26:5): guardians read it.
 */
export const inquirySheet = ({
  concern,
  written,
  voices,
  interest,
  number,
  today,
}: PrintedInquiry): Sheet => {
  const format = formatter('sv')
  return {
    ...{
      title: t('inquiry'),
      subtitle: words('case', { number }),
      language: 'sv',
      date: today,
      standard: 'accessible',
    },
    blocks: [
      {
        fields: [
          [words('came'), format.date(dayOf(concern.receivedAt))],
          [t('sheetDecided'), concern.decidedOn === null ? '' : format.date(concern.decidedOn)],
          [
            t('sheetUntil'),
            concern.investigationUntil === null ? '' : format.date(concern.investigationUntil),
          ],
          ...(concern.endedOn === null ? [] : [[t('sheetEnded'), format.date(concern.endedOn)] as const]),
        ],
      },
      { heading: words('about'), level: 1 },
      { paragraph: concern.about },
      { heading: words('voices'), level: 1 },
      ...(voices.length === 0
        ? [{ paragraph: words('voicesNone') }]
        : [{ fields: voices.map((voice) => [format.date(voice.heardOn), voice.words] as const) }]),
      ...parts.flatMap((part) => partBlocks(part, newestOf(written, part)?.found ?? {})),
      ...(interest === undefined
        ? []
        : [
            { heading: words('interests'), level: 1 } as const,
            {
              fields: interestHeadings
                .filter((heading) => interest.headings[heading] !== undefined)
                .map((heading) => [words(heading), interest.headings[heading]!] as const),
            },
          ]),
      ...(concern.outcome === null
        ? []
        : [
            { heading: words(`outcome_${concern.outcome}`), level: 1 } as const,
            { paragraph: concern.outcomeReasons },
          ]),
    ],
  }
}
