import type { Pattern } from './pattern.ts'
import type { ProgrammeRow, Solver } from './solver.ts'
import { equation, equationsWith } from './table.ts'

/** What an audit looked at and found. */
export interface Audit {
  /** Primary cells, each of which was checked. */
  readonly primary: number
  /** Primary cells for which two tables in whole numbers were checked to agree with everything published. */
  readonly proven: number
  /** Primary cells whose interval was found by linear programming. */
  readonly solved: number
  /** Sets of hidden cells that tell nothing of each other. */
  readonly blocks: number
  readonly blocksSolved: number
  readonly programmes: number
  readonly seconds: number
  /** Primary cells whose interval is narrower than it should be. */
  readonly narrow: readonly number[]
}

/** How long an audit may go on solving programmes, by the caller's clock. */
export interface AuditTime {
  readonly seconds: number
  /** Milliseconds. */
  readonly now: () => number
}

/** Sets of hidden cells that are joined by equations. */
const blocksOf = (pattern: Pattern): number[][] => {
  const { table, isHidden } = pattern
  const seen = new Uint8Array(isHidden.length)
  const blocks: number[][] = []
  for (const start of isHidden.keys()) {
    if (isHidden[start] === 0 || seen[start] === 1) continue
    const block = [start]
    const done = new Set<number>()
    seen[start] = 1
    for (const cell of block)
      for (const number of equationsWith(table, cell)) {
        if (done.has(number)) continue
        done.add(number)
        const { whole, parts } = equation(table, number)
        for (const other of [whole, ...parts]) {
          if (isHidden[other] === 0 || seen[other] === 1) continue
          seen[other] = 1
          block.push(other)
        }
      }
    blocks.push(block)
  }
  return blocks.sort((first, second) => first.length - second.length || first[0]! - second[0]!)
}

/** What a reader knows of the hidden cells of a block: the equations with what is published put in. */
const equationsOfBlock = (
  pattern: Pattern,
  block: readonly number[],
  column: ReadonlyMap<number, number>,
) => {
  const { table } = pattern
  return [...new Set(block.flatMap((cell) => equationsWith(table, cell)))].map((number): ProgrammeRow => {
    const { whole, parts } = equation(table, number)
    const indices: number[] = []
    const values: number[] = []
    let known = 0
    for (const [cell, value] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const place = column.get(cell)
      if (place === undefined) known += value * table.counts[cell]!
      else {
        indices.push(place)
        values.push(value)
      }
    }
    return { indices, values, lower: -known, upper: -known }
  })
}

const TOLERANCE = 1e-6

/**
 * The intervals that a reader can work out for the primary cells of a block, by linear programming. Each solution is a table
 * that the reader must think possible, for all cells at once: most cells need no programme of their own.
 *
 * @returns primary cells whose interval is too narrow; undefined where the time was up.
 */
const solveBlock = (
  pattern: Pattern,
  block: readonly number[],
  solver: Solver,
  isTimeUp: () => boolean,
  onProgramme: () => void,
): number[] | undefined => {
  const column = new Map(block.map((cell, place) => [cell, place]))
  const questions = solver.keep({
    cost: block.map(() => 0),
    lower: block.map(() => pattern.least),
    upper: block.map(() => solver.infinity),
    rows: equationsOfBlock(pattern, block, column),
  })
  const counts = block.map((cell) => pattern.table.counts[cell]!)
  const smallest = counts.slice()
  const largest = counts.slice()
  const ask = (cost: Map<number, number>): boolean => {
    onProgramme()
    const { optimal, unbounded, values } = questions.minimise(cost)
    if (!optimal) return unbounded
    for (const [place, value] of values.entries()) {
      smallest[place] = Math.min(smallest[place]!, Math.ceil(value - TOLERANCE))
      largest[place] = Math.max(largest[place]!, Math.floor(value + TOLERANCE))
    }
    return false
  }
  const isWide = (place: number) => largest[place]! - smallest[place]! >= pattern.demand.width
  try {
    const narrow: number[] = []
    for (const cell of block.filter((one) => pattern.isPrimary[one] === 1)) {
      const place = column.get(cell)!
      if (isWide(place)) continue
      if (isTimeUp()) return undefined
      if (ask(new Map([[place, -1]])) || isWide(place)) continue
      ask(new Map([[place, 1]]))
      if (!isWide(place)) narrow.push(cell)
    }
    return narrow
  } finally {
    questions.end()
  }
}

