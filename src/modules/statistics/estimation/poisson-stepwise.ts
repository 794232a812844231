import { logPoissonTail } from './distributions.ts'
import { type FittedModel, fitModel } from './fitted-model.ts'
import { overlapsOf, pairsOf } from './histories.ts'

/**
 * Stepwise choice by Poisson p-values (Chan, Silverman & Vincent 2021, section 3.1): from main effects alone, the pair whose
 * overlap is the least likely under the present model comes in, as long as its one-sided p-value is below the threshold and
 * the larger model has an estimate that exists and is identifiable.
 *
 * A threshold of 0 leaves the main effects; one of 1 takes all pairs where that model passes. Among equal p-values the
 * pair that comes first by its lists' names is taken.
 *
 * @param threshold from 0 to 1; the paper's default is 0.02.
 */
export const stepwiseByPoisson = (counts: Float64Array, threshold: number): FittedModel => {
  const overlaps = overlapsOf(counts)
  const pairs = pairsOf(Math.log2(counts.length))
  if (threshold >= 1) {
    const whole = fitModel(counts, pairs, overlaps)
    if (whole.status === 0) return whole
  }
  const limit = Math.log(threshold)
  let model = fitModel(counts, [], overlaps)
  for (;;) {
    const { fit, interactions } = model
    if (fit === undefined) return model
    const { expectedOverlaps } = fit
    const candidates = pairs
      .filter((pair) => !interactions.includes(pair))
      .map((pair) => ({ pair, logP: logPoissonTail(overlaps[pair]!, expectedOverlaps[pair]!) }))
      .filter(({ logP }) => logP < limit)
      // A stable sort: equal ones stay in the order of the lists.
      .sort((left, right) => left.logP - right.logP)
    let larger: FittedModel | undefined
    for (const { pair } of candidates) {
      const tried = fitModel(counts, [...interactions, pair], overlaps)
      if (tried.fit === undefined) continue
      larger = tried
      break
    }
    if (larger === undefined) return model
    model = larger
  }
}
