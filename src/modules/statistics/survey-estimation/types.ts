import type { SurveyData } from './data.ts'
import type { Column } from './linear.ts'

/** Rows in groups, numbered in the order in which they come. */
export interface Groups {
  readonly of: Int32Array
  readonly count: number
}

/** One stage of drawing: units within strata. From the second stage on the units of the stage before are the strata. */
export interface Stage {
  readonly units: Groups
  readonly stratumOfUnit: Int32Array
  readonly strata: number
  /** Units drawn, and in the population (∞ where nobody says), by stratum. */
  readonly drawn: Column
  readonly population: Column
  /** Share of the units above that were drawn, by stratum: what varies below them counts by it. */
  readonly share: Column
  /** What the sum of squares of unit totals about their mean is multiplied by, by stratum. */
  readonly scale: Column
}

/** How a column changes because weights were adjusted to totals: what the adjustment explains is taken out. */
export type Residual = (column: Column) => Column

/** Weights with which everything is worked out anew, to see how it varies. */
export interface Replicates {
  readonly weights: readonly Column[]
  readonly scale: number
  /** By replicate. */
  readonly scales: Column
  /** Degrees of freedom. */
  readonly df: number
}

export interface Design {
  readonly data: SurveyData
  readonly weights: Column
  /** As it was drawn; the first stage alone where no population sizes are known. */
  readonly stages: readonly Stage[]
  readonly replicates: Replicates | null
  /** Nothing where there are replicates: those carry the adjustments themselves. */
  readonly residuals: readonly Residual[]
}
