-- Completions: the learner's own record of what they have learnt. For the statistics a learner is a random name; a person stands there
-- only where they have an account here, for themselves, and for their body where they have chosen so.

create table learning.completion (
  id uuid primary key,
  subject uuid not null,
  person_id uuid references identity.person (id),
  material_id uuid references learning.material (id),
  version_id uuid references learning.material_version (id),
  course_name text not null check (char_length(course_name) between 1 and 200),
  completed_on date not null,
  hours numeric(5, 1) check (hours > 0),
  mode text not null check (mode in ('web', 'occasion', 'elsewhere')),
  body_id uuid not null references directory.body (id),
  setting text not null check (setting ~ '^[a-z_]+$'),
  function text not null check (function ~ '^[a-z_]+$'),
  level text check (level is null or (level ~ '^[a-z_]+$' and setting = 'school')),
  county text check (county ~ '^[0-9]{2}$'),
  municipality text check (municipality ~ '^[0-9]{4}$'),
  count integer not null default 1 check (count between 1 and 5000),
  known_apart boolean not null,
  origin text not null check (origin in ('house', 'csv', 'xapi')),
  statement_id uuid,
  booking_id uuid unique references learning.booking (id),
  issuer_id uuid references directory.body (id),
  shown_to_body boolean not null default false,
  revoked_on date,
  revoked_why text check (char_length(revoked_why) <= 500),
  is_news boolean not null default false,
  at timestamptz not null,
  check (count = 1 or not known_apart),
  check (person_id is null or known_apart),
  check ((revoked_on is null) = (revoked_why is null))
);
comment on table learning.completion is 'A course that somebody has completed, or how many of a body have';
comment on column learning.completion.id is 'Identifier; also of the badge | personal | account';
comment on column learning.completion.subject is 'The learner by a random name, the same for all that they have completed here | personal | account';
comment on column learning.completion.person_id is 'The learner, where they have an account | personal | account';
comment on column learning.completion.material_id is 'The course, where it is one of the house | internal | plan';
comment on column learning.completion.version_id is 'Its version | internal | plan';
comment on column learning.completion.course_name is 'What the course is called | internal | plan';
comment on column learning.completion.completed_on is 'The day | personal | account';
comment on column learning.completion.hours is 'How long it took, in hours | internal | plan';
comment on column learning.completion.mode is 'On the web, at an occasion, or elsewhere | internal | plan';
comment on column learning.completion.body_id is 'The body that the learner worked for | personal | account';
comment on column learning.completion.setting is 'The setting that they worked in | personal | account';
comment on column learning.completion.function is 'What they did there | personal | account';
comment on column learning.completion.level is 'Level of school | personal | account';
comment on column learning.completion.county is 'County that they worked in; none for the whole country or abroad | personal | account';
comment on column learning.completion.municipality is 'Municipality that they worked in | personal | account';
comment on column learning.completion.count is 'How many | internal | plan';
comment on column learning.completion.known_apart is 'Whether the learner is one, known by the random name; of others nobody knows whether they are counted twice | internal | plan';
comment on column learning.completion.origin is 'From the house, a table, or another system of learning | internal | plan';
comment on column learning.completion.statement_id is 'The statement of another system | internal | plan';
comment on column learning.completion.booking_id is 'The booking, where it was at an occasion | internal | plan';
comment on column learning.completion.issuer_id is 'The body that answers for it | internal | plan';
comment on column learning.completion.shown_to_body is 'Whether the learner shows it to their body | personal | account';
comment on column learning.completion.revoked_on is 'The day it was taken back | personal | account';
comment on column learning.completion.revoked_why is 'Why, for the learner alone | personal | account';
comment on column learning.completion.is_news is 'Whether the learner is still to be told that it was taken back | internal | transient';
comment on column learning.completion.at is 'When it was entered | internal | plan';
create index completion_person on learning.completion (person_id) where person_id is not null;
create index completion_body on learning.completion (body_id, completed_on);
create unique index completion_statement on learning.completion (body_id, statement_id) where statement_id is not null;
create unique index completion_once on learning.completion (body_id, subject, course_name, completed_on) where origin <> 'house';
create unique index completion_web on learning.completion (person_id, version_id) where mode = 'web';

-- A learner keeps the name that they have, whatever is asked for.
create function learning.name_learner() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.person_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('learner ' || new.person_id, 0));
    new.subject := coalesce((select c.subject from learning.completion c where c.person_id = new.person_id limit 1),
      gen_random_uuid());
  end if;
  return new;
end $$;
create trigger name_learner before insert on learning.completion for each row execute function learning.name_learner();

