import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Assigned } from './rules.ts'

/** Which bodies have an assignment that is in force or completed, by the measures that it serves. */
export const listAssigned = (tx: DatabaseTransaction, planId: string): Promise<Assigned[]> =>
  tx
    .selectFrom('plan.assignment as a')
    .innerJoin('plan.assignment_measure as m', 'm.assignment_id', 'a.id')
    .innerJoin('plan.assignment_body as b', (join) =>
      join.onRef('b.assignment_id', '=', 'a.id').on('b.part', '=', 'assignee'),
    )
    .innerJoin('directory.body as d', 'd.id', 'b.body_id')
    .select([
      'm.measure_id as measureId',
      'a.id as assignmentId',
      'b.body_id as bodyId',
      'd.name as bodyName',
    ])
    .where('a.plan_id', '=', planId)
    .where('a.state', 'in', ['given', 'completed'])
    .orderBy('a.decided')
    .execute()
