import { type AuditTime, narrowedBy } from './audit.ts'
import { insightsOf } from './insider.ts'
import type { Pattern } from './pattern.ts'
import type { Solver } from './solver.ts'
import { cellWith, labelsOf } from './table.ts'

type Labels = Readonly<Record<string, string>>

/** Why a cell is hidden, or that it is not: for those within the house alone. */
export type Explanation =
  | { readonly status: 'published' }
  | { readonly status: 'primary'; readonly count: number; readonly threshold: number }
  | {
      readonly status: 'secondary'
      /** Primary cells that anybody could work out too closely, were this one published. */
      readonly protects: readonly Labels[]
      /** Primary cells that somebody who is alone in another could read off, were this one published. */
      readonly protectsFromInsiders: readonly Labels[]
      /** Whether all cells round it were looked at in the time that was given. */
      readonly complete: boolean
    }

/**
 * Why the cell with these labels is hidden. Of a secondary cell nothing may be listed where several are hidden together that
 * are not all needed: then it would be safe to publish this one, and the search did not find that out.
 *
 * @param time how long cells round it are looked at. @returns undefined where the table has no such cell.
 */
export const whyHidden = (
  pattern: Pattern,
  solver: Solver,
  labels: Labels,
  time: AuditTime,
): Explanation | undefined => {
  const cell = cellWith(pattern.table, labels)
  if (cell === undefined) return undefined
  if (pattern.isHidden[cell] === 0) return { status: 'published' }
  const { threshold } = pattern.demand
  if (pattern.isPrimary[cell] === 1)
    return { status: 'primary', count: pattern.table.counts[cell]!, threshold }
  const named = (cells: readonly number[]) => cells.map((one) => labelsOf(pattern.table, one))
  pattern.isHidden[cell] = 0
  try {
    const { cells, complete } = narrowedBy(pattern, cell, solver, time)
    return {
      status: 'secondary',
      protects: named(cells),
      protectsFromInsiders: named([...new Set(insightsOf(pattern, [cell]).map(({ other }) => other))]),
      complete,
    }
  } finally {
    pattern.isHidden[cell] = 1
  }
}
