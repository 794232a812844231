-- What waits for somebody by name, who is away, waits for whoever stands in for them too; and what comes of a case waits for those who work
-- on it now: whoever has left it, or stood in for a while, is followed by the one who is responsible.

-- Those whom something of a case of a body waits for by name, with those who work on it no longer replaced by the one who is responsible.
-- Whoever leads there was named for that.
create function support.those_now(wanted uuid, body uuid, people uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct case when f.has_left then coalesce(f.responsible, f.person) else f.person end), '{}')
  from (select p as person,
      (select a.person_id from support.assignment a where a.case_id = wanted and a.body_id = body and a.part = 'responsible' and a.ended_at is null) as responsible,
      exists (select from support.assignment a where a.case_id = wanted and a.body_id = body and a.person_id = p)
        and not exists (select from support.assignment a where a.case_id = wanted and a.body_id = body and a.person_id = p
          and a.ended_at is null and (a.until_at is null or a.until_at > access.now()))
        and not exists (select from identity.membership m where m.person_id = p and m.body_id = body and m.role = 'case_manager' and m.ended_at is null)
        as has_left
    from unnest(people) p) f
$$;
revoke all on function support.those_now from public, samlad_application;

-- In whose place somebody sees what waits for others by name: as their stand-in at the body, or on the case that it comes from.
create function arrivals.in_place_of(somebody uuid, body uuid, people uuid[], from_case uuid) returns uuid
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select w.away from (
    select m.person_id as away from on_call.absence x
      join identity.membership s on s.id = x.stand_in_id and s.ended_at is null
      join identity.membership m on m.id = x.membership_id
      where s.person_id = somebody and x.body_id = body and x.ended_at is null and access.now() >= x.starts_at and access.now() < x.ends_at
    union all
    select a.in_place_of from support.assignment a
      where a.case_id = from_case and a.person_id = somebody and a.body_id = body and a.part = 'stand_in' and support.works_now(a)) w
  where w.away = any (people) and somebody <> all (people) limit 1
$$;
revoke all on function arrivals.in_place_of from public, samlad_application;

