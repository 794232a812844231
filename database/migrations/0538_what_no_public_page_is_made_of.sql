-- A room says in its migration of which of its schemas or tables no public page is made (`changes.keep_apart`): a change there drops none
-- of what is kept ready for everybody. What nobody has said is watched, since that is slower and never wrong.
create table changes.apart (name text primary key);
comment on table changes.apart is 'Schemas, and tables of watched schemas, that no public page is made of';
comment on column changes.apart.name is 'A schema, or schema and table | internal | permanent';
alter table changes.apart enable row level security;
grant select on changes.apart to samlad_application;
create policy read on changes.apart for select to samlad_application using (true);

create or replace function changes.watch() returns void language plpgsql as $$
declare
  one record;
begin
  for one in
    select c.oid::regclass as called, t.oid is not null as watched,
      n.nspname in (select name from changes.apart) or n.nspname || '.' || c.relname in (select name from changes.apart) as apart
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'noted_for_the_public'
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_'
  loop
    if one.watched and one.apart then
      execute format('drop trigger noted_for_the_public on %s', one.called);
    elsif not one.watched and not one.apart then
      execute format(
        'create trigger noted_for_the_public after insert or update or delete or truncate on %s for each statement execute function changes.note()',
        one.called
      );
    end if;
  end loop;
end $$;

create function changes.keep_apart(variadic names text[]) returns void language sql as $$
  insert into changes.apart select unnest(names) on conflict do nothing $$;
revoke execute on function changes.keep_apart(text[]) from public;

-- The foundations, and the rooms of cases.
select changes.keep_apart('information_schema', 'public', 'migration', 'changes', 'access', 'audit', 'jobs', 'graphile_worker', 'identity',
  'support', 'disclosure', 'housing', 'children', 'redress', 'return', 'reminders', 'webhooks');
-- Nor is a public page made of what waits for somebody, of who is on duty, or of what is vouched for.
select changes.keep_apart('arrivals', 'on_call', 'vouched', 'words');
-- Of learning: what is needed inside, who is in the network, what is told there, what unnamed people answered before it is counted.
select changes.keep_apart('learning.need', 'learning.need_before', 'learning.member', 'learning.exchange', 'learning.check_answer');
