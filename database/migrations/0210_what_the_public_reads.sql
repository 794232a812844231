-- What everybody may read is kept ready by every process, as long as nothing of it has changed. Each transaction that
-- changes a table that public pages may be made of leaves one row here: it becomes visible together with the change, and
-- two who change things at the same time wait for nobody.

create schema changes;
grant usage on schema changes to samlad_application;

create table changes.noted (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp()
);
comment on table changes.noted is 'One row for each transaction of the last day that changed something that public pages are made of';
comment on column changes.noted.id is 'Number of the row | public | transient';
comment on column changes.noted.at is 'When it was changed | public | transient';

alter table changes.noted enable row level security;
grant select on changes.noted to samlad_application;
create policy read on changes.noted for select to samlad_application using (true);

-- Count and sum together: a row that commits late raises the count, and rows are only ever replaced by newer ones.
create function changes.version() returns text language sql stable parallel safe
  return (select count(*) || '-' || coalesce(sum(id), 0) from changes.noted);

-- As the owner: whoever changes a table need not be let into this one.
create function changes.note() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('samlad.noted', true), '') <> pg_current_xact_id()::text then
    perform set_config('samlad.noted', pg_current_xact_id()::text, true);
    insert into changes.noted default values;
    if random() < 0.02 then
      delete from changes.noted where id in (
        select id from changes.noted where at < clock_timestamp() - interval '1 day'
        order by id limit 5000 for update skip locked
      );
    end if;
  end if;
  return null;
end $$;

-- Watches every table that is not watched yet. Called after each migration, so that no room has to remember it. What is
-- left out is what no public page is made of: who has signed in, the trail, the queue, and the rooms of cases.
create function changes.watch() returns void language plpgsql as $$
declare
  one regclass;
begin
  for one in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname not in (
        'information_schema', 'public', 'migration', 'changes', 'access', 'audit', 'jobs', 'graphile_worker', 'identity',
        'support', 'disclosure', 'housing', 'children', 'redress'
      )
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'noted_for_the_public')
  loop
    execute format(
      'create trigger noted_for_the_public after insert or update or delete or truncate on %s for each statement execute function changes.note()',
      one
    );
  end loop;
end $$;
revoke execute on function changes.watch() from public;
