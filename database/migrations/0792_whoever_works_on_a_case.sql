-- Row-level security asks of each row of a case whether the caller works on it: some forty times for a page. Who asks is made out once for a
-- call, and the case is looked up with them in one query.
create or replace function support.works_on(wanted uuid) returns boolean
  language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  asker constant uuid := access.person();
  own constant uuid := access.body();
begin
  if not access.works_with_people() then return false; end if;
  perform from support.assignment a join support.case_file c on c.id = a.case_id and c.body_id = a.body_id
    where a.case_id = wanted and a.person_id = asker and a.body_id = own and support.works_now(a);
  return found and not disclosure.denies(wanted);
end $$;

-- Whoever works on a case sees all that has happened in it; the rest by section, which is asked for twice. Said so, and with an index that
-- holds the order of the list, the newest few are read and no more: of 67 that a case had, all were tried for the three that its page shows.
alter policy read on support.event
  using (support.works_on(case_id) or (support.sees(case_id, 'timeline') and support.sees(case_id, section)));

-- holds up: whoever writes in a case waits some seconds where there are millions of events
create index event_newest on support.event (case_id, at desc, id desc);
drop index support.event_case;
