import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClosingReason } from './schema.ts'

/** Writes that work on the case has ended. */
export const markClosed = async (
  tx: DatabaseTransaction,
  caseId: string,
  reason: ClosingReason,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({
      state: 'closed',
      closed_at: now,
      closing_reason: reason,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', caseId)
    .execute()
}

/** Writes that work on the case goes on. */
export const markOpen = async (tx: DatabaseTransaction, caseId: string): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({
      state: 'open',
      closed_at: null,
      closing_reason: null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', caseId)
    .execute()
}
