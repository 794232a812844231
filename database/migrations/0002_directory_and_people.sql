-- Bodies, and the people who act for them.

create schema directory;
create schema identity;
grant usage on schema directory, identity to samlad_application;

create table directory.body (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  name_english text,
  type text not null,
  county text check (county ~ '^[0-9]{2}$'),
  address text,
  active_from date,
  active_until date,
  fictional boolean not null default false,
  revision integer not null default 1,
  search tsvector generated always as (
    to_tsvector('swedish', name) || to_tsvector('english', coalesce(name_english, ''))
  ) stored
);
comment on table directory.body is 'Authorities, municipalities, organisations and others that act or are named in a plan';
comment on column directory.body.id is 'Identifier | public | permanent';
comment on column directory.body.name is 'Swedish name in the nominative | public | permanent';
comment on column directory.body.name_english is 'English name | public | permanent';
comment on column directory.body.type is 'Type of body, such as agency or county_board | public | permanent';
comment on column directory.body.county is 'County code (SCB), for bodies of one county | public | permanent';
comment on column directory.body.address is 'Function address for mail, never a person''s | public | permanent';
comment on column directory.body.active_from is 'First day of the body, where known | public | permanent';
comment on column directory.body.active_until is 'Last day of the body, where it has ended | public | permanent';
comment on column directory.body.fictional is 'Made up for demonstration | public | permanent';
comment on column directory.body.revision is 'Grows with each change; the second of two writers is told | internal | permanent';
comment on column directory.body.search is 'Words for full-text search | public | permanent';
create index body_search on directory.body using gin (search);

create table directory.alias (
  body_id uuid not null references directory.body (id) on delete cascade,
  alias text not null,
  primary key (body_id, alias)
);
comment on table directory.alias is 'Other names of a body: abbreviations, collective and earlier forms';
comment on column directory.alias.body_id is 'The body | public | permanent';
comment on column directory.alias.alias is 'The other name as written | public | permanent';
create index alias_text on directory.alias (lower(alias));

create table directory.succession (
  body_id uuid not null references directory.body (id),
  successor_id uuid not null references directory.body (id),
  from_day date,
  scope text,
  basis text not null,
  primary key (body_id, successor_id),
  check (body_id <> successor_id)
);
comment on table directory.succession is 'Which body took over from which, and when';
comment on column directory.succession.body_id is 'The body that ended or handed over | public | permanent';
comment on column directory.succession.successor_id is 'The body that took over | public | permanent';
comment on column directory.succession.from_day is 'First day of the successor''s responsibility | public | permanent';
comment on column directory.succession.scope is 'What was taken over, where not all | public | permanent';
comment on column directory.succession.basis is 'Where the fact comes from | public | permanent';

create table identity.person (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email)),
  name text not null,
  language text not null default 'sv' check (language in ('sv', 'en')),
  password_hash text,
  fictional boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
comment on table identity.person is 'People with an account';
comment on column identity.person.id is 'Identifier | internal | account';
comment on column identity.person.email is 'Address to sign in with, in lower case | personal | account';
comment on column identity.person.name is 'Name as shown to colleagues | personal | account';
comment on column identity.person.language is 'Chosen language | internal | account';
comment on column identity.person.password_hash is 'argon2id with its parameters and salt (RFC 9106) | secret | account';
comment on column identity.person.fictional is 'Made up for demonstration | internal | account';
comment on column identity.person.created_at is 'When the account was made | internal | account';
comment on column identity.person.disabled_at is 'When the account was closed | internal | account';
create unique index person_email on identity.person (email);

create table identity.membership (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person (id),
  body_id uuid not null references directory.body (id),
  role text not null,
  is_default boolean not null default false,
  given_at timestamptz not null default now(),
  given_by uuid references identity.person (id),
  ended_at timestamptz,
  unique (person_id, body_id, role)
);
comment on table identity.membership is 'A person acts for one body at a time, in a role';
comment on column identity.membership.id is 'Identifier | internal | account';
comment on column identity.membership.person_id is 'The person | personal | account';
comment on column identity.membership.body_id is 'The body | internal | account';
comment on column identity.membership.role is 'The role, one of those in src/platform/access/roles.ts | internal | account';
comment on column identity.membership.is_default is 'Chosen when the person signs in | internal | account';
comment on column identity.membership.given_at is 'When it was given | internal | account';
comment on column identity.membership.given_by is 'Who gave it | personal | account';
comment on column identity.membership.ended_at is 'When it was taken back | internal | account';
create index membership_body on identity.membership (body_id);

-- The directory is open to all. People are seen by themselves, by those of the same body, by the administrator and the system.
alter table directory.body enable row level security;
alter table directory.alias enable row level security;
alter table directory.succession enable row level security;
create policy read on directory.body for select to samlad_application using (true);
create policy read on directory.alias for select to samlad_application using (true);
create policy read on directory.succession for select to samlad_application using (true);
create policy write on directory.body for all to samlad_application
  using ((select access.role()) in ('administrator', 'national_coordinator', 'system'))
  with check ((select access.role()) in ('administrator', 'national_coordinator', 'system'));
create policy write on directory.alias for all to samlad_application
  using ((select access.role()) in ('administrator', 'national_coordinator', 'system'))
  with check ((select access.role()) in ('administrator', 'national_coordinator', 'system'));
create policy write on directory.succession for all to samlad_application
  using ((select access.role()) in ('administrator', 'national_coordinator', 'system'))
  with check ((select access.role()) in ('administrator', 'national_coordinator', 'system'));
grant select, insert, update on directory.body to samlad_application;
grant select, insert, update, delete on directory.alias, directory.succession to samlad_application;

alter table identity.person enable row level security;
alter table identity.membership enable row level security;
create policy read on identity.person for select to samlad_application using (
  id = (select access.person())
  or (select access.role()) in ('administrator', 'system')
  or exists (select from identity.membership m where m.person_id = person.id and m.body_id = (select access.body()) and m.ended_at is null)
);
create policy add on identity.person for insert to samlad_application with check ((select access.role()) in ('administrator', 'system'));
create policy change on identity.person for update to samlad_application
  using (id = (select access.person()) or (select access.role()) in ('administrator', 'system'));
create policy read on identity.membership for select to samlad_application using (
  person_id = (select access.person())
  or body_id = (select access.body())
  or (select access.role()) in ('administrator', 'system')
);
create policy add on identity.membership for insert to samlad_application with check ((select access.role()) in ('administrator', 'system'));
create policy change on identity.membership for update to samlad_application
  using (person_id = (select access.person()) or (select access.role()) in ('administrator', 'system'));
grant select, insert, update on identity.person, identity.membership to samlad_application;
