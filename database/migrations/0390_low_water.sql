-- Up to which record the trail is sealed, so that a round of sealing reads what is new and not the whole trail.
create table audit.low_water (
  sole boolean primary key default true check (sole),
  record_id bigint not null
);
comment on table audit.low_water is 'Up to which record everything is sealed that ever will be; where the next seal begins to look';
comment on column audit.low_water.sole is 'There is one row | internal | audit';
comment on column audit.low_water.record_id is 'Every record up to this number is sealed, or its transaction never came to be | internal | audit';
alter table audit.low_water enable row level security;
create policy read on audit.low_water for select to samlad_application using ((select access.role()) in ('auditor', 'system'));
create policy change on audit.low_water for update to samlad_application using ((select access.role()) = 'system');
grant select, update (record_id) on audit.low_water to samlad_application;

-- Whoever writes has ended before the trail is looked through.
lock table audit.record in share mode;
insert into audit.low_water (record_id)
select coalesce(
  (select min(r.id) - 1 from audit.record r where not exists (select from audit.sealed s where s.record_id = r.id)),
  (select max(r.id) from audit.record r),
  0);

-- How high the numbers of records have risen, and which transactions may still commit one so high. A transaction locks
-- the table before it draws a number and lets go once its rows are seen by all, so what it drew is settled when it is
-- gone from this list. Transaction numbers would say less (one is given after the number of the record is drawn) and do not
-- survive a restore; a lock says nothing that outlives its transaction.
create function audit.tide() returns table (height bigint, writers text[])
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then raise exception 'only the system seals' using errcode = 'insufficient_privilege'; end if;
  -- First the height, then who writes: in the other order somebody could begin and draw in between.
  select case when s.is_called then s.last_value else 0 end into height from audit.record_id_seq s;
  select coalesce(array_agg(distinct l.virtualtransaction), '{}') into writers
  from pg_catalog.pg_locks l
  where l.locktype = 'relation' and l.relation = 'audit.record'::regclass and l.mode = 'RowExclusiveLock' and l.granted
    and l.database = (select d.oid from pg_catalog.pg_database d where d.datname = current_database());
  return next;
end $$;
comment on function audit.tide() is 'How high the numbers of records have risen, and which transactions may still commit one so high';
