import { insightsOf } from './insider.ts'
import type { Move } from './move.ts'
import { cheapestMove } from './move-programme.ts'
import { neighbourhood } from './neighbourhood.ts'
import { type Demand, Pattern } from './pattern.ts'
import { cheapestProduct } from './product-move.ts'
import type { Solver } from './solver.ts'
import type { CountTable } from './table.ts'

/** Cells up to which every cell of the table takes part in each programme. */
const WHOLE_TABLE = 700
/** Cells that take part otherwise. */
const BOX = 300
/** Cells from which on a table is large. */
const LARGE = 20_000
/**
 * Cells that all programmes of a table have together at most, first to choose, then to publish again: some ten or twenty
 * seconds. What is left then is done by product moves alone. It is work that is counted, not time: a table has one answer.
 */
const WORK = { choosing: 400_000, tidying: 250_000 }
const WORK_IF_LARGE = { choosing: 200_000, tidying: 80_000 }
/** What the search for a product move looks at. */
const EFFORT = 6_000

/** What hiding a cell costs: one, and a little more for what tells of many, times its weight. */
const priceIn =
  ({ counts }: CountTable, { weight = () => 1 }: Demand) =>
  (cell: number): number =>
    ((cell === 0 ? 4 : 1) + 0.02 * Math.log2(1 + counts[cell]!)) * weight(cell)

type Step = { readonly direction: 1 | -1; readonly amount: number }

/** The steps by which a primary cell can come to its width: up, down, or down as far as it goes and then up. */
const stepsOf = (pattern: Pattern, cell: number): Step[][] => {
  const { width } = pattern.demand
  const room = pattern.room(cell)
  const up = [{ direction: 1 as const, amount: width }]
  if (room <= 0) return [up]
  if (room >= width) return [up, [{ direction: -1, amount: width }]]
  return [
    up,
    [
      { direction: -1, amount: room },
      { direction: 1, amount: width - room },
    ],
  ]
}

const FREE = 1e-9

type Found = { readonly move: Move; readonly cost: number } | undefined

/** Takes the cheapest of the ways in which a primary cell becomes safe. */
const protect = (pattern: Pattern, cell: number, find: (step: Step, limit: number) => Found): boolean => {
  let best: { moves: Move[]; cost: number } | undefined
  for (const steps of stepsOf(pattern, cell)) {
    const moves: Move[] = []
    let cost = 0
    for (const step of steps) {
      const found = find(step, best === undefined ? Number.POSITIVE_INFINITY : best.cost - cost)
      if (found === undefined) break
      moves.push(found.move)
      cost += found.cost
    }
    if (moves.length === steps.length && (best === undefined || cost < best.cost)) best = { moves, cost }
    if (best?.cost === 0) break
  }
  if (best === undefined) return false
  for (const move of best.moves) pattern.take(move)
  return true
}

/** Looks for moves by programmes as long as there is work left to spend. */
const searching = (pattern: Pattern, solver: Solver, price: (cell: number) => number) => {
  let left = 0
  const byProgramme = (cell: number, within: () => readonly number[]): boolean => {
    if (left <= 0) return false
    const cells = within()
    return protect(pattern, cell, ({ direction, amount }) => {
      left -= cells.length
      return cheapestMove(solver, pattern, cell, {
        cells,
        price: (one) => price(one) / amount,
        direction,
        amount,
      })
    })
  }
  const byProduct = (cell: number, limit: number, effort: number): boolean =>
    protect(pattern, cell, (step, least) =>
      cheapestProduct(pattern, cell, { ...step, price, limit: Math.min(limit, least), effort }),
    )
  return {
    spend: (work: number): void => {
      left = work
    },
    byProgramme,
    byProduct,
    /** Whether a cell is safe, or a move of what is hidden already makes it so. */
    isFree: (cell: number): boolean => pattern.isSafe(cell) || byProduct(cell, FREE, EFFORT),
  }
}

const nonZero = (pattern: Pattern): number[] =>
  [...pattern.table.counts.keys()].filter((cell) => pattern.room(cell) >= 0)

type Searching = ReturnType<typeof searching>

/** Publishes again every secondary cell without which all primary ones are still protected, the most telling first. */
const tidy = (pattern: Pattern, price: (cell: number) => number, search: Searching): void => {
  const secondary = [...pattern.table.counts.keys()]
    .filter((cell) => pattern.isHidden[cell] === 1 && pattern.isPrimary[cell] === 0)
    .sort((first, second) => price(second) - price(first) || first - second)
  for (const cell of secondary) {
    const isSafe = pattern
      .publish(cell)
      .every(
        (one) => search.isFree(one) || search.byProgramme(one, () => neighbourhood(pattern, one, BOX, true)),
      )
    if (!isSafe || insightsOf(pattern, [cell]).length > 0) pattern.hideAgain(cell)
  }
}

/** Hides something more wherever one who is alone in a cell could subtract themselves and read off another primary cell. */
const blind = (pattern: Pattern, price: (cell: number) => number, solver: Solver): void => {
  for (const { alone, other } of insightsOf(pattern, pattern.primary)) {
    if (insightsOf(pattern, [alone]).every((insight) => insight.other !== other)) continue
    const cells = neighbourhood(pattern, other, BOX).filter((cell) => cell !== alone)
    const moves = ([1, -1] as const)
      .filter((direction) => direction === 1 || pattern.room(other) > 0)
      .flatMap(
        (direction) => cheapestMove(solver, pattern, other, { cells, price, direction, amount: 1 }) ?? [],
      )
      .sort((first, second) => first.cost - second.cost)
    if (moves[0] !== undefined) pattern.take(moves[0].move)
  }
}

/**
 * Chooses the secondary cells: for one primary cell after the other, the smallest first, the cheapest move that gives it its
 * interval, by product moves of what is hidden already, then by linear programmes; in the end what is hidden in vain is
 * published again. Every primary cell leaves with moves in whole numbers that prove its interval (`Pattern.moves`).
 *
 * @param progress is told now and then what share of the primary cells has been seen to.
 */
export const suppress = (
  table: CountTable,
  demand: Demand,
  solver: Solver,
  progress: (share: number) => void = () => undefined,
): Pattern => {
  const pattern = new Pattern(table, demand)
  const price = priceIn(table, demand)
  const search = searching(pattern, solver, price)
  const all = nonZero(pattern)
  const waiting = pattern.primary
    .toSorted((first, second) => table.counts[first]! - table.counts[second]! || first - second)
    .filter((cell) => !search.isFree(cell))
  const work = all.length > LARGE ? WORK_IF_LARGE : WORK
  search.spend(work.choosing)
  for (const [done, cell] of waiting.entries()) {
    if (done % 64 === 0) progress(done / waiting.length)
    if (search.isFree(cell)) continue
    search.byProgramme(cell, () => (all.length <= WHOLE_TABLE ? all : neighbourhood(pattern, cell, BOX)))
    if (!pattern.isSafe(cell)) search.byProduct(cell, Number.POSITIVE_INFINITY, 20 * EFFORT)
  }
  blind(pattern, price, solver)
  search.spend(work.tidying)
  tidy(pattern, price, search)
  return pattern
}

/** Protects cells further that an audit found to be inferable: each gets a move of its own, whatever that costs. */
export const strengthen = (pattern: Pattern, cells: readonly number[]): void => {
  const price = priceIn(pattern.table, pattern.demand)
  for (const cell of cells)
    protect(pattern, cell, (step, limit) =>
      cheapestProduct(pattern, cell, {
        ...step,
        price: (one) => price(one) + 1,
        limit,
        effort: 20 * EFFORT,
      }),
    )
}
