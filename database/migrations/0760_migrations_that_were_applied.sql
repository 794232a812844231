-- A process that serves sees whether it and the database are of one version, without the owner's login. The names are in the program itself.
create function access.migrations() returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select name from migration.applied order by name
$$;
revoke all on function access.migrations from public;
grant execute on function access.migrations to samlad_application;
