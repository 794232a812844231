-- The cases that somebody works on in which a time has run out, or something is to be done at once: they stand first in their list.
create function support.late_of_mine(today date) returns table (case_id uuid, last_day date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.case_id, min(case when c.at_once then '-infinity'::date else c.last_day end)
  from support.assignment a
  join support.clock c on c.case_id = a.case_id and c.state = 'running' and (c.at_once or c.last_day < late_of_mine.today)
  where a.person_id = access.person() and a.body_id = access.body() and a.ended_at is null
  group by c.case_id
$$;
revoke all on function support.late_of_mine from public;
grant execute on function support.late_of_mine to samlad_application;
