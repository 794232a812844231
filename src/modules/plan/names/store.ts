import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

export interface MeasureChoice {
  readonly id: string
  readonly number: string
  readonly heading: string
  readonly areaKey: string | null
  readonly areaTitle: string | null
}

/** The measures of a plan's newest version, in its own order. */
export const listMeasureChoices = async (
  tx: DatabaseTransaction,
  planId: string,
): Promise<MeasureChoice[]> => {
  const found = await sql<MeasureChoice>`
    select i.id, i.number, mv.heading, ar.key as "areaKey", ar.title as "areaTitle"
    from plan.measure_version mv
    join plan.measure i on i.id = mv.measure_id
    left join plan.area ar on ar.id = mv.area_id
    where mv.version_id = (select v.id from plan.version v where v.plan_id = ${planId} order by v.number desc limit 1)
    order by mv.position`.execute(tx)
  return found.rows
}

export interface PlanHead {
  readonly id: string
  readonly title: string
  readonly reference: string
}

/** The plan, or nothing where it is not known. */
export const findPlanHead = (tx: DatabaseTransaction, planId: string): Promise<PlanHead | undefined> =>
  tx.selectFrom('plan.plan').select(['id', 'title', 'reference']).where('id', '=', planId).executeTakeFirst()

/** Every plan, the newest first. */
export const listPlanHeads = (tx: DatabaseTransaction): Promise<PlanHead[]> =>
  tx
    .selectFrom('plan.plan')
    .select(['id', 'title', 'reference'])
    .orderBy('decided', (order) => order.desc().nullsLast())
    .execute()

export interface AreaChoice {
  readonly key: string
  readonly title: string
}

/** The areas of the newest version of a plan. */
export const listAreaChoices = async (tx: DatabaseTransaction, planId: string): Promise<AreaChoice[]> => {
  const found = await sql<AreaChoice>`
    select ar.key, ar.title from plan.area ar
    where ar.version_id = (select v.id from plan.version v where v.plan_id = ${planId} order by v.number desc limit 1)
    order by ar.key`.execute(tx)
  return found.rows
}

/** Which of these measures belong to the plan. */
export const measuresOfPlan = async (
  tx: DatabaseTransaction,
  planId: string,
  ids: readonly string[],
): Promise<string[]> =>
  (
    await tx
      .selectFrom('plan.measure')
      .select('id')
      .where('plan_id', '=', planId)
      .where('id', 'in', [...ids])
      .execute()
  ).map(({ id }) => id)

/** Assignments of a plan that another may be joined into. */
export const listOpenAssignments = (tx: DatabaseTransaction, planId: string, except: string) =>
  tx
    .selectFrom('plan.assignment')
    .select(['id', 'title', 'reference'])
    .where('plan_id', '=', planId)
    .where('state', '=', 'given')
    .where('id', '<>', except)
    .orderBy('title')
    .execute()
