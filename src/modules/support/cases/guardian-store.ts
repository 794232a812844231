import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/**
 * Whether a guardian of the person is suspected, or does not look after the child's right, as somebody has entered it with
 * its grounds (domain rule 10). It holds whatever is written in the fields of the family.
 */
export const guardianIsSuspected = async (tx: DatabaseTransaction, caseId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('support.case_file')
    .select('guardian_suspected_since as since')
    .where('id', '=', caseId)
    .executeTakeFirst()
  return found !== undefined && found.since !== null
}

/** Writes since when a guardian is suspected; null once nobody is. */
export const writeGuardianSuspected = async (
  tx: DatabaseTransaction,
  caseId: string,
  since: Day | null,
): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set({ guardian_suspected_since: since })
    .where('id', '=', caseId)
    .execute()
}
