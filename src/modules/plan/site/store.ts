import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { NewsRow } from './news.ts'

/** What a page of news needs to know beside its rows. */
interface NewsPage {
  readonly rows: NewsRow[]
  readonly total: number
}

/**
 * Published facts, newest first: decisions on assignments, published report-backs, deadlines that have passed without
 * anything coming, published accounts, approved versions of plans. Row-level security leaves out the rest.
 */
export const listNews = async (
  tx: DatabaseTransaction,
  { today, limit, offset, planId }: { today: string; limit: number; offset: number; planId?: string },
): Promise<NewsPage> => {
  const found = await sql<NewsRow & { total: number }>`
    with told as materialized (
      select deadline_id, body_id from plan.report_states(null) where state in ('submitted', 'accepted', 'published')
    ), fact as (
      select 'decision' as kind, d.kind as what, d.id::text as key, d.decided::timestamp at time zone 'Europe/Stockholm' as at,
             a.title, null as body, a.plan_id, a.id as subject
      from plan.assignment_decision d join plan.assignment a on a.id = d.assignment_id
      union all
      select 'report', coalesce(d.kind, 'final'), r.id::text, coalesce(r.decided_at, r.submitted_at, r.created_at), a.title, b.name, a.plan_id, r.id
      from plan.report_back r join plan.assignment a on a.id = r.assignment_id join directory.body b on b.id = r.body_id
      left join plan.assignment_deadline d on d.id = r.deadline_id
      where r.state = 'published'
      union all
      select 'missing', d.kind, d.id::text || ' ' || b.body_id::text, (d.day + 1)::timestamp at time zone 'Europe/Stockholm', a.title, body.name, a.plan_id, a.id
      from plan.assignment_deadline d
      join plan.assignment a on a.id = d.assignment_id
      join plan.assignment_body b on b.assignment_id = a.id and b.part = 'assignee'
      join directory.body body on body.id = b.body_id
      where a.state in ('given', 'completed') and not d.withdrawn and d.replaced_by is null and d.day < ${today}
        and not exists (select from told where told.deadline_id = d.id and told.body_id = b.body_id)
      union all
      select 'account', case when p.version > 1 then 'corrected' else 'published' end, p.id::text, p.published_at, '', null, p.plan_id, p.id
      from plan.published_account p
      union all
      select 'version', v.number::text, v.id::text, v.approved_at, '', null, v.plan_id, v.plan_id
      from plan.version v
    )
    select f.kind, f.what, f.key, f.at, f.title, f.body as "bodyName", f.plan_id as "planId", p.title as "planTitle", f.subject,
           count(*) over () as total
    from fact f join plan.plan p on p.id = f.plan_id
    where f.plan_id = coalesce(${planId ?? null}::uuid, f.plan_id)
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

/** How much there is to rest on: report-backs that everybody may read, and figures of the plan with their sources. */
export const countSources = async (tx: DatabaseTransaction, planId: string, versionId: string) => {
  const reports = await tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('a.plan_id', '=', planId)
    .where('r.state', '=', 'published')
    .executeTakeFirstOrThrow()
  const facts = await tx
    .selectFrom('plan.version_fact')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('version_id', '=', versionId)
    .executeTakeFirstOrThrow()
  return { reports: Number(reports.count), facts: Number(facts.count) }
}
