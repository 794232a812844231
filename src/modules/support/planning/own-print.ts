import { dayIn } from '../../../platform/i18n/day-in.ts'
import type { Sheet, SheetBlock } from '../../../platform/print/case-sheet.ts'
import type { PersonLanguage } from '../person-language/person-language.ts'
import { fillIn } from '../person-language/plain-words.ts'
import type { OwnPlan } from './own-actions.ts'

/** The sentences that always stand: what the person may do at any time. */
export const alwaysSaid = ({ plan }: PersonLanguage): readonly string[] => [
  plan.changeMyMind,
  plan.readWhatIsWritten,
  plan.sayWhatIsWrong,
  plan.interpreter,
  plan.emergency,
]

/** A step, which says itself where nobody has translated it. */
const wordsOf = ({ text, isTranslated }: OwnPlan['steps'][number], { plan }: PersonLanguage): string =>
  isTranslated ? text : `${text}\n(${plan.notTranslated})`

const stepBlocks = ({ language, steps }: OwnPlan): SheetBlock[] => {
  const { plan } = language
  if (steps.length === 0) return [{ paragraph: plan.noAppointments }]
  return [
    {
      table: {
        columns: [plan.step, plan.byWhen],
        rows: steps.map((step) => [
          wordsOf(step, language),
          step.day === null ? '' : dayIn(language.code, step.day),
        ]),
      },
    },
  ]
}

const wishBlocks = ({ language, wishes, wishesLanguage }: OwnPlan): SheetBlock[] =>
  wishes === ''
    ? []
    : [
        { heading: language.plan.whatIWant, level: 1 },
        { paragraph: wishes, ...(wishesLanguage === null ? {} : { language: wishesLanguage }) },
      ]

/**
 * The sheet that a person carries. It may be found by somebody else: it names no body, no case, nobody who helps, and not
 * what it is about.
 */
export const ownPlanSheet = (own: OwnPlan): Sheet => {
  const { language, nextReview, today } = own
  const { plan } = language
  return {
    title: plan.title,
    language: language.code,
    date: today,
    standard: 'accessible',
    discreet: true,
    blocks: [
      ...wishBlocks(own),
      { heading: plan.whatWillBeDone, level: 1 },
      ...stepBlocks(own),
      ...(nextReview === null
        ? []
        : [{ paragraph: fillIn(plan.lookAgain, { day: dayIn(language.code, nextReview) }) }]),
      { list: [...alwaysSaid(language)] },
      ...(language.reviewed ? [] : [{ paragraph: plan.notCheckedByTranslator, tone: 'quiet' } as const]),
    ],
  }
}
