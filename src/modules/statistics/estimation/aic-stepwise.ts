import { waldProbability } from './distributions.ts'
import { standardErrorOf } from './fit.ts'
import { type FittedModel, fitModel, supremumOf } from './fitted-model.ts'
import { overlapsOf, pairsOf } from './histories.ts'

/** The Akaike criterion of a model over all histories, at the supremum of its likelihood. */
const criterionOf = (counts: Float64Array, interactions: readonly number[], overlaps: Float64Array): number =>
  -2 * supremumOf(counts, interactions, overlaps).logLikelihood +
  2 * (1 + Math.log2(counts.length) + interactions.length)

/**
 * Stepwise choice by Akaike's criterion (Bales, Hesketh & Silverman 2015, Significance 12(3), 16–21): from main effects alone, the pair
 * that lowers the criterion most comes in; the search ends where none lowers it, or where the pair that does is not
 * significant by its Wald statistic (p above the threshold).
 *
 * A pair whose parameter runs to −∞ has no significant Wald statistic, so the search ends at it, as it does in the authors'
 * program. A model with more parameters than histories is never tried.
 *
 * @param threshold of the Wald p-value.
 */
export const stepwiseByAic = (counts: Float64Array, threshold: number): FittedModel => {
  const overlaps = overlapsOf(counts)
  const listCount = Math.log2(counts.length)
  const pairs = pairsOf(listCount)
  let model = fitModel(counts, [], overlaps)
  let criterion = criterionOf(counts, [], overlaps)
  while (2 + listCount + model.interactions.length <= counts.length - 1) {
    let best: { readonly pair: number; readonly criterion: number } | undefined
    for (const pair of pairs) {
      if (model.interactions.includes(pair)) continue
      const reached = criterionOf(counts, [...model.interactions, pair], overlaps)
      // What differs by rounding alone is equal: the first by its lists' names stays.
      if (reached < (best?.criterion ?? criterion) - 1e-7) best = { pair, criterion: reached }
    }
    if (best === undefined) return model
    const larger = fitModel(counts, [...model.interactions, best.pair], overlaps)
    if (larger.fit === undefined || larger.design.absent.length > 0) return model
    const last = larger.design.columns.length - 1
    const p = waldProbability(larger.fit.coefficients[last]!, standardErrorOf(larger.fit, last))
    if (!(p <= threshold)) return model
    model = larger
    criterion = best.criterion
  }
  return model
}
