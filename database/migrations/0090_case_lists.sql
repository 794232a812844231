-- The cases that the actor may see, worked out once for a whole list. Row by row the policy of support.case_file asks the
-- same of each case, which is right for one and dear for 3,000; here the same facts are put together as a set, beginning
-- from what the actor has: assignments, open emergencies, live views in force. Only codes and days come out of it, and what
-- a list then shows of a case is read behind the wall again.
create function support.reached_cases() returns table (
    id uuid, way integer, number text, state text, step text, age_group text, county text, opened_at timestamptz, last_activity_at timestamptz)
  language sql stable security definer set search_path = '' rows 1000 as $$
  with reached as (
    select a.case_id, 1 as way from support.assignment a
      where a.person_id = (select access.person()) and a.body_id = (select access.body()) and a.ended_at is null
    union all
    select b.case_id, 2 from disclosure.break_glass b
      where b.person_id = (select access.person()) and b.body_id = (select access.body()) and b.state = 'open' and (select access.now()) < b.ends_at
    union all
    select d.case_id, 3 from disclosure.disclosure d
      where d.to_body = (select access.body()) and d.form = 'live' and d.state = 'in_force'
        and (select access.now()) >= d.starts_at and (select access.now()) < d.ends_at and (d.to_role is null or d.to_role = (select access.role()))),
  own as (select r.case_id, min(r.way) as way from reached r group by r.case_id)
  select c.id, own.way, c.number, c.state, c.step, c.age_group, c.county, c.opened_at, c.last_activity_at
  from own join support.case_file c on c.id = own.case_id
  where (select access.works_with_people())
    and (own.way > 1 or c.body_id = (select access.body()))
    and c.id <> all (coalesce((select disclosure.denied_cases()), '{}'))
$$;
