import { factorise, solveWith } from './cholesky.ts'
import { observedIn, sizeOf, sumOverSubsets, sumOverSupersets } from './histories.ts'

/**
 * People who differ in how easily they are found, and lists that depend on each other. With h a set of k > 0 lists and y people on exactly
 * those, y ~ Poisson(exp η) and
 *
 *     η = θ + Σ α(list) + Σ (s² + δ(pair)) + Σ (γ(triple) − 0.4 s³) + C(k,4) (0.4 s⁴ + g)
 *
 * over the lists, pairs and triples within h; exp θ is the dark figure, s the standard deviation of the log-odds that people bring along.
 * A trait that moves all log-odds gives η a term in k alone, whose 2nd, 3rd and 4th differences are those in s. The term of the highest
 * order cannot be told from any data (Link 2003, Biometrics 59, 1123–1130; Aleshin-Guendel, Sadinle & Wakefield 2024, Biometrics 80), so that it has a
 * prior instead of being left out. θ is flat, which is 1/N for the dark figure; the other priors are normal, see `priorsOf`.
 */
export interface Component {
  /** s: the standard deviation of how easily people are found, as log-odds. */
  readonly s: number
  /** t: the standard deviation of the dependences of pairs of lists. */
  readonly t: number
  /** Logarithm of its prior probability. */
  readonly logPrior: number
}

const spreads = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8] as const
const dependences = [0.05, 0.15, 0.3, 0.6, 1, 1.6, 2.4] as const
const ALIKE = 0.4
const halfNormal = (value: number): number => Math.exp((-value * value) / (2 * 0.64))
const shares = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
const spreadShares = [ALIKE, ...shares(spreads.slice(1).map(halfNormal)).map((share) => share * (1 - ALIKE))]
const dependenceShares = shares(
  dependences.map((value, place) => {
    const last = dependences.length - 1
    // Half the distance between the neighbours; at the upper end the distance to the only one.
    const width =
      place === last
        ? value - dependences[last - 1]!
        : (dependences[place + 1]! + (place === 0 ? value : -dependences[place - 1]!)) / 2
    return halfNormal(value) * width
  }),
)

/** The 70 pairs of s and t, all s for one t after another, so that each fit begins where its neighbour ended. */
export const components: readonly Component[] = dependences.flatMap((t, ofT) =>
  spreads.map((s, ofS) => ({ s, t, logPrior: Math.log(spreadShares[ofS]! * dependenceShares[ofT]!) })),
)

/** What the parameters are of. θ is the last, so that the factor of all others is the leading part of the whole. */
export interface Shape {
  /** The set of lists of each parameter; 0 for g and θ. */
  readonly sets: readonly number[]
  /** The block of each parameter: how many lists its set has, 4 for g, 0 for θ. */
  readonly blocks: readonly number[]
  /** How many parameters each block has. */
  readonly sizes: readonly number[]
  /** By history, how many pairs, triples and sets of four lists it has. */
  readonly pairs: Float64Array
  readonly triples: Float64Array
  readonly quadruples: Float64Array
}

/** @param length 2^lists, from three lists on. */
export const shapeOf = (length: number): Shape => {
  const histories = Array.from({ length }, (_, history) => history)
  const ofSize = (size: number) => histories.filter((history) => sizeOf(history) === size)
  const groups = [ofSize(1), ofSize(2), ofSize(3), length >= 16 ? [0] : []]
  /** C(k, size) for histories of k lists. */
  const chosen = (size: number) =>
    Float64Array.from(histories, (history) => {
      let ways = 1
      for (let taken = 0; taken < size; taken += 1) ways *= (sizeOf(history) - taken) / (taken + 1)
      return ways
    })
  return {
    sets: [...groups.flat(), 0],
    blocks: [...groups.flatMap((group, place) => group.map(() => place + 1)), 0],
    sizes: [1, ...groups.map((group) => group.length)],
    pairs: chosen(2),
    triples: chosen(3),
    quadruples: chosen(4),
  }
}

