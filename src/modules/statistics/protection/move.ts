import { type CountTable, cellsAbove } from './table.ts'

/**
 * A way in which a table could be another one: whole numbers that are added to innermost cells, and what that changes in
 * every cell. A move that leaves alone what is published, and makes no count smaller than it can be, leads to a table that
 * a reader cannot tell from the real one: it is a proof that the cells it changes cannot be recomputed.
 */
export interface Move {
  readonly cells: Int32Array
  readonly changes: Int32Array
  /** Innermost cells and what is added to each: all that the move is made of. */
  readonly inner: ReadonlyMap<number, number>
}

/** The move that adds these whole numbers to these innermost cells. */
export const moveOf = (table: CountTable, inner: ReadonlyMap<number, number>): Move => {
  const changed = new Map<number, number>()
  for (const [leaf, change] of inner)
    for (const cell of cellsAbove(table, leaf)) changed.set(cell, (changed.get(cell) ?? 0) + change)
  const entries = [...changed].filter(([, change]) => change !== 0)
  return {
    cells: Int32Array.from(entries, ([cell]) => cell),
    changes: Int32Array.from(entries, ([, change]) => change),
    inner,
  }
}
