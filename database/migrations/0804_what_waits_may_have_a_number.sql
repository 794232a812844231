-- A place holds names and identifiers, never a text; the number by which a thing is known among others is one of them.

create or replace function arrivals.is_place(place jsonb) returns boolean
  language sql immutable parallel safe set search_path = '' as $$
  select pg_catalog.jsonb_typeof(place) = 'object' and not exists (
    select from pg_catalog.jsonb_each(place) e
    where e.key !~ '^[a-zA-Z]{1,40}$' or pg_catalog.jsonb_typeof(e.value) <> 'string'
      or (e.value #>> '{}') !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z_]{1,40})$'
        and not (e.key = 'number' and (e.value #>> '{}') ~ '^[A-Za-z0-9.]{1,20}$'))
$$;
