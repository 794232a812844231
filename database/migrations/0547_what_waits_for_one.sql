-- Where several are asked the same, each answers for themselves: what waits for somebody by name, or at a body, waits there beside what waits
-- for others, and is ended there alone.
alter table arrivals.arrival add column for_person uuid references identity.person (id);
comment on column arrivals.arrival.for_person is 'The one that it waits for by name, where it is one and no role | personal | case';
drop index arrivals.arrival_open;
create unique index arrival_open on arrivals.arrival (kind, about_id, body_id, for_person) nulls not distinct where settled_at is null;

create or replace function arrivals.wait_for(kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[],
    urgency text, place jsonb, until_at timestamptz, escalates_at timestamptz, apart boolean DEFAULT false) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  made uuid;
  stands constant uuid := case when apart then access.alias('waiting', about) else about end;
  one constant uuid := case when cardinality(to_roles) = 0 and cardinality(to_people) = 1 then to_people[1] end;
begin
  insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, for_person, urgency, place, from_body, arrived_by,
      arrived_at, until_at, escalates_at, apart, case_alias)
    values (kind, stands, case when not apart then from_case end, to_body, to_roles,
      to_people || case when urgency = 'danger' then on_call.on_duty(to_body, access.now()) else '{}' end, one,
      urgency, case when apart then arrivals.veiled(place) else place end, coalesce(access.body(), to_body),
      access.person(), access.now(), until_at, escalates_at, apart,
      case when apart then access.alias('waiting', from_case) end)
    on conflict do nothing
    returning id into made;
  if made is null then
    select a.id into made from arrivals.arrival a
      where a.kind = wait_for.kind and a.about_id = stands and a.body_id = to_body and a.for_person is not distinct from one
        and a.settled_at is null;
  elsif urgency <> 'ordinary' then
    perform jobs.enqueue('arrivals.tell', json_build_object('arrivalId', made), null, 'arrivals.tell:' || made);
  end if;
  return made;
end $$;

create function arrivals.settle_for(wanted_kind text, about uuid, at_body uuid, person uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ended integer;
begin
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now(), escalates_at = null
    where a.kind = wanted_kind and a.about_id in (about, access.alias('waiting', about)) and a.settled_at is null
      and (at_body is null or a.body_id = at_body) and (settle_for.person is null or a.for_person = settle_for.person)
      and (access.role() = 'system' or access.person() is not null and access.body() in (a.body_id, a.from_body));
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke all on function arrivals.settle_for from public;
grant execute on function arrivals.settle_for to samlad_application;
