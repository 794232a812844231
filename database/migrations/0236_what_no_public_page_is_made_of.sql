-- Nor is a public page made of reminders, or of who is told of changes: they do not make it ready anew. The returns of cases
-- belong with the other rooms of cases.

create or replace function changes.watch() returns void language plpgsql as $$
declare
  one regclass;
begin
  for one in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname not in (
        'information_schema', 'public', 'migration', 'changes', 'access', 'audit', 'jobs', 'graphile_worker', 'identity',
        'support', 'disclosure', 'housing', 'children', 'redress', 'return', 'reminders', 'webhooks'
      )
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'noted_for_the_public')
  loop
    execute format(
      'create trigger noted_for_the_public after insert or update or delete or truncate on %s for each statement execute function changes.note()',
      one
    );
  end loop;
end $$;

do $$
declare
  one regclass;
begin
  for one in
    select t.tgrelid from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where t.tgname = 'noted_for_the_public' and n.nspname in ('return', 'reminders', 'webhooks')
  loop
    execute format('drop trigger noted_for_the_public on %s', one);
  end loop;
end $$;
