import type { ActionContext } from '../access/action.ts'

/** A text that a room offers to a report-back: something somebody has written in it on purpose, never out of a case. */
export interface Material {
  /** Names the text among those of its source. */
  readonly key: string
  readonly heading: string
  readonly text: string
  /** Where it comes from, as it stands in the report-back. */
  readonly source: string
  readonly level: 'output' | 'outcome' | 'effect'
}

/** Texts of a room for report-backs: proposals from a survey, conclusions of a study. Swedish, as report-backs are. */
export interface MaterialSource {
  /** Room and what it is, such as `housing.competence_proposals`. */
  readonly name: string
  /** The measures of the plan of 2008 that they serve, by number. */
  readonly measures: readonly number[]
  /** What the actor may read of it; nothing where there is nothing. */
  readonly collect: (context: ActionContext) => Promise<readonly Material[]>
}
