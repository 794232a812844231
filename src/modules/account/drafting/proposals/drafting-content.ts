import type { ConflictRow, SnapshotRow } from '../../../plan/index.ts'
import type { AccountContent } from '../assemble.ts'

/** The sums of the plan's money that an account tells, in öre. */
interface ToldSums {
  readonly frame: number
  readonly decided: number
  readonly paid: number
  readonly spent: number
  readonly repaid: number
  readonly untraced: number
}

/** All that sentences are drafted from. */
export interface DraftingContent extends AccountContent {
  readonly sums: ToldSums
  readonly snapshots: readonly SnapshotRow[]
  readonly conflicts: readonly ConflictRow[]
}

type Measured = DraftingContent['measures'][number]
type Assigned = DraftingContent['assignments'][number]
type Reported = DraftingContent['reports'][number]

/** The assignments that serve a measure. */
export const servingOf = ({ assignments }: DraftingContent, { id }: Pick<Measured, 'id'>): Assigned[] =>
  assignments.filter(({ measures }) => measures.some((measure) => measure.id === id))

/** The accepted report-backs of some assignments, in the order of their days. */
export const reportsOf = ({ reports }: DraftingContent, assigned: readonly Assigned[]): Reported[] =>
  reports.filter(({ assignmentId }) => assigned.some(({ id }) => id === assignmentId))
