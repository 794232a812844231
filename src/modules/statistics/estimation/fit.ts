import { factorise, solveWith } from './cholesky.ts'
import { logGamma } from './distributions.ts'
import { sumOverSubsets, sumOverSupersets } from './histories.ts'

const MOST_STEPS = 100
const MOST_HALVINGS = 40
/** Relative change of the deviance below which a step is the last, as `glm` of R has it. */
const PRECISION = 1e-8

/** A Poisson log-linear model fitted by maximum likelihood. */
export interface Fit {
  readonly columns: readonly number[]
  /** By column: the natural logarithm of the dark figure first. */
  readonly coefficients: Float64Array
  /** Expected count by set of lists, as `overlapsOf` gives the observed ones. */
  readonly expectedOverlaps: Float64Array
  /** Cholesky factor of the information matrix of the last step, columns × columns. */
  readonly factor: Float64Array
  /** Deviance against the saturated model: 2 Σ (y log(y/μ) − (y − μ)) over the histories that take part. */
  readonly deviance: number
}

/** What to fit: the histories that take part, and the parameters as sets of lists, the intercept (0) first. */
interface Fitted {
  readonly columns: readonly number[]
  readonly retained: Uint8Array
}

/** What a fit calculates with and nobody sees afterwards. */
interface Scratch {
  readonly sums: Float64Array
  readonly logarithms: Float64Array
  readonly expected: Float64Array
  readonly candidate: Float64Array
}

/** One for each number of histories: fits are many and short, and making arrays would take longer than calculating. */
const scratches = new Map<number, Scratch>()

const scratchFor = (histories: number): Scratch => {
  const known = scratches.get(histories)
  if (known !== undefined) return known
  const made = {
    sums: new Float64Array(histories),
    logarithms: new Float64Array(histories),
    expected: new Float64Array(histories),
    candidate: new Float64Array(histories),
  }
  scratches.set(histories, made)
  return made
}

/** The information matrix: entry (a, b) is the sum of the weights over histories that include both a and b. */
const fillInformation = (matrix: Float64Array, columns: readonly number[], sums: Float64Array): void => {
  const size = columns.length
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1)
      matrix[row * size + column] = sums[columns[row]! | columns[column]!]!
}

/**
 * Fits by iteratively reweighted least squares, which for the Poisson distribution with its natural link is Newton's method
 * (McCullagh & Nelder 1989, Generalized Linear Models, section 2.5). Everything is calculated from sufficient statistics: sums
 * over supersets and subsets of histories take the place of the design matrix, so that the 1,023 histories of ten lists cost
 * little more than the 63 of six.
 *
 * It begins, steps and ends as `glm` of R does, and its standard errors come from the weights of the last step, as there: so
 * figures published from that program agree to the digits that they state.
 *
 * @param overlaps of the retained counts: the sufficient statistics by set of lists.
 * @returns undefined where the information matrix becomes singular: the estimate does not exist or is not identifiable.
 */
export const fitLogLinear = (
  counts: Float64Array,
  { columns, retained }: Fitted,
  overlaps: Float64Array,
): Fit | undefined => {
  const size = columns.length
  const histories = counts.length
  let total = 0
  const factor = new Float64Array(size * size)
  const { sums, logarithms, ...scratch } = scratchFor(histories)
  let { expected, candidate } = scratch

  /** Fills `into` with the expected counts of the coefficients and answers their deviance. */
  const evaluate = (given: Float64Array, into: Float64Array): number => {
    into.fill(0)
    for (let column = 0; column < size; column += 1) into[columns[column]!] = given[column]!
    sumOverSubsets(into)
    let half = 0
    for (let history = 0; history < histories; history += 1) {
      if (retained[history] === 0) into[history] = 0
      else {
        const count = counts[history]!
        const mean = Math.exp(into[history]!)
        half += mean - count + (count > 0 ? count * (logarithms[history]! - into[history]!) : 0)
        into[history] = mean
      }
    }
    return 2 * half
  }

  let deviance = 0
  for (let history = 0; history < histories; history += 1) {
    expected[history] = 0
    if (retained[history] === 0) continue
    const count = counts[history]!
    total += count
    expected[history] = count + 0.1
    if (count > 0) logarithms[history] = Math.log(count)
    deviance += 0.2 + (count > 0 ? 2 * count * Math.log(count / expected[history]!) : 0)
  }
  let next: Float64Array = new Float64Array(size)
  let coefficients: Float64Array | undefined

  for (let round = 0; round < MOST_STEPS; round += 1) {
    sums.set(expected)
    sumOverSupersets(sums)
    fillInformation(factor, columns, sums)
    if (!factorise(factor, size)) return undefined
    if (coefficients === undefined) {
      // The first step has no coefficients yet: the logarithms of the expected counts stand for the linear predictor.
      for (let history = 0; history < histories; history += 1)
        sums[history] =
          retained[history] === 1
            ? expected[history]! * (Math.log(expected[history]!) - 1) + counts[history]!
            : 0
      sumOverSupersets(sums)
      for (let column = 0; column < size; column += 1) next[column] = sums[columns[column]!]!
      solveWith(factor, size, next)
    } else {
      for (let column = 0; column < size; column += 1)
        next[column] = overlaps[columns[column]!]! - sums[columns[column]!]!
      solveWith(factor, size, next)
      for (let column = 0; column < size; column += 1) next[column]! += coefficients[column]!
    }
    let reached = evaluate(next, candidate)
    for (let halving = 0; coefficients !== undefined && halving < MOST_HALVINGS; halving += 1) {
      if (reached <= deviance + 1 + 0.1 * Math.abs(deviance)) break
      for (let column = 0; column < size; column += 1)
        next[column] = (next[column]! + coefficients[column]!) / 2
      reached = evaluate(next, candidate)
    }
    if (!Number.isFinite(reached)) return undefined
    const change = Math.abs(reached - deviance)
    // The deviance is a sum of differences: of many millions of people it cannot be known more closely than this.
    const isLast = change < PRECISION * (Math.abs(reached) + 0.1) || change < 1e-15 * total
    const replaced: Float64Array = coefficients ?? new Float64Array(size)
    coefficients = next
    next = replaced
    deviance = reached
    const previous = expected
    expected = candidate
    candidate = previous
    if (isLast) {
      const expectedOverlaps = sumOverSupersets(Float64Array.from(expected))
      return { columns, coefficients, expectedOverlaps, factor, deviance }
    }
  }
  return undefined
}

/** Standard error of a coefficient, from the inverse of the information matrix. */
export const standardErrorOf = ({ factor, columns }: Fit, column: number): number => {
  const unit = new Float64Array(columns.length)
  unit[column] = 1
  return Math.sqrt(solveWith(factor, columns.length, unit)[column]!)
}

/** Logarithm of the Poisson likelihood of counts that are expected as they are. */
export const saturatedLikelihood = (counts: Float64Array): number => {
  let likelihood = 0
  for (const count of counts)
    if (count > 0) likelihood += count * Math.log(count) - count - logGamma(count + 1)
  return likelihood
}

/** Logarithm of the Poisson likelihood over the histories that take part, its constants included; the others hold nobody. */
export const logLikelihoodOf = ({ deviance }: Fit, counts: Float64Array): number =>
  saturatedLikelihood(counts) - deviance / 2
