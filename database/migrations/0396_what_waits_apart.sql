-- What waits apart from its case says what it is about by aliases: at a shelter it would otherwise say who lives there. Once the case is
-- gone so is what waits.

insert into access.relation (name) values ('waiting');
alter table arrivals.arrival add column case_alias uuid;
comment on column arrivals.arrival.case_alias is 'Alias of the case, in place of it, where it waits apart from it | internal | case';
comment on column arrivals.arrival.about_id is 'Identifier of the thing that waits; its alias where it waits apart | internal | case';
comment on column arrivals.arrival.place is 'Names and identifiers of the address that it leads to; aliases where it waits apart | internal | case';
create index arrival_case_alias on arrivals.arrival (case_alias) where case_alias is not null;

create function access.is_identifier(text text) returns boolean language sql immutable parallel safe
  return text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

-- The identifiers among the parameters of an address, as aliases, and back. What is no identifier stays as it is.
create function arrivals.veiled(place jsonb) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(key, case when access.is_identifier(value)
    then access.alias('waiting', value::uuid)::text else value end), '{}') from jsonb_each_text(place)
$$;
create function arrivals.unveiled(place jsonb) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(key, case when access.is_identifier(value)
    then access.behind('waiting', value::uuid)::text else value end), '{}') from jsonb_each_text(place)
$$;

create or replace function arrivals.wait_for(kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[],
    urgency text, place jsonb, until_at timestamptz, escalates_at timestamptz, apart boolean DEFAULT false) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare made uuid; stands constant uuid := case when apart then access.alias('waiting', about) else about end;
begin
  insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_by,
      arrived_at, until_at, escalates_at, apart, case_alias)
    values (kind, stands, case when not apart then from_case end, to_body, to_roles,
      to_people || case when urgency = 'danger' then on_call.on_duty(to_body, access.now()) else '{}' end,
      urgency, case when apart then arrivals.veiled(place) else place end, coalesce(access.body(), to_body),
      access.person(), access.now(), until_at, escalates_at, apart,
      case when apart then access.alias('waiting', from_case) end)
    on conflict do nothing
    returning id into made;
  if made is null then
    select a.id into made from arrivals.arrival a
      where a.kind = wait_for.kind and a.about_id = stands and a.body_id = to_body and a.settled_at is null;
  elsif urgency <> 'ordinary' then
    perform jobs.enqueue('arrivals.tell', json_build_object('arrivalId', made), null, 'arrivals.tell:' || made);
  end if;
  return made;
end $$;
create or replace function arrivals.settle(wanted_kind text, about uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ended integer;
begin
  if access.role() <> 'system' and not exists (select from arrivals.arrival a
      where a.kind = wanted_kind and a.about_id in (about, access.alias('waiting', about)) and a.settled_at is null
        and access.person() is not null and access.body() in (a.body_id, a.from_body)) then
    return 0;
  end if;
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now(), escalates_at = null
    where a.kind = wanted_kind and a.about_id in (about, access.alias('waiting', about)) and a.settled_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;
create or replace function arrivals.take(wanted uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update arrivals.arrival a set taken_by = access.person(), taken_at = access.now(), escalates_at = null
    where a.id = wanted and a.settled_at is null
      and arrivals.is_for_me(a.body_id, a.roles, a.people, coalesce(a.case_id, access.behind('waiting', a.case_alias)));
  return found;
end $$;
create or replace function arrivals.told(wanted uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array(
    select t.person_id from arrivals.telling t join arrivals.arrival a on a.id = t.arrival_id
      join identity.person p on p.id = t.person_id
    where access.role() = 'system' and a.id = wanted and p.disabled_at is null
      and exists (select from identity.membership m where m.person_id = p.id and m.ended_at is null
        and (m.body_id = a.body_id or m.role = 'national_coordinator'))
      and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), t.person_id, a.body_id)
    order by t.person_id), '{}')
$$;
create or replace function arrivals.untold(wanted uuid, step integer) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
      and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), m.person_id, a.body_id)
      and not exists (select from arrivals.telling t where t.arrival_id = a.id and t.person_id = m.person_id)), '{}')
