import { type Audit, type AuditTime, audit } from './audit.ts'
import { keysOfTable, perturb } from './cell-key.ts'
import type { Request } from './document.ts'
import { type Lost, lostOf } from './loss.ts'
import type { Demand, Pattern } from './pattern.ts'
import { perturbationTable } from './ptable.ts'
import { roundTable } from './rounding.ts'
import type { Solver } from './solver.ts'
import { strengthen, suppress } from './suppression.ts'
import { type CountTable, nodesOf } from './table.ts'

/** What a cell is: for the house itself, and for those outside, who are not told why it is hidden. */
type CellStatus = 'published' | 'primary' | 'secondary' | 'suppressed'

/** A cell of any level: its label in each dimension, its count unless it is hidden, and what it is. */
type ProtectedCell = Readonly<Record<string, string | number | null>> & {
  readonly freq: number | null
  readonly status: CellStatus
}

/** A protected table. */
export interface Protected {
  /** Of every level, in the order of their labels, totals first: the order tells nothing. */
  readonly cells: readonly ProtectedCell[]
  readonly method: Readonly<Record<string, unknown>>
  readonly lost: Lost
}

/** What protecting needs beside the table. */
export interface Means {
  readonly solver: Solver
  /** Whether it is to leave the house: then nothing tells a primary cell from a secondary one. */
  readonly publish: boolean
  /** For the cell-key method. */
  readonly secret?: Uint8Array
  readonly audit: AuditTime
  /** Is told now and then what share of the work is done, 0 to 1. */
  readonly progress?: (share: number) => void
}

const cellsOf = (
  table: CountTable,
  freqOf: (cell: number) => number | null,
  statusOf: (cell: number) => CellStatus,
): ProtectedCell[] =>
  Array.from(table.counts, (_, cell) => {
    const labels = nodesOf(table, cell).map(
      (node, at) => [table.dimensions[at]!.name, table.dimensions[at]!.labels[node]!] as const,
    )
    return {
      ...Object.fromEntries(labels),
      freq: freqOf(cell),
      status: statusOf(cell),
    } as ProtectedCell
  })

const allPublished = (table: CountTable, counts: Float64Array, method: Protected['method']): Protected => ({
  cells: cellsOf(
    table,
    (cell) => counts[cell]!,
    () => 'published',
  ),
  method,
  lost: { cells: 0, share: 0 },
})

/**
 * Hides what must be hidden and audits it; what the audit finds to be inferable is protected further, and audited again.
 *
 * @throws Error where that does not end, which can be nothing but a fault of this program: nothing leaves the house then.
 */
export const suppressAndAudit = (
  table: CountTable,
  demand: Demand,
  { solver, audit: time, progress }: Pick<Means, 'solver' | 'audit' | 'progress'>,
): { readonly pattern: Pattern; readonly audit: Audit } => {
  const pattern = suppress(table, demand, solver, progress)
  for (let round = 0; round < 5; round += 1) {
    const found = audit(pattern, solver, time)
    if (found.narrow.length === 0) return { pattern, audit: found }
    strengthen(pattern, found.narrow)
  }
  throw new Error('The audit of a protected table finds primary cells that can be inferred')
}

const suppressed = (request: Request & { method: 'suppress' }, means: Means): Protected => {
  const { table, threshold, protectZeros, width } = request
  const { pattern, audit: found } = suppressAndAudit(table, { threshold, protectZeros, width }, means)
  const statusOf = (cell: number): CellStatus => {
    if (pattern.isHidden[cell] === 0) return 'published'
    if (means.publish) return 'suppressed'
    return pattern.isPrimary[cell] === 1 ? 'primary' : 'secondary'
  }
  const { narrow: _, ...audited } = found
  const rules = { name: 'suppress', threshold, protectZeros, interval: { width } }
  return {
    cells: cellsOf(table, (cell) => (pattern.isHidden[cell] === 1 ? null : table.counts[cell]!), statusOf),
    // How many were audited, and for how long, tells how many are primary: that stays in the house.
    method: means.publish ? { ...rules, audited: true } : { ...rules, audit: audited },
    lost: lostOf(pattern.isHidden),
  }
}

/** Protects a table by the method that its request names. */
export const protectTable = (request: Request, means: Means): Protected => {
  const { table } = request
  switch (request.method) {
    case 'suppress':
      return suppressed(request, means)
    case 'cell-key': {
      if (means.secret === undefined) throw new Error('The cell-key method needs a secret')
      const { ptable } = request
      const counts = perturb(table, keysOfTable(table, means.secret), perturbationTable(ptable))
      return allPublished(table, counts, { name: 'cell-key', ptable })
    }
    case 'round': {
      const { base } = request
      const { counts, beyond } = roundTable(table, base, means.solver)
      return allPublished(table, counts, { name: 'round', base, additive: true, beyond })
    }
  }
}
