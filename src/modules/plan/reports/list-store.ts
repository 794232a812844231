import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ReportListInput, ReportState } from './schema.ts'

export interface ListedReport {
  readonly id: string
  readonly assignmentId: string
  readonly assignmentTitle: string
  readonly bodyId: string
  readonly bodyName: string
  readonly state: ReportState
  readonly deadlineDay: string | null
  readonly deadlineKind: 'interim' | 'final' | null
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly createdAt: Date
}

const columns = sql`
  r.id, r.assignment_id as "assignmentId", a.title as "assignmentTitle", r.body_id as "bodyId", b.name as "bodyName",
  r.state, d.day as "deadlineDay", d.kind as "deadlineKind", r.submitted_at as "submittedAt",
  r.decided_at as "decidedAt", r.created_at as "createdAt"`
const tables = sql`
  plan.report_back r
  join plan.assignment a on a.id = r.assignment_id
  join directory.body b on b.id = r.body_id
  left join plan.assignment_deadline d on d.id = plan.deadline_in_force(r.deadline_id)`

/** The report-backs of an assignment that the actor may see, oldest first. */
export const listReportBacksOf = async (
  tx: DatabaseTransaction,
  assignmentId: string,
): Promise<ListedReport[]> =>
  (
    await sql<ListedReport>`select ${columns} from ${tables} where r.assignment_id = ${assignmentId}
      order by coalesce(r.submitted_at, r.created_at)`.execute(tx)
  ).rows

/** Report-backs of a selection: those that wait first, the oldest of them first. */
export const listReportBacks = async (
  tx: DatabaseTransaction,
  selection: ReportListInput,
): Promise<{ rows: readonly ListedReport[]; total: number }> => {
  const conditions = [
    selection.state && sql<SqlBool>`r.state = ${selection.state}`,
    selection.body && sql<SqlBool>`r.body_id = ${selection.body}`,
  ].filter((condition) => typeof condition === 'object')
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const found = await sql<ListedReport & { total: number }>`
    select ${columns}, count(*) over () as total from ${tables} ${where}
    order by array_position(array['submitted', 'returned', 'draft', 'accepted', 'published', 'withdrawn'], r.state),
      coalesce(r.submitted_at, r.created_at), r.id
    limit ${selection.pageSize} offset ${(selection.page - 1) * selection.pageSize}`.execute(tx)
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 }
}

/** The report-back that has waited longest to be read, other than this one. */
export const nextToRead = async (tx: DatabaseTransaction, other: string): Promise<string | undefined> => {
  const { rows } = await listReportBacks(tx, { state: 'submitted', page: 1, pageSize: 20 })
  return rows.find(({ id, submittedAt }) => id !== other && submittedAt !== null)?.id
}

export type Accepted = Pick<ListedReport, 'id' | 'assignmentTitle' | 'bodyName'>

/** A report-back that was accepted, by its name; nothing where the actor may not see it or it stands otherwise. */
export const findAccepted = async (tx: DatabaseTransaction, id: string): Promise<Accepted | undefined> =>
  (
    await sql<Accepted>`select r.id, a.title as "assignmentTitle", b.name as "bodyName" from ${tables}
      where r.id = ${id} and r.state in ('accepted', 'published')`.execute(tx)
  ).rows[0]

/** How many report-backs that the actor may see stand in each state. */
export const countByState = async (
  tx: DatabaseTransaction,
  bodyId?: string,
): Promise<Partial<Record<ReportState, number>>> => {
  const found = await sql<{ state: ReportState; count: number }>`
    select state, count(*) as count from plan.report_back
    ${bodyId === undefined ? sql`` : sql`where body_id = ${bodyId}`} group by state`.execute(tx)
  return Object.fromEntries(found.rows.map(({ state, count }) => [state, count]))
}
