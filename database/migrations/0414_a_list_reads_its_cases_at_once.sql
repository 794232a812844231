-- The cases that the actor may see (0090), read at once instead of one after another: of 3,000 in a list each took its own way
-- through the index, which was most of what a list cost. What may be seen is the same.
create or replace function support.reached_cases() returns table (
    id uuid, way integer, number text, state text, step text, age_group text, county text, opened_at timestamptz, last_activity_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 1000 as $$
  with works as materialized (
    select a.case_id from support.assignment a
      where a.person_id = (select access.person()) and a.body_id = (select access.body()) and a.ended_at is null),
  emergencies as materialized (
    select b.case_id from disclosure.break_glass b
      where b.person_id = (select access.person()) and b.body_id = (select access.body()) and b.state = 'open'
        and (select access.now()) < b.ends_at),
  live as materialized (
    select d.case_id from disclosure.disclosure d
      where d.to_body = (select access.body()) and d.form = 'live' and d.state = 'in_force'
        and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at and (d.to_role is null or d.to_role = (select access.role()))),
  seen as (
    select 1 as way, c.* from support.case_file c
      where c.id = any (array(select w.case_id from works w)) and c.body_id = (select access.body())
    union all
    select 2, c.* from support.case_file c
      where c.id = any (array(select e.case_id from emergencies e)) and c.id not in (select w.case_id from works w)
    union all
    select 3, c.* from support.case_file c
      where c.id = any (array(select l.case_id from live l))
        and c.id not in (select w.case_id from works w union all select e.case_id from emergencies e))
  select s.id, s.way, s.number, s.state, s.step, s.age_group, s.county, s.opened_at, s.last_activity_at
  from seen s
  where (select access.works_with_people()) and s.id not in (select unnest(disclosure.denied_cases()))
$$;