create or replace function arrivals.is_for_me(body_id uuid, roles text[], people uuid[], case_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.person() is not null and body_id = access.body()
    and (access.role() = any (roles) or access.person() = any (people)
      or (cardinality(people) > 0 and arrivals.in_place_of(access.person(), body_id, people, case_id) is not null))
    and not arrivals.kept_from(case_id, access.person(), access.body())
$$;

-- As before (0547). What comes of a case of the body itself waits for those who work on it now. Where all whom it is for are away and nobody who may know of
-- it stands in, whoever leads sees it too.
create or replace function arrivals.wait_for(kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[],
    urgency text, place jsonb, until_at timestamptz, escalates_at timestamptz, apart boolean default false) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  made uuid;
  stands constant uuid := case when apart then access.alias('waiting', about) else about end;
  named constant uuid[] := case when exists (select from support.case_file c where c.id = from_case and c.body_id = to_body)
    then support.those_now(from_case, to_body, to_people) else to_people end;
  one constant uuid := case when cardinality(to_roles) = 0 and cardinality(named) = 1 then named[1] end;
begin
  insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, for_person, urgency, place, from_body, arrived_by,
      arrived_at, until_at, escalates_at, apart, case_alias)
    values (kind, stands, case when not apart then from_case end, to_body,
      to_roles || case when to_roles = '{}' and from_case is not null and not arrivals.reaches(to_body, named, from_case)
        then array['case_manager'] else '{}' end,
      named || case when urgency = 'danger' then on_call.on_duty(to_body, access.now()) else '{}' end, one,
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
-- Whether any of those named is there now, or somebody stands in who may know of the case and has not made it wait.
create function arrivals.reaches(body uuid, people uuid[], from_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from unnest(people) p where not on_call.is_away_now(p, body))
    or exists (select from identity.membership m join identity.person p on p.id = m.person_id
      where m.body_id = body and m.ended_at is null and p.disabled_at is null and m.person_id is distinct from access.person()
        and arrivals.in_place_of(m.person_id, body, people, from_case) is not null
        and not arrivals.kept_from(from_case, m.person_id, body))
$$;
revoke all on function arrivals.reaches from public, samlad_application;

-- Somebody who works on a case, or whose body it is told, may say of which case it comes: nobody on its deny list sees it then.
create or replace function arrivals.arrive(
  kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[], urgency text, place jsonb,
  until_at timestamptz, escalates_at timestamptz, apart boolean default false) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  is_system constant boolean := access.role() = 'system';
begin
  if not is_system and (access.person() is null and access.role() not in ('link', 'partner')) then
    raise exception 'nobody makes anything wait' using errcode = 'insufficient_privilege';
  end if;
  if from_case is not null and not is_system and not support.works_on(from_case) and not support.leads(from_case)
    and not exists (select from support.case_file c where c.id = from_case and c.body_id = to_body) then
    raise exception 'not of this case' using errcode = 'insufficient_privilege';
  end if;
  return arrivals.wait_for(kind, about, from_case, to_body, to_roles, to_people, urgency, place, until_at, escalates_at, apart);
end $$;

-- What waits by name follows a case: when somebody works on it no longer, or somebody else is responsible. What they had taken they let go.
create function arrivals.follow_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare a arrivals.arrival; named uuid[]; one uuid;
begin
  for a in select w.* from arrivals.arrival w where w.settled_at is null and w.body_id = new.body_id
      and (w.case_id = new.case_id or w.case_alias = access.alias('waiting', new.case_id)) loop
    named := support.those_now(new.case_id, new.body_id, a.people);
    one := case when a.for_person is not null then named[1] end;
    if one <> a.for_person and exists (select from arrivals.arrival w where w.kind = a.kind and w.about_id = a.about_id
        and w.body_id = a.body_id and w.for_person = one and w.settled_at is null) then
      -- It waits for them already.
      update arrivals.arrival w set settled_by = access.person(), settled_at = access.now(), escalates_at = null where w.id = a.id;
    elsif not (a.people <@ named and named <@ a.people) then
      update arrivals.arrival w set people = named, for_person = one where w.id = a.id;
    end if;
    if a.taken_by is not null and a.taken_by <> all (support.those_now(new.case_id, new.body_id, array[a.taken_by]))
      and not exists (select from identity.membership m where m.person_id = a.taken_by and m.body_id = a.body_id
        and m.role = any (a.roles) and m.ended_at is null) then
      update arrivals.arrival w set taken_by = null, taken_at = null,
          escalates_at = case when w.urgency = 'danger' then access.now() end where w.id = a.id;
    end if;
  end loop;
  return null;
end $$;
create trigger follow_in_what_waits after update of ended_at, part on support.assignment for each row execute function arrivals.follow_case();
create trigger follow_in_what_waits_given after insert on support.assignment
  for each row when (new.part = 'responsible') execute function arrivals.follow_case();
revoke all on function arrivals.follow_case from public, samlad_application;

-- As before (0547), and by whoever stands in for the one that it waits for.
create or replace function arrivals.settle_for(wanted_kind text, about uuid, at_body uuid, person uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ended integer;
begin
  update arrivals.arrival a set settled_by = access.person(), settled_at = access.now(), escalates_at = null
    where a.kind = wanted_kind and a.about_id in (about, access.alias('waiting', about)) and a.settled_at is null
      and (at_body is null or a.body_id = at_body)
      and (settle_for.person is null or a.for_person = settle_for.person or arrivals.in_place_of(settle_for.person, a.body_id,
        array[a.for_person], coalesce(a.case_id, access.behind('waiting', a.case_alias))) is not null)
      and (access.role() = 'system' or access.person() is not null and access.body() in (a.body_id, a.from_body));
  get diagnostics ended = row_count;
  return ended;
end $$;

create or replace function arrivals.reached(wanted uuid) returns table (roles text[], by_name boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select
    coalesce(array_agg(distinct r.role) filter (where r.role = any (a.roles)), '{}'),
    coalesce(bool_or(r.person_id = any (a.people) and not on_call.is_away_now(r.person_id, a.body_id)
      or arrivals.in_place_of(r.person_id, a.body_id, a.people, coalesce(a.case_id, access.behind('waiting', a.case_alias))) is not null), false)
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

-- As before (0396); of those named, whoever is away is not mailed, and whoever stands in for them is, but for what is asked of them in person.
drop function arrivals.untold(uuid, integer);
create function arrivals.untold(wanted uuid, step integer, in_person boolean default false) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array(
    select distinct m.person_id from arrivals.arrival a, identity.membership m join identity.person p on p.id = m.person_id
    where access.role() = 'system' and a.id = wanted and m.ended_at is null and p.disabled_at is null
      and case untold.step
        when 0 then m.body_id = a.body_id and (m.person_id = any (on_call.on_duty(a.body_id, access.now()))
          or (m.person_id = any (a.people) and not on_call.is_away_now(m.person_id, a.body_id))
          or (not in_person and arrivals.in_place_of(m.person_id, a.body_id, a.people,
            coalesce(a.case_id, access.behind('waiting', a.case_alias))) is not null))
        when 1 then m.body_id = a.body_id and m.role = 'case_manager'
        when 2 then m.body_id = a.body_id and m.role = any (a.roles)
        when 3 then m.role = 'national_coordinator'
        else false end
      and m.person_id is distinct from a.arrived_by
      and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), m.person_id, a.body_id)
      and not exists (select from arrivals.telling t where t.arrival_id = a.id and t.person_id = m.person_id)), '{}')
$$;

