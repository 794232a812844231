import { type CaptureTable, observedIn, sizeOf, withCounts } from './histories.ts'

/** How often linkage errs. Both shares are of pairs of lists. */
export interface LinkageError {
  /** Of two records of the same person on two lists, the share whose link is missed: 1 − recall; below 1. */
  readonly missed: number
  /** Of two records that are linked, the share that belongs to two people: 1 − precision; below 1. */
  readonly false: number
}

/** A table as it would be without linkage error. */
export interface CorrectedTable {
  readonly table: CaptureTable
  /** How many people fewer there are than were observed: missed links count a person twice, false links hide one. */
  readonly removed: number
  /** Whether a count had to be lifted to 0: the rates are then higher than the data allow. */
  readonly clipped: boolean
}

/** The subsets of a history, itself included, the empty one not. */
const subsetsOf = (history: number): readonly number[] => {
  const subsets: number[] = []
  for (let subset = history; subset > 0; subset = (subset - 1) & history) subsets.push(subset)
  return subsets
}

/** Adds to the histories of one list each. */
const addSingles = (counts: Float64Array, lists: number, people: number): void => {
  for (let bit = 1; bit <= lists; bit <<= 1) if ((lists & bit) !== 0) counts[bit]! += people
}

/**
 * What becomes of counts where each record leaves the group that it belongs to with a probability of its own, and becomes a
 * person of one list. The records that stay are linked to one another as before. The totals of the lists do not change.
 */
const split = (counts: Float64Array, leaving: number): Float64Array => {
  const result = new Float64Array(counts.length)
  for (let history = 1; history < counts.length; history += 1) {
    const people = counts[history]!
    if (people === 0) continue
    const size = sizeOf(history)
    if (size === 1) {
      result[history]! += people
      continue
    }
    let remaining = people
    for (const kept of subsetsOf(history)) {
      const staying = sizeOf(kept)
      const share = people * (1 - leaving) ** staying * leaving ** (size - staying)
      remaining -= share
      result[kept]! += share
      addSingles(result, history & ~kept, share)
    }
    // The case in which every record leaves.
    addSingles(result, history, remaining)
  }
  return result
}

/** The counts from which `split` gives these: larger histories first, each less what larger ones send to it. */
const joined = (counts: Float64Array, leaving: number): Float64Array => {
  const result = Float64Array.from(counts)
  const descending = Array.from(counts.keys())
    .filter((history) => sizeOf(history) > 1)
    .sort((left, right) => sizeOf(right) - sizeOf(left) || right - left)
  for (const history of descending) {
    const size = sizeOf(history)
    const people = Math.max(0, result[history]! / (1 - leaving) ** size)
    result[history] = people
    let remaining = people
    for (const kept of subsetsOf(history)) {
      const staying = sizeOf(kept)
      const share = people * (1 - leaving) ** staying * leaving ** (size - staying)
      remaining -= share
      if (kept !== history) result[kept]! -= share
      addSingles(result, history & ~kept, -share)
    }
    addSingles(result, history, -remaining)
  }
  return result
}

/** The probability that one record leaves, where two stay together with probability 1 − `share`. */
const leavingOf = (share: number): number => 1 - Math.sqrt(1 - share)

/**
 * Capture histories corrected for errors of linkage. False links are undone first, then missed ones are made: each record is
 * taken to have lost its person, or found a wrong one, on its own, and a wrong one to be somebody whom no other list saw.
 *
 * For two lists this is the model of Ding & Fienberg (1994, Survey Methodology 20, 149–158) with both kinds of error, as de Wolf,
 * van der Laan & Zult (2019, Journal of Official Statistics 35, 577–597) put it together; its extension to more lists, where a
 * group may lose any of its records, follows Zult et al. (2021, Journal of Official Statistics 37, 699–718) in treating
 * the records as independent. List totals stay as they were, since each record remains one record.
 *
 * The corrected counts are fractional; the estimators take them as they are.
 */
export const correctForLinkage = (table: CaptureTable, error: LinkageError): CorrectedTable => {
  const raw = joined(split(table.counts, leavingOf(error.false)), leavingOf(error.missed))
  const clipped = raw.some((count) => count < -1e-9)
  // Rounding leaves tiny remainders in histories in which there is nobody.
  const counts = raw.map((count) => (count < 1e-9 ? 0 : count))
  return {
    table: withCounts(table, counts),
    removed: observedIn(table.counts) - observedIn(counts),
    clipped,
  }
}

/** What linkage errors make of counts: false links in `correctForLinkage` are the same step the other way round. */
export const missLinks = (table: CaptureTable, missed: number): CaptureTable =>
  withCounts(table, split(table.counts, leavingOf(missed)))