-- The trainer says how many of a booking were there: that makes the completion, or takes it back.
create function learning.attend(wanted_occasion uuid, wanted_booking uuid, there integer) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare b learning.booking; o learning.occasion; v learning.material_version;
begin
  select * into o from learning.occasion where id = wanted_occasion and trainer_id = access.person() and closed_on is null
    and starts_at <= access.now();
  select * into b from learning.booking where id = wanted_booking and occasion_id = o.id and state = 'booked' for update;
  if b.id is null or there is null or there not between 0 and b.count then return false; end if;
  update learning.booking set attended_count = there, attended_at = access.now() where id = b.id;
  if there = 0 then
    update learning.completion c set revoked_on = (access.now() at time zone 'Europe/Stockholm')::date, revoked_why = 'not_there',
      is_news = c.person_id is not null
      where c.booking_id = b.id and c.revoked_on is null;
    return true;
  end if;
  select * into v from learning.material_version where material_id = o.material_id and published_at is not null
    order by (published_at <= o.starts_at) desc, case when published_at <= o.starts_at then number end desc, number limit 1;
  if v.id is null then return false; end if;
  insert into learning.completion (id, subject, person_id, material_id, version_id, course_name, completed_on, hours, mode, body_id,
      setting, function, level, county, count, known_apart, origin, booking_id, issuer_id, at)
    values (gen_random_uuid(), gen_random_uuid(), b.person_id, o.material_id, v.id, v.title,
      (o.ends_at at time zone 'Europe/Stockholm')::date, 
      coalesce(v.hours, greatest(0.1, round(extract(epoch from o.ends_at - o.starts_at) / 3600, 1))),
      'occasion', b.body_id, b.setting, b.function, b.level, b.county, there, b.person_id is not null, 'house', b.id, o.body_id, access.now())
    on conflict (booking_id) do update set count = excluded.count, revoked_on = null, revoked_why = null, is_news = false;
  return true;
end $$;

-- The body that answers for a badge takes it back; the national coordinator those of courses that came with the program.
create function learning.take_back(wanted uuid, why text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not learning.trains() or not exists (select from learning.completion c
      where c.id = wanted and c.origin = 'house' and c.revoked_on is null
        and (c.issuer_id = access.body() or (c.issuer_id is null and access.role() = 'national_coordinator'))) then
    return false;
  end if;
  update learning.completion c set revoked_on = (access.now() at time zone 'Europe/Stockholm')::date, revoked_why = why,
      is_news = c.person_id is not null
    where c.id = wanted and c.revoked_on is null;
  return found;
end $$;

-- What anybody may know who holds a badge: that it was given, and whether it holds.
create function learning.badge(wanted uuid) returns table (course_name text, version integer, completed_on date, revoked_on date)
  language sql stable security definer set search_path = '' as $$
  select c.course_name, v.number, c.completed_on, c.revoked_on from learning.completion c
    join learning.material_version v on v.id = c.version_id
    where c.id = wanted and c.origin = 'house' and c.known_apart
$$;
create function learning.badges_taken_back() returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.id from learning.completion c where c.revoked_on is not null and c.origin = 'house' and c.version_id is not null order by c.id
$$;

-- A body's own people, as counts: persons known apart, and those of whom that is not known.
create function learning.trained_here() returns table (
  course_name text, setting text, function text, year integer, persons integer, further integer)
  language sql stable security definer set search_path = '' as $$
  select c.course_name, c.setting, c.function, extract(year from c.completed_on)::integer,
    (count(distinct c.subject) filter (where c.known_apart))::integer,
    coalesce(sum(c.count) filter (where not c.known_apart), 0)::integer
  from learning.completion c where c.body_id = access.body() and learning.trains() and c.revoked_on is null
  group by 1, 2, 3, 4 order by 4 desc, 1, 2, 3
$$;

alter table learning.completion enable row level security;
grant select, insert on learning.completion to samlad_application;
grant update (shown_to_body, is_news) on learning.completion to samlad_application;
create policy read on learning.completion for select to samlad_application using (
  (select access.role()) = 'system' or person_id = (select access.person())
  or (shown_to_body and revoked_on is null and body_id = (select access.body()) and learning.trains()));
create policy say on learning.completion for insert to samlad_application with check (
  person_id = (select access.person()) and body_id = (select access.body()) and origin = 'house' and mode = 'web'
  and booking_id is null and revoked_on is null and known_apart);
create policy hand_in on learning.completion for insert to samlad_application with check (
  person_id is null and body_id = (select access.body()) and learning.trains() and origin in ('csv', 'xapi') and mode = 'elsewhere'
  and version_id is null and issuer_id is null and booking_id is null);
create policy change on learning.completion for update to samlad_application
  using ((select access.role()) = 'system' or person_id = (select access.person()))
  with check ((select access.role()) = 'system' or not is_news);

revoke execute on function learning.name_learner(), learning.attend(uuid, uuid, integer), learning.take_back(uuid, text), learning.badge(uuid),
  learning.badges_taken_back(), learning.trained_here() from public;
grant execute on function learning.attend(uuid, uuid, integer), learning.take_back(uuid, text), learning.badge(uuid),
  learning.badges_taken_back(), learning.trained_here() to samlad_application;
