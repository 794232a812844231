import { type CountTable, cellsAbove, isInnermost } from './table.ts'

/** Steps after which the search is content with the best that it has seen. */
const STEPS = 150_000
/** Innermost cells that are looked at in each step. */
const LOOKS = 24
/** How often a step that makes matters worse is made all the same. */
const DARING = 0.02

/** The same numbers in every run. */
const numbers = () => {
  let state = 20_261_127
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/**
 * Looks for innermost cells, each rounded down or up, whose sums are rounded down or up too: from a start, one cell after the other
 * is taken the other way beneath a total that is too far off, the one that helps most (after WalkSAT, Selman, Kautz & Cohen
 * 1994). The sums hold at every step; what may remain are totals that are a base or more from their count.
 *
 * @param isUp of each innermost cell, whether it is rounded up at the start; changed in place.
 * @returns how many bases all totals together are too far off; 0 where all are as they should be.
 */
export const searchRounding = (table: CountTable, base: number, isUp: Uint8Array): number => {
  const { counts } = table
  const random = numbers()
  const leaves = [...counts.keys()].filter((cell) => counts[cell]! % base !== 0 && isInnermost(table, cell))
  const above = leaves.map((leaf) => Int32Array.from(cellsAbove(table, leaf).slice(1)))
  const beneath = new Map<number, number[]>()
  // In bases: how far each total is from being rounded down, as the cells beneath it are rounded now.
  const off = Float64Array.from(counts, (count) => -Math.floor(count / base))
  for (const [cell, count] of counts.entries()) {
    if (count === 0 || !isInnermost(table, cell)) continue
    for (const total of cellsAbove(table, cell)) off[total]! += Math.floor(count / base)
  }
  for (const [place, leaf] of leaves.entries())
    for (const total of above[place]!) {
      off[total]! += isUp[leaf]!
      const list = beneath.get(total)
      if (list === undefined) beneath.set(total, [place])
      else list.push(place)
    }
  const limit = Uint8Array.from(counts, (count) => (count % base === 0 ? 0 : 1))
  const penalty = (total: number, value: number): number =>
    value < 0 ? -value : value > limit[total]! ? value - limit[total]! : 0
  const wrong: number[] = []
  const placeOf = new Int32Array(counts.length).fill(-1)
  const note = (total: number): void => {
    const isWrong = penalty(total, off[total]!) > 0
    const place = placeOf[total]!
    if (isWrong && place < 0) placeOf[total] = wrong.push(total) - 1
    else if (!isWrong && place >= 0) {
      const last = wrong.pop()!
      if (last !== total) {
        wrong[place] = last
        placeOf[last] = place
      }
      placeOf[total] = -1
    }
  }
  let sum = 0
  for (const total of beneath.keys()) {
    sum += penalty(total, off[total]!)
    note(total)
  }
  const gain = (place: number, change: number): number => {
    let difference = 0
    for (const total of above[place]!)
      difference += penalty(total, off[total]! + change) - penalty(total, off[total]!)
    return difference
  }
  const flip = (place: number): void => {
    const leaf = leaves[place]!
    const change = isUp[leaf] === 1 ? -1 : 1
    isUp[leaf] = isUp[leaf] === 1 ? 0 : 1
    for (const total of above[place]!) {
      sum += penalty(total, off[total]! + change) - penalty(total, off[total]!)
      off[total]! += change
      note(total)
    }
  }
  /** The innermost cell beneath a total that had best go one way. */
  const bestBeneath = (total: number, change: number): { place: number; worth: number } | undefined => {
    const list = beneath.get(total)!
    let best: { place: number; worth: number } | undefined
    const from = random(list.length)
    for (let look = 0, seen = 0; look < list.length && seen < LOOKS; look += 1) {
      const place = list[(from + look) % list.length]!
      if ((isUp[leaves[place]!] === 1 ? -1 : 1) !== change) continue
      seen += 1
      const worth = gain(place, change)
      if (best === undefined || worth < best.worth) best = { place, worth }
    }
    return best
  }
  let lowest = sum
  let kept = isUp.slice()
  for (let step = 0; step < STEPS && wrong.length > 0; step += 1) {
    const total = wrong[random(wrong.length)]!
    const change = off[total]! < 0 ? 1 : -1
    const first = bestBeneath(total, change)
    if (first === undefined) continue
    flip(first.place)
    // Another goes the other way, so that what lies above both stays: beneath one of the totals that the first upset.
    const upset = [...above[first.place]!].filter((one) => placeOf[one]! >= 0 && beneath.has(one))
    const second = upset.length === 0 ? undefined : bestBeneath(upset[random(upset.length)]!, -change)
    if (second !== undefined && second.worth <= 0) flip(second.place)
    else if (first.worth > 0 && random(1_000) >= 1_000 * DARING) flip(first.place)
    if (sum < lowest) {
      lowest = sum
      kept = isUp.slice()
    }
  }
  isUp.set(kept)
  return lowest
}