/** The precision of a block: `own` on the diagonal less `shared` in every place. */
interface Precision {
  readonly own: number
  readonly shared: number
}

/** Of normal numbers with a variance of their own and one that all share. */
const precisionOf = (own: number, common: number, count: number): Precision => ({
  own: 1 / own,
  shared: common / (own * (own + count * common)),
})

const LISTS = 1
const QUADRUPLES = 4
const LIST_MEAN = -2

/** The priors by block: α ~ N(−2, 1) and N(0, 4) that all share; δ ~ N(0, t²); γ ~ N(0, (0.15 t)²) and N(0, (0.4 s³)²) that all share; g ~ N(0, (0.4 s⁴)²). */
const priorsOf = (sizes: readonly number[], { s, t }: Component) => {
  const least = (deviation: number) => Math.max(1e-4, deviation ** 2)
  const precisions: readonly Precision[] = [
    { own: 0, shared: 0 },
    precisionOf(1, 4, sizes[1]!),
    precisionOf(t * t, 0, sizes[2]!),
    precisionOf(least(0.15 * t), least(0.4 * s ** 3), sizes[3]!),
    precisionOf(least(0.4 * s ** 4), 0, sizes[4]!),
  ]
  let logDeterminant = 0
  precisions.forEach(({ own, shared }, block) => {
    const size = sizes[block]!
    if (own > 0 && size > 0) logDeterminant += size * Math.log(own) + Math.log1p((-size * shared) / own)
  })
  return { precisions, logDeterminant }
}

/** Where the penalised likelihood of a component has its one peak. */
export interface Peak {
  readonly parameters: Float64Array
  /** Logarithm of its height, less what all components share, with half the logarithm of the determinant of the priors' precision. */
  readonly value: number
  /** Logarithm of the determinant of the information on all parameters that were free. */
  readonly logDeterminant: number
  /** Standard deviation of θ by that information; meaningless where θ was held. */
  readonly deviation: number
}

interface Fit {
  readonly parameters: Float64Array
  readonly logMeans: Float64Array
  /** The priors' precision times the deviations from their means. */
  readonly pull: Float64Array
  readonly value: number
}

/** The penalised likelihood of a component, its slope and its information. */
const likelihoodOf = (
  counts: Float64Array,
  { sets, blocks, sizes, pairs, triples, quadruples }: Shape,
  component: Component,
) => {
  const { s } = component
  const theta = sets.length - 1
  const { precisions, logDeterminant } = priorsOf(sizes, component)
  const constant = pairs.map((count, history) => s ** 2 * count - 0.4 * s ** 3 * triples[history]!)

  const at = (parameters: Float64Array): Fit => {
    const logMeans = new Float64Array(counts.length)
    const pull = Float64Array.from(parameters)
    const sums = new Float64Array(sizes.length)
    let fourth = 0.4 * s ** 4
    for (let place = 0; place < theta; place += 1) {
      const block = blocks[place]!
      if (block === QUADRUPLES) fourth += parameters[place]!
      else logMeans[sets[place]!] = parameters[place]!
      if (block === LISTS) pull[place]! -= LIST_MEAN
      sums[block]! += pull[place]!
    }
    sumOverSubsets(logMeans)
    let value = 0
    for (let history = 1; history < counts.length; history += 1) {
      const logMean =
        logMeans[history]! + parameters[theta]! + constant[history]! + fourth * quadruples[history]!
      logMeans[history] = logMean
      value += counts[history]! * logMean - Math.exp(logMean)
    }
    for (let place = 0; place <= theta; place += 1) {
      const { own, shared } = precisions[blocks[place]!]!
      const deviation = pull[place]!
      pull[place] = own * deviation - shared * sums[blocks[place]!]!
      value -= (deviation * pull[place]!) / 2
    }
    return { parameters, logMeans, pull, value }
  }

  // By how many of two parameters are g: sums over supersets of residuals and of expected counts, times C(k, 4) so often.
  const first = [new Float64Array(counts.length), new Float64Array(counts.length)] as const
  const second = [...first, first[0]].map((like) => like.slice())
  /** The slope and the information on the first parameters, as many as `slope` has. */
  const derive = ({ logMeans, pull }: Fit, slope: Float64Array, information: Float64Array): void => {
    for (let history = 1; history < counts.length; history += 1) {
      const mean = Math.exp(logMeans[history]!)
      const times = quadruples[history]!
      first[0][history] = counts[history]! - mean
      first[1][history] = times * (counts[history]! - mean)
      second[0]![history] = mean
      second[1]![history] = times * mean
      second[2]![history] = times * times * mean
    }
    for (const sums of [...first, ...second]) {
      sums[0] = 0
      sumOverSupersets(sums)
    }
    for (let row = 0; row < slope.length; row += 1) {
      const block = blocks[row]!
      const set = sets[row]!
      const isFourth = block === QUADRUPLES ? 1 : 0
      const { own, shared } = precisions[block]!
      slope[row] = first[isFourth][set]! - pull[row]!
      for (let column = 0; column <= row; column += 1) {
        const other = blocks[column]!
        const sums = second[isFourth + (other === QUADRUPLES ? 1 : 0)]!
        information[row * slope.length + column] = sums[set | sets[column]!]! - (other === block ? shared : 0)
      }
      information[row * slope.length + row]! += own
    }
  }
  return { at, derive, logDeterminant }
}

