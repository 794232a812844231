import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineScope, OwedDeadline } from '../../../platform/deadlines/source.ts'

/** What bodies owe: deadlines in force of assignments that are given or said to be done, which nothing that counts has been submitted for. */
export const listOwedReports = async (
  tx: DatabaseTransaction,
  { from, to, bodyId }: DeadlineScope,
): Promise<(Omit<OwedDeadline, 'href'> & { readonly assignmentId: string })[]> =>
  (
    await sql<{ key: string; bodyId: string; day: string; title: string; assignmentId: string }>`
    select d.id as key, b.body_id as "bodyId", d.day, a.title, a.id as "assignmentId"
    from plan.assignment_deadline d
    join plan.assignment a on a.id = d.assignment_id and a.state in ('given', 'completed')
    join plan.assignment_body b on b.assignment_id = d.assignment_id and b.part = 'assignee'
      and (d.body_id is null or d.body_id = b.body_id)
    where not d.withdrawn and d.replaced_by is null
      ${from === undefined ? sql`` : sql`and d.day >= ${from}`}
      ${to === undefined ? sql`` : sql`and d.day <= ${to}`}
      ${bodyId === undefined ? sql`` : sql`and b.body_id = ${bodyId}`}
      and not exists (select from plan.report_states(null) s
                      where s.deadline_id = d.id and s.body_id = b.body_id and s.state <> 'returned')
    order by b.body_id, d.day`.execute(tx)
  ).rows
