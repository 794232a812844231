import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClockKind } from '../../law/index.ts'
import type { ClockDays } from './rules.ts'
import { nextWarning } from './rules.ts'

/** A clock that runs, as the law asks about it. */
export interface RunningRow {
  readonly id: string
  readonly caseId: string
  readonly bodyId: string
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly lastDay: Day | null
  /** The last day before somebody extended it; null where nobody has. */
  readonly extendedFrom: Day | null
  /** The day on which an amendment last moved its last day; null where none has. */
  readonly movedOn: Day | null
}

/** Clocks that run: all that the actor may see, or those of some identifiers. */
export const listRunning = async (
  tx: DatabaseTransaction,
  ids?: readonly string[],
): Promise<readonly RunningRow[]> => {
  if (ids?.length === 0) return []
  return (await tx
    .selectFrom('support.clock')
    .select([
      'id',
      'case_id as caseId',
      'responsible_body as bodyId',
      'kind',
      'starts_on as startsOn',
      'last_day as lastDay',
      'extended_from as extendedFrom',
      'moved_on as movedOn',
    ])
    .where('state', '=', 'running')
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...ids!]))
    .execute()) as readonly RunningRow[]
}

/** Moves the last day of a clock because the law has changed; what had been taken to those who lead may be once more. */
export const markMoved = async (
  tx: DatabaseTransaction,
  id: string,
  days: ClockDays,
  today: Day,
): Promise<void> => {
  const passed = days.warnings.filter((day) => day <= today)
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      last_day: days.lastDay,
      moved_on: today,
      escalated_at: null,
      escalates_on: days.escalatesOn,
      warned: passed.length,
      next_warning: nextWarning(days.warnings, today),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
