import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { leftToGrant } from './sums.ts'
import { listFlowOfBody } from './sums-store.ts'

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
  const found = await sql<Omit<MoneyAssignment, 'decidedOre' | 'availableOre'>>`
    select a.id, a.plan_id as "planId", a.title, a.reference,
      (select coalesce(json_agg(i.number order by length(i.number), i.number), '[]') from plan.assignment_measure s
        join plan.measure i on i.id = s.measure_id where s.assignment_id = a.id) as measures
    from plan.assignment a
    where a.state in ('given', 'completed')
      and a.id in (select b.assignment_id from plan.assignment_body b where b.part = 'assignee' and b.body_id = ${bodyId})
    order by a.decided desc nulls last, a.title`.execute(tx)
  const money = Map.groupBy(await listFlowOfBody(tx, bodyId), ({ assignmentId }) => assignmentId)
  return found.rows.map((row) => {
    const { decidedOre, leftOre } = leftToGrant(money.get(row.id) ?? [])
    return { ...row, decidedOre, availableOre: leftOre }
  })
}
