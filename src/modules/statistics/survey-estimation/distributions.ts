import betainc from '@stdlib/math-base-special-betainc'
import betaincinv from '@stdlib/math-base-special-betaincinv'
import gammainc from '@stdlib/math-base-special-gammainc'

const NORMAL_975 = 1.959963984540054

/** The value that Student's t leaves above it with probability `tail` < ½; infinitely many degrees of freedom only for 0.025. */
export const tAbove = (tail: number, df: number): number => {
  if (df === Number.POSITIVE_INFINITY) return NORMAL_975
  if (!(df > 0)) return Number.NaN
  const x = betaincinv(2 * tail, df / 2, 0.5, false)
  return Math.sqrt((df * (1 - x)) / x)
}

/** Probability that Student's t lies further from 0 than `t`. */
export const tBeyond = (t: number, df: number): number =>
  df > 0 ? betainc(df / (df + t * t), df / 2, 0.5) : Number.NaN

/** Probability that F lies above `f`. */
export const fAbove = (f: number, above: number, below: number): number =>
  above > 0 && below > 0
    ? betainc(below / (below + above * Math.max(0, f)), below / 2, above / 2)
    : Number.NaN

/** Probability that χ² lies above `x`. */
export const chiSquareAbove = (x: number, df: number): number =>
  gammainc(Math.max(0, x) / 2, df / 2, true, true)

/** Probability that the standard normal lies below −`z` ≤ 0. */
export const normalBelowMinus = (z: number): number => gammainc((z * z) / 2, 0.5, true, true) / 2

/** The value that a beta distribution leaves below it with a probability. */
export const betaQuantile = (probability: number, a: number, b: number): number =>
  a > 0 && b > 0 ? betaincinv(probability, a, b, false) : a === 0 ? 0 : b === 0 ? 1 : Number.NaN
