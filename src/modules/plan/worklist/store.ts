import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** When the newest report-back of each measure of a plan was accepted. */
export const listAcceptedAt = async (
  tx: DatabaseTransaction,
  planId: string,
): Promise<ReadonlyMap<string, Date>> => {
  const rows = await tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('plan.assignment_measure as m', 'm.assignment_id', 'a.id')
    .select(({ fn }) => ['m.measure_id as measureId', fn.max('r.decided_at').as('at')])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .where('r.decided_at', 'is not', null)
    .groupBy('m.measure_id')
    .execute()
  return new Map(rows.map(({ measureId, at }) => [measureId, at as Date]))
}
