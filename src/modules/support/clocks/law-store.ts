import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClockDays } from './rules.ts'
import { type FoundClock, newDays } from './store.ts'

/** A clock as the law asks about it. */
export type CountedClock = Pick<FoundClock, 'kind' | 'startsOn' | 'lastDay' | 'extendedFrom' | 'movedOn'>

/** A clock that runs, with the body whose it is. */
export interface RunningRow extends CountedClock {
  readonly id: string
  readonly caseId: string
  readonly bodyId: string
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

/** Moves the last day of a clock because the law has changed. */
export const markMoved = async (
  tx: DatabaseTransaction,
  id: string,
  days: ClockDays,
  today: Day,
): Promise<void> => {
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      ...newDays(days, today),
      moved_on: today,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