$$;
create or replace function arrivals.reached(wanted uuid) returns table (roles text[], by_name boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    coalesce(array_agg(distinct r.role) filter (where r.role = any (a.roles)), '{}'),
    coalesce(bool_or(r.person_id = any (a.people)), false)
  from arrivals.arrival a
  left join lateral (
    select m.role, m.person_id from identity.membership m join identity.person p on p.id = m.person_id
    where m.body_id = a.body_id and m.ended_at is null and p.disabled_at is null
      and m.person_id is distinct from a.arrived_by
      and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), m.person_id, a.body_id)
  ) r on true
  where a.id = wanted and (access.role() = 'system'
    or arrivals.is_for_me(a.body_id, a.roles, a.people, coalesce(a.case_id, access.behind('waiting', a.case_alias)))
    or (a.case_id is not null and not a.apart and support.works_on(a.case_id)))
  group by a.id
$$;
create or replace function arrivals.waiting_for(person uuid, body uuid, role text) returns
  table (id uuid, kind text, urgency text, place jsonb, arrived_at timestamptz, until_at timestamptz,
    taken_at timestamptz, taken_by uuid, taken_by_name text, body_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from (
  select a.id, a.kind, a.urgency, case when a.apart then arrivals.unveiled(a.place) else a.place end as place,
      a.arrived_at, a.until_at, a.taken_at, a.taken_by, p.name as taken_by_name, null::text as body_name
    from arrivals.arrival a left join identity.person p on p.id = a.taken_by
    where a.settled_at is null and a.body_id = waiting_for.body
      and (waiting_for.role = any (a.roles) or waiting_for.person = any (a.people))
      and exists (select from identity.membership m where m.person_id = waiting_for.person and m.body_id = waiting_for.body
        and m.role = waiting_for.role and m.ended_at is null)
      and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), waiting_for.person, waiting_for.body)
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
create or replace function housing.end_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now()
    where a.about_id in (new.id, access.alias('waiting', new.id)) and a.settled_at is null
      and a.kind in ('housing.entry_to_confirm', 'housing.entry_to_admit');
  return null;
end $$;
create or replace function housing.tell_of_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  somewhere uuid;
  body constant uuid := access.behind('operator', new.operator);
  asked_by constant uuid := access.behind('shelter_staff', new.asked_by_alias);
  colleagues constant uuid[] := array(select distinct m.person_id from identity.membership m
    where m.body_id = body and m.ended_at is null and m.role in ('shelter_staff', 'case_manager')
      and m.person_id <> asked_by);
begin
  if tg_op = 'INSERT' then
    if cardinality(colleagues) > 0 then
      perform arrivals.wait_for('housing.entry_to_confirm', new.shelter_id, null, body, '{}', colleagues,
        'ordinary', jsonb_build_object('shelterId', new.shelter_id), null, null, true);
    end if;
    for somewhere in select distinct m.body_id from identity.membership m
        where m.role = 'administrator' and m.ended_at is null loop
      perform arrivals.wait_for('housing.entry_to_admit', new.shelter_id, null, somewhere, array['administrator'], '{}',
        'ordinary', '{}', null, null, true);
    end loop;
  else
    update arrivals.arrival a set settled_by = access.person(), settled_at = access.now()
      where a.about_id in (new.shelter_id, access.alias('waiting', new.shelter_id)) and a.settled_at is null
        and (a.kind = 'housing.entry_to_confirm' and (new.confirmed_at is not null or new.refused_at is not null)
          or a.kind = 'housing.entry_to_admit' and (new.admitted_at is not null or new.refused_at is not null));
  end if;
  return null;
end $$;
alter policy read on arrivals.arrival using ((select access.role()) = 'system'
  or arrivals.is_for_me(body_id, roles, people, coalesce(case_id, access.behind('waiting', case_alias)))
  or (case_id is not null and not apart and support.works_on(case_id)));

create function arrivals.end_with_its_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from arrivals.arrival where case_alias = access.alias('waiting', old.id);
  return null;
end $$;
create trigger nothing_waits after delete on support.case_file for each row execute function arrivals.end_with_its_case();
-- A shelter's own case that is gone is linked to no placement: an alias holds no foreign key.
create function housing.unlink_from_placement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from housing.resident_case where case_alias = access.alias('resident', old.id);
  return null;
end $$;
create trigger no_placement_keeps after delete on support.case_file for each row execute function housing.unlink_from_placement();
create index resident_case_alias on housing.resident_case (case_alias);

