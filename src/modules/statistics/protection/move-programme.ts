import { type Move, moveOf } from './move.ts'
import type { Pattern } from './pattern.ts'
import type { ProgrammeRow, Solver } from './solver.ts'
import { equation, equationsWith, isInnermost } from './table.ts'

const WHOLE = 1e-6

/** A linear programme of moves within some cells. */
export interface MoveSearch {
  /** Cells that may change; whatever is not among them stays. */
  readonly cells: readonly number[]
  /** What hiding one more cell costs for each unit that it changes by. */
  readonly price: (cell: number) => number
  readonly direction: 1 | -1
  readonly amount: number
}

/** Innermost changes as whole numbers; a basic solution in halves or thirds is taken twice or three times. */
const wholeChanges = (changes: readonly (readonly [number, number])[]): Map<number, number> | undefined => {
  for (const times of [1, 2, 3, 4, 6]) {
    const multiplied = changes.map(([cell, change]) => [cell, change * times] as const)
    if (multiplied.every(([, change]) => Math.abs(change - Math.round(change)) < WHOLE * times))
      return new Map(
        multiplied
          .map(([cell, change]) => [cell, Math.round(change)] as const)
          .filter(([, change]) => change !== 0),
      )
  }
  return undefined
}

/**
 * The cheapest move of a cell by linear programming, after the heuristic of Kelly, Golden & Assad (1992) and Fischetti &
 * Salazar (2001): the cell is made to change by an amount, what is hidden changes for nothing, what is not at its price for
 * each unit; the basic solution found is a whole-number move where the table is a network, and nearly always elsewhere.
 *
 * @returns the move with its cost; undefined where there is none within the cells, or none in whole numbers.
 */
export const cheapestMove = (
  solver: Solver,
  pattern: Pattern,
  cell: number,
  { cells, price, direction, amount }: MoveSearch,
): { move: Move; cost: number } | undefined => {
  const { table } = pattern
  const columnOf = new Map<number, number>()
  const cost: number[] = []
  const lower: number[] = []
  const upper: number[] = []
  const falls = new Map<number, number>()
  for (const one of cells) {
    const room = pattern.room(one)
    if (room < 0) continue
    columnOf.set(one, cost.length)
    const isFree = pattern.isHidden[one] === 1
    cost.push(isFree ? 0 : price(one))
    if (one === cell) {
      lower.push(direction * amount)
      upper.push(direction * amount)
      if (-direction * amount > room) return undefined
      continue
    }
    lower.push(isFree ? -room : 0)
    upper.push(solver.infinity)
    if (isFree || room === 0) continue
    // What is not hidden yet pays for falling too: a column of its own.
    falls.set(one, cost.length)
    cost.push(price(one))
    lower.push(0)
    upper.push(room)
  }
  if (!columnOf.has(cell)) return undefined
  const rows = [...new Set([...columnOf.keys()].flatMap((one) => equationsWith(table, one)))].map(
    (number): ProgrammeRow => {
      const { whole, parts } = equation(table, number)
      const indices: number[] = []
      const values: number[] = []
      const add = (one: number, value: number): void => {
        const column = columnOf.get(one)
        if (column === undefined) return
        indices.push(column)
        values.push(value)
        const fall = falls.get(one)
        if (fall === undefined) return
        indices.push(fall)
        values.push(-value)
      }
      add(whole, -1)
      for (const part of parts) add(part, 1)
      return { indices, values, lower: 0, upper: 0 }
    },
  )
  const inner = [...columnOf.keys()].filter((one) => isInnermost(table, one))
  const found = solver.solve({ cost, lower, upper, rows })
  if (!found.optimal) return undefined
  const changes = inner.map((one) => {
    const fall = falls.get(one)
    const value = found.values[columnOf.get(one)!]! - (fall === undefined ? 0 : found.values[fall]!)
    return [one, value] as const
  })
  const whole = wholeChanges(changes)
  if (whole === undefined) return undefined
  const move = moveOf(table, whole)
  for (const [at, one] of move.cells.entries())
    if (pattern.room(one) < 0 || move.changes[at]! < -pattern.room(one) || !columnOf.has(one))
      return undefined
  return { move, cost: found.objective }
}
