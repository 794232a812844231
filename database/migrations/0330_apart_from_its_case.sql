-- Something may come from a case whose own people may not know that it waits: that a person sees to their housing request, or
-- at which body a shelter was asked (decision 76). It keeps to the deny list of its case all the same.

alter table arrivals.arrival add column apart boolean not null default false;
comment on column arrivals.arrival.apart is 'Whether those who work on the case that it comes from may not know of it | internal | case';
update arrivals.arrival set apart = true where kind = 'housing.by_hand';

drop policy read on arrivals.arrival;
create policy read on arrivals.arrival for select to samlad_application using (
  (select access.role()) = 'system'
  or arrivals.is_for_me(body_id, roles, people, case_id)
  or (case_id is not null and not apart and support.works_on(case_id)));

drop function arrivals.arrive(text, uuid, uuid, uuid, text[], uuid[], text, jsonb, timestamptz, timestamptz);
create function arrivals.arrive(
  kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[], urgency text, place jsonb,
  until_at timestamptz, escalates_at timestamptz, apart boolean default false) returns uuid
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  is_system constant boolean := access.role() = 'system';
  origin constant uuid := coalesce(access.body(), to_body);
  made uuid;
begin
  if not is_system and (access.person() is null and access.role() not in ('link', 'partner')) then
    raise exception 'nobody makes anything wait' using errcode = 'insufficient_privilege';
  end if;
  if from_case is not null and not is_system and not support.works_on(from_case) and not support.leads(from_case) then
    raise exception 'not of this case' using errcode = 'insufficient_privilege';
  end if;
  insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_by,
      arrived_at, until_at, escalates_at, apart)
    values (kind, about, from_case, to_body, to_roles,
      to_people || case when urgency = 'danger' then on_call.on_duty(to_body, access.now()) else '{}' end,
      urgency, place, origin, access.person(), access.now(), until_at, escalates_at, apart)
    on conflict do nothing
    returning id into made;
  if made is null then
    select a.id into made from arrivals.arrival a
      where a.kind = arrive.kind and a.about_id = about and a.body_id = to_body and a.settled_at is null;
  elsif urgency <> 'ordinary' then
    perform jobs.enqueue('arrivals.tell', json_build_object('arrivalId', made), null, 'arrivals.tell:' || made);
  end if;
  return made;
end $$;
revoke all on function arrivals.arrive from public;
grant execute on function arrivals.arrive to samlad_application;

-- Which bodies have somebody who sees to requests by hand: whoever waits for a place tonight may call them (domain rule 16).
create function housing.seen_to_by() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id from identity.membership m join identity.person p on p.id = m.person_id
  where m.role = 'national_coordinator' and m.ended_at is null and p.disabled_at is null
    and (access.role() = 'system' or access.works_with_people()) and not disclosure.gives_shelter(m.body_id)
$$;
revoke all on function housing.seen_to_by from public;
grant execute on function housing.seen_to_by to samlad_application;

-- Whoever sees to requests keeps the numbers of their body as others do, and stands on its list of those on duty.
create or replace function on_call.keeps(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and (access.works_with_people() or access.role() = 'national_coordinator')
    and access.body() = wanted
    and (access.role() = 'case_manager' or not exists (
      select from identity.membership m join identity.person p on p.id = m.person_id
      where m.body_id = wanted and m.role = 'case_manager' and m.ended_at is null and p.disabled_at is null))
$$;
drop policy read on on_call.duty;
create policy read on on_call.duty for select to samlad_application using (
  (select access.role()) = 'system' or (body_id = (select access.body())
    and ((select access.works_with_people()) or (select access.role()) = 'national_coordinator')));

insert into jobs.task (name, takes, about, written) values
  ('housing.tell_placement', '{placementId}', 'placementId', '{housing.placement.id}');
