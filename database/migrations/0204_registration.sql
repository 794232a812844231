-- An organisation that nobody has invited begins an account by itself: the address is confirmed first, by a link that works once.
-- It then acts as an applicant, which opens calls and its own applications and nothing else of the house.

create table identity.registration (
  id uuid primary key default gen_random_uuid(),
  secret_hash bytea not null unique,
  email text not null check (email = lower(email)),
  language text not null default 'sv' check (language in ('sv', 'en')),
  created_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > created_at),
  used_at timestamptz
);
comment on table identity.registration is 'Addresses that are being confirmed by somebody who begins an account for an organisation';
comment on column identity.registration.id is 'Identifier | internal | transient';
comment on column identity.registration.secret_hash is 'SHA-256 of the secret in the link | secret | transient';
comment on column identity.registration.email is 'The address that was written | personal | transient';
comment on column identity.registration.language is 'Language of the mail | internal | transient';
comment on column identity.registration.created_at is 'When | internal | transient';
comment on column identity.registration.ends_at is 'When the link stops working | internal | transient';
comment on column identity.registration.used_at is 'When it was used | internal | transient';
alter table identity.registration enable row level security;
grant select, insert, update, delete on identity.registration to samlad_application;
create policy sign_in on identity.registration for all to samlad_application
  using ((select access.role()) in ('sign_in', 'system')) with check ((select access.role()) in ('sign_in', 'system'));

alter table directory.body add column applied_at timestamptz;
comment on column directory.body.applied_at is 'When an organisation entered itself, and nobody has checked it since; absent for all others | public | permanent';
alter table directory.body add column organisation_number text unique check (organisation_number ~ '^[0-9]{6}-[0-9]{4}$');
comment on column directory.body.organisation_number is 'Organisation number, for organisations that entered themselves | public | permanent';
