import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

type HitKind = 'measure' | 'assignment' | 'report_back' | 'activity' | 'body'

export interface Hit {
  readonly kind: HitKind
  readonly id: string
  readonly planId: string | null
  readonly title: string
  /** The words around the match, with the match between the marks \ue000 and \ue001. */
  readonly excerpt: string
  readonly rank: number
}

/**
 * Searches everything that the actor may read, best first. Row-level security decides what is found; Swedish word forms
 * are folded, and a word that is only begun, or typed without its marks, counts too.
 */
export const search = async (
  tx: DatabaseTransaction,
  text: string,
  limit: number,
  offset: number,
): Promise<{ hits: Hit[]; total: number }> => {
  const found = await sql<Hit & { total: number }>`
    with query as (
      select words.asked(${text}) as q
    ), hit as (
      select 'measure' as kind, m.measure_id as id, v.plan_id, i.number || '. ' || m.heading as title,
             coalesce(m.summary, array_to_string(m.paragraphs, ' ')) as body, ts_rank(m.search, q) * 2 as rank
      from query, plan.measure_version m
      join plan.version v on v.id = m.version_id
      join plan.measure i on i.id = m.measure_id
      where m.search @@ q and v.number = (select max(o.number) from plan.version o where o.plan_id = v.plan_id)
      union all
      select 'assignment', a.id, a.plan_id, a.title, a.task, ts_rank(a.search, q) from query, plan.assignment a where a.search @@ q
      union all
      select 'report_back', r.id, a.plan_id, a.title || ' – ' || b.name, concat_ws(' ', r.output, r.outcome, r.effect), ts_rank(r.search, q)
      from query, plan.report_back r join plan.assignment a on a.id = r.assignment_id join directory.body b on b.id = r.body_id
      where r.search @@ q
      union all
      select 'activity', c.id, c.plan_id, c.title, c.description, ts_rank(c.search, q) from query, plan.activity c where c.search @@ q
      union all
      select 'body', b.id, null, b.name, coalesce(b.name_english, ''), ts_rank(b.search, q) from query, directory.body b where b.search @@ q and not b.hidden
    )
    select kind, id, plan_id as "planId", title, words.excerpt(body, q) as excerpt, rank, total
    from (select hit.*, count(*) over () as total from hit order by rank desc, title limit ${limit} offset ${offset}) page, query`.execute(
    tx,
  )
  return { hits: found.rows.map(({ total: _, ...hit }) => hit), total: Number(found.rows[0]?.total ?? 0) }
}
