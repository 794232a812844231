import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { UNNAMED_BODY } from '../../directory/index.ts'
import type { FlowRow, SetAside } from './sums.ts'

/** Who has the money of an account `a`, of the body `b`: of a hidden one is told that it is one, and not which. */
export const holderName = sql`coalesce(b.name, a.recipient, case when a.body_id is not null then ${UNNAMED_BODY}::text end)`

/**
 * What came to each account and what lies there, by the years that the money is for. Money from other appropriations stands
 * with what it was decided for: with the account of the decision that brought it in.
 */
const listFlow = async (tx: DatabaseTransaction, condition: RawBuilder<SqlBool>): Promise<FlowRow[]> => {
  const found = await sql<FlowRow>`
    select l.stage, a.assignment_id as "assignmentId", s.title as "assignmentTitle",
      b.id as "bodyId", ${holderName} as holder,
      coalesce((select json_agg(json_build_object('id', i.id, 'number', i.number, 'planId', i.plan_id, 'area', r.key) order by length(i.number), i.number)
        from plan.measure i
        left join lateral (select m.area_id from plan.measure_version m join plan.version v on v.id = m.version_id
          where m.measure_id = i.id order by v.number desc limit 1) n on true
        left join plan.area r on r.id = n.area_id
        where i.id in (
          select m.measure_id from money.account_measure m where m.account_id = a.id
          union select m.measure_id from plan.assignment_measure m where m.assignment_id = a.assignment_id)), '[]') as measures,
      coalesce((select json_agg(d.name order by d.name) from plan.assignment_body ab join directory.body d on d.id = ab.body_id
        where ab.assignment_id = a.assignment_id and ab.part = 'assignee'), '[]') as assignees,
      a.key, a.item, a.steward_id as "stewardId",
      l.from_year as "fromYear", l.to_year as "toYear",
      coalesce(sum(l.amount_ore) filter (where l.side = 'in'), 0)::float8 as "cameOre",
      sum(l.amount_ore)::float8 as "leftOre",
      (array_agg(p.id order by p.posted_at, p.id))[1] as "postingId",
      (array_agg(p.words order by p.posted_at, p.id))[1] as words
    from (
      select a.stage, a.id as account_id, l.posting_id, l.side, l.amount_ore, l.from_year, l.to_year
      from money.account a join money.line l on l.account_id = a.id
      where a.stage <> 'outside' and ${condition}
      union all
      select o.stage, a.id, l.posting_id, l.side, l.amount_ore, l.from_year, l.to_year
      from money.account o join money.line l on l.account_id = o.id
      left join lateral (
        select i.account_id from money.line i join money.account p on p.id = i.account_id and p.stage = 'decided'
        where i.posting_id = l.posting_id and i.side = 'in' order by i.position limit 1) d on true
      join money.account a on a.id = coalesce(d.account_id, o.id)
      where o.stage = 'outside' and ${condition}) l
    join money.account a on a.id = l.account_id
    join money.posting p on p.id = l.posting_id
    left join plan.assignment s on s.id = a.assignment_id
    left join directory.body b on b.id = a.body_id
    group by l.stage, a.id, s.title, b.id, b.name, l.from_year, l.to_year
    order by l.from_year nulls last, l.to_year, s.title, holder`.execute(tx)
  return found.rows
}

export const listFlowOfPlan = (tx: DatabaseTransaction, planId: string): Promise<FlowRow[]> =>
  listFlow(tx, sql<SqlBool>`a.plan_id = ${planId}`)

export const listFlowOfAssignment = (tx: DatabaseTransaction, assignmentId: string): Promise<FlowRow[]> =>
  listFlow(tx, sql<SqlBool>`a.assignment_id = ${assignmentId}`)

export const listFlowOfMeasure = (tx: DatabaseTransaction, measureId: string): Promise<FlowRow[]> =>
  listFlow(
    tx,
    sql<SqlBool>`(a.id in (select account_id from money.account_measure where measure_id = ${measureId})
      or a.assignment_id in (select assignment_id from plan.assignment_measure where measure_id = ${measureId}))`,
  )

