import { existenceOf } from './existence.ts'
import { fitLogLinear, saturatedLikelihood } from './fit.ts'
import { type FittedModel, fitModel } from './fitted-model.ts'
import { observedIn, overlapsOf, sizeOf } from './histories.ts'
import { designOf } from './model.ts'

/** Most models that are looked at one by one: all of six lists at order 2 are 32,768. */
const MOST_MODELS = 40_000

/** A model of the search with its criterion; smaller is better. */
export interface RankedModel {
  readonly interactions: readonly number[]
  readonly bic: number
  readonly darkFigure: number
}

/** The sets of 2 to `maxOrder` lists, smaller ones first. */
const interactionsUpTo = (listCount: number, maxOrder: number): readonly number[] => {
  const sets: number[] = []
  for (let set = 1; set < 1 << listCount; set += 1)
    if (sizeOf(set) >= 2 && sizeOf(set) <= maxOrder) sets.push(set)
  return sets.sort((left, right) => sizeOf(left) - sizeOf(right) || left - right)
}

/** The sets of one list less that an interaction of a hierarchical model asks for. */
const requiredBy = (set: number): readonly number[] => {
  if (sizeOf(set) <= 2) return []
  const required: number[] = []
  for (let bit = 1; bit <= set; bit <<= 1) if ((set & bit) !== 0) required.push(set & ~bit)
  return required
}

/** Every hierarchical model of the interactions, or undefined where there are more than can be looked at one by one. */
const everyHierarchicalModel = (sets: readonly number[]): readonly (readonly number[])[] | undefined => {
  let models: (readonly number[])[] = [[]]
  for (const set of sets) {
    const required = requiredBy(set)
    const larger = models
      .filter((model) => required.every((part) => model.includes(part)))
      .map((model) => [...model, set])
    models = [...models, ...larger]
    if (models.length > MOST_MODELS) return undefined
  }
  return models
}

type Ranking = (interactions: readonly number[]) => RankedModel | undefined

/**
 * Ranks models of some interactions on given counts; undefined where an estimate does not exist or is not identifiable.
 *
 * What exists and is identifiable stays so when overlapping interactions leave the model (Chan, Silverman & Vincent 2021,
 * section 2.4): so the model of all of them is asked once for each choice of those at −∞, and most of the others need not be.
 */
const rankingOn = (counts: Float64Array, sets: readonly number[]): Ranking => {
  const overlaps = overlapsOf(counts)
  const overlapping = sets.filter((set) => overlaps[set]! > 0)
  // Nobody is in the histories that a model leaves out: what the likelihood has besides the deviance is the same for all.
  const saturated = -2 * saturatedLikelihood(counts)
  const penalty = Math.log(observedIn(counts))
  const wholeExists = new Map<string, boolean>()
  const doesSurelyExist = (absent: readonly number[]): boolean => {
    const key = absent.join()
    const known = wholeExists.get(key)
    if (known !== undefined) return known
    const exists = existenceOf(counts, designOf(counts, [...overlapping, ...absent], overlaps)) === 0
    wholeExists.set(key, exists)
    return exists
  }
  return (interactions) => {
    const design = designOf(counts, interactions, overlaps)
    if (!doesSurelyExist(design.absent) && existenceOf(counts, design) !== 0) return undefined
    const fit = fitLogLinear(counts, design, overlaps)
    if (fit === undefined) return undefined
    return {
      interactions,
      bic: saturated + fit.deviance + penalty * design.parameterCount,
      darkFigure: Math.exp(fit.coefficients[0]!),
    }
  }
}

/** Smaller criterion first; what differs by rounding alone is equal, and the model of fewer parameters comes first. */
const isBetter = (left: RankedModel, right: RankedModel | undefined): boolean => {
  if (right === undefined) return true
  const difference = left.bic - right.bic
  if (Math.abs(difference) > 1e-7) return difference < 0
  return left.interactions.length < right.interactions.length
}

/** From a model on, the one interaction that helps most comes in or goes, until none helps. */
const climb = (rank: Ranking, sets: readonly number[], from: RankedModel): readonly RankedModel[] => {
  const seen: RankedModel[] = [from]
  let present = from
  for (;;) {
    let best: RankedModel | undefined
    for (const set of sets) {
      const has = present.interactions.includes(set)
      const next = has
        ? present.interactions.filter((one) => one !== set)
        : sets.filter((one) => one === set || present.interactions.includes(one))
      const isHierarchical = next.every((one) => requiredBy(one).every((part) => next.includes(part)))
      if (!isHierarchical) continue
      const ranked = rank(next)
      if (ranked === undefined) continue
      seen.push(ranked)
      if (isBetter(ranked, best)) best = ranked
    }
    if (best === undefined || !isBetter(best, present)) return seen
    present = best
  }
}

/**
 * Hierarchical models by Schwarz's criterion, best first (Silverman, Chan & Vincent 2024, Statistics and Computing 34, 44).
 * Models whose estimate does not exist or is not identifiable are left out.
 *
 * Up to 40,000 models (six lists at order 2, five at any) are looked at one by one. Beyond that the search goes step by step,
 * from the main effects or from the best model of one order less, and what it passed is ranked.
 *
 * @param maxOrder most lists in one interaction: 1 main effects alone, 2 pairs.
 */
export const modelsByBic = (counts: Float64Array, maxOrder: number): readonly RankedModel[] => {
  const known = rankings.get(counts)
  if (known?.maxOrder === maxOrder) return known.models
  const models = search(counts, maxOrder)
  rankings.set(counts, { maxOrder, models })
  return models
}

/** The last search on the same counts: an estimate and its bootstrap both ask for it. */
const rankings = new WeakMap<
  Float64Array,
  { readonly maxOrder: number; readonly models: readonly RankedModel[] }
>()

const search = (counts: Float64Array, maxOrder: number): readonly RankedModel[] => {
  const sets = interactionsUpTo(Math.log2(counts.length), maxOrder)
  const rank = rankingOn(counts, sets)
  const models = everyHierarchicalModel(sets)
  if (models !== undefined) return sorted(models.flatMap((model) => rank(model) ?? []))
  // What one order less leads to is where the next begins.
  const start = maxOrder > 2 ? search(counts, maxOrder - 1)[0] : rank([])
  return start === undefined ? [] : sorted(climb(rank, sets, start))
}

const sorted = (models: readonly RankedModel[]): readonly RankedModel[] => {
  const order = [...models].sort((left, right) =>
    isBetter(left, right) ? -1 : isBetter(right, left) ? 1 : 0,
  )
  return order.filter(
    ({ interactions }, index) => index === 0 || interactions.join() !== order[index - 1]!.interactions.join(),
  )
}

/** The best of given models on given counts; the first of those that are equal. */
export const bestByBic = (counts: Float64Array, models: readonly (readonly number[])[]): FittedModel => {
  const rank = rankingOn(counts, [...new Set(models.flat())])
  let best: RankedModel | undefined
  for (const model of models) {
    const ranked = rank(model)
    if (ranked !== undefined && isBetter(ranked, best)) best = ranked
  }
  return fitModel(counts, best?.interactions ?? [])
}
