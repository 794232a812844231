/** Natural logarithm of the gamma function for x > 0 (Stirling's series after shifting to x ≥ 10; error below 1e-14 relative). */
export const logGamma = (x: number): number => {
  let shifted = x
  let product = 1
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / (shifted * shifted)
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / shifted
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  )
}

/** Upper tail of the standard normal distribution for z ≥ 0: series below 3, continued fraction above. */
const upperTail = (z: number): number => {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  if (z > 3) {
    let fraction = 0
    for (let step = 200; step >= 1; step -= 1) fraction = step / (z + fraction)
    return density / (z + fraction)
  }
  let term = z
  let sum = z
  for (let step = 3; Math.abs(term) > 1e-18 * Math.abs(sum); step += 2) {
    term *= (z * z) / step
    sum += term
  }
  return 0.5 - density * sum
}

/** Distribution function of the standard normal distribution. */
export const normalProbability = (z: number): number => {
  if (Number.isNaN(z)) return Number.NaN
  if (Math.abs(z) > 40) return z > 0 ? 1 : 0
  return z > 0 ? 1 - upperTail(z) : upperTail(-z)
}

/**
 * Quantile of the standard normal distribution; −∞ at 0 and ∞ at 1. Bisection with a Newton finish on the distribution
 * function: few are needed, so that exactness is worth more than speed.
 */
export const normalQuantile = (probability: number): number => {
  if (!(probability > 0)) return probability === 0 ? -Infinity : Number.NaN
  if (!(probability < 1)) return probability === 1 ? Infinity : Number.NaN
  if (probability > 0.5) return -normalQuantile(1 - probability)
  let low = -40
  let high = 0
  while (high - low > 1e-3) {
    const middle = (low + high) / 2
    if (normalProbability(middle) < probability) low = middle
    else high = middle
  }
  let z = (low + high) / 2
  for (let step = 0; step < 6; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    z -= (normalProbability(z) - probability) / density
  }
  return z
}

/** Sum of a tail of Poisson probabilities relative to its first term, whose next terms are smaller by `ratio(step)`. */
const tailSum = (ratio: (step: number) => number): number => {
  let term = 1
  let sum = 1
  for (let step = 1; term > 1e-17 * sum; step += 1) {
    term *= ratio(step)
    sum += term
  }
  return sum
}

/**
 * Natural logarithm of the one-sided Poisson p-value of a count: the smaller of P(X ≤ count) and P(X ≥ count) where X has
 * the given mean (Chan, Silverman & Vincent 2021). A logarithm, so that overlaps far beyond chance keep their order.
 */
export const logPoissonTail = (count: number, mean: number): number => {
  const whole = Math.round(count)
  if (!(mean > 0)) return whole === 0 ? 0 : -Infinity
  const logMass = whole * Math.log(mean) - mean - logGamma(whole + 1)
  const sum =
    whole <= mean
      ? tailSum((step) => Math.max(0, whole - step + 1) / mean)
      : tailSum((step) => mean / (whole + step))
  const logTail = logMass + Math.log(sum)
  if (logTail < Math.log(0.4)) return logTail
  const other = 1 - Math.exp(logTail) + Math.exp(logMass)
  return Math.min(logTail, Math.log(other), 0)
}

/** Two-sided p-value of a Wald statistic. */
export const waldProbability = (coefficient: number, standardError: number): number =>
  2 * normalProbability(-Math.abs(coefficient / standardError))

/**
 * Quantile of a sample, type 8 of Hyndman & Fan (1996, The American Statistician 50, 361–365): median-unbiased whatever
 * the distribution.
 *
 * @param sorted ascending, not empty.
 */
export const sampleQuantile = (sorted: ArrayLike<number>, probability: number): number => {
  const { length } = sorted
  const position = 1 / 3 + probability * (length + 1 / 3)
  // Rounding of the position must not lift it over a whole number.
  const floor = Math.floor(position + 4 * Number.EPSILON)
  const weight = Math.abs(position - floor) < 1e-12 ? 0 : position - floor
  const low = sorted[Math.min(length, Math.max(1, floor)) - 1]!
  const high = sorted[Math.min(length, Math.max(1, floor + 1)) - 1]!
  return weight === 0 || low === high ? low : low + weight * (high - low)
}
