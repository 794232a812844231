-- How people prove who they are: passwords, passkeys, one-time codes, agencies' own sign-in, links and tokens.
-- Whoever signs in is nobody yet, so those transactions take the wall role 'sign_in': it opens these tables, the
-- people and their memberships, and nothing else of the house.

create table identity.password (
  person_id uuid primary key references identity.person (id),
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz not null
);
comment on table identity.password is 'Passwords, as hashes; apart from the people, since colleagues may read those';
comment on column identity.password.person_id is 'Whose password | internal | account';
comment on column identity.password.hash is 'argon2id with its parameters and salt (RFC 9106, PHC string) | secret | account';
comment on column identity.password.set_at is 'When it was chosen | internal | account';
alter table identity.person drop column password_hash;

alter table identity.person add column activated_at timestamptz;
comment on column identity.person.activated_at is 'When the person first chose how to sign in; empty while only invited | internal | account';

create table identity.passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person (id),
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
comment on table identity.passkey is 'Passkeys: public keys whose private half lies with the person';
comment on column identity.passkey.id is 'Identifier | internal | account';
comment on column identity.passkey.person_id is 'Whose passkey | personal | account';
comment on column identity.passkey.credential_id is 'The credential''s own identifier | personal | account';
comment on column identity.passkey.public_key is 'Public key (COSE) | internal | account';
comment on column identity.passkey.counter is 'Signature counter; one that goes back reveals a copy | internal | account';
comment on column identity.passkey.transports is 'How the browser reaches it | internal | account';
comment on column identity.passkey.name is 'What the person calls it | personal | account';
comment on column identity.passkey.backed_up is 'Whether it is kept in more than one device | internal | account';
comment on column identity.passkey.created_at is 'When it was added | internal | account';
comment on column identity.passkey.used_at is 'When it last signed in | personal | account';
comment on column identity.passkey.withdrawn_at is 'When the person gave it up | internal | account';
create index passkey_person on identity.passkey (person_id) where withdrawn_at is null;

