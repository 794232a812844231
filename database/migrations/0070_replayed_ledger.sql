-- Up to where the ledger of the key store has been replayed. A restored database goes back to an earlier place, and so
-- gets again what was withdrawn or disposed of since.

create table access.replayed_ledger (
  store_id uuid primary key,
  entry bigint not null check (entry >= 0),
  replayed_at timestamptz not null default now()
);
comment on table access.replayed_ledger is 'How far the ledger of a key store has been replayed into this database';
comment on column access.replayed_ledger.store_id is 'The key store | internal | permanent';
comment on column access.replayed_ledger.entry is 'Number of the last replayed entry | internal | permanent';
comment on column access.replayed_ledger.replayed_at is 'When | internal | permanent';
alter table access.replayed_ledger enable row level security;
create policy read on access.replayed_ledger for select to samlad_application using ((select access.role()) = 'system');
create policy add on access.replayed_ledger for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on access.replayed_ledger for update to samlad_application using ((select access.role()) = 'system');
grant select, insert, update on access.replayed_ledger to samlad_application;
