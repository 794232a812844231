/** The numbers that a process gives its records, and what has become of each. */
export interface Numbers {
  /** Everything up to here is committed, or declared void in a committed record. */
  readonly settled: () => number
  /** As `settled`, with what is known to be void and still to be declared so; and whether nothing is open after it. */
  readonly end: () => { settled: number; voids: readonly number[]; isAll: boolean }
  /** The next number, with what is to be declared void beside it. */
  readonly give: () => GivenNumber
  /** Their transaction was committed. */
  readonly commit: (given: readonly GivenNumber[]) => void
  /** Their transaction was rolled back: a later record says so. */
  readonly void: (given: readonly GivenNumber[]) => void
}

export interface GivenNumber {
  readonly number: number
  readonly settled: number
  readonly voids: readonly number[]
}

export const openNumbers = (): Numbers => {
  let last = 0
  let settled = 0
  let toVoid: number[] = []
  /** Every number that is void and not declared so in a committed record, whether or not a record is on its way. */
  const undeclared = new Set<number>()
  /** Numbers above `settled` of which the end is known. */
  const done = new Set<number>()
  const end = (number: number) => {
    undeclared.delete(number)
    done.add(number)
    while (done.delete(settled + 1)) settled += 1
  }
  return {
    settled: () => settled,
    end: () => {
      let end = settled
      while (done.has(end + 1) || undeclared.has(end + 1)) end += 1
      return { settled: end, voids: [...undeclared].filter((number) => number <= end), isAll: end === last }
    },
    give: () => {
      last += 1
      const voids = toVoid
      toVoid = []
      return { number: last, settled, voids }
    },
    commit: (given) => {
      for (const { number, voids } of given) for (const one of [...voids, number]) end(one)
    },
    void: (given) => {
      for (const { number, voids } of given) {
        toVoid.push(...voids, number)
        undeclared.add(number)
      }
    },
  }
}
