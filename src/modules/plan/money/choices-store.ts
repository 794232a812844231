import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** An assignment whose money a body distributes or has, for a choice. */
interface MoneyAssignment {
  readonly id: string
  readonly planId: string
  readonly title: string
  readonly reference: string | null
  /** Numbers of its measures. */
  readonly measures: readonly string[]
  readonly decidedOre: number
  /** Decided and not granted to anybody. */
  readonly availableOre: number
}

/** The assignments that a body carries out, newest first, with what each has been given. */
export const listMoneyAssignments = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<MoneyAssignment[]> => {
  const found = await sql<MoneyAssignment>`
    select a.id, a.plan_id as "planId", a.title, a.reference,
      (select coalesce(json_agg(i.number order by length(i.number), i.number), '[]') from plan.assignment_measure s
        join plan.measure i on i.id = s.measure_id where s.assignment_id = a.id) as measures,
      coalesce(m.came, 0) as "decidedOre", coalesce(m.left, 0) as "availableOre"
    from plan.assignment a
    left join lateral (
      select sum(l.amount_ore) filter (where l.side = 'in') as came, sum(l.amount_ore) as left
      from money.account c join money.line l on l.account_id = c.id
      where c.assignment_id = a.id and c.stage = 'decided' and (c.body_id = ${bodyId} or c.body_id is null)) m on true
    where a.state in ('given', 'completed')
      and a.id in (select b.assignment_id from plan.assignment_body b where b.part = 'assignee' and b.body_id = ${bodyId})
    order by a.decided desc nulls last, a.title`.execute(tx)
  return found.rows.map((row) => ({
    ...row,
    decidedOre: Number(row.decidedOre),
    availableOre: Number(row.availableOre),
  }))
}
