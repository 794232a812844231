-- Where a search path does not name pg_temp, PostgreSQL looks there first: a type that somebody plants among temporary things is
-- then taken for that of the catalogue, in a function that runs as the owner too. Here it is named, and last.

-- Pins every function that runs as its owner, and every one in PL/pgSQL: a trigger's runs as the owner where a foreign key sets it
-- off. Asked after each migration as well, so that a function which is written tomorrow is pinned by itself.
create function access.pin_search_paths() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare place regprocedure;
begin
  for place in
    select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker') and (p.prosecdef or l.lanname = 'plpgsql')
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
  loop
    execute format('alter routine %s set search_path = pg_catalog, pg_temp', place);
  end loop;
end $$;
revoke all on function access.pin_search_paths from public;
select access.pin_search_paths();
