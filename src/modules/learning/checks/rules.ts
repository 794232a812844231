import type { Day } from '../../../platform/clock/clock.ts'
import { type Answers, tally } from '../../../platform/questionnaire/answers.ts'
import { questionsOf } from '../../../platform/questionnaire/fields.ts'
import type { Instrument } from '../../../platform/questionnaire/instrument.ts'
import { THRESHOLD, withhold } from '../../../platform/series/protect.ts'

/** When the questions of a course are asked. */
export const moments = ['before', 'after', 'six_months'] as const
export type Moment = (typeof moments)[number]

/** What somebody answered, with the Monday of the week. */
export interface GivenAnswers {
  readonly week: Day
  readonly answers: Answers
}

/**
 * The answers that may be told of together: those of whole weeks that have ended, added a few weeks at a time so that at least as
 * many as the threshold come at once. What is told today less what was told before is then never one person's.
 *
 * @param thisWeek Monday of the week that has not ended.
 */
export const toldTogether = (given: readonly GivenAnswers[], thisWeek: Day): Answers[] => {
  const weeks = Map.groupBy(
    given.filter(({ week }) => week < thisWeek).toSorted((one, other) => (one.week < other.week ? -1 : 1)),
    ({ week }) => week,
  )
  const told: Answers[] = []
  let waiting: Answers[] = []
  for (const of of weeks.values()) {
    waiting = [...waiting, ...of.map(({ answers }) => answers)]
    if (waiting.length < THRESHOLD) continue
    told.push(...waiting)
    waiting = []
  }
  return told
}

/** How many gave an answer to a question. `option` is empty for all right answers together; null where it is withheld. */
export interface CheckFigure {
  readonly question: string
  readonly option: string
  readonly answered: number
  readonly chosen: number | null
}

const isFew = (count: number): boolean => count > 0 && count < THRESHOLD

/**
 * What may be told of answers: of each question how many gave each answer and how many the right one. Answers that few gave are
 * withheld with as many others as hide them. Where several may be ticked only the share that was right is told.
 */
export const checkFigures = (instrument: Instrument, all: readonly Answers[]): CheckFigure[] => {
  const kinds = new Map(questionsOf(instrument.items).map(({ key, item }) => [key, item.kind]))
  return tally(instrument, all).flatMap(({ key: question, answered, options, right }) => {
    if (answered < THRESHOLD) return []
    const figure = (option: string, chosen: number | null) => ({ question, option, answered, chosen })
    if (kinds.get(question) === 'several')
      return right === undefined ? [] : [figure('', isFew(right) || isFew(answered - right) ? null : right)]
    const parts = [...options.values()]
    const hidden = withhold(parts)
    const told = [...options.keys()].map((option, at) => figure(option, hidden[at] ? null : parts[at]!))
    if (right === undefined) return told
    const wanted = told.filter(({ option }) => instrument.right[question]!.includes(option))
    return [figure('', wanted.some(({ chosen }) => chosen === null) ? null : right), ...told]
  })
}

/** A share with its interval, each from 0 to 1. */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The 97.5th percentile of the normal distribution: intervals of 95 per cent. */
const Z = 1.959964

/** A share of independent answers with its interval after Wilson (1927). @param of more than zero. */
export const shareOf = (chosen: number, of: number): Share => {
  const share = chosen / of
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The difference of two shares of people who are not the same, or of whom nobody knows whether they are, with its interval after
 * Newcombe (1998, method 10), from the intervals of the two.
 */
export const differenceOf = (later: Share, earlier: Share): Share => {
  const share = later.share - earlier.share
  return {
    share,
    low: share - Math.hypot(later.share - later.low, earlier.high - earlier.share),
    high: share + Math.hypot(later.high - later.share, earlier.share - earlier.low),
  }
}