create or replace function access.settle_relations() returns text[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare wanted text; nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives aliases' using errcode = 'insufficient_privilege';
  end if;
  for wanted in select name from access.relation where stand_in is null order by name for update loop
    case wanted
      when 'denied' then
        update disclosure.denial set person_alias = access.alias('denied', person_alias), body_alias = access.alias('denied', body_alias);
        update disclosure.copy set
          denied_people = array(select access.alias('denied', one) from unnest(denied_people) one),
          denied_bodies = array(select access.alias('denied', one) from unnest(denied_bodies) one)
          where denied_people <> '{}' or denied_bodies <> '{}';
      when 'alerted' then
        update disclosure.alert set person_alias = access.alias('alerted', person_alias);
      when 'operator' then
        -- What names the shelter follows it. Nothing that guards a step looks: nothing takes one.
        alter table housing.shelter disable trigger user;
        alter table housing.placement disable trigger user;
        alter table housing.match disable trigger user;
        update housing.shelter set operator = access.alias('operator', operator);
        alter table housing.shelter enable trigger user;
        alter table housing.placement enable trigger user;
        alter table housing.match enable trigger user;
      when 'shelter_staff' then
        alter table housing.shelter disable trigger user;
        alter table housing.match disable trigger user;
        alter table housing.location disable trigger user;
        alter table housing.occupancy disable trigger user;
        alter table housing.entry disable trigger user;
        update housing.shelter set made_by_alias = access.alias('shelter_staff', made_by_alias);
        update housing.match set answered_by_alias = access.alias('shelter_staff', answered_by_alias) where answered_by_alias is not null;
        update housing.location set written_by_alias = access.alias('shelter_staff', written_by_alias);
        update housing.occupancy set made_by_alias = access.alias('shelter_staff', made_by_alias) where made_by_alias is not null;
        update housing.entry set asked_by_alias = access.alias('shelter_staff', asked_by_alias),
          confirmed_by_alias = access.alias('shelter_staff', confirmed_by_alias),
          admitted_by_alias = access.alias('shelter_staff', admitted_by_alias);
        alter table housing.shelter enable trigger user;
        alter table housing.match enable trigger user;
        alter table housing.location enable trigger user;
        alter table housing.occupancy enable trigger user;
        alter table housing.entry enable trigger user;
        update housing.competence_answered set person_alias = access.alias('shelter_staff', person_alias);
        update housing.resident_case set made_by_alias = access.alias('shelter_staff', made_by_alias);
      when 'resident' then
        update housing.resident_case set case_alias = access.alias('resident', case_alias);
        -- Who of a shelter received somebody stood in the clock of the placing body's case.
        update support.clock c set ended_by = null from housing.placement p
          where c.subject_id = p.id and c.ended_by is not null
            and not exists (select from support.assignment a where a.case_id = c.case_id and a.person_id = c.ended_by);
      when 'waiting' then
        update arrivals.arrival set about_id = access.alias('waiting', about_id), case_alias = access.alias('waiting', case_id),
          case_id = null, place = arrivals.veiled(place) where apart;
    end case;
    update access.relation set stand_in = access.alias(wanted, nobody) where name = wanted;
  end loop;
  return array(select name from access.relation where stand_in <> access.alias(name, nobody) order by name);
end $$;
create or replace function access.lose_relations() returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system gives aliases' using errcode = 'insufficient_privilege';
  end if;
  update disclosure.denial set person_alias = nobody where person_alias is not null;
  update disclosure.denial set body_alias = nobody where body_alias is not null;
  update disclosure.copy set denied_people = array[nobody], denied_bodies = '{}' where denied_people <> '{}' or denied_bodies <> '{}';
  update disclosure.alert set person_alias = null;
  alter table housing.shelter disable trigger user;
  alter table housing.placement disable trigger user;
  alter table housing.match disable trigger user;
  update housing.shelter set operator = nobody;
  alter table housing.shelter enable trigger user;
  alter table housing.placement enable trigger user;
  alter table housing.match enable trigger user;
  delete from housing.resident_case;
  -- Whoever asked still waits, and the jobs that look tell what is still to be done.
  delete from arrivals.arrival where apart;
  update access.replayed_ledger set entry = 0;
  update access.relation set stand_in = access.alias(name, nobody);
end $$;
