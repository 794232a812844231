-- How the casework of a body stands, for whoever leads it: counts of its cases, none of a case that they must never see. How long from a
-- case's opening to its first note, whether times that can be missed were kept, how long cases have been open, and of what ages.
create function support.unit_counts(missable text[]) returns table (what text, part text, count integer)
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  with today as (select (access.now() at time zone 'Europe/Stockholm')::date as day),
  mine as materialized (
    select c.id, c.state, c.age_group, (c.opened_at at time zone 'Europe/Stockholm')::date as opened, t.day
    from support.case_file c, today t
    where access.role() = 'case_manager' and c.body_id = access.body() and c.id <> all (coalesce(disclosure.denied_cases(), '{}'))),
  waited as (
    select m.day - m.opened as age, (select min(n.happened_on) from support.note n where n.case_id = m.id) - m.opened as days
    from mine m where m.opened > m.day - 365),
  timed as (
    select coalesce(k.ended_on, m.day) > k.last_day or k.state = 'lapsed' as missed
    from mine m join support.clock k on k.case_id = m.id
    where k.kind = any (missable) and k.last_day between m.day - 365 and m.day - 1 and k.state <> 'not_needed')
  select 'open', case when day - opened < 30 then 'month' when day - opened < 90 then 'quarter' when day - opened < 180 then 'half'
      when day - opened < 365 then 'year' else 'longer' end, count(*)::integer from mine where state = 'open' group by 2
  union all select 'age', age_group, count(*)::integer from mine where state = 'open' group by 2
  union all select 'wait', case when days is null then 'not_yet' when days <= 1 then 'day' when days <= 7 then 'week' when days <= 30 then 'month'
      else 'longer' end, count(*)::integer from waited group by 2
  union all select 'time', case when missed then 'missed' else 'kept' end, count(*)::integer from timed group by 2
$$;
revoke all on function support.unit_counts(text[]) from public;
grant execute on function support.unit_counts(text[]) to samlad_application;
