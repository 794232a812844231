-- Occasions of courses: who is invited, who books a place, who was there. Places are given by the database itself, in the order in which
-- they are asked for, so that two hundred who ask at once for twenty places get exactly twenty.

create table learning.occasion (
  id uuid primary key,
  material_id uuid not null references learning.material (id),
  body_id uuid not null references directory.body (id),
  trainer_id uuid not null references identity.person (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '14 days'),
  place text not null check (char_length(place) between 1 and 200),
  is_remote boolean not null default false,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  accessibility text not null default '' check (char_length(accessibility) <= 2000),
  places integer not null check (places between 1 and 2000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table learning.occasion is 'When and where a course is held';
comment on column learning.occasion.id is 'Identifier | public | plan';
comment on column learning.occasion.material_id is 'The course | public | plan';
comment on column learning.occasion.body_id is 'The body that holds it | public | plan';
comment on column learning.occasion.trainer_id is 'Who leads it | personal | plan';
comment on column learning.occasion.starts_at is 'When it begins | public | plan';
comment on column learning.occasion.ends_at is 'When it ends | public | plan';
comment on column learning.occasion.place is 'Where it is held, or how it is reached | public | plan';
comment on column learning.occasion.is_remote is 'Whether it is held at a distance | public | plan';
comment on column learning.occasion.language is 'Language that it is held in | public | plan';
comment on column learning.occasion.accessibility is 'What can be used by whom there | public | plan';
comment on column learning.occasion.places is 'How many can take part | public | plan';
comment on column learning.occasion.closed_on is 'The day it was cancelled | public | plan';
comment on column learning.occasion.changed_by is 'Who wrote it last | personal | plan';
comment on column learning.occasion.changed_at is 'When | internal | plan';
comment on column learning.occasion.revision is 'Grows with each change; the second of two writers is told | internal | plan';
create index occasion_coming on learning.occasion (starts_at);

create table learning.occasion_invited (
  occasion_id uuid not null references learning.occasion (id),
  body_id uuid not null references directory.body (id),
  primary key (occasion_id, body_id)
);
comment on table learning.occasion_invited is 'The bodies that an occasion is for; all where none is named';
comment on column learning.occasion_invited.occasion_id is 'The occasion | internal | plan';
comment on column learning.occasion_invited.body_id is 'The body | internal | plan';

create table learning.booking (
  id uuid primary key,
  occasion_id uuid not null references learning.occasion (id),
  person_id uuid references identity.person (id),
  body_id uuid not null references directory.body (id),
  booked_by uuid not null references identity.person (id),
  setting text not null check (setting ~ '^[a-z_]+$'),
  function text not null check (function ~ '^[a-z_]+$'),
  level text check (level is null or (level ~ '^[a-z_]+$' and setting = 'school')),
  county text check (county ~ '^[0-9]{2}$'),
  count integer not null check (count between 1 and 500),
  state text not null check (state in ('booked', 'waiting', 'withdrawn')),
  booked_at timestamptz not null,
  line bigint generated always as identity,
  news text check (news in ('place_given', 'cancelled', 'changed')),
  attended_count integer check (attended_count between 0 and count),
  attended_at timestamptz,
  check (person_id is null or (count = 1 and person_id = booked_by))
);
comment on table learning.booking is 'A place at an occasion for somebody, or places for a number of people of a body who are not named';
comment on column learning.booking.id is 'Identifier | internal | plan';
comment on column learning.booking.occasion_id is 'The occasion | personal | account';
comment on column learning.booking.person_id is 'Who comes; nobody where a body books for a number | personal | account';
comment on column learning.booking.body_id is 'The body that they come from | personal | account';
comment on column learning.booking.booked_by is 'Who booked | personal | account';
comment on column learning.booking.setting is 'The setting that they work in | personal | account';
comment on column learning.booking.function is 'What they do there | personal | account';
comment on column learning.booking.level is 'Level of school | personal | account';
comment on column learning.booking.county is 'County that they work in; none for the whole country or abroad | personal | account';
comment on column learning.booking.count is 'How many | internal | plan';
comment on column learning.booking.state is 'A place, waiting for one, or withdrawn | internal | plan';
comment on column learning.booking.booked_at is 'When | internal | plan';
comment on column learning.booking.line is 'The order in which places were asked for | internal | plan';
comment on column learning.booking.news is 'What has happened that whoever booked has not been told of | internal | transient';
comment on column learning.booking.attended_count is 'How many of them were there; nothing before anybody has said | personal | account';
comment on column learning.booking.attended_at is 'When that was said | internal | plan';
create index booking_line on learning.booking (occasion_id, line) where state <> 'withdrawn';
create index booking_person on learning.booking (booked_by);
create index booking_news on learning.booking (id) where news is not null;

-- Who speaks for the training of a body's people, and holds courses.
create function learning.trains() returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'body_officer', 'county_coordinator', 'regional_coordinator', 'case_manager',
    'ngo_officer');

-- Whether an occasion is for all bodies, and whether it is for whoever asks.
create function learning.is_for_all(occasion uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from learning.occasion o where o.id = is_for_all.occasion)
    and not exists (select from learning.occasion_invited i where i.occasion_id = is_for_all.occasion)
$$;
create function learning.is_for_me(occasion uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select access.person() is not null and (learning.is_for_all(is_for_me.occasion)
    or exists (select from learning.occasion_invited i where i.occasion_id = is_for_me.occasion and i.body_id = access.body())
    or exists (select from learning.occasion o where o.id = is_for_me.occasion
      and (o.body_id = access.body() or o.trainer_id = access.person()))
    or exists (select from learning.booking b where b.occasion_id = is_for_me.occasion and b.booked_by = access.person()))
$$;
-- Whether whoever asks holds it for their body.
create function learning.holds(occasion uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from learning.occasion o where o.id = holds.occasion and o.body_id = access.body() and learning.trains())
$$;

-- How many places are taken, how many wait, and how many of these stand before whoever asks.
create function learning.places_of(occasion uuid) returns table (booked integer, waiting integer, before_me integer)
  language sql stable security definer set search_path = '' as $$
  select coalesce(sum(b.count) filter (where b.state = 'booked'), 0)::integer,
    coalesce(sum(b.count) filter (where b.state = 'waiting'), 0)::integer,
    coalesce(sum(b.count) filter (where b.state = 'waiting' and b.line < (select min(o.line) from learning.booking o
      where o.occasion_id = places_of.occasion and o.booked_by = access.person() and o.state = 'waiting')), 0)::integer
  from learning.booking b where b.occasion_id = places_of.occasion
    and (access.role() = 'system' or learning.is_for_me(places_of.occasion) or learning.is_for_all(places_of.occasion))
$$;

-- Gives what is free to those who wait, in their order: whoever is more than what is free lets the next pass, and keeps the place in
-- the line.
create function learning.give_places(wanted uuid) returns void language plpgsql security definer set search_path = '' as $$
declare free integer; next_one record;
begin
  select o.places - coalesce((select sum(b.count) from learning.booking b where b.occasion_id = o.id and b.state = 'booked'), 0)
    into free from learning.occasion o where o.id = wanted and o.closed_on is null for update;
  for next_one in select b.id, b.count from learning.booking b where b.occasion_id = wanted and b.state = 'waiting' order by b.line loop
    if next_one.count <= free then
      update learning.booking b set state = 'booked', news = 'place_given' where b.id = next_one.id;
      free := free - next_one.count;
    end if;
  end loop;
end $$;

create function learning.take_place() returns trigger language plpgsql security definer set search_path = '' as $$
declare o learning.occasion;
begin
  select * into o from learning.occasion where id = new.occasion_id for update;
  if o.id is null or not (access.role() = 'system' or learning.is_for_me(o.id)) then
    raise exception 'occasion.not_for_you' using errcode = 'SL409';
  end if;
  if o.closed_on is not null or o.starts_at <= access.now() then
    raise exception 'occasion.booked_no_more' using errcode = 'SL409';
  end if;
  if exists (select from learning.booking b where b.occasion_id = o.id and b.state <> 'withdrawn'
      and b.booked_by = new.booked_by and (b.person_id is null) = (new.person_id is null)) then
    raise exception 'occasion.booked_already' using errcode = 'SL409';
  end if;
  new.state := case when new.count <= o.places - coalesce((select sum(b.count) from learning.booking b
    where b.occasion_id = o.id and b.state = 'booked'), 0) then 'booked' else 'waiting' end;
  new.news := null;
  new.attended_count := null;
  return new;
end $$;
create trigger take_place before insert on learning.booking for each row execute function learning.take_place();

create function learning.leave_place() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from learning.occasion o where o.id = new.occasion_id for update;
  if exists (select from learning.occasion o where o.id = new.occasion_id and o.starts_at <= access.now()) then
    raise exception 'occasion.has_begun' using errcode = 'SL409';
  end if;
  perform learning.give_places(new.occasion_id);
  return null;
end $$;
create trigger leave_place after update on learning.booking for each row
  when (old.state <> 'withdrawn' and new.state = 'withdrawn') execute function learning.leave_place();

create function learning.tell_bookers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.places < (select coalesce(sum(b.count), 0) from learning.booking b where b.occasion_id = new.id and b.state = 'booked') then
    raise exception 'occasion.places_taken' using errcode = 'SL409';
  end if;
  if new.closed_on is not null then
    update learning.booking b set news = 'cancelled' where b.occasion_id = new.id and b.state <> 'withdrawn';
  else
    if (new.starts_at, new.ends_at, new.place) is distinct from (old.starts_at, old.ends_at, old.place) then
      update learning.booking b set news = 'changed' where b.occasion_id = new.id and b.state <> 'withdrawn';
    end if;
    perform learning.give_places(new.id);
  end if;
  return null;
end $$;
create trigger tell_bookers after update on learning.occasion for each row
  when ((old.places, old.closed_on, old.starts_at, old.ends_at, old.place)
    is distinct from (new.places, new.closed_on, new.starts_at, new.ends_at, new.place))
  execute function learning.tell_bookers();

-- Who has a place, for whoever leads the occasion. Somebody of protected housing, or of the police abroad, by what they do alone.
create function learning.participants(occasion uuid) returns table (
  booking_id uuid, name text, body_name text, setting text, function text, count integer, attended_count integer)
  language sql stable security definer set search_path = '' as $$
  select b.id, case when b.setting = 'protected_housing' or (b.setting = 'police' and b.county is null) then null else p.name end,
    case when b.setting = 'protected_housing' or not directory.told(b.body_id) then null else d.name end,
    b.setting, b.function, b.count, b.attended_count
  from learning.booking b join learning.occasion o on o.id = b.occasion_id and o.trainer_id = access.person()
    join directory.body d on d.id = b.body_id left join identity.person p on p.id = b.person_id
  where b.occasion_id = participants.occasion and b.state = 'booked' order by b.line
$$;

-- How many came to what a body has held, by organisation where an organisation booked for a number; people who booked for themselves
-- are one number.
create function learning.participation() returns table (
  course_name text, year integer, body_name text, booked integer, attended integer)
  language sql stable security definer set search_path = '' as $$
  select (select v.title from learning.material_version v where v.material_id = o.material_id and v.published_at is not null
      order by v.number desc limit 1), extract(year from o.starts_at)::integer,
    case when b.person_id is null and b.setting <> 'protected_housing' and directory.told(b.body_id) then d.name end,
    sum(b.count)::integer, coalesce(sum(b.attended_count), 0)::integer
  from learning.occasion o join learning.booking b on b.occasion_id = o.id and b.state = 'booked' join directory.body d on d.id = b.body_id
  where o.body_id = access.body() and learning.trains() and o.closed_on is null
  group by 1, 2, 3 order by 2 desc, 1, 3
$$;

alter table learning.occasion enable row level security;
alter table learning.occasion_invited enable row level security;
alter table learning.booking enable row level security;
grant select, insert on learning.occasion, learning.occasion_invited, learning.booking to samlad_application;
grant delete on learning.occasion_invited to samlad_application;
grant update (trainer_id, starts_at, ends_at, place, is_remote, language, accessibility, places, closed_on, changed_by, changed_at, revision)
  on learning.occasion to samlad_application;
grant update (state, news) on learning.booking to samlad_application;

create policy read on learning.occasion for select to samlad_application using (
  (select access.role()) = 'system' or learning.is_for_me(id)
  or (closed_on is null and learning.is_for_all(id) and exists (select from learning.material_version v
    where v.material_id = occasion.material_id and v.is_open and v.published_at is not null and v.withdrawn_on is null)));
create policy add on learning.occasion for insert to samlad_application with check (
  learning.trains() and body_id = (select access.body()) and changed_by = (select access.person()));
create policy change on learning.occasion for update to samlad_application
  using (learning.trains() and body_id = (select access.body()))
  with check (learning.trains() and body_id = (select access.body()) and changed_by = (select access.person()));
create policy read on learning.occasion_invited for select to samlad_application using (
  (select access.role()) = 'system' or body_id = (select access.body()) or learning.holds(occasion_id));
create policy add on learning.occasion_invited for insert to samlad_application with check (learning.holds(occasion_id));
create policy remove on learning.occasion_invited for delete to samlad_application using (learning.holds(occasion_id));
create policy read on learning.booking for select to samlad_application using (
  (select access.role()) = 'system' or booked_by = (select access.person())
  or (person_id is null and body_id = (select access.body()) and learning.trains()));
create policy add on learning.booking for insert to samlad_application with check (
  booked_by = (select access.person()) and body_id = (select access.body()) and (person_id is not null or learning.trains()));
create policy change on learning.booking for update to samlad_application
  using ((select access.role()) = 'system' or booked_by = (select access.person())
    or (person_id is null and body_id = (select access.body()) and learning.trains()))
  with check ((select access.role()) = 'system' or (state = 'withdrawn' and news is null));

revoke execute on function learning.participation(), learning.is_for_all(uuid), learning.is_for_me(uuid), learning.holds(uuid), learning.places_of(uuid),
  learning.participants(uuid), learning.give_places(uuid), learning.take_place(), learning.leave_place(), learning.tell_bookers() from public;
grant execute on function learning.participation(), learning.is_for_all(uuid), learning.is_for_me(uuid), learning.holds(uuid), learning.places_of(uuid),
  learning.participants(uuid) to samlad_application;

insert into jobs.task (name, takes, about, written, open_because) values
  ('learning.tell', '{}', null, '{}', 'it takes nothing, and tells each who booked once of what has happened');