create table identity.one_time_code (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person (id),
  sealed_secret bytea not null,
  last_step bigint not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table identity.one_time_code is 'Apps that make one-time codes (RFC 6238)';
comment on column identity.one_time_code.id is 'Identifier | internal | account';
comment on column identity.one_time_code.person_id is 'Whose app | personal | account';
comment on column identity.one_time_code.sealed_secret is 'Shared secret, encrypted with a key that is not in the database | secret | account';
comment on column identity.one_time_code.last_step is 'Time step of the last code that was used: no code counts twice | internal | account';
comment on column identity.one_time_code.created_at is 'When it was set up | internal | account';
comment on column identity.one_time_code.withdrawn_at is 'When it was given up or replaced | internal | account';
create unique index one_time_code_person on identity.one_time_code (person_id) where withdrawn_at is null;

create table identity.recovery_code (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references identity.person (id),
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
comment on table identity.recovery_code is 'Codes on paper, for the day the phone is lost; each works once';
comment on column identity.recovery_code.id is 'Identifier | internal | account';
comment on column identity.recovery_code.person_id is 'Whose code | personal | account';
comment on column identity.recovery_code.code_hash is 'SHA-256 of the code (80 random bits) | secret | account';
comment on column identity.recovery_code.created_at is 'When it was made | internal | account';
comment on column identity.recovery_code.used_at is 'When it was used | personal | account';
comment on column identity.recovery_code.withdrawn_at is 'When newer codes took its place | internal | account';
create index recovery_code_person on identity.recovery_code (person_id) where used_at is null and withdrawn_at is null;

create table identity.agency_account (
  issuer text not null,
  subject text not null,
  person_id uuid not null references identity.person (id),
  linked_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (issuer, subject)
);
comment on table identity.agency_account is 'Accounts at an agency''s own sign-in (OpenID Connect) that stand for a person here';
comment on column identity.agency_account.issuer is 'Who vouches | internal | account';
comment on column identity.agency_account.subject is 'The issuer''s own name for the person | personal | account';
comment on column identity.agency_account.person_id is 'Who it is | personal | account';
comment on column identity.agency_account.linked_at is 'When the two were joined | internal | account';
comment on column identity.agency_account.withdrawn_at is 'When they were parted | internal | account';
create index agency_account_person on identity.agency_account (person_id);

create table identity.ceremony (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('second_factor', 'passkey_sign_in', 'passkey_registration', 'agency')),
  secret_hash bytea not null,
  visit_hash bytea not null,
  person_id uuid references identity.person (id),
  data jsonb not null default '{}',
  started_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  unique (kind, secret_hash)
);
comment on table identity.ceremony is 'Sign-ins and registrations under way: begun in a browser, ended in the same within minutes';
comment on column identity.ceremony.id is 'Identifier | internal | transient';
comment on column identity.ceremony.kind is 'What is under way | internal | transient';
comment on column identity.ceremony.secret_hash is 'SHA-256 of the challenge or state that the answer must carry | secret | transient';
comment on column identity.ceremony.visit_hash is 'SHA-256 of the secret of the browser''s visit or session | secret | transient';
comment on column identity.ceremony.person_id is 'Whose ceremony, where it is known | personal | transient';
comment on column identity.ceremony.data is 'What the end of the ceremony needs: nonce, verifier, where to go then | secret | transient';
comment on column identity.ceremony.started_at is 'When it began | internal | transient';
comment on column identity.ceremony.ends_at is 'When it ends at the latest | internal | transient';
comment on column identity.ceremony.used_at is 'When it was answered: it counts once | internal | transient';

create table identity.attempt (
  key bytea primary key,
  attempts integer not null,
  last_at timestamptz not null
);
comment on table identity.attempt is 'How often something was tried, per account and per network address';
comment on column identity.attempt.key is 'HMAC-SHA256 of the account or address, with a key that is not in the database | internal | transient';
comment on column identity.attempt.attempts is 'Attempts since the last success | internal | transient';
comment on column identity.attempt.last_at is 'When the last of them was made | internal | transient';

create table identity.invitation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('set_up', 'invitation', 'restore')),
  secret_hash bytea not null unique,
  person_id uuid references identity.person (id),
  invited_by uuid references identity.person (id),
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check ((kind = 'set_up') = (person_id is null))
);
comment on table identity.invitation is 'One-time links with which somebody chooses how to sign in';
comment on column identity.invitation.id is 'Identifier | internal | account';
comment on column identity.invitation.kind is 'set_up (first administrator), invitation, or restore (after losing password or phone) | internal | account';
comment on column identity.invitation.secret_hash is 'SHA-256 of the secret in the link | secret | account';
comment on column identity.invitation.person_id is 'Who is invited; nobody yet for the first administrator | personal | account';
comment on column identity.invitation.invited_by is 'Who invited | personal | account';
comment on column identity.invitation.created_at is 'When the link was made | internal | account';
comment on column identity.invitation.ends_at is 'When it ends at the latest | internal | account';
comment on column identity.invitation.used_at is 'When it was used: it works once | internal | account';
comment on column identity.invitation.withdrawn_at is 'When it was taken back or replaced | internal | account';
create index invitation_person on identity.invitation (person_id);

