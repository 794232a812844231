-- Programs elsewhere are told of what is published, as it is published: what is to be told is written in the transaction of
-- the change itself, and handed to a job for each receiver. It says what kind of thing has changed and where it is read.

create schema webhooks;
grant usage on schema webhooks to samlad_application;

create table webhooks.endpoint (
  id uuid primary key default gen_random_uuid(),
  url text not null check (length(url) <= 2000),
  name text not null,
  types text[] not null,
  state text not null default 'active' check (state in ('active', 'paused', 'withdrawn')),
  paused_by text check (paused_by in ('administrator', 'failures', 'receiver')),
  made_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'paused') = (paused_by is not null)),
  check ((state = 'withdrawn') = (ended_at is not null))
);
comment on table webhooks.endpoint is 'Addresses that an administrator has allowed to be told of changes';
comment on column webhooks.endpoint.id is 'Identifier | internal | permanent';
comment on column webhooks.endpoint.url is 'The address | internal | permanent';
comment on column webhooks.endpoint.name is 'What it is called by those who administer | internal | permanent';
comment on column webhooks.endpoint.types is 'Kinds of changes that it is told of | internal | permanent';
comment on column webhooks.endpoint.state is 'Active, paused or withdrawn | internal | permanent';
comment on column webhooks.endpoint.paused_by is 'Who paused it: an administrator, too many failures, or the receiver itself | internal | permanent';
comment on column webhooks.endpoint.made_at is 'When it was allowed | internal | permanent';
comment on column webhooks.endpoint.ended_at is 'When it was withdrawn | internal | permanent';

create table webhooks.secret (
  id uuid primary key default gen_random_uuid(),
  endpoint_id uuid not null references webhooks.endpoint (id),
  sealed bytea not null,
  made_at timestamptz not null,
  ends_at timestamptz
);
comment on table webhooks.secret is 'Secrets that deliveries are signed with: two for a while, where one takes the place of another';
comment on column webhooks.secret.id is 'Identifier | internal | permanent';
comment on column webhooks.secret.endpoint_id is 'The receiver | internal | permanent';
comment on column webhooks.secret.sealed is 'The secret, encrypted with the key of the installation | secret | permanent';
comment on column webhooks.secret.made_at is 'When it was made | internal | permanent';
comment on column webhooks.secret.ends_at is 'When it stops signing, once another has taken its place | internal | permanent';
create index secret_endpoint on webhooks.secret (endpoint_id);

create table webhooks.event (
  id uuid primary key default gen_random_uuid(),
  type text not null,
  place text not null check (place ~ '^/'),
  happened_at timestamptz not null
);
comment on table webhooks.event is 'Changes of published things that somebody is told of; only grows';
comment on column webhooks.event.id is 'Identifier, the same in every delivery of it | public | permanent';
comment on column webhooks.event.type is 'Kind of change | public | permanent';
comment on column webhooks.event.place is 'Where what has changed is read | public | permanent';
comment on column webhooks.event.happened_at is 'When | public | permanent';
create trigger only_grows before update or delete on webhooks.event for each statement execute function access.refuse_change();

