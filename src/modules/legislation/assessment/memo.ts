import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { printerInThread } from '../../../platform/print/in-thread.ts'
import { assessmentWords } from './messages.ts'
import type { PrintableMemo } from './print-memo.ts'
import { alternatives, type assessments } from './registers.ts'

const print = printerInThread<PrintableMemo>('modules/legislation/assessment/print.worker')

type Viewed = Awaited<ReturnType<typeof assessments.view.run>>

const linesOf = (text: string): readonly string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

/** An assessment with its decision as a PDF: what is not written is not in it. @param today the day on a memo that is not decided. */
export const memoPdf = ({ entry, more }: Viewed, locale: Locale, today: string): Promise<Buffer> => {
  const t = assessmentWords(locale)
  const part = (heading: string, text: string) => (text === '' ? [] : [{ heading, lines: linesOf(text) }])
  const texts = ['purpose', 'basisThen', 'basisNow', 'necessity'] as const
  const later = ['proportionality', 'secrecy', 'effect', 'safeguards', 'heard'] as const
  const decided = more.decision === null ? t('undecided') : t(more.decision as 'refrain')
  const day = entry.closedOn === null ? '' : `, ${formatter(locale).date(entry.closedOn)}`
  return print({
    data: {
      title: entry.name,
      lead: [`${t('decision')}: ${decided}${day}.`, `${t('assessedBy')}: ${more.bodyName}.`],
      parts: [
        ...texts.flatMap((key) => part(t(key), entry[key])),
        ...alternatives.flatMap((key) => part(t(key), entry[key])),
        ...later.flatMap((key) => part(t(key), entry[key])),
        ...part(t('decisionGrounds'), more.decisionGrounds),
      ],
      page: t('pageOf', { page: '{page}', pages: '{pages}' }),
    },
    options: { title: entry.name, language: 'sv', date: entry.closedOn ?? today },
  })
}
