import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { UNNAMED_BODY } from '../../directory/index.ts'

/** Money of the plan's frame that is traced to decisions, for some years. */
export interface TracedMoney {
  /** The same from day to day, so that two accounts can be compared. */
  readonly id: string
  readonly assignmentId: string | null
  /** The first posting that says so. */
  readonly postingId: string
  readonly title: string
  readonly holders: readonly string[]
  readonly measures: readonly string[]
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly amountOre: number
}

/**
 * What has been decided of a plan's frame, by assignment (or what else it is for) and years. Money from other appropriations
 * is left out, so that this and what is not traced are the frame.
 */
export const listTraced = async (tx: DatabaseTransaction, planId: string): Promise<TracedMoney[]> => {
  const found = await sql<TracedMoney>`
    select coalesce(d.assignment_id::text, d.key) || ':' || coalesce(l.from_year::text, '') || '-' || coalesce(l.to_year::text, '') as id,
      d.assignment_id as "assignmentId", coalesce(min(s.title), min(p.words)) as title,
      (array_agg(p.id order by p.posted_at))[1] as "postingId",
      coalesce((select json_agg(b.name order by b.name) from directory.body b where b.id = d.body_id
        or (d.body_id is null and b.id in (select ab.body_id from plan.assignment_body ab
          where ab.assignment_id = d.assignment_id and ab.part = 'assignee'))),
        case when d.body_id is not null then json_build_array(${UNNAMED_BODY}::text) end, '[]') as holders,
      coalesce((select json_agg(i.id order by length(i.number), i.number) from plan.measure i where i.id in (
        select m.measure_id from money.account_measure m where m.account_id = d.account
        union select m.measure_id from plan.assignment_measure m where m.assignment_id = d.assignment_id)), '[]') as measures,
      l.from_year as "fromYear", l.to_year as "toYear", -sum(l.amount_ore)::float8 as "amountOre"
    from money.posting p
    join lateral (
      select a.assignment_id, case when a.assignment_id is null then a.key end as key,
        case when a.assignment_id is null then a.id end as account,
        case when a.assignment_id is null then a.body_id end as body_id
      from money.line i join money.account a on a.id = i.account_id
      where i.posting_id = p.id and i.side = 'in' and a.stage = 'decided' order by i.position limit 1) d on true
    join money.line l on l.posting_id = p.id and l.side = 'out'
    join money.account o on o.id = l.account_id and o.stage in ('appropriated', 'planned')
    left join plan.assignment s on s.id = d.assignment_id
    where p.plan_id = ${planId}
    group by d.assignment_id, d.key, d.account, d.body_id, l.from_year, l.to_year
    having sum(l.amount_ore) <> 0
    order by l.from_year nulls last, title`.execute(tx)
  return found.rows
}
