-- What a browser keeps while it has no connection is sealed there. What opens it is made from these rows and the
-- installation's own key, given to the signed-in person alone, and gone when the row is.

create table identity.device_store (
  id uuid primary key,
  person_id uuid not null references identity.person (id),
  session_id uuid not null references identity.session (id),
  salt bytea not null check (length(salt) = 32),
  made_at timestamptz not null,
  ends_at timestamptz not null
);
comment on table identity.device_store is 'Sealed stores on the devices of people who work without a connection: what their keys are made from';
comment on column identity.device_store.id is 'Identifier, made by the browser | internal | transient';
comment on column identity.device_store.person_id is 'Whose it is; nobody else can open it | personal | transient';
comment on column identity.device_store.session_id is 'The session in which it was opened last: it goes when the person signs out of that | internal | transient';
comment on column identity.device_store.salt is 'What its key is made from, together with the installation''s own | secret | transient';
comment on column identity.device_store.made_at is 'When it was made | internal | transient';
comment on column identity.device_store.ends_at is 'From when on nobody can open it any more | internal | transient';
create index device_store_person on identity.device_store (person_id);
create index device_store_session on identity.device_store (session_id);

alter table identity.device_store enable row level security;
create policy own on identity.device_store for all to samlad_application
  using (person_id = (select access.person()) or (select access.role()) in ('system', 'sign_in'))
  with check (person_id = (select access.person()));
grant select, insert, delete on identity.device_store to samlad_application;
grant update (session_id, ends_at) on identity.device_store to samlad_application;

-- Which stores still last, for a device whose person is not signed in: what has ended is taken away there too. It is asked
-- by identifiers that nobody can guess, and says nothing of whose they are.
create function identity.living_device_stores(ids uuid[], at timestamptz) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select s.id from identity.device_store s where s.id = any (ids) and s.ends_at > at
$$;
revoke all on function identity.living_device_stores from public;
grant execute on function identity.living_device_stores to samlad_application;
