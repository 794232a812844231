import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import { citation } from '../../law/index.ts'
import type { Answer, Checklist, NextStep } from '../content/checklist-shape.ts'
import { answers as answerWords } from '../content/checklists.ts'
import { conditionWords, stepKindWords } from '../content/conditions.ts'
import type { Answers } from './filling.ts'
import { identificationWords } from './messages.ts'
import type { Judgement } from './schema.ts'

const NOTE_LINES = 4
const REASON_LINES = 8
const answerCodes = Object.keys(answerWords) as Answer[]

const introductionOf = (list: Checklist, locale: Locale): SheetBlock[] => [
  { list: list.introduction.map((sentence) => sentence[locale]) },
]

const signsOf = (list: Checklist, locale: Locale, level: 1 | 2, filled?: Answers): SheetBlock[] => {
  const t = identificationWords(locale)
  return list.dimensions.flatMap((dimension): SheetBlock[] => [
    { heading: dimension.title[locale], level },
    { paragraph: dimension.lead[locale], tone: 'quiet' },
    {
      checks: {
        label: t('paperAnswer'),
        answers: answerCodes.map((code) => answerWords[code][locale]),
        rows: dimension.indicators.map(({ key, text }) => {
          const answer = filled?.[key]?.answer
          const note = filled?.[key]?.observation
          return {
            text: text[locale],
            ...(answer ? { answer: answerCodes.indexOf(answer) } : {}),
            ...(note ? { note } : {}),
          }
        }),
        ...(filled === undefined ? { noteLabel: t('observation') } : {}),
      },
    },
  ])
}

const conditionsInWords = ({ when }: NextStep, locale: Locale): string => {
  const t = identificationWords(locale)
  return when
    .map((condition) =>
      condition === 'always' ? t('always') : conditionWords[condition][locale].toLowerCase(),
    )
    .join(', ')
}

const stepBlocks = (step: NextStep, locale: Locale, withConditions: boolean): SheetBlock[] => {
  const t = identificationWords(locale)
  return [
    { paragraph: [{ strong: step.title[locale] }, ` (${stepKindWords[step.kind][locale].toLowerCase()})`] },
    { paragraph: step.text[locale] },
    {
      paragraph: [
        `${t('who')}: ${step.who[locale]}`,
        ...(withConditions ? [t('paperWhen', { conditions: conditionsInWords(step, locale) })] : []),
        ...step.sections.map((section) => citation(section, locale)),
      ].join(' · '),
      tone: 'quiet',
    },
  ]
}

/** An empty list for those who work on paper: boxes to tick by pen, lines for notes, the next steps. It names no sender. */
export const emptySheet = (list: Checklist, locale: Locale, today: string): Sheet => {
  const t = identificationWords(locale)
  return {
    title: list.title[locale],
    subtitle: t('version', { version: list.version }),
    language: locale,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      ...introductionOf(list, locale),
      ...signsOf(list, locale, 1),
      { heading: t('judgementHeading'), level: 1 },
      { paragraph: list.judgement.question[locale] },
      { paragraph: list.judgement.hint[locale], tone: 'quiet' },
      { paragraph: t('paperJudgement') },
      { lines: REASON_LINES, label: t('paperReasons') },
      { lines: NOTE_LINES, label: t('paperNotes') },
      { lines: 1, label: t('paperWho') },
      { heading: t('paperNext'), level: 1 },
      ...list.duties.flatMap((step) => stepBlocks(step, locale, true)),
    ],
  }
}

/** A list as it was filled in, with the judgement and the steps that it led to. */
export const filledSheet = (
  filled: {
    readonly list: Checklist
    readonly number: string
    readonly bodyName: string
    readonly answers: Answers
    readonly judgement: Judgement | null
    readonly reasons: string
    readonly steps: readonly NextStep[]
  },
  locale: Locale,
  today: string,
): Sheet => {
  const t = identificationWords(locale)
  const { list, judgement, reasons } = filled
  return {
    title: list.title[locale],
    subtitle: `${t('case', { number: filled.number })} · ${t('version', { version: list.version })}`,
    sender: filled.bodyName,
    language: locale,
    date: today,
    standard: 'accessible',
    blocks: [
      { heading: t('judgement'), level: 1 },
      { paragraph: judgement === null ? t('notJudged') : t(judgement) },
      ...(reasons === '' ? [] : [{ paragraph: reasons }]),
      { heading: t('steps'), level: 1 },
      { paragraph: t('stepsLead'), tone: 'quiet' },
      ...filled.steps.flatMap((step) => stepBlocks(step, locale, false)),
      { heading: t('checklists'), level: 1 },
      ...introductionOf(list, locale),
      ...signsOf(list, locale, 2, filled.answers),
    ],
  }
}
