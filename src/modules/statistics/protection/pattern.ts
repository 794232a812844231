import type { Move } from './move.ts'
import type { CountTable } from './table.ts'

/** What is asked of a protected table. */
export interface Demand {
  /** Counts from 1 to one less are primary. */
  readonly threshold: number
  /** Whether zeros are primary too. */
  readonly protectZeros: boolean
  /** The interval that anyone can work out for a primary cell is at least so wide; whole, 1 at least. */
  readonly width: number
  /** How many times dearer it is to hide a cell than another, 1 or more: what people ask for is the last to be hidden. */
  readonly weight?: (cell: number) => number
}

/** A move with how often it can be made forwards and backwards from the real table. */
interface Known {
  readonly move: Move
  readonly forwards: number
  readonly backwards: number
  /** How many of the cells that it changes are published by now; it holds where there are none. */
  published: number
}

/**
 * Which cells are hidden, and what is known to protect the primary ones.
 *
 * What a reader knows: every published count, that counts are whole and not negative, the threshold and this method. Zeros are
 * never hidden unless they are primary, so a reader who knows that takes each hidden cell for one at least (`least`).
 */
export class Pattern {
  readonly table: CountTable
  readonly demand: Demand
  readonly isPrimary: Uint8Array
  readonly isHidden: Uint8Array
  readonly primary: readonly number[]
  /** The smallest count that a hidden cell can have, for a reader who knows the method. */
  readonly least: number
  /** How far each primary cell is known to be able to rise, and to fall. */
  private readonly rise: Float64Array
  private readonly fall: Float64Array
  private readonly known: Known[] = []
  private readonly movesOf = new Map<number, number[]>()

  constructor(table: CountTable, demand: Demand) {
    this.table = table
    this.demand = demand
    const lowest = demand.protectZeros ? 0 : 1
    this.least = lowest
    this.isPrimary = Uint8Array.from(table.counts, (count) =>
      count >= lowest && count < demand.threshold ? 1 : 0,
    )
    this.isHidden = this.isPrimary.slice()
    const primary: number[] = []
    for (const [cell, is] of this.isPrimary.entries()) if (is === 1) primary.push(cell)
    this.primary = primary
    this.rise = new Float64Array(table.counts.length)
    this.fall = new Float64Array(table.counts.length)
  }

  /** How far a cell can fall; negative where it is never hidden. */
  room(cell: number): number {
    return this.table.counts[cell]! - this.least
  }

  isSafe(cell: number): boolean {
    return this.rise[cell]! + this.fall[cell]! >= this.demand.width
  }

  /** How often a move can be made before a count is too small; as often as the width asks at most. */
  private times({ cells, changes }: Move, sign: 1 | -1): number {
    let times = this.demand.width
    for (const [at, cell] of cells.entries()) {
      const change = sign * changes[at]!
      if (change < 0) times = Math.min(times, Math.floor(this.room(cell) / -change))
      else if (this.room(cell) < 0) return 0
    }
    return Math.max(0, times)
  }

  private credit(cell: number, change: number, { forwards, backwards }: Known): void {
    const up = change > 0 ? forwards * change : -backwards * change
    const down = change > 0 ? backwards * change : -forwards * change
    this.rise[cell] = Math.max(this.rise[cell]!, up)
    this.fall[cell] = Math.max(this.fall[cell]!, down)
  }

  /** Hides what a move changes, and remembers what it protects. */
  take(move: Move): void {
    const known = { move, forwards: this.times(move, 1), backwards: this.times(move, -1), published: 0 }
    const number = this.known.push(known) - 1
    for (const [at, cell] of move.cells.entries()) {
      this.isHidden[cell] = 1
      const moves = this.movesOf.get(cell)
      if (moves === undefined) this.movesOf.set(cell, [number])
      else moves.push(number)
      if (this.isPrimary[cell] === 1) this.credit(cell, move.changes[at]!, known)
    }
  }

  /** Works out anew how far a primary cell can go by the moves that still hold. */
  private recall(cell: number): void {
    this.rise[cell] = 0
    this.fall[cell] = 0
    for (const number of this.movesOf.get(cell) ?? []) {
      const known = this.known[number]!
      if (known.published > 0) continue
      const at = known.move.cells.indexOf(cell)
      this.credit(cell, known.move.changes[at]!, known)
    }
  }

  private count(cell: number, change: 1 | -1): number[] {
    const touched = new Set<number>()
    for (const number of this.movesOf.get(cell) ?? []) {
      const known = this.known[number]!
      known.published += change
      for (const other of known.move.cells) if (this.isPrimary[other] === 1) touched.add(other)
    }
    for (const other of touched) this.recall(other)
    return [...touched]
  }

  /** Publishes a secondary cell for a try. @returns the primary cells that nothing known protects then. */
  publish(cell: number): number[] {
    this.isHidden[cell] = 0
    return this.count(cell, 1).filter((other) => !this.isSafe(other))
  }

  /** Hides a cell again that was published for a try: everything that was known before holds again. */
  hideAgain(cell: number): void {
    this.isHidden[cell] = 1
    this.count(cell, -1)
  }

  /** The moves that hold, with how often each can be made. */
  moves(): readonly Readonly<Known>[] {
    return this.known.filter(({ published }) => published === 0)
  }
}
