-- Personal data breaches (GDPR 33–34, chapter 3 sections 9–11 of 2018:1177): what happened, by when it is reported, whom it concerns and what they
-- were told. Each body's own, as the controller of its cases.
create schema incidents;
grant usage on schema incidents to samlad_application;
create function incidents.keeps(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('case_manager', 'body_officer') and owner = access.body();
create function incidents.reads(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() = 'system' or (access.role() in ('case_manager', 'body_officer', 'auditor') and owner = access.body());

create table incidents.incident (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  name text not null check (char_length(name) between 1 and 120),
  law text not null check (law in ('gdpr', 'crime_data')),
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ '{disclosed,lost,altered,unavailable}'),
  known_on date not null,
  known_time text not null check (known_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  happened text not null check (char_length(happened) between 1 and 20000),
  people integer check (people >= 0),
  data text not null check (char_length(data) between 1 and 2000),
  consequences text not null default '' check (char_length(consequences) <= 20000),
  measures text not null default '' check (char_length(measures) <= 20000),
  contact text not null check (char_length(contact) between 1 and 300),
  risk text not null check (risk in ('not_judged', 'unlikely', 'likely', 'high')),
  risk_reason text not null default '' check (char_length(risk_reason) <= 5000),
  reported_on date check (reported_on >= known_on),
  report_reference text not null default '' check (char_length(report_reference) <= 60),
  late_reason text not null default '' check (char_length(late_reason) <= 2000),
  told text not null default '' check (char_length(told) <= 5000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table incidents.incident is 'A personal data breach at a body: what happened, how it was judged, when it was reported';
comment on column incidents.incident.id is 'Identifier | internal | permanent';
comment on column incidents.incident.body_id is 'The body that is the controller | internal | permanent';
comment on column incidents.incident.name is 'What it is called, without names | internal | permanent';
comment on column incidents.incident.law is 'By which law it is reported, as a code | internal | permanent';
comment on column incidents.incident.kinds is 'What became of the data, as codes | internal | permanent';
comment on column incidents.incident.known_on is 'The day on which the body came to know of it | internal | permanent';
comment on column incidents.incident.known_time is 'The time of that day, in Sweden | internal | permanent';
comment on column incidents.incident.happened is 'What happened, without names | sensitive | permanent';
comment on column incidents.incident.people is 'About how many people it concerns | internal | permanent';
comment on column incidents.incident.data is 'Which data and which people, as categories | internal | permanent';
comment on column incidents.incident.consequences is 'What it may lead to | sensitive | permanent';
comment on column incidents.incident.measures is 'What has been done and will be | internal | permanent';
comment on column incidents.incident.contact is 'Who answers questions of it: an office | internal | permanent';
comment on column incidents.incident.risk is 'How the risk for people is judged, as a code | internal | permanent';
comment on column incidents.incident.risk_reason is 'Why it is judged so | internal | permanent';
comment on column incidents.incident.reported_on is 'When it was reported to the authority | internal | permanent';
comment on column incidents.incident.report_reference is 'The number that the authority gave it | internal | permanent';
comment on column incidents.incident.late_reason is 'Why it was reported after 72 hours | internal | permanent';
comment on column incidents.incident.told is 'What those whom it concerns are told, in plain words | internal | permanent';
comment on column incidents.incident.closed_on is 'Since when nothing of it is left to do | internal | permanent';
comment on column incidents.incident.changed_by is 'Who wrote it last | personal | permanent';
comment on column incidents.incident.changed_at is 'When | internal | permanent';
comment on column incidents.incident.revision is 'Number of its last change | internal | permanent';

create table incidents.concerned (
  id uuid primary key,
  incident_id uuid not null references incidents.incident (id),
  case_id uuid not null references support.case_file (id),
  way text check (way in ('in_person', 'by_phone', 'on_paper', 'through_other', 'made_unreadable', 'risk_gone', 'public_notice', 'secrecy')),
  done_on date check ((done_on is null) = (way is null)),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  unique (incident_id, case_id)
);
create index concerned_case on incidents.concerned (case_id);
comment on table incidents.concerned is 'The cases of the people whom a breach concerns, and how each was told of it or why not';
comment on column incidents.concerned.id is 'Identifier | internal | permanent';
comment on column incidents.concerned.incident_id is 'The breach | internal | permanent';
comment on column incidents.concerned.case_id is 'The case | sensitive | case';
comment on column incidents.concerned.way is 'How the person was told, or why they were not, as a code | sensitive | case';
comment on column incidents.concerned.done_on is 'When | sensitive | case';
comment on column incidents.concerned.changed_by is 'Who wrote it | personal | permanent';
comment on column incidents.concerned.changed_at is 'When | internal | permanent';

alter table incidents.incident enable row level security;
alter table incidents.concerned enable row level security;
grant select, insert, update on incidents.incident, incidents.concerned to samlad_application;
create policy read on incidents.incident for select to samlad_application using (incidents.reads(body_id));
create policy add on incidents.incident for insert to samlad_application with check (incidents.keeps(body_id));
create policy change on incidents.incident for update to samlad_application
  using (incidents.keeps(body_id)) with check (incidents.keeps(body_id));
select changes.keep_history('incidents.incident');

-- Whoever leads the casework sees which cases; others of the body how many (below). A case that they may not know of is not there for them.
create function incidents.leads(incident uuid, concerned uuid) returns boolean language sql stable parallel restricted
  return access.role() = 'case_manager'
    and exists (select from incidents.incident i where i.id = incident and i.body_id = access.body())
    and exists (select from support.case_file c where c.id = concerned and c.body_id = access.body());
create policy read on incidents.concerned for select to samlad_application using (
  (select access.role()) = 'system' or incidents.leads(incident_id, case_id));
create policy add on incidents.concerned for insert to samlad_application with check (
  incidents.leads(incident_id, case_id) and changed_by = (select access.person()));
create policy change on incidents.concerned for update to samlad_application
  using (incidents.leads(incident_id, case_id)) with check (incidents.leads(incident_id, case_id));

-- How many a breach concerns and how many of them are dealt with, for everybody who reads of the breach.
create function incidents.counts(incident uuid) returns table (concerned bigint, done bigint)
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select count(*), count(done_on) from incidents.concerned c
    where c.incident_id = incident and exists (select from incidents.incident i where i.id = incident and incidents.reads(i.body_id));
$$;
revoke all on function incidents.counts from public;
grant execute on function incidents.counts to samlad_application;
