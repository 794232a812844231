-- SoL 15:7 names the Security Police beside the police (SFS 2025:400), and lag 2025:170 section 2 among those who fight crime: they ask as
-- themselves. A request that stands as another law enforcement authority's stays as it was received.
alter table disclosure.compelled_request drop constraint compelled_request_from_kind_check;
alter table disclosure.compelled_request add constraint compelled_request_from_kind_check check (
  from_kind in ('police', 'security_police', 'prosecutor', 'court', 'enforcement', 'tax', 'customs', 'law_enforcement', 'social_board', 'other'));
create or replace function disclosure.kinds_of_asker(wanted text) returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select string_to_array(case wanted
    when 'law_enforcement' then 'coast_guard,tax'
    when 'social_board' then 'social_services'
    when 'other' then null
    else wanted end, ',')
$$;
