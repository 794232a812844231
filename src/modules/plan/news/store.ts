import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { NewsRow } from './news.ts'

/** What a page of news needs to know beside its rows. */
interface NewsPage {
  readonly rows: NewsRow[]
  readonly total: number
}

/** Which news: of one plan, one measure, one body in a plan, or all. */
interface NewsOf {
  readonly planId?: string
  readonly measureId?: string
  readonly bodyId?: string
}

/**
 * Published facts, newest first: decisions on assignments, published report-backs, deadlines that have passed without
 * anything coming, published accounts, approved versions of plans. Row-level security leaves out the rest.
 */
export const listNews = async (
  tx: DatabaseTransaction,
  {
    today,
    limit,
    offset,
    planId,
    measureId,
    bodyId,
  }: NewsOf & { today: string; limit: number; offset: number },
): Promise<NewsPage> => {
  const found = await sql<NewsRow & { total: number }>`
    with fact as (
      select 'decision' as kind, d.kind as what, d.id::text as key, d.decided::timestamp at time zone 'Europe/Stockholm' as at,
             a.title, null as body, a.plan_id, a.id as subject, a.id as assignment, null::uuid as body_id
      from plan.assignment_decision d join plan.assignment a on a.id = d.assignment_id
      union all
      select 'report', coalesce(d.kind, 'final'), r.id::text, coalesce(r.decided_at, r.submitted_at, r.created_at), a.title, b.name, a.plan_id, r.id, a.id, b.id
      from plan.report_back r join plan.assignment a on a.id = r.assignment_id join directory.body b on b.id = r.body_id
      left join plan.assignment_deadline d on d.id = r.deadline_id
      where r.state = 'published'
      union all
      select 'missing', d.kind, d.id::text || ' ' || body.id::text, (d.day + 1)::timestamp at time zone 'Europe/Stockholm', a.title, body.name, a.plan_id, a.id, a.id, body.id
      from plan.missing_reports(${today}::date) owed
      join plan.assignment_deadline d on d.id = owed.deadline_id
      join plan.assignment a on a.id = owed.assignment_id
      join directory.body body on body.id = owed.body_id
      union all
      select 'account', case when p.version > 1 then 'corrected' else 'published' end, p.id::text, p.published_at, '', null, p.plan_id, p.id, null, null
      from plan.published_account p
      union all
      select 'version', v.number::text, v.id::text, v.approved_at, '', null, v.plan_id, v.plan_id, null, null
      from plan.version v
      union all
      select 'judgement', g.state, g.id::text, g.set_at,
             (select m.heading from plan.measure_version m join plan.version v on v.id = m.version_id
               where m.measure_id = i.id order by v.number desc limit 1), null, i.plan_id, i.id, null, null
      from plan.progress g join plan.measure i on i.id = g.measure_id
      where g.measure_id = ${measureId ?? null}::uuid
    )
    select f.kind, f.what, f.key, f.at, f.title, f.body as "bodyName", f.plan_id as "planId", p.title as "planTitle", f.subject,
           count(*) over () as total
    from fact f join plan.plan p on p.id = f.plan_id
    where f.plan_id = coalesce(${planId ?? null}::uuid, f.plan_id)
      and (${measureId ?? null}::uuid is null or f.kind = 'judgement'
        or f.assignment in (select s.assignment_id from plan.assignment_measure s where s.measure_id = ${measureId ?? null}::uuid))
      and (${bodyId ?? null}::uuid is null or f.body_id = ${bodyId ?? null}::uuid
        or (f.kind = 'decision' and f.assignment in (select b.assignment_id from plan.assignment_body b where b.body_id = ${bodyId ?? null}::uuid)))
    order by f.at desc, f.kind, f.key
    limit ${limit} offset ${offset}`.execute(tx)
  return {
    rows: found.rows.map(({ total: _, ...row }) => row),
    total: Number(found.rows[0]?.total ?? 0),
  }
}

/** A body that a plan has to do with. @throws NotFound where there is none, or it is one that is told to nobody. */
export const getBody = async (tx: DatabaseTransaction, bodyId: string) => {
  const found = await tx
    .selectFrom('directory.body')
    .select(['id', 'name', 'name_english as nameEnglish', 'type', 'fictional'])
    .where('id', '=', bodyId)
    .where('hidden', '=', false)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('body')
  return found
}

/** The assignments of a plan in which a body has a part. */
export const listBodyAssignments = (tx: DatabaseTransaction, planId: string, bodyId: string) =>
  tx
    .selectFrom('plan.assignment_body as b')
    .innerJoin('plan.assignment as a', 'a.id', 'b.assignment_id')
    .select(['a.id', 'a.title', 'a.reference', 'a.decided', 'a.state', 'b.part'])
    .where('b.body_id', '=', bodyId)
    .where('a.plan_id', '=', planId)
    .orderBy('a.decided')
    .orderBy('a.title')
    .execute()

/** What bodies have published of what came of a plan's measures: one row for each measure that a report-back is about. */
export const listResults = async (tx: DatabaseTransaction, planId: string): Promise<PublishedResult[]> => {
  const found = await sql<PublishedResult>`
    select r.id as "reportBackId", m.measure_id as "measureId", b.name as body, r.effect, r.outcome, r.output,
      r.not_assessed as "notAssessed",
      (coalesce(r.submitted_at, r.created_at) at time zone 'Europe/Stockholm')::date as day
    from plan.report_back r
    join plan.assignment a on a.id = r.assignment_id
    join plan.assignment_measure m on m.assignment_id = a.id
    join directory.body b on b.id = r.body_id
    where a.plan_id = ${planId} and r.state = 'published'
    order by day desc, r.id`.execute(tx)
  return found.rows
}

/** What a body has published of what came of a measure. */
export interface PublishedResult {
  readonly reportBackId: string
  readonly measureId: string
  readonly body: string
  readonly day: string
  readonly effect: string | null
  readonly outcome: string | null
  readonly output: string | null
  readonly notAssessed: string | null
}
