-- Who acts, and what was done: the ground of every other schema.
-- Each column's comment is: meaning | sensitivity class | retention (see docs/privacy/classes.md).

create schema access;
create schema audit;
grant usage on schema access, audit to samlad_application, samlad_worker;

create extension if not exists pgcrypto;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The acting person, body and role are set by the application for each transaction, and read by row-level security.
create function access.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('samlad.person', true), '')::uuid;
create function access.body() returns uuid language sql stable parallel safe
  return nullif(current_setting('samlad.body', true), '')::uuid;
create function access.role() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('samlad.role', true), ''), 'nobody');

-- Keeps the written past: tables that only grow refuse a change even from their owner.
create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = 'restrict_violation';
end $$;

create table audit.record (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  action text not null,
  outcome text not null check (outcome in ('done', 'read', 'refused')),
  actor_kind text not null check (actor_kind in ('person', 'anonymous', 'system', 'link')),
  actor_person uuid,
  actor_body uuid,
  actor_role text,
  subject_kind text,
  subject_id text,
  reason text,
  details jsonb not null default '{}',
  trace text
);
comment on table audit.record is 'Every change, every reading of personal data and every refusal; only grows';
comment on column audit.record.id is 'Number of the record | internal | audit';
comment on column audit.record.occurred_at is 'When it happened | internal | audit';
comment on column audit.record.action is 'Name of the action, such as plan.approve | internal | audit';
comment on column audit.record.outcome is 'done, read or refused | internal | audit';
comment on column audit.record.actor_kind is 'person, anonymous, system or link | internal | audit';
comment on column audit.record.actor_person is 'The person who acted | personal | audit';
comment on column audit.record.actor_body is 'The body that the person acted for | internal | audit';
comment on column audit.record.actor_role is 'The role in which the person acted | internal | audit';
comment on column audit.record.subject_kind is 'Kind of thing acted on, such as measure | internal | audit';
comment on column audit.record.subject_id is 'Identifier of the thing acted on | internal | audit';
comment on column audit.record.reason is 'Code of the refusal | internal | audit';
comment on column audit.record.details is 'Identifiers and codes that explain the record; never narrative | internal | audit';
comment on column audit.record.trace is 'Trace of the request, found again in the log | internal | audit';
create index record_subject on audit.record (subject_kind, subject_id, id);
create index record_actor on audit.record (actor_person, id);
create trigger only_grows before update or delete or truncate on audit.record
  for each statement execute function access.refuse_change();

create table audit.block (
  number bigint primary key,
  sealed_at timestamptz not null default clock_timestamp(),
  record_ids bigint[] not null,
  leaves bytea not null,
  root bytea not null,
  previous bytea not null,
  head bytea not null
);
comment on table audit.block is 'Merkle blocks over the audit records (RFC 6962 hashing), each chained to the one before';
comment on column audit.block.number is 'Number of the block, from 1 without gaps | internal | audit';
comment on column audit.block.sealed_at is 'When the block was sealed | internal | audit';
comment on column audit.block.record_ids is 'The records in the block, in their order | internal | audit';
comment on column audit.block.leaves is 'SHA-256 of each record, 32 bytes each, in the same order | internal | audit';
comment on column audit.block.root is 'Merkle root of the leaves | internal | audit';
comment on column audit.block.previous is 'Head of the block before, 32 zero bytes for the first | internal | audit';
comment on column audit.block.head is 'SHA-256 over number, previous head and root | internal | audit';
create trigger only_grows before update or delete or truncate on audit.block
  for each statement execute function access.refuse_change();

-- Which records are sealed. A record that commits late gets into the next block, so numbers need not be in order.
create table audit.sealed (
  record_id bigint primary key references audit.record (id),
  block bigint not null references audit.block (number)
);
comment on table audit.sealed is 'Which block holds which record';
comment on column audit.sealed.record_id is 'The sealed record | internal | audit';
comment on column audit.sealed.block is 'The block that holds it | internal | audit';
create trigger only_grows before update or delete or truncate on audit.sealed
  for each statement execute function access.refuse_change();

alter table audit.record enable row level security;
alter table audit.block enable row level security;
alter table audit.sealed enable row level security;
-- One may add what one does; the trail is read by auditors, by the system that seals it, and by a person of oneself.
create policy add on audit.record for insert to samlad_application with check (true);
create policy read on audit.record for select to samlad_application
  using ((select access.role()) in ('auditor', 'system') or actor_person = (select access.person()));
create policy add on audit.block for insert to samlad_application with check ((select access.role()) = 'system');
create policy read on audit.block for select to samlad_application using ((select access.role()) in ('auditor', 'system'));
create policy add on audit.sealed for insert to samlad_application with check ((select access.role()) = 'system');
create policy read on audit.sealed for select to samlad_application using ((select access.role()) in ('auditor', 'system'));
grant select, insert on audit.record, audit.block, audit.sealed to samlad_application;
