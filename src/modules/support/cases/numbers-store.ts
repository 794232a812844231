import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** The public numbers of those of some cases that the reader may see. */
export const numbersOfCases = async (
  tx: DatabaseTransaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('support.case_file')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(caseIds)])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
