import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** The assignments in which a body is named, newest decision first. */
export const listAssignmentsOfBody = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('plan.assignment_body as b')
    .innerJoin('plan.assignment as a', 'a.id', 'b.assignment_id')
    .innerJoin('plan.plan as p', 'p.id', 'a.plan_id')
    .select(['a.id', 'a.title', 'a.state', 'a.decided', 'b.part', 'p.id as planId', 'p.title as plan'])
    .where('b.body_id', '=', bodyId)
    .orderBy('a.decided', (order) => order.desc().nullsLast())
    .orderBy('a.title')
    .limit(100)
    .execute()

/** The measures for which the newest version of a plan names a body. */
export const listMeasuresOfBody = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('plan.measure_body as b')
    .innerJoin('plan.version as v', 'v.id', 'b.version_id')
    .innerJoin('plan.plan as p', 'p.id', 'v.plan_id')
    .innerJoin('plan.measure as m', 'm.id', 'b.measure_id')
    .innerJoin('plan.measure_version as mv', (join) =>
      join.onRef('mv.version_id', '=', 'v.id').onRef('mv.measure_id', '=', 'm.id'),
    )
    .select(['m.id', 'm.number', 'mv.heading', 'b.part', 'p.id as planId', 'p.title as plan'])
    .where('b.body_id', '=', bodyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan.version as newer')
            .select('newer.id')
            .whereRef('newer.plan_id', '=', 'v.plan_id')
            .whereRef('newer.number', '>', 'v.number'),
        ),
      ),
    )
    .orderBy('p.decided', 'desc')
    .orderBy('mv.position')
    .limit(200)
    .execute()
