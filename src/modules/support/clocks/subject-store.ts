import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClockKind } from '../../law/index.ts'

/**
 * Ends the clocks that a thing has set off, such as a phase that ended or a follow-up that was made.
 *
 * @param of the thing, and the kind where it has set off several.
 */
export const endClocksOf = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: { readonly caseId: string; readonly subjectId: string; readonly kind?: ClockKind },
  endedOn: Day,
): Promise<void> => {
  const ending = tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'done' as const,
      ended_on: endedOn,
      ended_by: actor.personId,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .where('case_id', '=', of.caseId)
    .where('subject_id', '=', of.subjectId)
    .where('state', '=', 'running')
  await (of.kind === undefined ? ending : ending.where('kind', '=', of.kind)).execute()
}
