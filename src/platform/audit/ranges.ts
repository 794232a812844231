/** Whole numbers as ranges without gaps between them: a million in a row take no more room than one. */
export interface Ranges {
  /** @returns whether it was new. */
  readonly add: (number: number) => boolean
  /** What is missing from 1 up to a number, as first and last of each gap. */
  readonly gaps: (upTo: number) => readonly Range[]
  /** What is there, in its order. */
  readonly all: () => readonly Range[]
}

export type Range = readonly [first: number, last: number]

export const openRanges = (): Ranges => {
  const ranges: [first: number, last: number][] = []
  /** Index of the first range that ends at the number or after it. */
  const find = (number: number): number => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle]![1] < number) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    add: (number) => {
      const at = find(number)
      const here = ranges[at]
      if (here && here[0] <= number) return false
      const before = ranges[at - 1]
      const joinsBefore = before !== undefined && before[1] === number - 1
      const joinsHere = here !== undefined && here[0] === number + 1
      if (joinsBefore && joinsHere) {
        before[1] = here[1]
        ranges.splice(at, 1)
      } else if (joinsBefore) before[1] = number
      else if (joinsHere) here[0] = number
      else ranges.splice(at, 0, [number, number])
      return true
    },
    all: () => ranges,
    gaps: (upTo) => {
      const found: [number, number][] = []
      let next = 1
      for (const [first, last] of ranges) {
        if (first > upTo) break
        if (first > next) found.push([next, first - 1])
        next = last + 1
      }
      if (next <= upTo) found.push([next, upTo])
      return found
    },
  }
}
