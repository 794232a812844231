import type { Figure } from '../../../platform/series/figure.ts'
import {
  keysOfTable,
  type LostAtLevel,
  loadSolver,
  lostByLevel,
  perturb,
  perturbationTable,
  protectTable,
  type Solver,
  sumsIn,
  suppressAndAudit,
} from '../protection/index.ts'
import { type CountedBlock, labelsIn, tableIn } from './block.ts'
import { demandOf, type Method, type MethodName, SMALL } from './methods.ts'

let loading: Promise<Solver> | undefined
/** The solver, loaded once for the process. */
export const solverOf = (): Promise<Solver> => (loading ??= loadSolver())

/** How long an audit of a table, or a look at one cell, may go on. */
export const auditTime = { seconds: 5, now: () => performance.now() }

/** A block with what is hidden of it, or what is said in place of its counts. */
export interface ProtectedBlock extends CountedBlock {
  readonly hidden: readonly number[]
  /** Small counts, hidden for their own sake. */
  readonly primary: readonly number[]
  /** What is said of every cell, where counts are changed and not hidden. */
  readonly changed: readonly number[] | null
  /** Cells that a rounding could not keep within one base. */
  readonly beyond: number
}

const placesOf = (flags: Uint8Array): number[] => [...flags.keys()].filter((cell) => flags[cell] === 1)

/** How much dearer hiding a cell is for each dimension that it sums: sums are asked for first, and are hidden last. */
const DEARER = 4

/** The pattern of a block that is protected by suppression: the same for the same block, whenever it is worked out. */
export const patternOf = (
  block: CountedBlock,
  { threshold, width }: Method & { name: 'suppress' },
  solver: Solver,
) => {
  const table = tableIn(block)
  const weight = (cell: number) => 1 + DEARER * sumsIn(table, cell)
  return suppressAndAudit(
    table,
    { threshold, protectZeros: false, width, weight },
    { solver, audit: auditTime },
  ).pattern
}

/** Protects one block. @param secret for the noise of blocks whose cells have no keys of records. */
export const protectBlock = (
  block: CountedBlock,
  method: Method,
  solver: Solver,
  secret: Uint8Array,
): ProtectedBlock => {
  const open = { ...block, hidden: [], primary: [], changed: null, beyond: 0 }
  switch (method.name) {
    case 'suppress': {
      const { isHidden, isPrimary } = patternOf(block, method, solver)
      return { ...open, hidden: placesOf(isHidden), primary: placesOf(isPrimary) }
    }
    case 'cell-key': {
      const table = tableIn(block)
      const keys = block.keys === null ? keysOfTable(table, secret) : Float64Array.from(block.keys)
      const { largestChange: D, variance: V } = method
      return { ...open, changed: [...perturb(table, keys, perturbationTable({ D, V, js: 0 }))] }
    }
    case 'round': {
      const request = { table: tableIn(block), method: 'round', base: method.base } as const
      const { cells, method: said } = protectTable(request, { solver, publish: true, audit: auditTime })
      return { ...open, changed: cells.map(({ freq }) => freq!), beyond: Number(said['beyond']) }
    }
  }
}

const counted = (value: number): Figure => (value === 0 ? { kind: 'zero' } : { kind: 'measured', value })

/** What everybody is told of a cell: what nobody said stays what it is, and why a cell is hidden is never told. */
export const figureOf = (block: ProtectedBlock, cell: number): Figure => {
  const unsaid = block.unsaid[cell]
  if (unsaid !== undefined) return { kind: unsaid }
  if (block.hidden.includes(cell)) return { kind: 'suppressed' }
  return counted((block.changed ?? block.counts)[cell]!)
}

/** A cell with its labels, for a page, a file or an API. */
export interface TableCell {
  readonly labels: Readonly<Record<string, string>>
  readonly figure: Figure
}

/** Everything that a protected table tells, in the order of its labels. */
export const cellsOf = (blocks: readonly ProtectedBlock[]): TableCell[] =>
  blocks.flatMap((block) => {
    const table = tableIn(block)
    return Array.from(table.counts, (_, cell) => ({
      labels: labelsIn(block, table, cell),
      figure: figureOf(block, cell),
    }))
  })

/** What a method costs the reader of these blocks. */
export interface Cost {
  readonly method: MethodName
  readonly cells: number
  readonly hidden: number
  /** How far a number that is shown is from the count: the mean over all cells that are not zero, and the most. */
  readonly meanChange: number
  readonly mostChange: number
  /** Of sums, how many no longer add up; null where every cell is as it was counted, or all still do. */
  readonly addsUp: boolean
}

export const costOf = (method: MethodName, blocks: readonly ProtectedBlock[]): Cost => {
  const changes = blocks.flatMap(({ changed, counts }) =>
    changed === null
      ? []
      : counts.flatMap((count, cell) => (count === 0 ? [] : [Math.abs(changed[cell]! - count)])),
  )
  return {
    method,
    cells: blocks.reduce((sum, { counts }) => sum + counts.length, 0),
    hidden: blocks.reduce((sum, { hidden }) => sum + hidden.length, 0),
    meanChange: changes.length === 0 ? 0 : changes.reduce((sum, change) => sum + change, 0) / changes.length,
    mostChange: Math.max(0, ...changes),
    addsUp: method !== 'cell-key',
  }
}

/** The usual settings of each method: what a comparison of them is made with. */
export const usualMethods: Readonly<Record<MethodName, Method>> = {
  suppress: { name: 'suppress', threshold: SMALL, width: SMALL - 1 },
  'cell-key': { name: 'cell-key', largestChange: 3, variance: 2 },
  round: { name: 'round', base: 5 },
}

/** What is lost level by level, over all blocks. */
export const lossOf = (blocks: readonly ProtectedBlock[]): LostAtLevel[] => {
  const levels = new Map<string, LostAtLevel>()
  for (const block of blocks) {
    const hidden = Uint8Array.from(block.counts, () => 0)
    for (const cell of block.hidden) hidden[cell] = 1
    for (const one of lostByLevel(tableIn(block), hidden)) {
      const key = JSON.stringify(one.level)
      const before = levels.get(key)
      const [cells, of] = [one.cells + (before?.cells ?? 0), one.of + (before?.of ?? 0)]
      levels.set(key, { level: one.level, cells, of, share: cells / of })
    }
  }
  return [...levels.values()]
}

/** Small counts of a block and the interval that must be left to each. */
export const smallCells = (block: ProtectedBlock, method: Method): readonly number[] => {
  const { threshold } = demandOf(method)
  return [...block.counts.keys()].filter(
    (cell) => block.unsaid[cell] === undefined && block.counts[cell]! > 0 && block.counts[cell]! < threshold,
  )
}
