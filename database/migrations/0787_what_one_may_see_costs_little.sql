-- Whether somebody works on a case is asked for each row that a page shows. It is asked so that what is asked first decides most often,
-- and by functions whose plans are kept: a page of a case took twice as long as it does now.

create or replace function disclosure.denies(wanted uuid) returns boolean language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp as $$
begin
  -- Most cases deny nobody, and are joined with none: only where it may matter is who asks made unknown, by two keyed hashes.
  if not exists (select from disclosure.denial d where d.case_id = wanted and d.lifted_at is null)
    and not exists (select from support.joining j where j.case_id = wanted and j.state = 'joined')
    and not exists (select from support.joining j where j.into_case = wanted and j.state = 'joined') then
    return false;
  end if;
  return exists (select from support.one_with(wanted) o join disclosure.denial d on d.case_id = o and d.lifted_at is null
    where d.person_alias = access.alias('denied', access.person()) or d.body_alias = access.alias('denied', access.body()));
end $$;

create or replace function support.works_on(wanted uuid) returns boolean language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return access.works_with_people()
    and exists (select from support.assignment a join support.case_file c on c.id = a.case_id
      where a.case_id = wanted and a.person_id = access.person() and support.works_now(a)
        and a.body_id = access.body() and c.body_id = a.body_id)
    and not disclosure.denies(wanted);
end $$;

create or replace function support.sees(wanted uuid, wanted_section text, wanted_field text default '') returns boolean
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp as $$
begin
  return support.works_on(wanted) or disclosure.opens(wanted, wanted_section, wanted_field)
    or (wanted_section not in ('whereabouts', 'housing') and access.role() = 'case_manager' and support.co_reads_until(wanted) is not null);
end $$;

-- What is booked before a moment in the cases of whoever asks, and not said anything of: theirs, and where nobody attends who still works there.
-- The rows themselves are read behind their own wall.
create function support.appointments_of_mine(before timestamptz) returns table (id uuid, in_place_of uuid, attends boolean)
language sql stable parallel restricted security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  with mine as materialized (
    select a.case_id, a.in_place_of, a.part, coalesce(a.in_place_of, a.person_id) as as_whom from support.assignment a
    where a.person_id = (select access.person()) and a.body_id = (select access.body()) and support.works_now(a))
  select p.id, m.in_place_of, m.as_whom = any (p.attendees)
  from mine m
  join support.appointment p on p.case_id = m.case_id and p.outcome is null and p.starts_at < before
  where m.as_whom = any (p.attendees)
    or (m.part = 'responsible' and not exists (select from support.assignment w
      where w.case_id = p.case_id and w.person_id = any (p.attendees) and support.works_now(w)))
$$;
revoke all on function support.appointments_of_mine from public;
grant execute on function support.appointments_of_mine to samlad_application;
