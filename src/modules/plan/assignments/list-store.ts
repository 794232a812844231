import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { answers, holds } from '../../../platform/database/words.ts'
import type { NamedBody } from '../../directory/index.ts'
import { listMeasureChoices } from '../names/store.ts'
import type { AssignmentState, ListInput } from './schema.ts'

export interface ListedAssignment {
  readonly id: string
  readonly planId: string
  readonly title: string
  readonly state: AssignmentState
  readonly reference: string | null
  readonly decided: string | null
  readonly assignees: readonly string[]
  readonly measures: readonly string[]
  readonly nextDay: string | null
  readonly nextKind: 'interim' | 'final' | null
  /** How many report-backs are missing, and since which day. */
  readonly missing: number
  readonly missingSince: string | null
}

export interface AssignmentPage {
  readonly rows: readonly ListedAssignment[]
  readonly total: number
}

type Row = ListedAssignment & { total: number }

/** The page of a selection that holds all of it: what somebody may choose among, or is looked for in, ends at no page. */
export const wholeSelection = { page: 1, pageSize: 10_000 } as const

/** The assignments of a selection: what is missing first, then what is due next. */
export const listAssignments = async (
  tx: DatabaseTransaction,
  selection: ListInput,
  today: string,
): Promise<AssignmentPage> => {
  const conditions = [
    selection.plan && sql<SqlBool>`a.plan_id = ${selection.plan}`,
    selection.state && sql<SqlBool>`a.state = ${selection.state}`,
    selection.body &&
      sql<SqlBool>`a.id in (select assignment_id from plan.assignment_body where part = 'assignee' and body_id = ${selection.body})`,
    selection.measure &&
      sql<SqlBool>`a.id in (select assignment_id from plan.assignment_measure where measure_id = ${selection.measure})`,
    selection.area &&
      sql<SqlBool>`a.id in (select am.assignment_id from plan.assignment_measure am
        join plan.measure_version mv on mv.measure_id = am.measure_id join plan.area ar on ar.id = mv.area_id
        where ar.key = ${selection.area}
          and mv.version_id = (select v.id from plan.version v where v.plan_id = a.plan_id order by v.number desc limit 1))`,
    selection.late && sql<SqlBool>`m.missing is not null`,
    selection.text &&
      sql<SqlBool>`(${answers('a.search', selection.text)} or ${holds('a.title', selection.text)} or ${holds('a.reference', selection.text)})`,
  ].filter((condition) => typeof condition === 'object')
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
  const found = await sql<Row>`
    with missing as (
      select assignment_id, count(*) as missing, min(day) as since from plan.missing_reports(${today}::date) group by 1),
    owed as materialized (
      select distinct on (o.assignment_id) o.assignment_id, d.day, d.kind from plan.missing_reports('infinity') o
      join plan.assignment_deadline d on d.id = o.deadline_id where o.day >= ${today}::date order by o.assignment_id, o.day)
    select a.id, a.plan_id as "planId", a.title, a.state, a.reference, a.decided,
      (select coalesce(json_agg(d.name order by d.name), '[]') from plan.assignment_body b
        join directory.body d on d.id = b.body_id where b.assignment_id = a.id and b.part = 'assignee') as assignees,
      (select coalesce(json_agg(i.number order by length(i.number), i.number), '[]') from plan.assignment_measure s
        join plan.measure i on i.id = s.measure_id where s.assignment_id = a.id) as measures,
      n.day as "nextDay", n.kind as "nextKind",
      coalesce(m.missing, 0)::int as missing, m.since as "missingSince", count(*) over () as total
    from plan.assignment a
    left join missing m on m.assignment_id = a.id
    left join owed n on n.assignment_id = a.id
    ${where}
    order by m.since nulls last, (a.state <> 'given'), n.day nulls last, a.decided desc nulls last, a.title, a.id
    limit ${selection.pageSize} offset ${(selection.page - 1) * selection.pageSize}`.execute(tx)
  return {
    rows: found.rows.map(({ total: _, ...row }) => row),
    total: found.rows[0]?.total ?? 0,
  }
}

/** A report-back that a body owes and has not handed in. */
export interface OwedReport {
  readonly assignmentId: string
  readonly deadlineId: string
  readonly day: string
}

/** What a body owes of report-backs whose day has passed, the oldest first. */
export const listOwed = async (
  tx: DatabaseTransaction,
  bodyId: string,
  today: string,
): Promise<OwedReport[]> => {
  const found = await sql<OwedReport>`
    select assignment_id as "assignmentId", deadline_id as "deadlineId", day
    from plan.missing_reports(${today}::date) where body_id = ${bodyId} order by day, deadline_id`.execute(tx)
  return found.rows
}

/** Measures that the coordinator judged last to be done or stopped. */
const listEnded = async (tx: DatabaseTransaction, planId: string): Promise<string[]> => {
  const found = await sql<{ id: string }>`
    select i.id from plan.measure i
    join lateral (
      select p.state from plan.progress p where p.measure_id = i.id order by p.id desc limit 1
    ) latest on latest.state in ('done', 'stopped')
    where i.plan_id = ${planId}`.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** The measures of a plan's newest version that no assignment ever served and that have not ended, in its own order. */
export const listUnassigned = async (tx: DatabaseTransaction, planId: string): Promise<string[]> => {
  const served = (await listServed(tx, planId)).map(({ measureId }) => measureId)
  const rest = new Set([...served, ...(await listEnded(tx, planId))])
  return (await listMeasureChoices(tx, planId)).map(({ id }) => id).filter((id) => !rest.has(id))
}

/** An assignment by its title. */
export const findTitle = (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ readonly id: string; readonly title: string } | undefined> =>
  tx.selectFrom('plan.assignment').select(['id', 'title']).where('id', '=', id).executeTakeFirst()

/** The bodies that have an assignment. */
export const listAssignedBodies = (tx: DatabaseTransaction): Promise<NamedBody[]> =>
  tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where('id', 'in', (query) =>
      query.selectFrom('plan.assignment_body').select('body_id').where('part', '=', 'assignee'),
    )
    .orderBy('name')
    .execute()

/** Which assignment serves which measure. */
export const listServed = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.assignment_measure as m')
    .innerJoin('plan.assignment as a', 'a.id', 'm.assignment_id')
    .select([
      'm.measure_id as measureId',
      'm.assignment_id as assignmentId',
      sql<AssignmentState>`a.state`.as('state'),
    ])
    .where('a.plan_id', '=', planId)
    .execute()
