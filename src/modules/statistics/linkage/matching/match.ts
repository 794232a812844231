/**
 * Linkage of two files of bit vectors: every pair is decided against the threshold, block by block, over threads with
 * shared memory. Memory does not grow with the files beyond some bytes for each vector and the pairs that are found.
 */

import { type SharedMemory, sharedMemory } from '../wasm/web-assembly.ts'
import { type Block, CHUNK_ROWS, type Layout, layoutOf, loadBlock, type VectorSource } from './block.ts'
import { Candidates, neighbour, type Pairs } from './candidates.ts'
import { type Crew, gatherCrew } from './crew.ts'
import { HIT_BYTES, MEMORY_PAGES } from './scan-kernel.ts'
import type { Hits } from './scanner.ts'
import { neededBits, reachable, type Threshold } from './threshold.ts'

const BLOCK_BYTES = 4 * 2 ** 20
const PAIRS_IN_MEMORY = 2 ** 23
const COMPARISONS_FOR_THREADS = 2 ** 24
const TASK_COMPARISONS = 2 ** 21

/** How a comparison is carried out; all of it may be left out. */
export interface MatchOptions {
  /** Threads; those of the machine where it is left out. */
  readonly workers?: number
  /** Every pair over the threshold, not the one-to-one answer. */
  readonly all?: boolean
  /** Told the share that is done, from 0 to 1, now and then. */
  readonly progress?: (share: number) => void
  /** Vectors of a block, and pairs in memory: for tests. */
  readonly blockRows?: number
  readonly pairsInMemory?: number
}

/** What was done to decide the pairs. */
export interface MatchWork {
  /** Pairs decided: those of every vector on the left with every one on the right. */
  readonly decided: number
  /** Of those, pairs whose bits were compared; the rest cannot reach the threshold by their set bits alone. */
  readonly compared: number
}

interface Comparison {
  readonly left: VectorSource
  readonly right: VectorSource
  readonly layout: Layout
  readonly memory: SharedMemory
  readonly crew: Crew
  readonly leftTaken: Uint8Array | undefined
  readonly rightTaken: Uint8Array | undefined
  readonly progress: (share: number) => void
}

const windowsOf = (
  { memory, layout }: Comparison,
  rows: number,
  columns: Block,
  { least, greatest }: ReturnType<typeof reachable>,
): number => {
  const windows = new Int32Array(memory.buffer, layout.windows, 2 * layout.blockRows)
  const needs = new Int32Array(memory.buffer, layout.left.needs, layout.blockRows)
  let compared = 0
  for (let row = 0; row < rows; row += 1) {
    const size = (needs[row] as number) / 4
    const from = columns.starts[least[size] as number] as number
    const until = columns.starts[(greatest[size] as number) + 1] as number
    windows[2 * row] = from
    windows[2 * row + 1] = Math.max(from, until)
    compared += Math.max(0, until - from)
  }
  return compared
}

const tasksFor = (rows: number, columns: number): { from: number; until: number }[] => {
  const size = Math.max(1, Math.round(TASK_COMPARISONS / Math.max(1, columns) / CHUNK_ROWS)) * CHUNK_ROWS
  return Array.from({ length: Math.ceil(rows / size) }, (_, at) => ({
    from: at * size,
    until: Math.min(rows, (at + 1) * size),
  }))
}

/** One pass over the vectors that are not taken: every pair of at least this similarity is given to `take`. */
const pass = async (
  comparison: Comparison,
  atLeast: Threshold,
  take: (hits: Hits) => void,
  from = 0,
  until = comparison.left.count,
): Promise<number> => {
  const { left, right, layout, memory, crew, progress } = comparison
  const needs = neededBits(atLeast, layout.bits)
  new Int32Array(memory.buffer, layout.needs, needs.length).set(needs)
  const range = reachable(needs, layout.bits)
  const step = layout.blockRows
  const total = Math.max(1, (until - from) * right.count)
  let compared = 0
  let done = 0
  let reached = 0
  for (let row = from; row < until; row += step) {
    const rowEnd = Math.min(until, row + step)
    const rows = loadBlock(memory.buffer, layout.left, layout, left, row, rowEnd, comparison.leftTaken)
    for (let column = 0; column < right.count; column += step) {
      const columnEnd = Math.min(right.count, column + step)
      const columns = loadBlock(
        memory.buffer,
        layout.right,
        layout,
        right,
        column,
        columnEnd,
        comparison.rightTaken,
      )
      compared += windowsOf(comparison, rows.rows, columns, range)
      const share = ((rowEnd - row) * (columnEnd - column)) / total
      await crew.work(tasksFor(rows.rows, columns.rows), (hits, task) => {
        take(hits)
        reached = Math.max(reached, done + (share * task.until) / Math.max(1, rows.rows))
        progress(reached)
      })
      done += share
      reached = Math.max(reached, done)
      progress(reached)
    }
  }
  return compared
}

