import { stepwiseByAic } from './aic-stepwise.ts'
import { bestByBic, modelsByBic } from './bic-search.ts'
import { type FittedModel, fitModel } from './fitted-model.ts'
import { pairsOf } from './histories.ts'
import { stepwiseByPoisson } from './poisson-stepwise.ts'

/** How the model is chosen. Interactions are sets of lists as bits, in the order of the table's `lists`. */
export type ModelChoice =
  | { readonly kind: 'main' }
  | { readonly kind: 'stepwise'; readonly threshold: number }
  | { readonly kind: 'all-pairs' }
  | { readonly kind: 'pairs'; readonly pairs: readonly number[] }
  | { readonly kind: 'aic'; readonly threshold: number }
  | { readonly kind: 'bic'; readonly maxOrder: number }
  /** The best by Schwarz's criterion among given models: what a bootstrap of `bic` repeats. */
  | { readonly kind: 'bic-among'; readonly models: readonly (readonly number[])[] }

/** No model is chosen: people may differ in how easily they are found. */
export interface RobustChoice {
  readonly kind: 'robust'
}

/** The ways to estimate that can be asked for by name. */
export const modelKinds = ['robust', 'main', 'stepwise', 'all-pairs', 'pairs', 'aic', 'bic'] as const
export type ModelKind = (typeof modelKinds)[number]

/** Chooses a model on given counts and fits it. */
export const chooseModel = (counts: Float64Array, choice: ModelChoice): FittedModel => {
  switch (choice.kind) {
    case 'main':
      return fitModel(counts, [])
    case 'stepwise':
      return stepwiseByPoisson(counts, choice.threshold)
    case 'all-pairs':
      return fitModel(counts, pairsOf(Math.log2(counts.length)))
    case 'pairs':
      return fitModel(counts, choice.pairs)
    case 'aic':
      return stepwiseByAic(counts, choice.threshold)
    case 'bic':
      return fitModel(counts, modelsByBic(counts, choice.maxOrder)[0]?.interactions ?? [])
    case 'bic-among':
      return bestByBic(counts, choice.models)
  }
}

/** Most models of the search by Schwarz's criterion that a replicate chooses among: 20 with four lists, 100 with more, all with fewer. */
const modelsRepeated = (listCount: number): number =>
  listCount <= 3 ? Number.POSITIVE_INFINITY : listCount === 4 ? 20 : 100

/**
 * The choice that each bootstrap replicate repeats. The search by Schwarz's criterion is repeated among the models that were
 * best on the data themselves (Silverman, Chan & Vincent 2024, section 4); every other choice is repeated whole.
 */
export const repeatedChoice = (counts: Float64Array, choice: ModelChoice): ModelChoice => {
  if (choice.kind !== 'bic') return choice
  const models = modelsByBic(counts, choice.maxOrder)
    .slice(0, modelsRepeated(Math.log2(counts.length)))
    .map(({ interactions }) => interactions)
  return { kind: 'bic-among', models }
}
