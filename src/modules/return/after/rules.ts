import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { addMonths } from '../../../platform/clock/working-days.ts'
import { type Code, type Moment, moments, type QuestionKey, questions, type Result } from './codes.ts'
import type { GivenAnswers } from './records.ts'

const MONTHS = { month_1: 1, month_3: 3, month_6: 6, month_12: 12 } as const
const FIRST_DAYS = 3

/** How long after its day a follow-up is waited for, before it is told that nobody knows. */
export const GRACE_DAYS = 30
/** Longest time that a partner's link works before it is opened anew. */
export const LONGEST_LINK_DAYS = 90

/** The follow-ups after an arrival: the first days, then 1, 3, 6 and 12 months. */
export const followUpDays = (arrivedOn: Day): readonly { readonly moment: Moment; readonly dueOn: Day }[] =>
  moments.map((moment) => ({
    moment,
    dueOn: moment === 'first_days' ? addDays(arrivedOn, FIRST_DAYS) : addMonths(arrivedOn, MONTHS[moment]),
  }))

/** Whether a follow-up may still be answered: it waits, or was missed and somebody knows after all. */
export const mayAnswer = (result: Result | null): boolean => result === null || result === 'missed'

export type Answers = Readonly<Record<QuestionKey, Code>>

/**
 * The answers as they are kept: what was not asked or not known is unknown, and nothing is known where nobody was reached.
 */
export const keptAnswers = ({ result, answers }: Pick<GivenAnswers, 'result' | 'answers'>): Answers =>
  Object.fromEntries(
    questions.map((question) => [
      question,
      result === 'reached' ? (answers[question] ?? 'unknown') : 'unknown',
    ]),
  ) as Answers

/** What became of somebody, for counting: exploited again first, then whether safe; unknown is its own answer. */
const outcomes = ['re_exploited', 'not_safe', 'safe', 'unknown'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeOf = ({
  result,
  safe,
  re_exploited,
}: { readonly result: Result | null } & Pick<Answers, 'safe' | 're_exploited'>): Outcome => {
  if (result !== 'reached') return 'unknown'
  if (re_exploited === 'yes') return 're_exploited'
  if (safe === 'no') return 'not_safe'
  return safe === 'yes' && re_exploited === 'no' ? 'safe' : 'unknown'
}
