-- What a body reports of a series is told to everybody once a second person has released it: another of the body, or, where the body
-- has nobody else, an officer who receives figures. Silence never tells; it goes on to the body's manager and to those who receive.

create function series.receives() returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'ministry_officer');
-- Who reports for a body (the same roles as `access.reports()`).
create function series.reporters(body uuid) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select identity.people_in(reporters.body, array['national_coordinator', 'ministry_officer', 'body_officer', 'county_coordinator',
    'regional_coordinator', 'caseworker', 'shelter_staff', 'police_prosecutor', 'ngo_officer', 'lawyer', 'rapporteur'])
$$;
revoke execute on function series.reporters(uuid) from public, samlad_application;

create table series.held (
  id uuid primary key default gen_random_uuid(),
  name text not null references series.reported (name),
  definition text not null,
  content jsonb not null,
  reason text,
  for_body_id uuid not null references directory.body (id),
  reported_by uuid not null references identity.person (id),
  reported_at timestamptz not null,
  went_on_at timestamptz,
  settled_by uuid references identity.person (id),
  settled_at timestamptz,
  outcome text check (outcome in ('released', 'refused')),
  constraint by_two check (outcome is distinct from 'released' or settled_by <> reported_by),
  check ((outcome is null) = (settled_at is null)),
  foreign key (name, definition) references series.definition (name, sha256)
);
comment on table series.held is 'Figures that a body has reported and that wait for a second person before everybody may read them';
comment on column series.held.id is 'Identifier | internal | plan';
comment on column series.held.name is 'Name of the series | internal | plan';
comment on column series.held.definition is 'SHA-256 of the definition by which they were reported | internal | plan';
comment on column series.held.content is 'The periods with their figures | internal | plan';
comment on column series.held.reason is 'Why an earlier report is corrected | internal | plan';
comment on column series.held.for_body_id is 'For which body the one who reported acted | internal | plan';
comment on column series.held.reported_by is 'Who reported them | personal | plan';
comment on column series.held.reported_at is 'When | internal | plan';
comment on column series.held.went_on_at is 'When it went on to the manager and to those who receive, since nobody had answered | internal | plan';
comment on column series.held.settled_by is 'Who released or refused them, or took them back | personal | plan';
comment on column series.held.settled_at is 'When | internal | plan';
comment on column series.held.outcome is 'Whether they were released | internal | plan';
create index held_waits on series.held (name) where settled_at is null;

-- Whether somebody else at the body could release what this person has reported.
create function series.is_alone(body uuid, reporter uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select from series.reporters(body) p where p <> reporter)
$$;
revoke execute on function series.is_alone(uuid, uuid) from public, samlad_application;

-- Whether whoever acts is the second person of what waits.
create function series.is_second(h series.held) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(access.person() <> h.reported_by and (
    (access.body() = r.body_id and (access.reports() or (access.role() = 'case_manager' and h.went_on_at is not null)))
    or (series.receives() and (h.went_on_at is not null or series.is_alone(r.body_id, h.reported_by)))), false)
  from series.reported r where r.name = h.name
$$;
revoke execute on function series.is_second(series.held) from public, samlad_application;

alter table series.held enable row level security;
grant select, insert on series.held to samlad_application;
create policy read on series.held for select to samlad_application using (
  access.reports_series_named(name) or (select series.receives())
  or ((select access.role()) = 'case_manager' and exists (
    select from series.reported r where r.name = held.name and r.body_id = (select access.body()))));
create policy report on series.held for insert to samlad_application with check (
  access.reports_series_named(name) and reported_by = (select access.person()) and for_body_id = (select access.body())
  and settled_at is null and went_on_at is null and settled_by is null);

-- What decides who releases it, and what may be told of it: for whoever reads it.
create function series.facts_to_release(wanted uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('bodyId', r.body_id, 'reportedBy', h.reported_by, 'wentOn', h.went_on_at is not null,
    'isAlone', series.is_alone(r.body_id, h.reported_by))
  from series.held h join series.reported r on r.name = h.name
  where h.id = wanted and access.person() is not null
    and (access.reports_series(r.body_id) or series.receives() or (access.role() = 'case_manager' and r.body_id = access.body()))
$$;

-- Officers who receive what bodies report, by the body for which they act.
create function identity.receivers() returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id, m.person_id from identity.membership m join identity.person p on p.id = m.person_id
  where m.role in ('national_coordinator', 'ministry_officer') and m.ended_at is null and p.disabled_at is null
$$;
revoke execute on function identity.receivers() from public, samlad_application;

-- Whom it waits for, by the body for which they act: for whoever has reported it.
create function series.who_releases(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  with h as (select h.id, h.reported_by, r.body_id from series.held h join series.reported r on r.name = h.name
    where h.id = wanted and h.reported_by = access.person())
  select h.body_id, p from h, series.reporters(h.body_id) p where p <> h.reported_by
  union all
  select m.body_id, m.person_id from h, identity.receivers() m
    where series.is_alone(h.body_id, h.reported_by) and m.person_id <> h.reported_by
$$;

-- Released or refused by the second person; taken back by whoever reported it. Returns whether it waited for them.
create function series.settle_held(wanted uuid, how text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare found_one series.held;
begin
  select * into found_one from series.held h where h.id = wanted;
  if found_one.id is null or found_one.settled_at is not null then return false; end if;
  if not series.is_second(found_one) and not (how = 'refused' and found_one.reported_by = access.person()) then
    if found_one.reported_by = access.person() then raise exception 'reported.released_by_oneself' using errcode = 'SL409'; end if;
    return false;
  end if;
  update series.held h set outcome = how, settled_by = access.person(), settled_at = access.now()
    where h.id = wanted and h.settled_at is null;
  return found;
end $$;

-- What has waited since before a day and has gone on to nobody: it does so now. By the system.
create function series.go_on(before timestamptz) returns table (id uuid, body_id uuid)
  language plpgsql security definer set search_path = '' as $$
begin
  if access.role() is distinct from 'system' then return; end if;
  return query
    update series.held h set went_on_at = access.now() from series.reported r
      where r.name = h.name and h.settled_at is null and h.went_on_at is null and h.reported_at <= before
      returning h.id, r.body_id;
end $$;

create function series.receiving_bodies() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id from identity.receivers() m where access.role() = 'system'
$$;

-- The second wall: a period of a series that is reported is told where it waits for whoever tells it, and in its words.
create function series.may_tell(of_name text, of_from date) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.role() = 'system' or exists (select from series.held h where h.name = of_name and h.settled_at is null
    and series.is_second(h) and h.content @> jsonb_build_array(jsonb_build_object('from', of_from::text)))
$$;
drop policy add_reported on series.period;
drop policy add_reported on series.value;
drop policy add on series.report;
create policy add_reported on series.period for insert to samlad_application with check (series.may_tell(name, from_day));
create policy add_reported on series.value for insert to samlad_application with check (series.may_tell(name, from_day));
create policy add on series.report for insert to samlad_application with check (series.may_tell(name, from_day));

revoke execute on function series.facts_to_release(uuid), series.who_releases(uuid), series.settle_held(uuid, text),
  series.go_on(timestamptz), series.receiving_bodies(), series.may_tell(text, date) from public;
grant execute on function series.facts_to_release(uuid), series.who_releases(uuid), series.settle_held(uuid, text),
  series.go_on(timestamptz), series.receiving_bodies(), series.may_tell(text, date) to samlad_application;
