-- What waits for somebody: one table, for whatever has come to a person or to those who work at a body (domain rule 16). A
-- row says of what kind it is, how urgent, and which page it leads to; never what the matter is.

create schema arrivals;
grant usage on schema arrivals to samlad_application;

-- A place is names and identifiers, never a text.
create function arrivals.is_place(place jsonb) returns boolean
  language sql immutable parallel safe set search_path = '' as $$
  select pg_catalog.jsonb_typeof(place) = 'object' and not exists (
    select from pg_catalog.jsonb_each(place) e
    where e.key !~ '^[a-zA-Z]{1,40}$' or pg_catalog.jsonb_typeof(e.value) <> 'string'
      or (e.value #>> '{}') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z_]{1,40})$')
$$;

create table arrivals.arrival (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  about_id uuid not null,
  case_id uuid references support.case_file (id) on delete cascade,
  body_id uuid not null references directory.body (id),
  roles text[] not null default '{}',
  people uuid[] not null default '{}',
  nationally boolean not null default false,
  urgency text not null check (urgency in ('danger', 'urgent', 'ordinary')),
  place jsonb not null check (arrivals.is_place(place)),
  from_body uuid not null references directory.body (id),
  arrived_by uuid references identity.person (id),
  arrived_at timestamptz not null,
  until_at timestamptz,
  step smallint not null default 0 check (step between 0 and 3),
  escalates_at timestamptz,
  taken_by uuid references identity.person (id),
  taken_at timestamptz,
  settled_by uuid references identity.person (id),
  settled_at timestamptz,
  check ((taken_by is null) = (taken_at is null)),
  check (cardinality(roles) + cardinality(people) > 0)
);
comment on table arrivals.arrival is 'What waits for somebody: of which kind, for whom, how urgent, until when, and which page it leads to';
comment on column arrivals.arrival.id is 'Identifier | internal | case';
comment on column arrivals.arrival.kind is 'What kind of thing waits, by the name that the room gives it | internal | case';
comment on column arrivals.arrival.about_id is 'Identifier of the thing that waits | internal | case';
comment on column arrivals.arrival.case_id is 'The case that it comes from, for its deny list | internal | case';
comment on column arrivals.arrival.body_id is 'The body at which it waits | internal | case';
comment on column arrivals.arrival.roles is 'Roles at the body that it waits for | internal | case';
comment on column arrivals.arrival.people is 'People that it waits for by name, as those on duty; each acts for the body | personal | case';
comment on column arrivals.arrival.nationally is 'Whether the national coordinator has been told that something waits unanswered, and no more | internal | case';
comment on column arrivals.arrival.urgency is 'danger, urgent or ordinary | internal | case';
comment on column arrivals.arrival.place is 'Names and identifiers of the address that it leads to | internal | case';
comment on column arrivals.arrival.from_body is 'The body that it comes from | internal | case';
comment on column arrivals.arrival.arrived_by is 'Who made it wait | personal | case';
comment on column arrivals.arrival.arrived_at is 'Since when it waits | internal | case';
comment on column arrivals.arrival.until_at is 'By when it is to be dealt with | internal | case';
comment on column arrivals.arrival.step is 'How far it has gone on: 0 to those on duty, 1 managers, 2 everybody in the role, 3 nationally | internal | case';
comment on column arrivals.arrival.escalates_at is 'When it goes on to the next, where nobody has taken it | internal | case';
comment on column arrivals.arrival.taken_by is 'Who has taken it | personal | case';
comment on column arrivals.arrival.taken_at is 'When it was taken | internal | case';
comment on column arrivals.arrival.settled_by is 'Who dealt with it; nobody where it settled by itself | personal | case';
comment on column arrivals.arrival.settled_at is 'When it was dealt with | internal | case';
create unique index arrival_open on arrivals.arrival (kind, about_id, body_id) where settled_at is null;
create index arrival_waiting on arrivals.arrival (body_id) where settled_at is null;
create index arrival_nationally on arrivals.arrival (arrived_at) where settled_at is null and nationally;
create index arrival_escalates on arrivals.arrival (escalates_at) where settled_at is null and taken_at is null;
create index arrival_case on arrivals.arrival (case_id);

create table arrivals.telling (
  arrival_id uuid not null references arrivals.arrival (id) on delete cascade,
  person_id uuid not null references identity.person (id),
  step smallint not null,
  decided_at timestamptz not null,
  tried_at timestamptz,
  mailed_at timestamptz,
  problem text check (problem ~ '^[a-z0-9_. ]{1,40}$'),
  primary key (arrival_id, person_id)
);
comment on table arrivals.telling is 'Who was told by mail that something waits, once each: the mail says nothing else';
comment on column arrivals.telling.arrival_id is 'What waits | internal | case';
comment on column arrivals.telling.person_id is 'Who is told | personal | case';
comment on column arrivals.telling.step is 'At which step | internal | case';
comment on column arrivals.telling.decided_at is 'When it was decided on | internal | case';
comment on column arrivals.telling.tried_at is 'When the mail server was last spoken to | internal | case';
comment on column arrivals.telling.mailed_at is 'When the mail server took it | internal | case';
comment on column arrivals.telling.problem is 'Why it was not taken for good, as a code | internal | case';
create index telling_unmailed on arrivals.telling (decided_at) where mailed_at is null and problem is null;

-- Whether somebody is kept from what comes from a case, by name or with the whole body: a danger may be a colleague.
create function arrivals.kept_from(wanted_case uuid, person uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select wanted_case is not null and exists (select from disclosure.denial d
    where d.case_id = wanted_case and d.lifted_at is null and (d.person_id = person or d.body_id = body))
$$;
revoke all on function arrivals.kept_from from public;

-- Whether a row waits for the actor as they act now.
create function arrivals.is_for_me(body_id uuid, roles text[], people uuid[], case_id uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and body_id = access.body()
    and (access.role() = any (roles) or access.person() = any (people))
    and not arrivals.kept_from(case_id, access.person(), access.body())
$$;
revoke all on function arrivals.is_for_me from public;
grant execute on function arrivals.is_for_me to samlad_application;

alter table arrivals.arrival enable row level security;
alter table arrivals.telling enable row level security;
-- Read by those whom it waits for, by those who work on the case that it comes from (they see who was told), and by the
-- system that takes it further. Written by the functions below, which know who may.
grant select on arrivals.arrival to samlad_application;
create policy read on arrivals.arrival for select to samlad_application using (
  (select access.role()) = 'system'
  or arrivals.is_for_me(body_id, roles, people, case_id)
  or (case_id is not null and support.works_on(case_id)));
grant update (step, escalates_at, roles, people, nationally) on arrivals.arrival to samlad_application;
create policy change on arrivals.arrival for update to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');

grant select, insert on arrivals.telling to samlad_application;
grant update (tried_at, mailed_at, problem) on arrivals.telling to samlad_application;
create policy read on arrivals.telling for select to samlad_application using ((select access.role()) = 'system');
create policy add on arrivals.telling for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on arrivals.telling for update to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');

-- Makes something wait: in the transaction of what happened, by whoever did it, also where it waits at another body. What
-- waits already goes on waiting as it does. Whoever is on duty there is among those a danger is for; what is urgent is handed to
-- the job that tells them. Returns its identifier.
create function arrivals.arrive(
  kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[], urgency text, place jsonb,
  until_at timestamptz, escalates_at timestamptz) returns uuid
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
      arrived_at, until_at, escalates_at)
    values (kind, about, from_case, to_body, to_roles,
      to_people || case when urgency = 'danger' then on_call.on_duty(to_body, access.now()) else '{}' end,
      urgency, place, origin, access.person(), access.now(), until_at, escalates_at)
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

-- "I take this": by somebody it is for; also from somebody who took it before. Returns whether it waited.
create function arrivals.take(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update arrivals.arrival a set taken_by = access.person(), taken_at = access.now(), escalates_at = null
    where a.id = wanted and a.settled_at is null and arrivals.is_for_me(a.body_id, a.roles, a.people, a.case_id);
  return found;
end $$;

-- Dealt with, by whoever did it, at every body at which it waits: somebody of a body at which it waits or from which it came,
-- or of a case that they work on. Returns how many ended.
create function arrivals.settle(wanted_kind text, about uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare ended integer;
begin
  if access.role() <> 'system' and not exists (select from arrivals.arrival a
      where a.kind = wanted_kind and a.about_id = about and a.settled_at is null
        and access.person() is not null and access.body() in (a.body_id, a.from_body)) then
    return 0;
  end if;
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now(), escalates_at = null
    where a.kind = wanted_kind and a.about_id = about and a.settled_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- What waits for somebody as they act now, asked for by every page: danger first, what nobody has taken first, then what is
-- due and has waited longest. The national coordinator learns that a danger is unanswered and at which body, where the body may
-- be known of; nothing else.
create function arrivals.waiting_for(person uuid, body uuid, role text)
  returns table (id uuid, kind text, urgency text, place jsonb, arrived_at timestamptz, until_at timestamptz,
    taken_at timestamptz, taken_by uuid, taken_by_name text, body_name text)
  language sql stable security definer set search_path = '' as $$
  select * from (
  select a.id, a.kind, a.urgency, a.place, a.arrived_at, a.until_at, a.taken_at, a.taken_by, p.name as taken_by_name, null::text as body_name
    from arrivals.arrival a left join identity.person p on p.id = a.taken_by
    where a.settled_at is null and a.body_id = waiting_for.body
      and (waiting_for.role = any (a.roles) or waiting_for.person = any (a.people))
      and exists (select from identity.membership m where m.person_id = waiting_for.person and m.body_id = waiting_for.body
        and m.role = waiting_for.role and m.ended_at is null)
      and not arrivals.kept_from(a.case_id, waiting_for.person, waiting_for.body)
  union all
  select a.id, 'arrivals.unanswered', a.urgency,
      case when disclosure.gives_shelter(a.body_id) then '{}'::jsonb else jsonb_build_object('bodyId', a.body_id) end,
      a.arrived_at, null, null, null, null,
      case when disclosure.gives_shelter(a.body_id) then null else b.name end
    from arrivals.arrival a join directory.body b on b.id = a.body_id
    where a.settled_at is null and a.nationally and a.taken_at is null and waiting_for.role = 'national_coordinator'
      and exists (select from identity.membership m where m.person_id = waiting_for.person and m.body_id = waiting_for.body
        and m.role = waiting_for.role and m.ended_at is null)
  ) w
  order by array_position('{danger,urgent,ordinary}', w.urgency), w.taken_at nulls first, w.until_at, w.arrived_at, w.id
  limit 100
$$;

-- The people at a body whom a step reaches, and who have not been told: 0 those on duty, 1 those who lead, 2 everybody there
-- in a role that it is for, 3 the national coordinators.
create function arrivals.untold(wanted uuid, step integer) returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array(
    select distinct m.person_id from arrivals.arrival a, identity.membership m join identity.person p on p.id = m.person_id
    where access.role() = 'system' and a.id = wanted and m.ended_at is null and p.disabled_at is null
      and case untold.step
        when 0 then m.body_id = a.body_id and m.person_id = any (on_call.on_duty(a.body_id, access.now()) || a.people)
        when 1 then m.body_id = a.body_id and m.role = 'case_manager'
        when 2 then m.body_id = a.body_id and m.role = any (a.roles)
        when 3 then m.role = 'national_coordinator'
        else false end
      and m.person_id is distinct from a.arrived_by
      and not arrivals.kept_from(a.case_id, m.person_id, a.body_id)
      and not exists (select from arrivals.telling t where t.arrival_id = a.id and t.person_id = m.person_id)), '{}')
$$;
revoke all on function arrivals.arrive, arrivals.take, arrivals.settle, arrivals.waiting_for, arrivals.untold from public;
grant execute on function arrivals.arrive, arrivals.take, arrivals.settle, arrivals.waiting_for, arrivals.untold to samlad_application;
