import type { CarriedOut } from '../standing/schema.ts'
import type { CameOfIt } from './schema.ts'

/** What an evaluator says of a measure, whole or not yet. */
export interface Evaluation {
  readonly carriedOut: CarriedOut | null
  readonly carriedOutBecause: string | null
  readonly cameOfIt: CameOfIt | null
  readonly cameOfItBecause: string | null
  readonly reports: readonly string[]
  /** One on each line, as it was written. */
  readonly otherSources: string | null
}

/** Lines of text as sources, without empty ones and without those said twice. */
export const sourceLines = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

/** What a judgement lacks before everybody may read it. */
export type Lacking = 'carriedOut' | 'carriedOutBecause' | 'cameOfIt' | 'cameOfItBecause' | 'sources'

/** A judgement is told with its reasons and with what it rests on, or not at all. */
export const lacking = (evaluation: Evaluation): Lacking[] => [
  ...(['carriedOut', 'carriedOutBecause', 'cameOfIt', 'cameOfItBecause'] as const).filter(
    (part) => evaluation[part] === null || evaluation[part] === '',
  ),
  ...(evaluation.reports.length + sourceLines(evaluation.otherSources).length === 0
    ? (['sources'] as const)
    : []),
]

/** How far an evaluator has come with a measure. */
export type Reached = 'nothing' | 'draft' | 'published' | 'newer_draft'

/** What there is to do, most urgent first: what nobody has judged and can be read, then what is new since. */
export const rank = ({ reached, fresh }: { readonly reached: Reached; readonly fresh: number }): number => {
  if (reached === 'nothing') return fresh > 0 ? 0 : 3
  if (reached === 'published') return fresh > 0 ? 2 : 4
  return 1
}
