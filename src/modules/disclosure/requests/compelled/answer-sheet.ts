import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../../platform/print/case-sheet.ts'
import { citation } from '../../../law/index.ts'
import { isSection, partName, valueInWords } from '../../../support/index.ts'
import type { PrintedAnswer } from './actions.ts'
import { compelledWords } from './messages.ts'
import type { Answer, AnsweredValue } from './rules.ts'

/** A value of a case with its name, in words. */
export const namedValue = (locale: Locale, { section, field, value }: AnsweredValue) =>
  isSection(section)
    ? ([partName(locale, section, field), valueInWords(locale, section, field, value)] as const)
    : ([field, value] as const)

/** What an answer says besides values, in words. */
export const answerSentence = (locale: Locale, answer: Answer): string => {
  const t = compelledWords(locale)
  if (answer.kind === 'stay') return t(`answerStay_${answer.stays}`)
  if (answer.kind === 'disclosed') return t('answerDisclosed')
  return answer.kind === 'nothing' ? (answer.text ?? t('answerNothing')) : ''
}

const contentOf = (locale: Locale, answer: Answer): SheetBlock =>
  answer.kind === 'values'
    ? { fields: answer.values.map((value) => namedValue(locale, value)) }
    : { paragraph: answerSentence(locale, answer) }

/**
 * The answer to send: to whom, on what, and what it says. The number of no case stands in it, and its form is the same
 * whether there was one or not.
 */
export const answerSheet = (printed: PrintedAnswer, locale: Locale): Sheet => {
  const t = compelledWords(locale)
  const format = formatter(locale)
  const day = dayOf(printed.decidedAt)
  return {
    title: t('answerTitle'),
    subtitle: printed.from,
    sender: printed.bodyName,
    language: locale,
    date: day,
    standard: 'archival',
    blocks: [
      {
        fields: [
          [t('title', { number: '' }).trim(), printed.number],
          [t('day'), format.date(dayOf(printed.receivedAt))],
          [t('restsOn'), citation(printed.basis, locale)],
          [t('decidedAt'), format.date(day)],
        ],
      },
      { heading: t('answerTitle'), level: 2 },
      ...(printed.answer === null ? [] : [contentOf(locale, printed.answer)]),
      { paragraph: t('answerSecrecy'), tone: 'quiet' },
    ],
  }
}
