-- Who is given a case: never somebody on its deny list, of which those who lead see nothing. They leave a line in the
-- timeline when they give a case to somebody.

create function support.may_be_given(wanted uuid, candidate uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select support.may_assign(wanted) and not exists (select from disclosure.denial d
    where d.case_id = wanted and d.lifted_at is null and (d.person_id = candidate or d.body_id = access.body()))
$$;

create policy add_led on support.event for insert to samlad_application
  with check (section = 'timeline' and support.leads(case_id));
