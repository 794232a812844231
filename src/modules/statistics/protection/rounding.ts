import { searchRounding } from './rounding-search.ts'
import type { Programme, ProgrammeRow, Solver } from './solver.ts'
import { addUp, type CountTable, equation, isInnermost } from './table.ts'

/** A rounded table. */
export interface Rounded {
  /** Multiples of the base, of every cell; every sum of the table holds. */
  readonly counts: Float64Array
  /** Cells that are a base or more from their count, because no closer table adds up. */
  readonly beyond: number
}

const WHOLE = 1e-6
/** Seconds for which a whole-number programme is tried, where one is needed. */
const PATIENCE = 5
/** Cells up to which programmes are solved until all is whole. */
const DIVING = 1_500
/** Cells up to which the search starts from a programme's answer. */
const LARGEST_PROGRAMME = 20_000

/** Every equation of the table in bases: what is rounded down is given, what may be rounded up is a column. */
const rowsOf = (table: CountTable, base: number, columns: Int32Array): ProgrammeRow[] => {
  const rows: ProgrammeRow[] = []
  const { length } = table.dimensions
  for (let number = 0; number < table.counts.length * length; number += 1) {
    const { whole, parts } = equation(table, number)
    if (parts.length === 0 || table.counts[whole] === 0) continue
    const indices: number[] = []
    const values: number[] = []
    let given = 0
    for (const [cell, value] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      given += value * Math.floor(table.counts[cell]! / base)
      if (columns[cell]! < 0) continue
      indices.push(columns[cell]!)
      values.push(value)
    }
    if (indices.length > 0) rows.push({ indices, values, lower: -given, upper: -given })
  }
  return rows
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < WHOLE

/**
 * Fixes what came out whole, and takes the rest up or down a few at a time, solving again after each time; where that leads
 * to a table that cannot be, the last few are left open again and the solver is asked for whole numbers.
 */
const dive = (solver: Solver, programme: Programme, start: Float64Array): Float64Array | undefined => {
  let values = start
  let lower = [...programme.lower]
  let upper = [...programme.upper]
  for (;;) {
    const open = [...values.keys()].filter((column) => !isWhole(values[column]!))
    if (open.length === 0) return values
    const decided = open
      .toSorted(
        (first, second) => Math.abs(values[second]! - 0.5) - Math.abs(values[first]! - 0.5) || first - second,
      )
      .slice(0, Math.max(1, Math.ceil(open.length / 8)))
    const [lowerBefore, upperBefore] = [lower.slice(), upper.slice()]
    const isOpen = new Set(open)
    for (const [column, value] of values.entries())
      if (!isOpen.has(column)) lower[column] = upper[column] = Math.round(value)
    for (const column of decided) lower[column] = upper[column] = Math.round(values[column]!)
    let found = solver.solve({ ...programme, lower, upper })
    if (!found.optimal) {
      // One alone, the other way, with everything else that is not the given open again.
      const [first] = decided
      lower = lowerBefore
      upper = upperBefore
      const other = 1 - Math.round(values[first!]!)
      lower[first!] = upper[first!] = other
      found = solver.solve({ ...programme, lower, upper })
      if (!found.optimal) return undefined
    }
    values = found.values
  }
}

const wholeNumbers = ({ optimal, values }: ReturnType<Solver['solve']>): Float64Array | undefined =>
  optimal ? values : undefined

/** A start for the search: along the innermost cells, one is rounded up whenever what was cut off comes to a base. */
const inTurn = (table: CountTable, base: number): Uint8Array => {
  let carried = base / 2
  return Uint8Array.from(table.counts, (count, cell) => {
    if (count % base === 0 || !isInnermost(table, cell)) return 0
    carried += count % base
    if (carried < base) return 0
    carried -= base
    return 1
  })
}

/** A little more for some than for others, so that equal ways are told apart; the same on every machine. */
const grain = (cell: number): number => ((Math.imul(cell + 1, 2_654_435_761) >>> 0) / 2 ** 32 - 0.5) * 1e-3

/**
 * Controlled rounding (Cox & Ernst 1982): every cell becomes a multiple of the base, less than one base from its count, a
 * multiple stays what it is, and all sums of all levels hold; among such tables one that is near the counts. In two
 * dimensions of one level there always is one (a network); in more it is looked for by linear and whole-number programmes. Where
 * there is none, or none is found, what adds up goes before what is near: `beyond` says how many cells pay for it.
 *
 * @param base 1 or more; 1 changes nothing.
 */
export const roundTable = (table: CountTable, base: number, solver: Solver): Rounded => {
  const columns = new Int32Array(table.counts.length).fill(-1)
  const cost: number[] = []
  for (const [cell, count] of table.counts.entries()) {
    const rest = count % base
    if (rest === 0) continue
    columns[cell] = cost.length
    cost.push(base - 2 * rest + grain(cell))
  }
  const programme: Programme = {
    cost,
    lower: cost.map(() => 0),
    upper: cost.map(() => 1),
    rows: rowsOf(table, base, columns),
  }
  if (cost.length === 0) return { counts: table.counts.slice(), beyond: 0 }
  const counts = new Float64Array(table.counts.length)
  let isUp: Uint8Array
  if (table.counts.length > LARGEST_PROGRAMME) {
    isUp = inTurn(table, base)
    searchRounding(table, base, isUp)
  } else {
    const relaxed = solver.solve(programme).values
    const isSmall = table.counts.length <= DIVING
    const values = isSmall
      ? (dive(solver, programme, relaxed) ??
        wholeNumbers(solver.solve({ ...programme, cost: cost.map(() => 0), whole: true }, PATIENCE)))
      : undefined
    isUp = Uint8Array.from(columns, (column) => (column < 0 ? 0 : Math.round((values ?? relaxed)[column]!)))
    if (values === undefined) searchRounding(table, base, isUp)
  }
  for (const [cell, count] of table.counts.entries())
    if (isInnermost(table, cell)) counts[cell] = (Math.floor(count / base) + isUp[cell]!) * base
  addUp(table, counts)
  const beyond = counts.reduce(
    (sum, rounded, cell) => sum + (Math.abs(rounded - table.counts[cell]!) >= base ? 1 : 0),
    0,
  )
  return { counts, beyond }
}
