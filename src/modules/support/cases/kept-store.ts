import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseTable } from './offer.ts'

/** In which of some tables a case has rows that the actor may see: one question instead of one for each table. */
export const findKept = async (
  tx: DatabaseTransaction,
  tables: readonly CaseTable[],
  caseId: string,
): Promise<ReadonlySet<CaseTable>> => {
  if (tables.length === 0) return new Set()
  const each = tables.map(
    (table) =>
      sql`case when exists (select from ${sql.table(table)} k where k.case_id = asked.id) then ${sql.lit(table)} end`,
  )
  const { rows } = await sql<{ kept: readonly CaseTable[] }>`
    select array_remove(array[${sql.join(each)}], null) as kept from (select ${caseId}::uuid as id) asked`.execute(
    tx,
  )
  return new Set(rows[0]!.kept)
}
