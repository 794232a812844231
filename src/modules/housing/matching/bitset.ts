/** A set of places in the pool, a bit for each shelter: 32 of them are asked in one step. */
export type Bitset = Uint32Array

/** An empty set for so many. */
export const emptySet = (size: number): Bitset => new Uint32Array(Math.ceil(size / 32))

/** The set of all. */
export const fullSet = (size: number): Bitset => {
  const set = emptySet(size).fill(0xffff_ffff)
  if (size % 32 !== 0) set[set.length - 1] = 2 ** (size % 32) - 1
  return set
}

/** Puts one in. */
export const add = (set: Bitset, index: number): void => {
  set[index >>> 5] = (set[index >>> 5] ?? 0) | (1 << (index & 31))
}

/** How many are in a word of a set. */
export const countBits = (word: number): number => {
  let left = word - ((word >>> 1) & 0x5555_5555)
  left = (left & 0x3333_3333) + ((left >>> 2) & 0x3333_3333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
