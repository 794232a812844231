import type { FanMember, ModelChoice, RobustChoice } from '../estimation/index.ts'
import type { QuickModel } from './schema.ts'

/** How a model was chosen. */
export interface ChosenModel {
  readonly kind: QuickModel
  /** Where the way of choosing has one. */
  readonly threshold: number | null
}

/** One answer beside the estimate: what differs from it, and what comes of that. Numbers of people are not rounded. */
export interface FanRow {
  readonly varied: FanMember['varied']
  readonly model: ChosenModel
  /** The lists that were left out or made one. */
  readonly lists: readonly string[]
  readonly population: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Comparable between models of the same lists. */
  readonly aic: number | null
}

/** A bound beyond all bounds is none. */
const finite = (bound: number | null | undefined): number | null =>
  bound !== null && bound !== undefined && Number.isFinite(bound) ? bound : null

export const modelOf = (choice: ModelChoice | RobustChoice): ChosenModel => ({
  kind: choice.kind as QuickModel,
  threshold: 'threshold' in choice ? choice.threshold : null,
})

export const fanRow = ({ varied, lists, estimate }: FanMember): FanRow => ({
  varied,
  model: modelOf(estimate.choice),
  lists,
  population: estimate.population,
  lower: estimate.asymptotic?.lower ?? null,
  upper: finite(estimate.asymptotic?.upper),
  aic: varied === 'model' ? estimate.aic : null,
})