create table webhooks.delivery (
  id uuid primary key default gen_random_uuid(),
  endpoint_id uuid not null references webhooks.endpoint (id),
  event_id uuid not null references webhooks.event (id),
  state text not null check (state in ('waiting', 'held', 'delivered', 'dead')),
  attempts integer not null default 0,
  status integer,
  problem text check (problem ~ '^[a-z_]{1,40}$'),
  made_at timestamptz not null,
  next_at timestamptz not null,
  tried_at timestamptz,
  ended_at timestamptz,
  unique (endpoint_id, event_id)
);
comment on table webhooks.delivery is 'What each receiver is told, and whether it has answered';
comment on column webhooks.delivery.id is 'Identifier | internal | permanent';
comment on column webhooks.delivery.endpoint_id is 'The receiver | internal | permanent';
comment on column webhooks.delivery.event_id is 'The change | internal | permanent';
comment on column webhooks.delivery.state is 'Waiting, held while its receiver is paused, delivered, or dead after the last try | internal | permanent';
comment on column webhooks.delivery.attempts is 'How many times it was tried since it last began to wait | internal | permanent';
comment on column webhooks.delivery.status is 'HTTP status of the last answer | internal | permanent';
comment on column webhooks.delivery.problem is 'Code of what went wrong last, never what the receiver answered | internal | permanent';
comment on column webhooks.delivery.made_at is 'When it was decided on | internal | permanent';
comment on column webhooks.delivery.next_at is 'When it is tried next, while it waits | internal | permanent';
comment on column webhooks.delivery.tried_at is 'When it was last tried | internal | permanent';
comment on column webhooks.delivery.ended_at is 'When it was delivered or given up | internal | permanent';
create index delivery_endpoint on webhooks.delivery (endpoint_id, made_at desc);
create index delivery_waiting on webhooks.delivery (next_at) where state = 'waiting';
create index delivery_held on webhooks.delivery (endpoint_id) where state = 'held';

alter table webhooks.endpoint enable row level security;
alter table webhooks.secret enable row level security;
alter table webhooks.event enable row level security;
alter table webhooks.delivery enable row level security;

-- Administrators alone have to do with receivers, and the system that tells them.
grant select, insert on webhooks.endpoint, webhooks.secret to samlad_application;
grant update (name, types, state, paused_by, ended_at) on webhooks.endpoint to samlad_application;
grant update (ends_at) on webhooks.secret to samlad_application;
grant select on webhooks.event, webhooks.delivery to samlad_application;
grant update (state, attempts, status, problem, next_at, tried_at, ended_at) on webhooks.delivery to samlad_application;
create policy read on webhooks.endpoint for select to samlad_application using ((select access.role()) in ('administrator', 'system'));
create policy add on webhooks.endpoint for insert to samlad_application with check ((select access.role()) = 'administrator');
create policy change on webhooks.endpoint for update to samlad_application using ((select access.role()) in ('administrator', 'system'))
  with check ((select access.role()) in ('administrator', 'system'));
create policy read on webhooks.secret for select to samlad_application using ((select access.role()) in ('administrator', 'system'));
create policy add on webhooks.secret for insert to samlad_application with check ((select access.role()) = 'administrator');
create policy change on webhooks.secret for update to samlad_application using ((select access.role()) = 'administrator')
  with check ((select access.role()) = 'administrator');
create policy read on webhooks.event for select to samlad_application using ((select access.role()) in ('administrator', 'system'));
create policy read on webhooks.delivery for select to samlad_application using ((select access.role()) in ('administrator', 'system'));
create policy change on webhooks.delivery for update to samlad_application using ((select access.role()) in ('administrator', 'system'))
  with check ((select access.role()) in ('administrator', 'system'));

-- The one way in: whoever publishes something tells of it without being let in to who is told.
create function webhooks.note(type text, place text, at timestamptz, receiver uuid default null) returns integer
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
  event uuid;
  endpoint record;
  delivery uuid;
  told integer := 0;
begin
  for endpoint in
    select e.id, e.state from webhooks.endpoint e
    where e.state <> 'withdrawn' and case when note.receiver is null then note.type = any (e.types) else e.id = note.receiver end
    order by e.id
    for share
  loop
    if event is null then
      insert into webhooks.event (type, place, happened_at) values (note.type, note.place, note.at) returning id into event;
    end if;
    insert into webhooks.delivery (endpoint_id, event_id, state, made_at, next_at)
      values (endpoint.id, event, case endpoint.state when 'active' then 'waiting' else 'held' end, note.at, note.at)
      returning id into delivery;
    if endpoint.state = 'active' then
      perform jobs.enqueue('webhooks.deliver', json_build_object('deliveryId', delivery), null, delivery::text);
    end if;
    told := told + 1;
  end loop;
  return told;
end $$;
revoke all on function webhooks.note from public;
grant execute on function webhooks.note to samlad_application;
