/** Pairs over the threshold while they are gathered: as many as there is room for, the most similar kept. */
import type { Hits } from './scanner.ts'
import { dice } from './threshold.ts'

/** Pairs in columns; a row each. */
export interface Pairs {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly similarity: Float64Array
}

/**
 * Two Dice similarities as floats are equal exactly where the fractions are, and in their order, for vectors of fewer
 * than 2²⁰ bits: neighbouring fractions are then further apart than a float can tell.
 */
export class Candidates {
  readonly #limit: number
  #left = new Int32Array(1024)
  #right = new Int32Array(1024)
  #similarity = new Float64Array(1024)
  #count = 0
  /** What is less similar than this is not held. */
  #floor: number
  #droppedAny = false

  /** @param limit the most pairs that are held. @param floor the least similarity that is wanted. */
  constructor(limit: number, floor = 0) {
    this.#limit = limit
    this.#floor = floor
  }

  get droppedAny(): boolean {
    return this.#droppedAny
  }

  /** The least similarity that is held completely. */
  get floor(): number {
    return this.#floor
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  /** Takes pairs whose similarity is less than `below` (all pairs where that is undefined). */
  take(hits: Hits, below: number | undefined): void {
    for (let at = 0; at < hits.left.length; at += 1) {
      const similarity = dice(hits.shared[at] as number, hits.sums[at] as number)
      if (similarity < this.#floor || (below !== undefined && similarity >= below)) continue
      if (this.#count === this.#limit) {
        this.#makeRoom(similarity)
        if (similarity < this.#floor) continue
      }
      this.#put(hits.left[at] as number, hits.right[at] as number, similarity)
    }
  }

  #put(left: number, right: number, similarity: number): void {
    if (this.#count === this.#left.length) this.#grow()
    this.#left[this.#count] = left
    this.#right[this.#count] = right
    this.#similarity[this.#count] = similarity
    this.#count += 1
  }

  #grow(): void {
    const size = Math.max(this.#left.length * 2, 1024)
    const left = new Int32Array(size)
    const right = new Int32Array(size)
    const similarity = new Float64Array(size)
    left.set(this.#left)
    right.set(this.#right)
    similarity.set(this.#similarity)
    this.#left = left
    this.#right = right
    this.#similarity = similarity
  }

  /** Lets go of the less similar half, or of all where they are equally similar and so is what comes. */
  #makeRoom(coming: number): void {
    const sorted = this.#similarity.slice(0, this.#count).sort()
    const middle = sorted[Math.floor(this.#count / 2)] as number
    const lowest = sorted[0] as number
    const highest = sorted[this.#count - 1] as number
    this.#droppedAny = true
    if (coming < lowest) {
      this.#floor = lowest
      return
    }
    // Where the lower half is one similarity with the middle, the floor must rise above it to make room at all.
    const above = sorted.find((similarity) => similarity > middle) ?? neighbour(highest, 1)
    this.#floor = middle > lowest ? middle : above
    let kept = 0
    for (let at = 0; at < this.#count; at += 1) {
      const similarity = this.#similarity[at] as number
      if (similarity < this.#floor) continue
      this.#left[kept] = this.#left[at] as number
      this.#right[kept] = this.#right[at] as number
      this.#similarity[kept] = similarity
      kept += 1
    }
    this.#count = kept
  }

  /**
   * The pairs, the most similar first, then by the number on the left, then by that on the right. There are few different
   * similarities: each has its part of one array, in which a pair is one number, so that the sorting is of plain numbers.
   */
  sorted(): Pairs {
    const sizes = new Map<number, number>()
    let width = 1
    for (let at = 0; at < this.#count; at += 1) {
      const similarity = this.#similarity[at] as number
      sizes.set(similarity, (sizes.get(similarity) ?? 0) + 1)
      width = Math.max(width, (this.#right[at] as number) + 1)
    }
    const starts = new Map<number, number>()
    let start = 0
    for (const similarity of Float64Array.from(sizes.keys()).sort().reverse()) {
      starts.set(similarity, start)
      start += sizes.get(similarity) as number
    }
    const keys = new Float64Array(this.#count)
    const next = new Map(starts)
    for (let at = 0; at < this.#count; at += 1) {
      const similarity = this.#similarity[at] as number
      const place = next.get(similarity) as number
      keys[place] = (this.#left[at] as number) * width + (this.#right[at] as number)
      next.set(similarity, place + 1)
    }
    const pairs = {
      left: new Int32Array(this.#count),
      right: new Int32Array(this.#count),
      similarity: new Float64Array(this.#count),
    }
    for (const [similarity, from] of starts) {
      const until = from + (sizes.get(similarity) as number)
      keys.subarray(from, until).sort()
      pairs.similarity.fill(similarity, from, until)
    }
    for (let at = 0; at < this.#count; at += 1) {
      const key = keys[at] as number
      const left = Math.floor(key / width)
      pairs.left[at] = left
      pairs.right[at] = key - left * width
    }
    return pairs
  }
}

/** The next float above (1) or below (−1) a similarity. @param similarity positive. */
export const neighbour = (similarity: number, step: 1 | -1): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, similarity)
  view.setBigUint64(0, view.getBigUint64(0) + BigInt(step))
  return view.getFloat64(0)
}
