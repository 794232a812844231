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
      join.onRef('b.assignment_id', '=', 'a.id').on('b.part', '=', 'assignee'),
    )
    .innerJoin('directory.body as body', 'body.id', 'b.body_id')
    .leftJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.report_back as r')
          .select(['r.id', 'r.state'])
          .whereRef('r.deadline_id', '=', 'd.id')
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
  return query.execute()
}
