/**
 * Capture histories: how many people were seen by exactly which lists.
 *
 * The lists are kept in the order of their names, whatever the order of the columns they came in, and the counts in the
 * order of the histories. So every calculation that follows is the same, to the last bit, for any order of rows and columns.
 */
export interface CaptureTable {
  /** Names of the lists in code unit order; list `i` is bit `i` of a history. */
  readonly lists: readonly string[]
  /** The same names in the order of the source, for what is shown. */
  readonly shown: readonly string[]
  /** Count by history, from 0 to 2^lists − 1; that of history 0 (seen by nobody) is 0. May be fractional after a correction. */
  readonly counts: Float64Array
}

/** Most lists that a table may have: 1,023 histories. */
export const MOST_LISTS = 10

/** A history in the columns' own order: the flags by list, and its count. */
export interface HistoryRow {
  readonly seen: readonly boolean[]
  readonly count: number
}

/**
 * A table from rows; a history that no row names has the count 0, rows of the same history are added up.
 *
 * @param names of the lists in the order of the flags; all different.
 */
export const tableOf = (names: readonly string[], rows: readonly HistoryRow[]): CaptureTable => {
  const lists = [...names].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
  const bits = names.map((name) => 1 << lists.indexOf(name))
  const counts = new Float64Array(1 << lists.length)
  for (const { seen, count } of rows) {
    let history = 0
    seen.forEach((flag, index) => {
      if (flag) history |= bits[index]!
    })
    counts[history]! += count
  }
  counts[0] = 0
  return { lists, shown: [...names], counts }
}

/** The table with other counts. */
export const withCounts = (table: CaptureTable, counts: Float64Array): CaptureTable => ({ ...table, counts })

/** The people observed: the sum of all counts. */
export const observedIn = (counts: Float64Array): number => {
  let sum = 0
  for (let history = 1; history < counts.length; history += 1) sum += counts[history]!
  return sum
}

/** How many lists a history names. */
export const sizeOf = (history: number): number => {
  let rest = history
  let size = 0
  while (rest !== 0) {
    rest &= rest - 1
    size += 1
  }
  return size
}

/**
 * Sums over supersets, in place: afterwards `values[a]` is the sum of all `values[h]` whose history `h` includes `a`. With
 * counts it gives the sufficient statistics of every hierarchical log-linear model at once (Yates's algorithm).
 */
export const sumOverSupersets = (values: Float64Array): Float64Array => {
  const { length } = values
  for (let bit = 1; bit < length; bit <<= 1)
    for (let index = bit; index < length; index = (index + 1) | bit) {
      const without = index - bit
      values[without] = values[without]! + values[index]!
    }
  return values
}

/** Sums over subsets, in place: afterwards `values[h]` is the sum of all `values[a]` whose `a` lies within `h`. */
export const sumOverSubsets = (values: Float64Array): Float64Array => {
  const { length } = values
  for (let bit = 1; bit < length; bit <<= 1)
    for (let index = bit; index < length; index = (index + 1) | bit)
      values[index] = values[index]! + values[index - bit]!
  return values
}

/** How many people are on all lists of each set, whatever other lists they are on: index 1 << i is the total of list i. */
export const overlapsOf = (counts: Float64Array): Float64Array => sumOverSupersets(Float64Array.from(counts))

/** The pairs of lists as bits, in the order (0,1), (0,2), … (1,2), …. */
export const pairsOf = (listCount: number): readonly number[] => {
  const pairs: number[] = []
  for (let first = 0; first < listCount; first += 1)
    for (let second = first + 1; second < listCount; second += 1) pairs.push((1 << first) | (1 << second))
  return pairs
}

/** The names of a set of lists, in the order of the source, joined by a colon: "A:B". */
export const nameOf = (table: CaptureTable, set: number): string =>
  table.shown.filter((name) => (set >> table.lists.indexOf(name)) & 1).join(':')

/** f₁, f₂, …: how many people are on exactly one list, two lists, …; index 0 is f₁. */
export const captureFrequencies = ({ lists, counts }: CaptureTable): readonly number[] => {
  const frequencies = lists.map(() => 0)
  for (let history = 1; history < counts.length; history += 1)
    frequencies[sizeOf(history) - 1]! += counts[history]!
  return frequencies
}

/** Two lists that see exactly the same people, where there are any: a list and its copy. */
export const copiedLists = ({ counts, lists }: CaptureTable): readonly [string, string] | undefined => {
  const overlaps = overlapsOf(counts)
  for (const [first, name] of lists.entries())
    for (let second = first + 1; second < lists.length; second += 1) {
      const both = overlaps[(1 << first) | (1 << second)]!
      if (both > 0 && both === overlaps[1 << first] && both === overlaps[1 << second])
        return [name, lists[second]!]
    }
  return undefined
}

/**
 * How many sets of three lists there are of which each pair overlaps: without one the model of all pairs is not identifiable
 * (Chan, Silverman & Vincent 2021, section 2.4).
 */
export const overlappingTriples = (table: CaptureTable): number => {
  const overlaps = overlapsOf(table.counts)
  const pairs = pairsOf(table.lists.length)
  let triples = 0
  for (let set = 1; set < table.counts.length; set += 1)
    if (sizeOf(set) === 3 && pairs.every((pair) => (pair & set) !== pair || overlaps[pair]! > 0)) triples += 1
  return triples
}

/**
 * Chao's lower bounds of the whole population (Chao 1987, Biometrics 43, 783–791): `lower` is n + f₁²/(2 f₂), absent where
 * nobody is on exactly two lists; `biasCorrected` is n + f₁(f₁ − 1)/(2(f₂ + 1)).
 */
export const chaoBounds = (
  table: CaptureTable,
): { readonly lower: number | null; readonly biasCorrected: number } => {
  const observed = observedIn(table.counts)
  const [once = 0, twice = 0] = captureFrequencies(table)
  return {
    lower: twice > 0 ? observed + (once * once) / (2 * twice) : null,
    biasCorrected: observed + (once * (once - 1)) / (2 * (twice + 1)),
  }
}
