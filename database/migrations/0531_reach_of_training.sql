-- Who has been reached by training: distinct people over the number of staff that each body states, and what of it may be told.

create table learning.staffing (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  setting text not null check (setting ~ '^[a-z_]+$'),
  level text check (level is null or (level ~ '^[a-z_]+$' and setting = 'school')),
  function text not null check (function ~ '^[a-z_]+$'),
  county text check (county ~ '^[0-9]{2}$'),
  year integer not null check (year between 2000 and 2100),
  staff integer not null check (staff between 0 and 200000),
  planned integer check (planned between 0 and 200000),
  as_of date not null,
  source text not null check (char_length(source) between 1 and 300),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null
);
comment on table learning.staffing is 'How many work with something at a body, as it states, and how many of them it plans to train; the latest counts';
comment on column learning.staffing.id is 'Identifier | internal | plan';
comment on column learning.staffing.body_id is 'The body that states it | internal | plan';
comment on column learning.staffing.setting is 'Setting of work | internal | plan';
comment on column learning.staffing.level is 'Level of school | internal | plan';
comment on column learning.staffing.function is 'What they do | internal | plan';
comment on column learning.staffing.county is 'County; none for the whole country | internal | plan';
comment on column learning.staffing.year is 'The year by whose end the planned are to be trained | internal | plan';
comment on column learning.staffing.staff is 'How many they are | internal | plan';
comment on column learning.staffing.planned is 'How many are to be trained; none where there is no plan | internal | plan';
comment on column learning.staffing.as_of is 'The day that the number is of | internal | plan';
comment on column learning.staffing.source is 'Where the number is from | internal | plan';
comment on column learning.staffing.made_by is 'Who stated it | personal | plan';
comment on column learning.staffing.made_at is 'When it was stated | internal | plan';
create index staffing_body on learning.staffing (body_id, as_of);

create table learning.reach_report (
  as_of date primary key,
  told jsonb not null,
  made_at timestamptz not null
);
comment on table learning.reach_report is 'What may be told of who has been reached, once for each quarter that has ended';
comment on column learning.reach_report.as_of is 'Last day of the quarter | public | permanent';
comment on column learning.reach_report.told is 'Numbers rounded together to multiples of five | public | permanent';
comment on column learning.reach_report.made_at is 'When it was worked out | public | permanent';
create trigger only_grows before update or delete or truncate on learning.staffing for each statement execute function access.refuse_change();
create trigger only_grows before update or delete or truncate on learning.reach_report for each statement execute function access.refuse_change();

-- How many people of each body have been reached, by where they were last: at least and at most. Those who are known apart count once,
-- whatever they have taken; of numbers that others have handed in nobody knows whom they hold: at least as many as in the course that most have taken, at
-- most all together. The house sees all bodies, whoever speaks for the training of a body's people its own.
create function learning.trained_cells(until date) returns table (
  body_id uuid, setting text, level text, function text, county text, municipality text, low integer, high integer)
  language sql stable security definer set search_path = '' as $$
  with taken as (
    select c.* from learning.completion c where c.revoked_on is null and c.completed_on <= until
      and (access.role() = 'system' or (c.body_id = access.body() and learning.trains()))),
  person as (
    select distinct on (t.subject) t.subject, t.body_id, t.setting, t.level, t.function, t.county, t.municipality
      from taken t where t.known_apart order by t.subject, t.completed_on desc, t.at desc, t.id),
  counted as (
    select p.body_id, p.setting, p.level, p.function, p.county, p.municipality, t.course_name,
      count(distinct t.subject)::integer as known, 0 as further
      from person p join taken t on t.subject = p.subject and t.known_apart group by 1, 2, 3, 4, 5, 6, 7
    union all
    select t.body_id, t.setting, t.level, t.function, t.county, t.municipality, t.course_name, 0, sum(t.count)::integer
      from taken t where not t.known_apart group by 1, 2, 3, 4, 5, 6, 7),
  course as (
    select k.body_id, k.setting, k.level, k.function, k.county, k.municipality, k.course_name,
      sum(k.known)::integer as known, sum(k.further)::integer as further
      from counted k group by 1, 2, 3, 4, 5, 6, 7),
  people as (
    select p.body_id, p.setting, p.level, p.function, p.county, p.municipality, count(*)::integer as known
      from person p group by 1, 2, 3, 4, 5, 6)
  select c.body_id, c.setting, c.level, c.function, c.county, c.municipality,
    greatest(coalesce(max(p.known), 0), max(c.known + c.further)), coalesce(max(p.known), 0) + sum(c.further)::integer
    from course c left join people p on p.body_id = c.body_id and p.setting = c.setting and p.level is not distinct from c.level
      and p.function = c.function and p.county is not distinct from c.county and p.municipality is not distinct from c.municipality
    group by 1, 2, 3, 4, 5, 6
$$;

alter table learning.staffing enable row level security;
alter table learning.reach_report enable row level security;
grant select, insert on learning.staffing, learning.reach_report to samlad_application;
create policy read on learning.staffing for select to samlad_application using (
  (select access.role()) = 'system' or (body_id = (select access.body()) and learning.trains()));
create policy add on learning.staffing for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and learning.trains());
create policy read on learning.reach_report for select to samlad_application using (true);
create policy add on learning.reach_report for insert to samlad_application with check ((select access.role()) = 'system');

revoke execute on function learning.trained_cells(date) from public;
grant execute on function learning.trained_cells(date) to samlad_application;
