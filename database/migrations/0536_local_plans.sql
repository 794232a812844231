-- What municipalities have agreed on locally (measure 11), which courses are needed and not there (from the inventory of measure 35),
-- and what support municipalities and regions were given to train their own staff (measure 2). Nothing in them is personal.

create table learning.local_plan (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  municipality text not null check (municipality ~ '^[0-9]{4}$'),
  name text not null check (char_length(name) between 1 and 200),
  agreed_on date not null,
  review_on date check (review_on >= agreed_on),
  functions text[] not null check (cardinality(functions) > 0),
  cooperation text not null check (char_length(cooperation) between 1 and 5000),
  methods text not null default '' check (char_length(methods) <= 5000),
  link text not null default '',
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table learning.local_plan is 'A plan of a municipality for how leisure, school, social services and others work together';
comment on column learning.local_plan.id is 'Identifier | public | permanent';
comment on column learning.local_plan.body_id is 'The body that wrote it | public | permanent';
comment on column learning.local_plan.municipality is 'Code of the municipality | public | permanent';
comment on column learning.local_plan.name is 'What it is called | public | permanent';
comment on column learning.local_plan.agreed_on is 'When it was agreed on | public | permanent';
comment on column learning.local_plan.review_on is 'When it is looked at next | public | permanent';
comment on column learning.local_plan.functions is 'Which parts of the municipality are in it, as codes | public | permanent';
comment on column learning.local_plan.cooperation is 'How they work together | public | permanent';
comment on column learning.local_plan.methods is 'Methods of prevention in it | public | permanent';
comment on column learning.local_plan.link is 'Where it can be read | public | permanent';
comment on column learning.local_plan.closed_on is 'Since when it holds no more | public | permanent';
comment on column learning.local_plan.changed_by is 'Who wrote it last | personal | permanent';
comment on column learning.local_plan.changed_at is 'When | internal | permanent';
comment on column learning.local_plan.revision is 'Number of its last change | internal | permanent';

create table learning.need (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  topic text not null check (char_length(topic) between 1 and 200),
  setting text not null check (setting ~ '^[a-z_]+$'),
  function text check (function ~ '^[a-z_]+$'),
  counties text[] not null default '{}',
  found_on date not null,
  source text not null check (char_length(source) between 1 and 300),
  description text not null default '' check (char_length(description) <= 5000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table learning.need is 'Learning that is needed and was found to be missing';
comment on column learning.need.id is 'Identifier | internal | permanent';
comment on column learning.need.body_id is 'The body that found it | internal | permanent';
comment on column learning.need.topic is 'What about | internal | permanent';
comment on column learning.need.setting is 'In which setting of work, as a code | internal | permanent';
comment on column learning.need.function is 'For which function, as a code; none where for all | internal | permanent';
comment on column learning.need.counties is 'In which counties, as codes; none where in all | internal | permanent';
comment on column learning.need.found_on is 'When it was found | internal | permanent';
comment on column learning.need.source is 'Where it was found: an inventory, a survey | internal | permanent';
comment on column learning.need.description is 'What is missing | internal | permanent';
comment on column learning.need.closed_on is 'Since when it is met | internal | permanent';
comment on column learning.need.changed_by is 'Who wrote it last | personal | permanent';
comment on column learning.need.changed_at is 'When | internal | permanent';
comment on column learning.need.revision is 'Number of its last change | internal | permanent';

create table learning.support (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  receiver text not null check (char_length(receiver) between 1 and 200),
  receiver_kind text not null check (receiver_kind in ('municipality', 'region', 'other_receiver')),
  county text not null check (county ~ '^[0-9]{2}$'),
  form text not null check (form in ('material', 'trainer', 'money', 'advice')),
  setting text not null check (setting ~ '^[a-z_]+$'),
  given_on date not null,
  kronor bigint check (kronor > 0),
  staff integer check (staff > 0),
  description text not null default '' check (char_length(description) <= 5000),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((kronor is not null) = (form = 'money'))
);
comment on table learning.support is 'Support to a municipality or region that trains its own staff';
comment on column learning.support.id is 'Identifier | public | permanent';
comment on column learning.support.body_id is 'The body that gave it | public | permanent';
comment on column learning.support.receiver is 'The municipality, region or other that was given it | public | permanent';
comment on column learning.support.receiver_kind is 'Which of them it is | public | permanent';
comment on column learning.support.county is 'In which county, as a code | public | permanent';
comment on column learning.support.form is 'What was given: material, a trainer, money, advice | public | permanent';
comment on column learning.support.setting is 'For which setting of work, as a code | public | permanent';
comment on column learning.support.given_on is 'When | public | permanent';
comment on column learning.support.kronor is 'How much, where it was money | public | permanent';
comment on column learning.support.staff is 'How many it says that it trained; not counted as trained here | public | permanent';
comment on column learning.support.description is 'What it was for | public | permanent';
comment on column learning.support.changed_by is 'Who wrote it last | personal | permanent';
comment on column learning.support.changed_at is 'When | internal | permanent';
comment on column learning.support.revision is 'Number of its last change | internal | permanent';

-- A body's own, written by those who write them there: the same roles as in the rules of the room.
create function learning.keeps_own(owner uuid, roles text[]) returns boolean language sql stable parallel safe
  return access.role() = 'system' or (access.role() = any(roles) and owner = access.body());

do $$
declare
  kept record;
begin
  for kept in select * from (values
    ('local_plan', 'true', '{body_officer,caseworker,case_manager,county_coordinator}'::text[]),
    ('need', '(select access.person()) is not null or access.role() = ''system''',
      '{body_officer,ngo_officer,county_coordinator,national_coordinator}'),
    ('support', 'true', '{body_officer,county_coordinator,national_coordinator}')) as v (called, readers, keepers)
  loop
    execute format('alter table learning.%I enable row level security', kept.called);
    execute format('grant select, insert, update on learning.%I to samlad_application', kept.called);
    execute format('create policy read on learning.%I for select to samlad_application using (%s)', kept.called, kept.readers);
    execute format('create policy add on learning.%I for insert to samlad_application with check (learning.keeps_own(body_id, %L))',
      kept.called, kept.keepers);
    execute format('create policy change on learning.%1$I for update to samlad_application
      using (learning.keeps_own(body_id, %2$L)) with check (learning.keeps_own(body_id, %2$L))', kept.called, kept.keepers);
    perform changes.keep_history(format('learning.%I', kept.called));
  end loop;
end $$;
