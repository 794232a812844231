-- Failures are counted, successes cost nothing; an account that is attacked stays open to the devices that its person has signed in
-- from before. What was counted until now was counted by other measures, and is let go of.
delete from identity.attempt;
alter table identity.attempt rename column attempts to level;
alter table identity.attempt alter column level type double precision;
comment on table identity.attempt is 'How full each allowance of attempts is: per network address, per account, per both, per kind of sending';
comment on column identity.attempt.key is 'HMAC-SHA256 of what is counted, with a key that is not in the database | internal | transient';
comment on column identity.attempt.level is 'Attempts that have not run out of it yet, at the moment of the last one | internal | transient';
comment on column identity.attempt.last_at is 'When the last of them was made | internal | transient';

alter table identity.password add column failures integer not null default 0 check (failures >= 0);
comment on column identity.password.failures is 'Wrong passwords in a row from devices that nobody has signed in from | internal | account';
alter table identity.one_time_code add column failures integer not null default 0 check (failures >= 0);
comment on column identity.one_time_code.failures is 'Wrong codes in a row from devices that nobody has signed in from | internal | account';

create table identity.known_device (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person (id),
  secret_hash bytea not null unique,
  browser text,
  first_at timestamptz not null,
  used_at timestamptz not null,
  ends_at timestamptz not null,
  password_failures integer not null default 0 check (password_failures >= 0),
  code_failures integer not null default 0 check (code_failures >= 0)
);
comment on table identity.known_device is 'Browsers that a person has signed in from: guesses made elsewhere do not keep them out';
comment on column identity.known_device.id is 'Identifier | internal | account';
comment on column identity.known_device.person_id is 'Whose sign-in it was | personal | account';
comment on column identity.known_device.secret_hash is 'HMAC-SHA256 of the person and the secret of the cookie, with a key that is not in the database | secret | account';
comment on column identity.known_device.browser is 'Kind of browser and system, such as Firefox, Windows | personal | account';
comment on column identity.known_device.first_at is 'First sign-in from it | personal | account';
comment on column identity.known_device.used_at is 'Last sign-in from it | personal | account';
comment on column identity.known_device.ends_at is 'When it is forgotten, unless somebody signs in again | internal | account';
comment on column identity.known_device.password_failures is 'Wrong passwords in a row from it | internal | account';
comment on column identity.known_device.code_failures is 'Wrong codes in a row from it | internal | account';
create index known_device_person on identity.known_device (person_id);

alter table identity.known_device enable row level security;
create policy own on identity.known_device for all to samlad_application
  using (person_id = (select access.person()) or (select access.role()) in ('sign_in', 'system'))
  with check (person_id = (select access.person()) or (select access.role()) in ('sign_in', 'system'));
grant select, insert, update, delete on identity.known_device to samlad_application;