create table identity.token (
  id uuid primary key default gen_random_uuid(),
  secret_hash bytea not null unique,
  person_id uuid not null references identity.person (id),
  membership_id uuid not null references identity.membership (id),
  name text not null,
  scopes text[] not null check (scopes <@ array['read', 'write'] and cardinality(scopes) > 0),
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
comment on table identity.token is 'Keys with which programs use the API in a person''s name';
comment on column identity.token.id is 'Identifier | internal | account';
comment on column identity.token.secret_hash is 'SHA-256 of the bearer token | secret | account';
comment on column identity.token.person_id is 'Whose token | personal | account';
comment on column identity.token.membership_id is 'For which body and in which role it acts | internal | account';
comment on column identity.token.name is 'What the person calls it | personal | account';
comment on column identity.token.scopes is 'What it may be used for at most: read, write | internal | account';
comment on column identity.token.created_at is 'When it was made | internal | account';
comment on column identity.token.ends_at is 'When it ends | internal | account';
comment on column identity.token.used_at is 'When it was last used, to the minute | internal | account';
comment on column identity.token.withdrawn_at is 'When it was withdrawn | internal | account';
create index token_person on identity.token (person_id);

-- A person sees their own; signing in sees all of it; nobody else any of it.
do $$
declare name text;
begin
  foreach name in array array['password', 'passkey', 'one_time_code', 'recovery_code', 'agency_account', 'token'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('create policy own on identity.%I for all to samlad_application
      using (person_id = (select access.person()) or (select access.role()) in (''sign_in'', ''system''))
      with check (person_id = (select access.person()) or (select access.role()) in (''sign_in'', ''system''))', name);
    execute format('grant select, insert, update on identity.%I to samlad_application', name);
  end loop;
end $$;

alter table identity.ceremony enable row level security;
create policy sign_in on identity.ceremony for all to samlad_application
  using (person_id = (select access.person()) or (select access.role()) in ('sign_in', 'system'))
  with check (person_id = (select access.person()) or (select access.role()) in ('sign_in', 'system'));
-- What has ended is forgotten: it held secrets for minutes and is no part of any history.
grant select, insert, update, delete on identity.ceremony to samlad_application;

alter table identity.attempt enable row level security;
create policy sign_in on identity.attempt for all to samlad_application
  using ((select access.role()) in ('sign_in', 'system'))
  with check ((select access.role()) in ('sign_in', 'system'));
grant select, insert, update, delete on identity.attempt to samlad_application;

alter table identity.invitation enable row level security;
create policy see on identity.invitation for all to samlad_application
  using ((select access.role()) in ('administrator', 'sign_in', 'system'))
  with check ((select access.role()) in ('administrator', 'sign_in', 'system'));
grant select, insert, update on identity.invitation to samlad_application;

create policy sign_in_read on identity.person for select to samlad_application
  using ((select access.role()) = 'sign_in');
create policy sign_in_add on identity.person for insert to samlad_application
  with check ((select access.role()) = 'sign_in');
create policy sign_in_change on identity.person for update to samlad_application
  using ((select access.role()) = 'sign_in');
create policy sign_in_read on identity.membership for select to samlad_application
  using ((select access.role()) = 'sign_in');
create policy sign_in_add on identity.membership for insert to samlad_application
  with check ((select access.role()) = 'sign_in');
create policy sign_in on identity.session for all to samlad_application
  using ((select access.role()) = 'sign_in') with check ((select access.role()) = 'sign_in');
-- The first administrator needs a body to act for before there is anybody who could make one.
create policy sign_in_add on directory.body for insert to samlad_application
  with check ((select access.role()) = 'sign_in');

-- People may change themselves, but only the administrator whom they act for: memberships are given, not taken.
drop policy change on identity.membership;
create policy change on identity.membership for update to samlad_application
  using ((select access.role()) in ('administrator', 'system'));

-- What a browser was told about itself, so that a person recognises it in the list of their sessions.
alter table identity.session add column browser text;
comment on column identity.session.browser is 'Kind of browser and system, such as Firefox, Windows | personal | session';

-- Whose token this is, before there is an actor: one call, which also notes that it was used.
create function identity.token_of(secret_hash bytea, at timestamptz)
  returns table (person_id uuid, membership_id uuid, body_id uuid, role text, scopes text[])
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare found identity.token;
begin
  select * into found from identity.token t where t.secret_hash = token_of.secret_hash;
  if found.id is null or found.withdrawn_at is not null or found.ends_at <= at then return; end if;
  if found.used_at is null or found.used_at < at - interval '1 minute' then
    update identity.token t set used_at = at where t.id = found.id;
  end if;
  return query
    select p.id, m.id, m.body_id, m.role, found.scopes
    from identity.person p
    join identity.membership m on m.id = found.membership_id and m.person_id = p.id and m.ended_at is null
    where p.id = found.person_id and p.disabled_at is null;
end $$;
revoke all on function identity.token_of from public;
grant execute on function identity.token_of to samlad_application;