-- As before (0548); of what comes of a case, whoever stands in for somebody named is mailed, and who is away is not.
create or replace function arrivals.to_mail(since timestamptz, until timestamptz) returns table (arrival_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct a.id, p.id
  from arrivals.arrival a
  cross join lateral (select coalesce(a.case_id, access.behind('waiting', a.case_alias)) as from_case) c
  join identity.membership m on m.body_id = a.body_id and m.ended_at is null and (m.role = any (a.roles)
    or (m.person_id = any (a.people) and (c.from_case is null or not on_call.is_away_now(m.person_id, a.body_id)))
    or (c.from_case is not null and cardinality(a.people) > 0
      and arrivals.in_place_of(m.person_id, a.body_id, a.people, c.from_case) is not null))
  join identity.person p on p.id = m.person_id and p.disabled_at is null and p.activated_at is not null
  where access.role() = 'system' and a.settled_at is null and a.taken_at is null and a.urgency = 'ordinary'
    and a.arrived_at >= since and a.arrived_at <= until and p.id is distinct from a.arrived_by
    and not arrivals.kept_from(c.from_case, p.id, a.body_id)
$$;

-- As before (0546), in whose place at a moment (it is asked before anybody acts), and whether it has gone on since it came.
drop function arrivals.waiting_for(uuid, uuid, text);
create function arrivals.waiting_for(person uuid, body uuid, role text, at timestamptz default now()) returns
  table (id uuid, kind text, urgency text, place jsonb, arrived_at timestamptz, until_at timestamptz,
    taken_at timestamptz, taken_by uuid, taken_by_name text, body_name text, in_place_of text, has_gone_on boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with here as materialized (
    select exists (select from identity.membership m where m.person_id = waiting_for.person and m.body_id = waiting_for.body
      and m.role = waiting_for.role and m.ended_at is null) as acts),
  away as materialized (
    select m.person_id, null::uuid as case_id from on_call.absence x
      join identity.membership s on s.id = x.stand_in_id and s.ended_at is null
      join identity.membership m on m.id = x.membership_id
      where s.person_id = waiting_for.person and x.body_id = waiting_for.body and s.role = waiting_for.role
        and x.ended_at is null and x.starts_at <= at and at < x.ends_at
    union all
    select a.in_place_of, a.case_id from support.assignment a
      where a.person_id = waiting_for.person and a.body_id = waiting_for.body and a.part = 'stand_in' and a.ended_at is null
        and a.since <= at and at < a.until_at),
  own as (
    select a.*, coalesce(a.case_id, access.behind('waiting', a.case_alias)) as from_case,
      waiting_for.person = any (a.people)
        or waiting_for.role = any (a.roles) and (a.urgency = 'danger' or a.arrived_by is distinct from waiting_for.person) as is_own
    from arrivals.arrival a where a.settled_at is null and a.body_id = waiting_for.body)
  select * from (
  select a.id, a.kind, a.urgency, case when a.apart then arrivals.unveiled(a.place) else a.place end as place,
      a.arrived_at, a.until_at, a.taken_at, a.taken_by, p.name as taken_by_name, null::text as body_name, w.name as in_place_of,
      a.step > 0 and (a.urgency = 'ordinary' or exists (select from arrivals.telling t where t.arrival_id = a.id and t.step > 0
        and t.decided_at > a.arrived_at + interval '1 minute')) as has_gone_on
    from own a left join identity.person p on p.id = a.taken_by
    left join lateral (select o.name from away join identity.person o on o.id = away.person_id
      where not a.is_own and a.arrived_by is distinct from waiting_for.person and away.person_id = any (a.people)
        and (away.case_id is null or away.case_id = a.from_case) order by o.name limit 1) w on true
    where (select acts from here) and (a.is_own or w.name is not null)
      and not arrivals.kept_from(a.from_case, waiting_for.person, waiting_for.body)
  union all
  select a.id, 'arrivals.unanswered', a.urgency,
      case when disclosure.gives_shelter(a.body_id) then '{}'::jsonb else jsonb_build_object('bodyId', a.body_id) end,
      a.arrived_at, null, null, null, null,
      case when disclosure.gives_shelter(a.body_id) then null else b.name end, null, true
    from arrivals.arrival a join directory.body b on b.id = a.body_id
    where a.settled_at is null and a.nationally and a.taken_at is null and waiting_for.role = 'national_coordinator' and (select acts from here)
  ) w
  order by array_position('{danger,urgent,ordinary}', w.urgency), w.taken_at nulls first, w.until_at, w.arrived_at, w.id
  limit 100
$$;
revoke all on function arrivals.waiting_for, arrivals.untold from public;
grant execute on function arrivals.waiting_for, arrivals.untold to samlad_application;

-- What those who are away had taken before they went goes on as if nobody had.
create function arrivals.taken_by_absent() returns setof uuid
  language sql stable security definer parallel restricted set search_path = pg_catalog, pg_temp as $$
  select a.id from arrivals.arrival a join identity.membership m on m.person_id = a.taken_by and m.body_id = a.body_id
    join on_call.absence x on x.membership_id = m.id
    where access.role() = 'system' and a.settled_at is null and x.ended_at is null and x.starts_at <= access.now() and a.taken_at < x.starts_at
$$;
create function arrivals.let_go_of(wanted uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update arrivals.arrival a set taken_by = null, taken_at = null, escalates_at = case when a.urgency = 'danger' then access.now() end
    where a.id = wanted and a.id in (select arrivals.taken_by_absent());
  return found;
end $$;
revoke all on function arrivals.taken_by_absent, arrivals.let_go_of from public;
grant execute on function arrivals.taken_by_absent, arrivals.let_go_of to samlad_application;
