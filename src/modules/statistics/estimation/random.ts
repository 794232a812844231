import { logGamma } from './distributions.ts'

/** A source of uniform numbers in [0, 1) with 53 random bits. */
export type Uniform = () => number

/** A bijection of 32 bits that mixes them well (the finaliser of MurmurHash3). */
const mix = (value: number): number => {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * The random numbers of one stream of a seed: xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software
 * 47(4), 36) whose state is hashed from seed and stream. Each replicate of a bootstrap has its own stream, so that its numbers
 * depend neither on the replicates before it nor on the thread that calculates it.
 *
 * @param seed a whole number from 0 to 2^53 − 1.
 * @param stream a whole number from 0 to 2^32 − 1.
 */
export const randomStream = (seed: number, stream: number): Uniform => {
  const low = seed >>> 0
  const high = Math.floor(seed / 2 ** 32) >>> 0
  let a = mix(low ^ 0x9e3779b9)
  let b = mix(high ^ a ^ 0x7f4a7c15)
  let c = mix((stream ^ b) + 0x3c6ef372)
  let d = mix(c ^ a ^ Math.imul(stream, 0x27d4eb2f)) | 1
  const next = (): number => {
    const scrambled = Math.imul(b, 5)
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  for (let round = 0; round < 16; round += 1) next()
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992
}

/** ln k! less Stirling's leading terms (k + ½) ln(k + 1) − (k + 1) + ½ ln 2π. */
const stirlingRest = (k: number): number => {
  const x = k + 1
  if (k < 10) return logGamma(x) - ((k + 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI))
  const inverse = 1 / (x * x)
  return (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / x
}

/**
 * A binomial number: by inversion where few are expected, otherwise by transformed rejection (algorithm BTRS of Hörmann 1993,
 * Journal of Statistical Computation and Simulation 46, 101–110).
 */
export const binomial = (uniform: Uniform, trials: number, probability: number): number => {
  if (trials <= 0 || probability <= 0) return 0
  if (probability >= 1) return trials
  if (probability > 0.5) return trials - binomial(uniform, trials, 1 - probability)
  const failure = 1 - probability
  if (trials * probability < 10) {
    const odds = probability / failure
    for (;;) {
      let left = uniform()
      let mass = Math.exp(trials * Math.log1p(-probability))
      for (let count = 0; count <= trials; count += 1) {
        if (left < mass) return count
        left -= mass
        mass *= (odds * (trials - count)) / (count + 1)
        if (mass < 1e-300) break
      }
    }
  }
  const spread = Math.sqrt(trials * probability * failure)
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * probability
  const centre = trials * probability + 0.5
  const squeeze = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = Math.floor((trials + 1) * probability)
  const odds = probability / failure
  for (;;) {
    const u = uniform() - 0.5
    const v = uniform()
    const side = 0.5 - Math.abs(u)
    const count = Math.floor(((2 * a) / side + b) * u + centre)
    if (side >= 0.07 && v <= squeeze) return count
    if (count < 0 || count > trials) continue
    const height = Math.log((v * alpha) / (a / (side * side) + b))
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - count + 1)) +
      (count + 0.5) * Math.log((odds * (trials - count + 1)) / (count + 1)) +
      stirlingRest(mode) +
      stirlingRest(trials - mode) -
      stirlingRest(count) -
      stirlingRest(trials - count)
    if (height <= bound) return count
  }
}

/**
 * A multinomial sample: `trials` people over the cells, by conditional binomial numbers, cell after cell.
 *
 * @param weights of the cells, not negative; they need not add up to 1.
 */
export const multinomial = (uniform: Uniform, trials: number, weights: Float64Array): Float64Array => {
  const sample = new Float64Array(weights.length)
  let left = trials
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0)
  for (let cell = 0; cell < weights.length && left > 0; cell += 1) {
    const weight = weights[cell]!
    if (weight <= 0) continue
    const drawn = binomial(uniform, left, weight / weightLeft)
    sample[cell] = drawn
    left -= drawn
    weightLeft -= weight
  }
  if (left > 0) sample[weights.findLastIndex((weight) => weight > 0)]! += left
  return sample
}

/** A normal number, by the polar method. */
export const normal = (uniform: Uniform): number => {
  for (;;) {
    const x = 2 * uniform() - 1
    const y = 2 * uniform() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/** A gamma number of the given shape ≥ 1 and scale 1 (Marsaglia & Tsang 2000). */
const gamma = (uniform: Uniform, shape: number): number => {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(uniform)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A beta number; both shapes at least 1. */
export const beta = (uniform: Uniform, first: number, second: number): number => {
  const left = gamma(uniform, first)
  return left / (left + gamma(uniform, second))
}
