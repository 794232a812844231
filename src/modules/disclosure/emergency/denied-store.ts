import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** Who has put this many whole bodies or more on the deny list of one of these cases since a moment, lifted again or not. */
export const listDenying = async (
  tx: DatabaseTransaction,
  caseIds: readonly string[],
  since: Date,
  least: number,
): Promise<{ readonly caseId: string; readonly personId: string }[]> => {
  const { rows } = await sql<{ caseId: string; personId: string }>`
    select d.case_id as "caseId", d.made_by as "personId" from disclosure.denial d
    where d.case_id = any (${caseIds}::uuid[]) and d.body_alias is not null and d.made_at >= ${since}
    group by 1, 2 having count(*) >= ${least}`.execute(tx)
  return rows
}

/** The bodies that are on the deny list of a case, or for which somebody on it works. */
export const listDeniedBodies = async (
  tx: DatabaseTransaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ caseId: string; bodyId: string }>`
    select d.case_id as "caseId", coalesce(d.body_id, m.body_id) as "bodyId"
    from (select case_id, access.behind('denied', person_alias) as person_id, access.behind('denied', body_alias) as body_id
        from disclosure.denial where case_id = any (${caseIds}::uuid[]) and lifted_at is null) d
      left join identity.membership m on m.person_id = d.person_id and m.ended_at is null
    where coalesce(d.body_id, m.body_id) is not null`.execute(tx)
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  return new Map([...byCase].map(([caseId, found]) => [caseId, found.map(({ bodyId }) => bodyId)]))
}
