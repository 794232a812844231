/**
 * The errors of a linkage: links that are missed and links that are false. They go on into the estimate, where a missed link
 * makes one person two and the estimate too large.
 */

/** A rate with its interval. */
export interface Rate {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/** The errors of a linkage, as the estimate takes them. */
export interface LinkageError {
  /** Of the pairs that are of one person, those without a link. */
  readonly missedLinkRate: Rate
  /** Of the links, those between two people. */
  readonly falseLinkRate: Rate
  /** Of the intervals. */
  readonly level: number
  readonly basis: 'clerical_sample' | 'made_up_cases'
  /** Pairs that were judged, or made. */
  readonly judged: number
}

/** Quantile of the standard normal distribution (Acklam's rational approximation, relative error below 1.2e-9). */
const normalQuantile = (probability: number): number => {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ]
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ]
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
  const polynomial = (coefficients: readonly number[], x: number): number =>
    coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
  const low = 0.02425
  if (probability < low) {
    const q = Math.sqrt(-2 * Math.log(probability))
    return polynomial(c, q) / polynomial([...d, 1], q)
  }
  if (probability > 1 - low) return -normalQuantile(1 - probability)
  const q = probability - 0.5
  const r = q * q
  return (polynomial(a, r) * q) / polynomial([...b, 1], r)
}

const zOf = (level: number): number => normalQuantile(1 - (1 - level) / 2)

/** A share with Wilson's score interval (Wilson 1927), which is sensible for shares near 0 and 1 too. */
const wilson = (hits: number, of: number, level: number): Rate => {
  if (of === 0) return { estimate: Number.NaN, lower: 0, upper: 1 }
  const z = zOf(level)
  const share = hits / of
  const centre = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return {
    estimate: share,
    lower: hits === 0 ? 0 : Math.max(0, centre - half),
    upper: hits === of ? 1 : Math.min(1, centre + half),
  }
}

/**
 * The errors where the truth is known: on made-up cases.
 *
 * @param truePairs pairs that are of one person; of them `found` have a link; `wrong` links are between two people.
 */
export const errorOfMadeUpCases = (
  { truePairs, found, wrong }: { truePairs: number; found: number; wrong: number },
  level = 0.95,
): LinkageError => ({
  missedLinkRate: wilson(truePairs - found, truePairs, level),
  falseLinkRate: wilson(wrong, found + wrong, level),
  level,
  basis: 'made_up_cases',
  judged: truePairs + wrong,
})

/** Pairs of one band of similarity: how many there are, and how many of a random sample were judged to be of one person. */
export interface Band {
  readonly linked: boolean
  readonly pairs: number
  readonly sampled: number
  readonly samePerson: number
}

/** Share and variance of a band, with half a success and half a failure more: no band is ever certain. */
const shareOf = ({ sampled, samePerson, pairs }: Band) => {
  const share = (samePerson + 0.5) / (sampled + 1)
  const finite = pairs <= 1 ? 0 : Math.max(0, (pairs - sampled) / (pairs - 1))
  return {
    share: samePerson / Math.max(1, sampled),
    variance: ((share * (1 - share)) / (sampled + 1)) * finite,
  }
}

/** An interval on the scale of log-odds, so that it stays between 0 and 1. */
const logitInterval = (estimate: number, variance: number, level: number): Rate => {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, estimate))
  const centre = Math.log(inside / (1 - inside))
  const half = (zOf(level) * Math.sqrt(variance)) / (inside * (1 - inside))
  const back = (x: number): number => 1 / (1 + Math.exp(-x))
  return {
    estimate,
    lower: Math.min(estimate, back(centre - half)),
    upper: Math.max(estimate, back(centre + half)),
  }
}

/**
 * The errors from a clerical sample: people who may see both records (each body its own, for those who consent or by law)
 * judge a random sample of pairs in bands of similarity over and under the threshold. Stratified estimates with variances by
 * the delta method (Cochran 1977, chapter 5). Bands that no pair was judged in say nothing and are refused.
 *
 * @throws RangeError where counts contradict each other, or a band with pairs has no sample.
 */
export const errorOfSample = (bands: readonly Band[], level = 0.95): LinkageError => {
  for (const { pairs, sampled, samePerson } of bands) {
    if (![pairs, sampled, samePerson].every((count) => Number.isInteger(count) && count >= 0))
      throw new RangeError('counts are whole numbers that are not negative')
    if (sampled > pairs || samePerson > sampled) throw new RangeError('a sample is larger than what it is of')
    if (pairs > 0 && sampled === 0) throw new RangeError('a band with pairs has no sample')
  }
  const total = (linked: boolean) =>
    bands
      .filter((band) => band.linked === linked && band.pairs > 0)
      .map((band) => ({ pairs: band.pairs, ...shareOf(band) }))
      .reduce(
        (sum, { pairs, share, variance }) => ({
          pairs: sum.pairs + pairs,
          same: sum.same + pairs * share,
          variance: sum.variance + pairs * pairs * variance,
        }),
        { pairs: 0, same: 0, variance: 0 },
      )
  const [over, under] = [total(true), total(false)]
  const same = over.same + under.same
  const missed = same === 0 ? Number.NaN : under.same / same
  const missedVariance =
    same === 0 ? 0 : (over.same ** 2 * under.variance + under.same ** 2 * over.variance) / same ** 4
  const wrong = over.pairs === 0 ? Number.NaN : 1 - over.same / over.pairs
  return {
    missedLinkRate: logitInterval(missed, missedVariance, level),
    falseLinkRate: logitInterval(wrong, over.pairs === 0 ? 0 : over.variance / over.pairs ** 2, level),
    level,
    basis: 'clerical_sample',
    judged: bands.reduce((sum, { sampled }) => sum + sampled, 0),
  }
}
