-- "The municipalities" are many, and nobody is employed by all of them: whoever acts for somebody acts for one body that there is.
create function directory.is_group(type text) returns boolean language sql immutable parallel safe set search_path = '' as $$
  select type in ('agency_group', 'county_boards', 'municipalities', 'regions', 'ngo_sector', 'sector')
$$;
revoke all on function directory.is_group from public;
grant execute on function directory.is_group to samlad_application;
comment on function directory.is_group is 'Whether a type of body is several bodies under one name';

create function identity.acts_for_one_body() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from directory.body b where b.id = new.body_id and directory.is_group(b.type)) then
    raise exception 'identity.body_group' using errcode = 'SL409';
  end if;
  return new;
end $$;
revoke all on function identity.acts_for_one_body from public;
create trigger acts_for_one_body before insert on identity.membership for each row execute function identity.acts_for_one_body();
