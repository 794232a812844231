/**
 * The bit positions of n-grams that are met most: of one or two characters of Latin-1. Such a gram is a small number, so its
 * positions are found in a table, without a text being made for it.
 */

const LATIN = 256
const SPACE = 32
const LONGEST = 63
const REMEMBERED = 2 ** 16

/** Gives the positions of the token at a place of a value, computing them from the token's text where they are not known. */
export interface GramTable {
  /**
   * Calls `take` with the positions of each token of a value, in order.
   *
   * @returns false where the value is not of short Latin-1: then nothing was taken.
   */
  readonly each: (value: string, counts: (tokens: number) => readonly number[], take: Take) => boolean
}

type Take = (positions: Uint32Array, count: number) => void

/** @param positionsOf of a token's text, at least so many. */
export const gramTable = (
  n: 1 | 2,
  positional: boolean,
  positionsOf: (token: string, count: number) => Uint32Array,
): GramTable => {
  const known: (Uint32Array | undefined)[] = new Array(n === 1 ? LATIN : LATIN * LATIN).fill(undefined)
  // Positional grams of two are too many for a table.
  const placed = new Map<number, Uint32Array>()
  const isLatin = (value: string): boolean => {
    if (value.length > LONGEST) return false
    for (let at = 0; at < value.length; at += 1) if (value.charCodeAt(at) >= LATIN) return false
    return true
  }
  const found = (slot: number, at: number): Uint32Array | undefined =>
    positional ? placed.get(at * LATIN * LATIN + slot) : known[slot]
  const keep = (slot: number, at: number, positions: Uint32Array): void => {
    if (placed.size === REMEMBERED) placed.clear()
    if (positional) placed.set(at * LATIN * LATIN + slot, positions)
    else known[slot] = positions
  }
  return {
    each: (value, counts, take) => {
      if (!isLatin(value)) return false
      if (value === '') return true
      const tokens = n === 1 ? value.length : value.length + 1
      const shares = counts(tokens)
      for (let at = 0; at < tokens; at += 1) {
        const last = at < value.length ? value.charCodeAt(at) : SPACE
        const slot = n === 1 ? last : (at === 0 ? SPACE : value.charCodeAt(at - 1)) * LATIN + last
        const count = shares[at] as number
        let positions = found(slot, at)
        if (positions === undefined || positions.length < count) {
          const gram = n === 1 ? String.fromCharCode(last) : String.fromCharCode(slot >> 8, last)
          positions = positionsOf(positional ? `${at + 1} ${gram}` : gram, count)
          keep(slot, at, positions)
        }
        take(positions, count)
      }
      return true
    },
  }
}
