-- Somebody who leaves a body, or whose account is closed, leaves cases and dangers behind (domain rules 16 and 19). Their work ends
-- with their membership (0317); now whoever leads is told of each open case that nobody answers for any more, and a danger that
-- they had taken goes on to the next at once, as if nobody had.

-- What makes something wait, whoever may ask for it: for `arrive` below and for triggers of rooms, which know what has happened.
create function arrivals.wait_for(
  kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[], urgency text, place jsonb,
  until_at timestamptz, escalates_at timestamptz, apart boolean default false) returns uuid
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare made uuid;
begin
  insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_by,
      arrived_at, until_at, escalates_at, apart)
    values (kind, about, from_case, to_body, to_roles,
      to_people || case when urgency = 'danger' then on_call.on_duty(to_body, access.now()) else '{}' end,
      urgency, place, coalesce(access.body(), to_body), access.person(), access.now(), until_at, escalates_at, apart)
    on conflict do nothing
    returning id into made;
  if made is null then
    select a.id into made from arrivals.arrival a
      where a.kind = wait_for.kind and a.about_id = about and a.body_id = to_body and a.settled_at is null;
  elsif urgency <> 'ordinary' then
    perform jobs.enqueue('arrivals.tell', json_build_object('arrivalId', made), null, 'arrivals.tell:' || made);
  end if;
  return made;
end $$;
revoke all on function arrivals.wait_for from public, samlad_application;

create or replace function arrivals.arrive(
  kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[], urgency text, place jsonb,
  until_at timestamptz, escalates_at timestamptz, apart boolean default false) returns uuid
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
  is_system constant boolean := access.role() = 'system';
begin
  if not is_system and (access.person() is null and access.role() not in ('link', 'partner')) then
    raise exception 'nobody makes anything wait' using errcode = 'insufficient_privilege';
  end if;
  if from_case is not null and not is_system and not support.works_on(from_case) and not support.leads(from_case) then
    raise exception 'not of this case' using errcode = 'insufficient_privilege';
  end if;
  return arrivals.wait_for(kind, about, from_case, to_body, to_roles, to_people, urgency, place, until_at, escalates_at, apart);
end $$;

-- Whether somebody at a body leads its casework.
create function identity.somebody_leads(body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m join identity.person p on p.id = m.person_id
    where m.body_id = body and m.role = 'case_manager' and m.ended_at is null and p.disabled_at is null)
$$;
revoke execute on function identity.somebody_leads(uuid) from public, samlad_application;

-- An open case whose responsible person has gone waits for whoever leads, for those who still work on it, and, where nobody leads,
-- for everybody who works with people at the body, whoever comes to lead among them.
create function support.tell_case_left() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from support.case_file c where c.id = new.case_id and c.state = 'open')
    and not exists (select from support.assignment a
      where a.case_id = new.case_id and a.part = 'responsible' and a.ended_at is null) then
    perform arrivals.wait_for('support.case_left', new.case_id, new.case_id, new.body_id,
      case when identity.somebody_leads(new.body_id) then array['case_manager']
        else array['case_manager', 'caseworker', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer'] end,
      array(select a.person_id from support.assignment a where a.case_id = new.case_id and a.ended_at is null),
      'urgent', jsonb_build_object('caseId', new.case_id), null, null);
  end if;
  return null;
end $$;
create trigger tell_case_left after update of ended_at on support.assignment
  for each row when (old.ended_at is null and new.ended_at is not null and old.part = 'responsible')
  execute function support.tell_case_left();

-- Whoever has taken something and acts for the body no more has let go of it.
create function arrivals.let_go() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'membership' then
    update arrivals.arrival a set taken_by = null, taken_at = null,
        escalates_at = case when a.urgency = 'danger' then access.now() end
      where a.settled_at is null and a.taken_by = new.person_id and a.body_id = new.body_id
        and not exists (select from identity.membership m
          where m.person_id = new.person_id and m.body_id = new.body_id and m.ended_at is null);
  else
    update arrivals.arrival a set taken_by = null, taken_at = null,
        escalates_at = case when a.urgency = 'danger' then access.now() end
      where a.settled_at is null and a.taken_by = new.id;
  end if;
  return null;
end $$;
create trigger let_go after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function arrivals.let_go();
create trigger let_go after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function arrivals.let_go();

-- What had been left before this came.
update arrivals.arrival a set taken_by = null, taken_at = null, escalates_at = case when a.urgency = 'danger' then now() end
  where a.settled_at is null and a.taken_by is not null
    and not exists (select from identity.membership m join identity.person p on p.id = m.person_id
      where m.person_id = a.taken_by and m.body_id = a.body_id and m.ended_at is null and p.disabled_at is null);
insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_at)
  select 'support.case_left', c.id, c.id, c.body_id,
    case when identity.somebody_leads(c.body_id) then array['case_manager']
      else array['case_manager', 'caseworker', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer'] end,
    array(select a.person_id from support.assignment a where a.case_id = c.id and a.ended_at is null),
    'urgent', jsonb_build_object('caseId', c.id), c.body_id, now()
  from support.case_file c
  where c.state = 'open'
    and not exists (select from support.assignment a where a.case_id = c.id and a.part = 'responsible' and a.ended_at is null)
  on conflict do nothing;
