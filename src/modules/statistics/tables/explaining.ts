import { type Solver, whyHidden } from '../protection/index.ts'
import { labelsIn, tableIn } from './block.ts'
import type { Method } from './methods.ts'
import { auditTime, type ProtectedBlock, patternOf } from './protecting.ts'

type Labels = Readonly<Record<string, string>>

/** Why a cell says what it says: for those within the house alone. */
export type Why =
  | { readonly status: 'shown' | 'unsaid' }
  | { readonly status: 'changed'; readonly by: number }
  | { readonly status: 'primary'; readonly threshold: number }
  | {
      readonly status: 'secondary'
      readonly protects: readonly Labels[]
      readonly protectsFromInsiders: readonly Labels[]
      readonly complete: boolean
    }

/** Why a cell of a block is hidden, or that it is not. The pattern is worked out anew: the same block has the same one. */
export const whyOf = (block: ProtectedBlock, cell: number, method: Method, solver: Solver): Why => {
  if (block.unsaid[cell] !== undefined) return { status: 'unsaid' }
  if (method.name !== 'suppress') {
    const by = block.changed![cell]! - block.counts[cell]!
    return by === 0 ? { status: 'shown' } : { status: 'changed', by }
  }
  const table = tableIn(block)
  const why = whyHidden(
    patternOf(block, method, solver),
    solver,
    labelsIn({ at: {} }, table, cell),
    auditTime,
  )
  if (why === undefined || why.status === 'published') return { status: 'shown' }
  if (why.status === 'primary') return { status: 'primary', threshold: why.threshold }
  const named = (labels: readonly Labels[]) => labels.map((one) => ({ ...block.at, ...one }))
  return {
    ...why,
    protects: named(why.protects),
    protectsFromInsiders: named(why.protectsFromInsiders),
  }
}