const MOST_STEPS = 500

/**
 * The peak of a component's penalised likelihood by Newton's method with halving; the likelihood is concave, so there is one.
 *
 * @param counts by history, not all 0; may be fractional.
 * @param start parameters in the order of the shape.
 * @param held whether θ, the last of them, stays as it is.
 * @returns nothing where the counts are too uneven for 53 bits: a thousand million people beside one.
 */
export const peakOf = (
  counts: Float64Array,
  shape: Shape,
  component: Component,
  start: Float64Array,
  held: boolean,
): Peak | undefined => {
  const likelihood = likelihoodOf(counts, shape, component)
  const free = held ? start.length - 1 : start.length
  let current = likelihood.at(start)
  if (!held) {
    // As many are expected as were observed: far from that, the information is too uneven to be factored.
    const logs = current.logMeans.subarray(1)
    const highest = Math.max(...logs)
    const expected = logs.reduce((sum, value) => sum + Math.exp(value - highest), 0)
    const shift = Math.log(observedIn(counts) / expected) - highest
    current = likelihood.at(start.map((value, place) => (place === free - 1 ? value + shift : value)))
  }
  const slope = new Float64Array(free)
  const information = new Float64Array(free * free)
  for (let step = 0; ; step += 1) {
    likelihood.derive(current, slope, information)
    if (step === MOST_STEPS || !factorise(information, free)) return undefined
    const move = solveWith(information, free, Float64Array.from(slope))
    if (move.reduce((sum, value, place) => sum + value * slope[place]!, 0) < 1e-10) break
    const before = current
    for (let share = 1; current === before && share > 1e-6; share /= 2) {
      const next = likelihood.at(before.parameters.map((value, place) => value + share * (move[place] ?? 0)))
      if (next.value > before.value) current = next
    }
    // Nothing higher can be told from it in 53 bits.
    if (current === before) break
  }
  let logDeterminant = 0
  for (let row = 0; row < free; row += 1) logDeterminant += 2 * Math.log(information[row * free + row]!)
  return {
    parameters: current.parameters,
    value: current.value + likelihood.logDeterminant / 2,
    logDeterminant,
    deviation: 1 / information[free * free - 1]!,
  }
}

/** Where the first fit begins. */
export const startOf = ({ blocks }: Shape): Float64Array =>
  Float64Array.from(blocks, (block) => (block === LISTS ? LIST_MEAN : 0))
