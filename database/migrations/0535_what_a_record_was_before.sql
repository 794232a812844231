-- What a record of a register was before each of its changes stands in its twin, written by the database itself: nobody else writes
-- there, and whoever may read a record may read what it was.
create function changes.keep_before() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  execute format('insert into %I.%I select ($1).*', tg_table_schema, tg_table_name || '_before') using old;
  return new;
end $$;
revoke execute on function changes.keep_before() from public;

-- Called by the migration that makes a register; a column that its table is given later is given to its twin too.
create function changes.keep_history(of regclass) returns void
  language plpgsql set search_path = pg_catalog as $$
declare
  at name;
  called name;
begin
  select n.nspname, c.relname into at, called from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = of;
  execute format('create table %1$I.%2$I (like %1$I.%3$I including comments, primary key (id, revision),
    foreign key (id) references %1$I.%3$I, foreign key (changed_by) references identity.person)', at, called || '_before', called);
  execute format('comment on table %I.%I is %L', at, called || '_before', 'What the rows of ' || called || ' were before each change');
  execute format('alter table %I.%I enable row level security', at, called || '_before');
  execute format('grant select on %I.%I to samlad_application', at, called || '_before');
  execute format('create policy read on %1$I.%2$I for select to samlad_application
    using (exists (select from %1$I.%3$I as now where now.id = %2$I.id))', at, called || '_before', called);
  execute format('create trigger keep_before before update on %I.%I for each row
    when (old.revision is distinct from new.revision) execute function changes.keep_before()', at, called);
end $$;
revoke execute on function changes.keep_history(regclass) from public;

select changes.keep_history('"return".partner');
