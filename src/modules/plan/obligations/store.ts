import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Obligation, ReportState } from './rules.ts'

interface Scope {
  readonly planId?: string
  readonly assignmentId?: string
  readonly measureId?: string
  readonly bodyId?: string
}

/** Every obligation in force, earliest day first: one row for each deadline and each assignee. */
export const listObligations = async (tx: DatabaseTransaction, scope: Scope): Promise<Obligation[]> => {
  let query = tx
    .selectFrom('plan.assignment as a')
    .innerJoin('plan.assignment_deadline as d', 'd.assignment_id', 'a.id')
    .innerJoin('plan.assignment_body as b', (join) =>
      join
        .onRef('b.assignment_id', '=', 'a.id')
        .on('b.part', '=', 'assignee')
        // A part that one body reports is owed by that body.
        .on(({ or, eb, ref }) => or([eb('d.body_id', 'is', null), eb('d.body_id', '=', ref('b.body_id'))])),
    )
    .innerJoin('directory.body as body', 'body.id', 'b.body_id')
    .leftJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.report_back as r')
          .select(['r.id', 'r.state'])
          .whereRef('r.assignment_id', '=', 'a.id')
          // A report-back that answers a deadline which was prolonged since answers the one in its place.
          .where(sql<boolean>`plan.deadline_in_force(r.deadline_id) = d.id`)
          .whereRef('r.body_id', '=', 'b.body_id')
          .where('r.state', '<>', 'withdrawn')
          .orderBy('r.created_at', 'desc')
          .limit(1)
          .as('report'),
      (join) => join.onTrue(),
    )
    .select([
      'a.id as assignmentId',
      'a.title as assignmentTitle',
      'd.id as deadlineId',
      'b.body_id as bodyId',
      'body.name as bodyName',
      'd.day as day',
      sql<'interim' | 'final'>`d.kind`.as('kind'),
      'd.part as part',
      'report.id as reportBackId',
      sql<ReportState | null>`report.state`.as('reportState'),
    ])
    .where('a.state', 'in', ['given', 'completed'])
    .where('d.withdrawn', '=', false)
    .where('d.replaced_by', 'is', null)
    .orderBy('d.day')
    .orderBy('body.name')
  if (scope.planId !== undefined) query = query.where('a.plan_id', '=', scope.planId)
  if (scope.assignmentId !== undefined) query = query.where('a.id', '=', scope.assignmentId)
  if (scope.bodyId !== undefined) query = query.where('b.body_id', '=', scope.bodyId)
  if (scope.measureId !== undefined)
    query = query.where('a.id', 'in', (with_) =>
      with_
        .selectFrom('plan.assignment_measure')
        .select('assignment_id')
        .where('measure_id', '=', scope.measureId!),
    )
  return withTold(tx, await query.execute())
}

interface ToldState {
  readonly deadline_id: string
  readonly body_id: string
  readonly state: ReportState
}

// What has come furthest counts, where a body has more than one report-back for a deadline.
const reach: readonly ReportState[] = ['returned', 'submitted', 'accepted', 'published']

/**
 * That a body has reported is told to everybody, what it reported is not: to a reader who may not see a submitted
 * report-back it would otherwise seem to be missing.
 */
const withTold = async (tx: DatabaseTransaction, obligations: Obligation[]): Promise<Obligation[]> => {
  const assignments = [...new Set(obligations.map(({ assignmentId }) => assignmentId))]
  if (assignments.length === 0) return obligations
  const told =
    await sql<ToldState>`select deadline_id, body_id, state from plan.report_states(${assignments}::uuid[])`.execute(
      tx,
    )
  const furthest = new Map<string, ReportState>()
  for (const { deadline_id, body_id, state } of told.rows) {
    const key = `${deadline_id} ${body_id}`
    const known = furthest.get(key)
    if (known === undefined || reach.indexOf(state) > reach.indexOf(known)) furthest.set(key, state)
  }
  return obligations.map((obligation) => ({
    ...obligation,
    reportState: furthest.get(`${obligation.deadlineId} ${obligation.bodyId}`) ?? obligation.reportState,
  }))
}