/** Whether a move leaves alone what is published, keeps every sum, and makes no count smaller than it can be. */
const isSound = (
  pattern: Pattern,
  { move, forwards, backwards }: ReturnType<Pattern['moves']>[number],
): boolean => {
  const { table, isHidden } = pattern
  const change = new Map([...move.cells].map((cell, at) => [cell, move.changes[at]!]))
  const numbers = new Set<number>()
  for (const [cell, by] of change) {
    const [after, before] = [table.counts[cell]! + forwards * by, table.counts[cell]! - backwards * by]
    if (isHidden[cell] === 0 || after < pattern.least || before < pattern.least) return false
    for (const number of equationsWith(table, cell)) numbers.add(number)
  }
  return [...numbers].every((number) => {
    const { whole, parts } = equation(table, number)
    return parts.reduce((sum, part) => sum + (change.get(part) ?? 0), 0) === (change.get(whole) ?? 0)
  })
}

/** Primary cells to whose interval the moves, each checked, do not suffice. */
const unproven = (pattern: Pattern): number[] => {
  const rise = new Map<number, number>()
  const fall = new Map<number, number>()
  for (const known of pattern.moves()) {
    if (!isSound(pattern, known)) continue
    for (const [at, cell] of known.move.cells.entries()) {
      if (pattern.isPrimary[cell] === 0) continue
      const steps = [known.forwards * known.move.changes[at]!, -known.backwards * known.move.changes[at]!]
      rise.set(cell, Math.max(rise.get(cell) ?? 0, ...steps))
      fall.set(cell, Math.max(fall.get(cell) ?? 0, ...steps.map((step) => -step)))
    }
  }
  return pattern.primary.filter(
    (cell) => (rise.get(cell) ?? 0) + (fall.get(cell) ?? 0) < pattern.demand.width,
  )
}

/**
 * Audits a pattern. First every primary cell must have its proof: tables in whole numbers that agree with all that is
 * published and differ in it by the width that was asked for. Then, as long as there is time, linear programming works out what
 * a reader can infer, block by block, the small ones first, without looking at those proofs.
 *
 * @throws Error where a proof and a programme tell different things, which can be nothing but a fault of this program.
 */
export const audit = (pattern: Pattern, solver: Solver, time: AuditTime): Audit => {
  const begun = time.now()
  const isTimeUp = () => time.now() - begun > time.seconds * 1000
  const missing = unproven(pattern)
  const blocks = blocksOf(pattern)
  const narrow: number[] = []
  let [programmes, solved, blocksSolved] = [0, 0, 0]
  for (const block of blocks) {
    if (isTimeUp()) break
    const primary = block.filter((cell) => pattern.isPrimary[cell] === 1)
    const found =
      primary.length === 0
        ? []
        : solveBlock(pattern, block, solver, isTimeUp, () => {
            programmes += 1
          })
    if (found === undefined) continue
    narrow.push(...found)
    solved += primary.length
    blocksSolved += 1
  }
  return {
    primary: pattern.primary.length,
    proven: pattern.primary.length - missing.length,
    solved,
    blocks: blocks.length,
    blocksSolved,
    programmes,
    seconds: (time.now() - begun) / 1000,
    narrow: [...new Set([...missing, ...narrow])].sort((first, second) => first - second),
  }
}

/** Primary cells round a cell that can be inferred too closely now: those of the blocks that its equations reach. */
export const narrowedBy = (pattern: Pattern, cell: number, solver: Solver): number[] => {
  const near = new Set(
    equationsWith(pattern.table, cell).flatMap((number) => {
      const { whole, parts } = equation(pattern.table, number)
      return [whole, ...parts]
    }),
  )
  return blocksOf(pattern)
    .filter((block) => block.some((one) => near.has(one)))
    .flatMap(
      (block) =>
        solveBlock(
          pattern,
          block,
          solver,
          () => false,
          () => undefined,
        ) ?? [],
    )
    .sort((first, second) => first - second)
}
