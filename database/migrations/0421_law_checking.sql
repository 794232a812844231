-- Readings of the law by lawyers (decision 95): which section of the house's law was read in the statute, when, against what, and whether
-- it still says what the house says of it. What was read before anybody here read it stands in code. Nothing is ever changed.

create schema law;
grant usage on schema law to samlad_application;

create table law.checking (
  id uuid primary key default gen_random_uuid(),
  section text not null,
  checked_on date not null,
  read_by uuid not null references identity.person (id),
  body_id uuid not null references directory.body (id),
  against text not null check (against ~ '^[12][0-9]{3}:[1-9][0-9]{0,4}$'),
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  agrees boolean not null,
  confidence text not null check (confidence in ('statute', 'agency', 'own knowledge')),
  note text check (length(note) between 1 and 2000),
  made_at timestamptz not null,
  check (agrees or note is not null)
);
comment on table law.checking is 'Readings of the law by lawyers';
comment on column law.checking.id is 'Identifier | internal | permanent';
comment on column law.checking.section is 'The section, by its short name | public | permanent';
comment on column law.checking.checked_on is 'The day it was read | public | permanent';
comment on column law.checking.read_by is 'The lawyer | personal | permanent';
comment on column law.checking.body_id is 'For whom they read it | internal | permanent';
comment on column law.checking.against is 'SFS number of what had amended it last | public | permanent';
comment on column law.checking.digest is 'SHA-256 of its words as they were read | public | permanent';
comment on column law.checking.agrees is 'Whether the house says of it what it says | internal | permanent';
comment on column law.checking.confidence is 'How surely it is known | internal | permanent';
comment on column law.checking.note is 'What others should know of it, for everybody who works here | internal | permanent';
comment on column law.checking.made_at is 'When it was written | internal | permanent';
create index checking_section on law.checking (section, checked_on desc, made_at desc);

alter table law.checking enable row level security;
grant select, insert on law.checking to samlad_application;
create policy read on law.checking for select to samlad_application using (
  (select access.role()) = 'system' or (select access.person()) is not null);
create policy add on law.checking for insert to samlad_application with check (
  (select access.role()) = 'lawyer' and read_by = (select access.person()) and body_id = (select access.body()));
