/**
 * The comparison of bit vectors, in WebAssembly: the bits that two vectors share are counted with `i64.popcnt`, unrolled
 * for the length at hand, two rows of the one side at a time so that each word of the other is loaded once. On the
 * machines tried this is faster than the 128-bit instructions, which have no population count of their own.
 */
import {
  add,
  addLong,
  andLong,
  type Code,
  choose,
  countBits,
  get,
  int,
  isAtLeast,
  isLess,
  loadInt,
  loadLong,
  moduleOf,
  multiply,
  set,
  storeInt,
  toInt,
  when,
  whileLoop,
} from '../wasm/assembler.ts'

/** The most that the shared memory may grow to, in pages of 64 kB. */
export const MEMORY_PAGES = 16_384
/** Of one hit: the row, the column, the shared bits; 32 bits each. */
export const HIT_BYTES = 12

/**
 * Compares rows [rowFrom, rowUntil) of one block with columns [columnFrom, columnUntil) of another, each row only within
 * its window, and writes a hit for each pair whose shared bits reach what the table asks for the sum of its set bits.
 *
 * Addresses in bytes: `rows`, `columns` the vectors; `rowNeeds` and `columnNeeds` the set bits of each, times four;
 * `needs` the table; `windows` first column and end for each row; `hits` where to write. Gives the end of what it wrote.
 */
export type Scan = (
  rowFrom: number,
  rowUntil: number,
  columnFrom: number,
  columnUntil: number,
  rows: number,
  rowNeeds: number,
  columns: number,
  columnNeeds: number,
  needs: number,
  windows: number,
  hits: number,
) => number

const PARAMETERS = 11
const [row, rowUntil, columnFrom, columnUntil, rows, rowNeeds, columns, columnNeeds, needs, windows, hits] =
  Array.from({ length: PARAMETERS }, (_, at) => at) as [
    ...[number, number, number, number, number, number],
    ...[number, number, number, number, number],
  ]
const [left, right, column, end, need, shared, columnNeed] = [11, 12, 13, 14, 15, 16, 17]
const INTS = 7
const WORD = PARAMETERS + INTS
const counts = [WORD + 1, WORD + 2]

/** Machine code for vectors of so many 64-bit words. */
export const scanModule = (words: number): Uint8Array<ArrayBuffer> => {
  const stride = words * 8
  const count = (together: number): Code =>
    Array.from({ length: words }, (_, word) => [
      ...set(WORD, loadLong(get(left), word * 8)),
      ...counts.slice(0, together).flatMap((sum, at) => {
        const bits = countBits(andLong(get(WORD), loadLong(get(right), at * stride + word * 8)))
        return set(sum, word === 0 ? bits : addLong(get(sum), bits))
      }),
    ]).flat()
  const decide = (at: number): Code => [
    ...set(shared, toInt(get(counts[at] as number))),
    ...when(isAtLeast(get(shared), loadInt(add(get(need), loadInt(get(columnNeed), 4 * at)))), [
      ...storeInt(get(hits), get(row)),
      ...storeInt(get(hits), add(get(column), int(at)), 4),
      ...storeInt(get(hits), get(shared), 8),
      ...set(hits, add(get(hits), int(HIT_BYTES))),
    ]),
  ]
  const step = (together: number): Code => [
    ...count(together),
    ...Array.from({ length: together }, (_, at) => decide(at)).flat(),
    ...set(column, add(get(column), int(together))),
    ...set(right, add(get(right), int(together * stride))),
    ...set(columnNeed, add(get(columnNeed), int(together * 4))),
  ]
  const larger = (a: Code, b: Code): Code => choose(b, a, isLess(a, b))
  const smaller = (a: Code, b: Code): Code => choose(a, b, isLess(a, b))
  const window = (distance: number): Code => loadInt(add(get(windows), multiply(get(row), int(8))), distance)
  const body = whileLoop(isLess(get(row), get(rowUntil)), [
    ...set(left, add(get(rows), multiply(get(row), int(stride)))),
    ...set(need, add(get(needs), loadInt(add(get(rowNeeds), multiply(get(row), int(4)))))),
    ...set(column, larger(get(columnFrom), window(0))),
    ...set(end, smaller(get(columnUntil), window(4))),
    ...set(right, add(get(columns), multiply(get(column), int(stride)))),
    ...set(columnNeed, add(get(columnNeeds), multiply(get(column), int(4)))),
    ...whileLoop(isLess(add(get(column), int(1)), get(end)), step(2)),
    ...whileLoop(isLess(get(column), get(end)), step(1)),
    ...set(row, add(get(row), int(1))),
  ])
  return moduleOf({
    exported: 'scan',
    parameters: PARAMETERS,
    ints: INTS,
    longs: 1 + counts.length,
    memoryPages: MEMORY_PAGES,
    body: [...body, ...get(hits)],
  })
}
