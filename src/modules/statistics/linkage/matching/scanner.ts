/** One thread's part of a comparison: a range of rows of the block on the left with the whole block on the right. */

import { compile, type SharedMemory } from '../wasm/web-assembly.ts'
import { CHUNK_ROWS, type Layout, TILE_COLUMNS } from './block.ts'
import { HIT_BYTES, type Scan, scanModule } from './scan-kernel.ts'

/** Rows [from, until) of the left block with all of the right. */
export interface ScanTask {
  readonly from: number
  readonly until: number
}

/** Pairs over the threshold: numbers in their sources, and the bits that each shares and has. */
export interface Hits {
  readonly left: Int32Array<ArrayBuffer>
  readonly right: Int32Array<ArrayBuffer>
  readonly shared: Int32Array<ArrayBuffer>
  /** Set bits of both together. */
  readonly sums: Int32Array<ArrayBuffer>
}

/** Compares within a shared memory that is laid out and filled. @param worker which hit area is its own. */
export const createScanner = (
  memory: SharedMemory,
  layout: Layout,
  worker: number,
): ((task: ScanTask) => Hits) => {
  const scan = compile<Scan>(scanModule(layout.words), 'scan', memory)
  const hitsAt = layout.hits + worker * layout.hitBytes
  return ({ from, until }) => {
    const { left, right } = layout
    const windows = new Int32Array(memory.buffer, layout.windows, layout.blockRows * 2)
    const leftNeeds = new Int32Array(memory.buffer, left.needs, layout.blockRows)
    const rightNeeds = new Int32Array(memory.buffer, right.needs, layout.blockRows)
    const leftNumbers = new Int32Array(memory.buffer, left.numbers, layout.blockRows)
    const rightNumbers = new Int32Array(memory.buffer, right.numbers, layout.blockRows)
    const area = new Int32Array(memory.buffer, hitsAt, layout.hitBytes / 4)
    const found: Int32Array[] = []
    let count = 0
    for (let chunk = from; chunk < until; chunk += CHUNK_ROWS) {
      const chunkEnd = Math.min(until, chunk + CHUNK_ROWS)
      let first = layout.blockRows
      let end = 0
      for (let row = chunk; row < chunkEnd; row += 1) {
        first = Math.min(first, windows[2 * row] as number)
        end = Math.max(end, windows[2 * row + 1] as number)
      }
      for (let tile = first; tile < end; tile += TILE_COLUMNS) {
        const tileEnd = Math.min(end, tile + TILE_COLUMNS)
        const hitsEnd = scan(
          chunk,
          chunkEnd,
          tile,
          tileEnd,
          left.vectors,
          left.needs,
          right.vectors,
          right.needs,
          layout.needs,
          layout.windows,
          hitsAt,
        )
        if (hitsEnd === hitsAt) continue
        found.push(area.slice(0, (hitsEnd - hitsAt) / 4))
        count += (hitsEnd - hitsAt) / HIT_BYTES
      }
    }
    const hits = {
      left: new Int32Array(count),
      right: new Int32Array(count),
      shared: new Int32Array(count),
      sums: new Int32Array(count),
    }
    let at = 0
    for (const piece of found)
      for (let hit = 0; hit < piece.length; hit += 3, at += 1) {
        const row = piece[hit] as number
        const column = piece[hit + 1] as number
        hits.left[at] = leftNumbers[row] as number
        hits.right[at] = rightNumbers[column] as number
        hits.shared[at] = piece[hit + 2] as number
        hits.sums[at] = ((leftNeeds[row] as number) + (rightNeeds[column] as number)) / 4
      }
    return hits
  }
}
