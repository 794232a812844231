import { normalBelowMinus } from '../../statistics/index.ts'

/** A point of a series: a share with what it rests on. */
export interface Point {
  readonly year: number
  /** From 0 to 1. */
  readonly share: number
  /** Standard error by the design; none where it is not known. */
  readonly se: number | null
  /** How many of how many, unweighted, where it was told. */
  readonly counted: number | null
  readonly asked: number | null
  /** What must be alike for a change to be told. */
  readonly wording: string
  readonly mode: string
  readonly frame: string
  readonly ages: string
}

/** What keeps two points apart: which of these is not the same. */
const apartness = ['wording', 'mode', 'frame', 'ages'] as const
export type Apartness = (typeof apartness)[number]

const alike = (one: string, other: string): boolean =>
  one.trim().replaceAll(/\s+/g, ' ').toLowerCase() === other.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Why a change from one point to another is not told; empty where it may be. */
export const keptApart = (one: Point, other: Point): readonly Apartness[] =>
  apartness.filter((of) => !alike(one[of], other[of]))

/** The two-sided p of a normal deviate. */
const twoSided = (z: number): number => 2 * normalBelowMinus(Math.abs(z))

/** What can be said of a change: by the design, or only as if everybody had been drawn by themselves. */
export interface Change {
  /** Later less earlier, from −1 to 1. */
  readonly difference: number
  /** p as if each who answered had been drawn alone (two shares, pooled); none where the counts are not known. */
  readonly simpleP: number | null
  /** p and interval by the designs of both; none where either is not known. */
  readonly design: { readonly p: number; readonly low: number; readonly high: number } | null
  /** The word that may be used: `fell` and `rose` need the design of both and p below 0.05. */
  readonly word: 'fell' | 'rose' | 'no_change_shown' | 'word_refused'
}

/** The change between two comparable points of independent samples. */
export const changeBetween = (earlier: Point, later: Point): Change => {
  const difference = later.share - earlier.share
  const known = [earlier, later].every(({ counted, asked }) => counted !== null && asked !== null)
  const simple = (): number => {
    const [k1, n1, k2, n2] = [earlier.counted!, earlier.asked!, later.counted!, later.asked!]
    const pooled = (k1 + k2) / (n1 + n2)
    return twoSided((k2 / n2 - k1 / n1) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2)))
  }
  const se = earlier.se === null || later.se === null ? 0 : Math.hypot(earlier.se, later.se)
  const design =
    se > 0
      ? {
          p: twoSided(difference / se),
          low: difference - 1.959964 * se,
          high: difference + 1.959964 * se,
        }
      : null
  const word =
    design === null ? 'word_refused' : design.p >= 0.05 ? 'no_change_shown' : difference < 0 ? 'fell' : 'rose'
  return { difference, simpleP: known ? simple() : null, design, word }
}
