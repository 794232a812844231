import { shareOf } from '../../learning/index.ts'
import { tAbove } from '../../statistics/index.ts'

/** A change with its interval of 95 per cent and what it would be at worst and best if those who left were known. */
export interface Change {
  readonly before: number
  readonly after: number
  readonly change: number
  readonly low: number
  readonly high: number
  /** Least and most that the change of all who began can be, whatever those who left would have answered (Manski 1990). */
  readonly least: number
  readonly most: number
}

/** Pairs of yes and no: `yesNo` said yes before and no after. */
export interface Pairs {
  readonly yesYes: number
  readonly yesNo: number
  readonly noYes: number
  readonly noNo: number
}

/**
 * Two-sided exact test of McNemar: the probability, were a change either way as likely, of changes at least as uneven as these.
 * One where nobody changed.
 */
export const mcNemar = (yesNo: number, noYes: number): number => {
  const changed = yesNo + noYes
  let [term, below] = [2 ** -changed, 0]
  for (let at = 0; at <= Math.min(yesNo, noYes); at++) {
    below += term
    term *= (changed - at) / (at + 1)
  }
  return Math.min(1, 2 * below)
}

const correlation = ({ yesYes, yesNo, noYes, noNo }: Pairs): number => {
  const product = yesYes * noNo - yesNo * noYes
  const corrected = product > 0 ? Math.max(0, product - (yesYes + yesNo + noYes + noNo) / 2) : product
  const all = (yesYes + yesNo) * (noYes + noNo) * (yesYes + noYes) * (yesNo + noNo)
  return all === 0 ? 0 : corrected / Math.sqrt(all)
}

/**
 * The change of a share from before to after in the same men, with its interval after Newcombe (Stat Med 1998;17:2635–2650, method 10).
 *
 * @param began everybody who answered at the beginning, and how many of them said yes: those who left too.
 */
export const changeOfShare = (
  pairs: Pairs,
  began: { readonly all: number; readonly yes: number },
): Change & { readonly p: number } => {
  const { yesYes, yesNo, noYes, noNo } = pairs
  const n = yesYes + yesNo + noYes + noNo
  const [first, second] = [shareOf(yesYes + yesNo, n), shareOf(yesYes + noYes, n)]
  const phi = correlation(pairs)
  const change = second.share - first.share
  const part = (one: number, other: number) => Math.sqrt(one ** 2 - 2 * phi * one * other + other ** 2)
  const left = began.all - n
  const bound = (yesOfLeft: number) => (yesYes + noYes + yesOfLeft - began.yes) / began.all
  return {
    ...{ before: first.share, after: second.share, change, p: mcNemar(yesNo, noYes) },
    low: change - part(second.share - second.low, first.high - first.share),
    high: change + part(first.share - first.low, second.high - second.share),
    ...{ least: bound(0), most: bound(left) },
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * The change of a mean from before to after in the same men, with Student’s interval of the paired differences.
 *
 * @param began what everybody answered at the beginning, those who left too. @param from least and most that can be answered.
 */
export const changeOfMean = (
  pairs: readonly (readonly [before: number, after: number])[],
  began: readonly number[],
  [least, most]: readonly [number, number],
): Change => {
  const differences = pairs.map(([before, after]) => after - before)
  const change = mean(differences)
  const variance = differences.reduce((sum, one) => sum + (one - change) ** 2, 0) / (pairs.length - 1)
  const half = tAbove(0.025, pairs.length - 1) * Math.sqrt(variance / pairs.length)
  const after = pairs.reduce((sum, [, one]) => sum + one, 0)
  const left = began.length - pairs.length
  const bound = (ofLeft: number) => (after + left * ofLeft) / began.length - mean(began)
  return {
    ...{ before: mean(pairs.map(([one]) => one)), after: after / pairs.length, change },
    ...{ low: change - half, high: change + half, least: bound(least), most: bound(most) },
  }
}
