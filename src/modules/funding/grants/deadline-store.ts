import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineScope, OwedDeadline } from '../../../platform/deadlines/source.ts'

/** Grants that run and have not been reported back on; what was returned is owed again. */
export const listOwedReports = async (
  tx: DatabaseTransaction,
  { from, to, bodyId }: DeadlineScope,
): Promise<Omit<OwedDeadline, 'href'>[]> =>
  (
    await sql<{ key: string; bodyId: string; day: string; title: string }>`
    select g.id as key, g.receiver_id as "bodyId", a.report_on as day, g.title
    from funding.grant g join funding.agreement a on a.grant_id = g.id
    where g.state = 'running' and a.accepted_at is not null
      ${from === undefined ? sql`` : sql`and a.report_on >= ${from}`}
      ${to === undefined ? sql`` : sql`and a.report_on <= ${to}`}
      ${bodyId === undefined ? sql`` : sql`and g.receiver_id = ${bodyId}`}
      and not exists (select from funding.report r where r.grant_id = g.id and r.state in ('submitted', 'accepted'))
    order by g.receiver_id, a.report_on`.execute(tx)
  ).rows
