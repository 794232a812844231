import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { MeasureStanding } from '../standing/rules.ts'
import { carriedOutWord } from '../standing/standing-words.ts'
import { evaluationWords } from './messages.ts'
import { sourceLines } from './rules.ts'
import type { EvaluationRow, EvaluationSource } from './store.ts'

/** One judgement of a measure, whose it is, and what it rests on: for pages and for the account. */
export interface ToldJudgement {
  readonly question: 'carried_out' | 'came_of_it'
  readonly by: 'coordinator' | 'evaluator'
  /** The evaluating body; the coordinator is named by the account itself. */
  readonly body: string | null
  readonly day: Day
  /** Its answer and its reason, in the reader's language where they are not somebody's own words. */
  readonly text: string
  /** The answer alone, and the reason alone, in its writer's words. */
  readonly word: string
  readonly because: string
  readonly reports: readonly EvaluationSource[]
  readonly otherSources: readonly string[]
}

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('sv')}${text.slice(1)}`

/** Every judgement of a measure that everybody may read, the coordinator's first: none writes over another. */
export const judgementsOf = (
  standing: Pick<MeasureStanding, 'judged'>,
  evaluations: readonly EvaluationRow[],
  locale: Locale,
): ToldJudgement[] => {
  const t = evaluationWords(locale)
  const { judged } = standing
  const said = (word: string, because: string) => ({ text: t('judgement', { word, because }), word, because })
  const coordinator: ToldJudgement[] =
    judged === undefined || judged.carriedOut === null
      ? []
      : [
          {
            question: 'carried_out',
            by: 'coordinator',
            body: null,
            day: judged.on,
            ...said(capital(carriedOutWord(judged.carriedOut, locale)), judged.reason),
            reports: [],
            otherSources: [],
          },
        ]
  const evaluators = evaluations.flatMap((one): ToldJudgement[] => {
    const of = {
      by: 'evaluator' as const,
      body: one.body,
      day: dayOf(one.madeAt),
      reports: one.reports,
      otherSources: sourceLines(one.otherSources),
    }
    return [
      ...(one.carriedOut === null
        ? []
        : [
            {
              ...of,
              question: 'carried_out' as const,
              ...said(capital(carriedOutWord(one.carriedOut, locale)), one.carriedOutBecause ?? ''),
            },
          ]),
      ...(one.cameOfIt === null
        ? []
        : [
            {
              ...of,
              question: 'came_of_it' as const,
              ...said(t(`came_${one.cameOfIt}`), one.cameOfItBecause ?? ''),
            },
          ]),
    ]
  })
  return [...coordinator, ...evaluators]
}
