import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** The other cases that one is joined with, and when the last of them was; nothing where it stands alone. */
export const findJoinedWith = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<{ readonly others: readonly string[]; readonly at: Date } | undefined> => {
  const { rows } = await sql<{ others: string[]; at: Date | null }>`
    select array(select o from support.one_with(${caseId}::uuid) o where o <> ${caseId}::uuid) as others,
      (select max(j.answered_at) from support.joining j
        where j.state = 'joined' and j.case_id in (select support.one_with(${caseId}::uuid))) as at`.execute(
    tx,
  )
  const [found] = rows
  return found?.at ? { others: found.others, at: found.at } : undefined
}
