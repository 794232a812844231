/** Blocks of bit vectors in shared memory, sorted by their set bits, and where each thing lies there. */

/** Where bit vectors come from, a range at a time: how many there are is no matter of memory. */
export interface VectorSource {
  readonly count: number
  /** Of one vector. */
  readonly bytes: number
  /** Writes the vectors [from, until) one after the other. */
  readonly read: (from: number, until: number, into: Uint8Array) => void
}

/** Bit vectors that are in memory already, one after the other. */
export const vectorsInMemory = (vectors: Uint8Array, bytes: number): VectorSource => ({
  count: bytes === 0 ? 0 : vectors.length / bytes,
  bytes,
  read: (from, until, into) => into.set(vectors.subarray(from * bytes, until * bytes)),
})

/** Rows of one block against a tile of the other: both fit the first-level cache beside each other. */
export const CHUNK_ROWS = 64
export const TILE_COLUMNS = 128

/** Addresses of what a comparison needs, in bytes of the shared memory. */
export interface Layout {
  readonly bits: number
  readonly words: number
  readonly blockRows: number
  readonly needs: number
  readonly left: Side
  readonly right: Side
  readonly windows: number
  /** A hit area for each worker follows at this distance. */
  readonly hits: number
  readonly hitBytes: number
  readonly total: number
}

interface Side {
  readonly vectors: number
  /** Set bits times four: the distance into the table of what is needed. */
  readonly needs: number
  /** The vector's number in its source. */
  readonly numbers: number
}

const aligned = (address: number): number => Math.ceil(address / 64) * 64

/** Lays out a shared memory for blocks of so many vectors. */
export const layoutOf = (bytes: number, blockRows: number, workers: number, hitSize: number): Layout => {
  const words = Math.ceil(bytes / 8)
  // Address 0 is left free.
  let next = 64
  const take = (size: number): number => {
    const at = next
    next = aligned(next + size)
    return at
  }
  const side = (): Side => ({
    vectors: take(blockRows * words * 8),
    needs: take(blockRows * 4),
    numbers: take(blockRows * 4),
  })
  const needs = take((2 * bytes * 8 + 1) * 4)
  const left = side()
  const right = side()
  const windows = take(blockRows * 8)
  const hitBytes = aligned(CHUNK_ROWS * TILE_COLUMNS * hitSize)
  const hits = take(hitBytes * workers)
  return { bits: bytes * 8, words, blockRows, needs, left, right, windows, hits, hitBytes, total: next }
}

const ofByte = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1
  return count
})

const setBits = (bytes: Uint8Array, from: number, until: number): number => {
  let count = 0
  for (let at = from; at < until; at += 1) count += ofByte[bytes[at] as number] as number
  return count
}

/** A block as it lies in memory: how many vectors, and where those with at least so many set bits begin. */
export interface Block {
  readonly rows: number
  readonly starts: Int32Array
}

/**
 * Brings vectors [from, until) of a source into memory, those left out that are taken already, in the order of their set
 * bits and then of their number.
 */
export const loadBlock = (
  memory: ArrayBufferLike,
  side: Side,
  { bits, words }: Layout,
  source: VectorSource,
  from: number,
  until: number,
  taken: Uint8Array | undefined,
): Block => {
  const { bytes } = source
  const raw = new Uint8Array((until - from) * bytes)
  source.read(from, until, raw)
  const sizes = new Int32Array(until - from)
  const starts = new Int32Array(bits + 2)
  let rows = 0
  for (let at = 0; at < until - from; at += 1) {
    if (taken !== undefined && taken[from + at] === 1) {
      sizes[at] = -1
      continue
    }
    const size = setBits(raw, at * bytes, (at + 1) * bytes)
    sizes[at] = size
    starts[size + 1] = (starts[size + 1] as number) + 1
    rows += 1
  }
  for (let size = 1; size < starts.length; size += 1)
    starts[size] = (starts[size] as number) + (starts[size - 1] as number)
  const next = starts.slice()
  const vectors = new Uint8Array(memory, side.vectors, rows * words * 8)
  const needs = new Int32Array(memory, side.needs, rows)
  const numbers = new Int32Array(memory, side.numbers, rows)
  vectors.fill(0)
  for (let at = 0; at < until - from; at += 1) {
    const size = sizes[at] as number
    if (size < 0) continue
    const place = next[size] as number
    next[size] = place + 1
    vectors.set(raw.subarray(at * bytes, (at + 1) * bytes), place * words * 8)
    needs[place] = 4 * size
    numbers[place] = from + at
  }
  return { rows, starts }
}
