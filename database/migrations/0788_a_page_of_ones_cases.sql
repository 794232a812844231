-- A page of one's cases is found by one function, which gives back the rows of the page alone. `support.reached_cases` and
-- `support.late_of_mine` gave each row that is reached, and the page sorted and counted them anew; they stay for processes of before.
-- Whoever works on very many cases has them found among those of the body, from an index that holds all that a list selects and sorts by.
-- holds up: whoever writes in a case waits two seconds where there are a million
create index case_file_heads on support.case_file (body_id, last_activity_at desc)
  include (id, number, state, step, age_group, county, opened_at);

create function support.page_of_cases(today date, wanted_number text, wanted_state text, wanted_step text, wanted_age text, wanted_county text,
  opened_from date, opened_to date, size integer, skipped integer)
returns table (id uuid, way integer, late date, total bigint) language plpgsql stable parallel restricted security definer rows 20
set search_path = pg_catalog, pg_temp as $$
declare
  me constant uuid := access.person();
  own constant uuid := access.body();
  at constant timestamptz := access.now();
  from_then constant timestamptz := opened_from::timestamp at time zone 'Europe/Stockholm';
  until_then constant timestamptz := (opened_to + 1)::timestamp at time zone 'Europe/Stockholm';
  denied uuid[];
  mine uuid[];
  reached uuid[];
  shown uuid[];
  many boolean;
begin
  if not access.works_with_people() then return; end if;
  denied := coalesce(disclosure.denied_cases(), '{}');
  mine := array(select a.case_id from support.assignment a
    where a.person_id = me and a.body_id = own and a.ended_at is null and (a.until_at is null or (at >= a.since and at < a.until_at)));
  many := cardinality(mine) > 200;
  reached := array(select b.case_id from disclosure.break_glass b
    where b.person_id = me and b.body_id = own and b.state = 'open' and at < b.ends_at and b.case_id not in (select unnest(mine)));
  -- Codes of a case that is only seen by a live view do not answer to a selection: they are not shown either.
  if num_nonnulls(wanted_state, wanted_step, wanted_age, wanted_county, opened_from, opened_to) = 0 then
    shown := array(select d.case_id from disclosure.disclosure d
      where d.to_body = own and d.form = 'live' and d.state = 'in_force' and at >= d.starts_at and at < d.ends_at
        and (d.to_role is null or access.unveil('disclosure.disclosure.to_role', d.id, d.to_role) = access.role())
        and d.case_id not in (select unnest(mine || reached)));
  end if;
  return query
  with seen as (
    select c.id, 1 as way, c.last_activity_at, c.number, c.state, c.step, c.age_group, c.county, c.opened_at from support.case_file c
    where not many and c.id = any (mine) and c.body_id = own
    union all
    -- Said so that the cases of the body are gone through once: each of many looked up by itself is ten times as dear.
    select c.id, 1, c.last_activity_at, c.number, c.state, c.step, c.age_group, c.county, c.opened_at from support.case_file c
    where many and c.body_id = own and (c.id in (select unnest(mine))) is true
    union all
    select c.id, case when c.id = any (reached) then 2 else 3 end, c.last_activity_at, c.number, c.state, c.step, c.age_group, c.county, c.opened_at
    from support.case_file c
    where c.id = any (reached || shown)),
  allowed as materialized (
    select s.id, s.way, s.last_activity_at from seen s
    where (wanted_number is null or s.number = wanted_number) and (wanted_state is null or s.state = wanted_state)
      and (wanted_step is null or s.step = wanted_step) and (wanted_age is null or s.age_group = wanted_age)
      and (wanted_county is null or s.county = wanted_county)
      and (from_then is null or s.opened_at >= from_then) and (until_then is null or s.opened_at < until_then)
      and s.id not in (select unnest(denied))),
  late as materialized (
    select k.case_id, min(case when k.at_once then '-infinity'::date else k.last_day end) as last_day
    from support.clock k where k.case_id = any (mine) and k.state = 'running' and (k.at_once or k.last_day < today)
    group by k.case_id)
  select s.id, s.way, l.last_day, (select count(*) from allowed)
  from allowed s left join late l on l.case_id = s.id
  order by l.last_day nulls last, s.last_activity_at desc, s.id
  limit size offset skipped;
end $$;
revoke all on function support.page_of_cases from public;
grant execute on function support.page_of_cases to samlad_application;