const greedily = (pairs: Pairs, leftTaken: Uint8Array, rightTaken: Uint8Array): Pairs => {
  const chosen: number[] = []
  for (let at = 0; at < pairs.left.length; at += 1) {
    const left = pairs.left[at] as number
    const right = pairs.right[at] as number
    if (leftTaken[left] === 1 || rightTaken[right] === 1) continue
    leftTaken[left] = 1
    rightTaken[right] = 1
    chosen.push(at)
  }
  return {
    left: Int32Array.from(chosen, (at) => pairs.left[at] as number),
    right: Int32Array.from(chosen, (at) => pairs.right[at] as number),
    similarity: Float64Array.from(chosen, (at) => pairs.similarity[at] as number),
  }
}

/**
 * Gives the pairs of at least the threshold in their order: the most similar first, ties by the lower number on the left,
 * then on the right; one-to-one where not `all` are asked for (a pair is chosen while both its vectors are free).
 *
 * The pairs come in portions, so that they need not all be held at once: where more are found than there is room for,
 * the most similar are settled first and the rest is compared again.
 *
 * @param give called with one portion after the other.
 * @throws RangeError where the vectors of the two sources are not of one length.
 */
export const matchVectors = async (
  left: VectorSource,
  right: VectorSource,
  threshold: Threshold,
  { workers = 1, all = false, progress = () => {}, ...options }: MatchOptions,
  give: (pairs: Pairs) => void | Promise<void>,
): Promise<MatchWork> => {
  const decided = left.count * right.count
  if (decided === 0) return { decided, compared: 0 }
  if (left.bytes !== right.bytes) throw new RangeError('the vectors are not of one length')
  const blockRows = Math.min(
    options.blockRows ?? Math.max(CHUNK_ROWS, Math.floor(BLOCK_BYTES / left.bytes)),
    Math.max(left.count, right.count),
  )
  const threads = decided < COMPARISONS_FOR_THREADS && options.blockRows === undefined ? 1 : workers
  const layout = layoutOf(left.bytes, blockRows, threads, HIT_BYTES)
  const memory = sharedMemory(layout.total, MEMORY_PAGES)
  const crew = gatherCrew(memory, layout, threads)
  const comparison: Comparison = {
    left,
    right,
    layout,
    memory,
    crew,
    leftTaken: all ? undefined : new Uint8Array(left.count),
    rightTaken: all ? undefined : new Uint8Array(right.count),
    progress,
  }
  try {
    return {
      decided,
      compared: await settle(comparison, threshold, options.pairsInMemory ?? PAIRS_IN_MEMORY, give),
    }
  } finally {
    await crew.end()
  }
}

const settle = async (
  comparison: Comparison,
  threshold: Threshold,
  limit: number,
  give: (pairs: Pairs) => void | Promise<void>,
): Promise<number> => {
  const { leftTaken, rightTaken } = comparison
  const settlePortion = async (candidates: Candidates): Promise<void> => {
    const pairs = candidates.sorted()
    await give(leftTaken && rightTaken ? greedily(pairs, leftTaken, rightTaken) : pairs)
  }
  let compared: number | undefined
  /** Pairs of this similarity and more are settled. */
  let below: number | undefined
  for (;;) {
    const candidates = new Candidates(limit)
    const done = await pass(comparison, threshold, (hits) => candidates.take(hits, below))
    compared ??= done
    if (candidates.droppedAny && candidates.isEmpty) {
      // No pass can hold all pairs of the next similarity: they are taken some rows at a time.
      below = neighbour(candidates.floor, -1)
      await settleAlike(comparison, threshold, below, limit, settlePortion)
      continue
    }
    await settlePortion(candidates)
    if (!candidates.droppedAny) return compared
    below = candidates.floor
  }
}

/** Settles pairs of one similarity, some rows at a time: that is their order anyway. */
const settleAlike = async (
  comparison: Comparison,
  threshold: Threshold,
  similarity: number,
  limit: number,
  settlePortion: (candidates: Candidates) => Promise<void>,
): Promise<void> => {
  const rows = Math.max(1, Math.floor(limit / comparison.right.count))
  for (let from = 0; from < comparison.left.count; from += rows) {
    const candidates = new Candidates(Math.max(limit, comparison.right.count), similarity)
    const until = Math.min(comparison.left.count, from + rows)
    const take = (hits: Hits): void => candidates.take(hits, neighbour(similarity, 1))
    await pass(comparison, threshold, take, from, until)
    await settlePortion(candidates)
  }
}
