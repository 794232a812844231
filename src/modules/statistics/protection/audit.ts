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
/** Cells up to which a block is solved as a whole, and about as many as a part of a larger one has. */
const LARGEST_BLOCK = 2_000
const PART = 400

/** What programmes found of the primary cells of a block; of those in neither list nothing was found in time. */
interface Solved {
  readonly wide: readonly number[]
  readonly narrow: readonly number[]
  readonly programmes: number
}

/**
 * The intervals that a reader can work out for primary cells of a block, by linear programming. Each solution is a table
 * that the reader must think possible, for all cells at once: most cells need no programme of their own.
 *
 * @param block hidden cells; others that are hidden stay what they are, which can only make intervals narrower.
 */
const solveBlock = (
  pattern: Pattern,
  block: readonly number[],
  solver: Solver,
  isTimeUp: () => boolean,
): Solved => {
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
  let programmes = 0
  const isWide = (place: number) => largest[place]! - smallest[place]! >= pattern.demand.width
  /** Whether a cell has no limit on this side, or is wide by now; undefined where the solver does not say. */
  const ask = (place: number, sign: 1 | -1): boolean | undefined => {
    programmes += 1
    const { optimal, unbounded, values } = questions.minimise(new Map([[place, sign]]))
    if (!optimal) return unbounded ? true : undefined
    for (const [other, value] of values.entries()) {
      smallest[other] = Math.min(smallest[other]!, Math.ceil(value - TOLERANCE))
      largest[other] = Math.max(largest[other]!, Math.floor(value + TOLERANCE))
    }
    return isWide(place)
  }
  try {
    const primary = block.filter((cell) => pattern.isPrimary[cell] === 1).map((cell) => column.get(cell)!)
    const wide = new Set<number>()
    const narrow: number[] = []
    for (const place of primary) {
      if (isTimeUp()) break
      const up = isWide(place) || ask(place, -1)
      const either = up === true ? true : ask(place, 1)
      if (either) wide.add(block[place]!)
      else if (up === false && either === false) narrow.push(block[place]!)
    }
    for (const place of primary) if (isWide(place)) wide.add(block[place]!)
    return { wide: [...wide], narrow, programmes }
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
 */
export const audit = (pattern: Pattern, solver: Solver, time: AuditTime): Audit => {
  const begun = time.now()
  const isTimeUp = () => time.now() - begun > time.seconds * 1000
  const missing = unproven(pattern)
  const blocks = blocksOf(pattern)
  const narrow: number[] = []
  const wide = new Set<number>()
  let programmes = 0
  const solve = (block: readonly number[]): Solved => {
    const found = solveBlock(pattern, block, solver, isTimeUp)
    programmes += found.programmes
    for (const cell of found.wide) wide.add(cell)
    return found
  }
  const large = new Set<number>()
  for (const block of blocks) {
    if (block.length > LARGEST_BLOCK) for (const cell of block) large.add(cell)
    else if (block.some((cell) => pattern.isPrimary[cell] === 1) && !isTimeUp())
      narrow.push(...solve(block).narrow)
  }
  // Large ones in parts, what is outside of a part held still: what is wide there is wide. Cells that move together are taken
  // together; whether they can move, and how far, is for the programme to say.
  let part = new Set<number>()
  for (const { move } of pattern.moves()) {
    if (isTimeUp()) break
    if (!move.cells.some((cell) => large.has(cell) && pattern.isPrimary[cell] === 1 && !wide.has(cell)))
      continue
    for (const cell of move.cells) part.add(cell)
    if (part.size < PART) continue
    solve([...part])
    part = new Set()
  }
  if (part.size > 0 && !isTimeUp()) solve([...part])
  return {
    primary: pattern.primary.length,
    proven: pattern.primary.length - missing.length,
    solved: wide.size + narrow.length,
    blocks: blocks.length,
    programmes,
    seconds: (time.now() - begun) / 1000,
    narrow: [...new Set([...missing, ...narrow])].sort((first, second) => first - second),
  }
}

/**
 * Primary cells round a cell that can be inferred too closely now: those of the blocks that its equations reach, as far as the
 * time goes.
 */
export const narrowedBy = (
  pattern: Pattern,
  cell: number,
  solver: Solver,
  time: AuditTime,
): { readonly cells: readonly number[]; readonly complete: boolean } => {
  const near = new Set(
    equationsWith(pattern.table, cell).flatMap((number) => {
      const { whole, parts } = equation(pattern.table, number)
      return [whole, ...parts]
    }),
  )
  const begun = time.now()
  let complete = true
  const isTimeUp = () => {
    const isUp = time.now() - begun > time.seconds * 1000
    if (isUp) complete = false
    return isUp
  }
  const cells = blocksOf(pattern)
    .filter((block) => block.some((one) => near.has(one)))
    .flatMap((block) => (isTimeUp() ? [] : solveBlock(pattern, block, solver, isTimeUp).narrow))
    .sort((first, second) => first - second)
  return { cells, complete }
}
