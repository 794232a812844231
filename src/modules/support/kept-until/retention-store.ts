import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { RetentionReason } from '../../law/index.ts'
import type { Investigation } from './schema.ts'

/** How long a case is kept, as it was last worked out, and what was written about the person as a child. */
interface StoredRetention {
  readonly keepUntil: string | null
  readonly disposeBy: string | null
  readonly reason: RetentionReason | null
  readonly computedAt: Date | null
  readonly placedOrSheltered: boolean
  readonly investigation: Investigation
}

/** What is stored with a case that the actor may see. */
export const findStored = async (tx: DatabaseTransaction, caseId: string): Promise<StoredRetention> =>
  (await tx
    .selectFrom('support.case_file')
    .select([
      'keep_until as keepUntil',
      'dispose_by as disposeBy',
      'retention_reason as reason',
      'retention_computed_at as computedAt',
      'placed_or_sheltered as placedOrSheltered',
      'child_investigation as investigation',
    ])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()) as StoredRetention

/** Writes what the law asks about the person as a child. */
export const writeCircumstances = async (
  tx: DatabaseTransaction,
  caseId: string,
  written: { placedOrSheltered: boolean; investigation: Investigation },
): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({
      placed_or_sheltered: written.placedOrSheltered,
      child_investigation: written.investigation,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', caseId)
    .execute()
}

/**
 * Leaves the retention to be worked out in the night: by somebody who leads, who does not see what it depends on. Until
 * then the case is kept.
 *
 * @param reason what is known already: that a hold is in force.
 */
export const leaveForNight = async (
  tx: DatabaseTransaction,
  caseId: string,
  reason: 'hold' | null,
): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set({ keep_until: null, dispose_by: null, retention_reason: reason, retention_computed_at: null })
    .where('id', '=', caseId)
    .execute()
}
