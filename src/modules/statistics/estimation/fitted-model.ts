import { type ExistenceStatus, existenceOf, faceOf } from './existence.ts'
import { type Fit, fitLogLinear, logLikelihoodOf } from './fit.ts'
import { observedIn, overlapsOf } from './histories.ts'
import { type Design, designOf } from './model.ts'

/** A model with its fit on given counts. */
export interface FittedModel {
  /** The interactions in the order in which they came in, those at −∞ included. */
  readonly interactions: readonly number[]
  readonly design: Design
  readonly status: ExistenceStatus
  /** Absent where the status is not 0. */
  readonly fit: Fit | undefined
}

/** Fits a model where its estimate exists and is identifiable. */
export const fitModel = (
  counts: Float64Array,
  interactions: readonly number[],
  overlaps: Float64Array = overlapsOf(counts),
): FittedModel => {
  const design = designOf(counts, interactions, overlaps)
  const status = existenceOf(counts, design)
  return {
    interactions,
    design,
    status,
    fit: status === 0 ? fitLogLinear(counts, design, overlaps) : undefined,
  }
}

/** Akaike's and Schwarz's criteria; every parameter counts, those at −∞ included, and n is the number of people observed. */
export interface Criteria {
  readonly aic: number
  readonly bic: number
}

export const criteriaOf = (counts: Float64Array, fit: Fit, design: Design): Criteria => {
  const likelihood = logLikelihoodOf(fit, counts)
  return {
    aic: -2 * likelihood + 2 * design.parameterCount,
    bic: -2 * likelihood + design.parameterCount * Math.log(observedIn(counts)),
  }
}

/** The supremum of a model's likelihood, which there is even where no parameters reach it. */
export interface Supremum {
  readonly logLikelihood: number
  /** Expected count of the history that nobody saw at the supremum; ∞ and NaN (undetermined) are possible. */
  readonly darkFigure: number
}

/** The supremum of the likelihood of a model, on the face where it lies. */
export const supremumOf = (
  counts: Float64Array,
  interactions: readonly number[],
  overlaps: Float64Array = overlapsOf(counts),
): Supremum => {
  const { design, darkFigure } = faceOf(counts, designOf(counts, interactions, overlaps))
  const fit = fitLogLinear(counts, design, overlaps)
  const limits = {
    zero: 0,
    infinite: Infinity,
    undetermined: Number.NaN,
    finite: fit === undefined ? Number.NaN : Math.exp(fit.coefficients[0]!),
  }
  return {
    logLikelihood: fit === undefined ? Number.NaN : logLikelihoodOf(fit, counts),
    darkFigure: limits[darkFigure],
  }
}