/** Money that a body has or decides on, or has together with others by an assignment of its own. */
export const listFlowOfBody = (tx: DatabaseTransaction, bodyId: string): Promise<FlowRow[]> =>
  listFlow(
    tx,
    sql<SqlBool>`(a.body_id = ${bodyId} or a.steward_id = ${bodyId} or (a.body_id is null and a.steward_id is null
      and a.assignment_id in (select assignment_id from plan.assignment_body where part = 'assignee' and body_id = ${bodyId})))`,
  )

/** Money of an assignment that a body has, decides on, or has together with others. */
export const listFlowOfBodyInAssignment = (
  tx: DatabaseTransaction,
  bodyId: string,
  assignmentId: string,
): Promise<FlowRow[]> =>
  listFlow(
    tx,
    sql<SqlBool>`a.assignment_id = ${assignmentId}
      and (a.body_id = ${bodyId} or a.steward_id = ${bodyId} or (a.body_id is null and a.steward_id is null))`,
  )

export interface ListedPosting {
  readonly id: string
  readonly planId: string
  readonly kind: string
  readonly day: string
  readonly decisionNumber: string | null
  readonly words: string
  readonly source: string
  readonly page: number | null
  /** What came to the stage that the posting leads to. */
  readonly amountOre: number
  readonly holders: readonly string[]
  readonly assignmentId: string | null
  readonly reversedBy: string | null
}

/** Postings of a plan, newest first. */
export const listPostings = async (
  tx: DatabaseTransaction,
  {
    planId,
    assignmentId,
    limit,
    offset,
  }: { planId?: string; assignmentId?: string; limit: number; offset: number },
): Promise<{ rows: ListedPosting[]; total: number }> => {
  const condition =
    assignmentId === undefined
      ? sql<SqlBool>`p.plan_id = ${planId}`
      : sql<SqlBool>`p.id in (select l.posting_id from money.line l join money.account a on a.id = l.account_id where a.assignment_id = ${assignmentId})`
  const found = await sql<ListedPosting & { total: number }>`
    select p.id, p.plan_id as "planId", p.kind, p.day, p.decision_number as "decisionNumber", p.words, p.source, p.page,
      m.ore as "amountOre", m.holders, m.assignment as "assignmentId",
      (select r.id from money.posting r where r.reverses = p.id) as "reversedBy", count(*) over ()::int as total
    from money.posting p
    join lateral (
      select sum(l.amount_ore) filter (where l.side = 'in')::float8 as ore,
        coalesce(json_agg(distinct ${holderName}) filter (where l.side = 'in' and ${holderName} is not null), '[]') as holders,
        (array_agg(a.assignment_id) filter (where a.assignment_id is not null))[1] as assignment
      from money.line l join money.account a on a.id = l.account_id left join directory.body b on b.id = a.body_id
      where l.posting_id = p.id) m on true
    where ${condition}
    order by p.day desc, p.posted_at desc, p.id
    limit ${limit} offset ${offset}`.execute(tx)
  return {
    rows: found.rows.map(({ total: _, ...row }) => ({ ...row, amountOre: row.amountOre ?? 0 })),
    total: found.rows[0]?.total ?? 0,
  }
}

/** Lines that were looked at and are none of the plan's money. */
export const listSetAside = async (tx: DatabaseTransaction, planId: string): Promise<SetAside[]> => {
  const rows = await tx
    .selectFrom('money.set_aside')
    .select(['year', 'appropriation', 'body', 'amount_ore', 'reason', 'source'])
    .where('plan_id', '=', planId)
    .orderBy('year')
    .orderBy('body')
    .execute()
  return rows.map(({ amount_ore, reason, ...row }) => ({
    ...row,
    amountOre: amount_ore,
    reason: reason as SetAside['reason'],
  }))
}
