-- How many decisions of a body rest on each provision, for its lawyers and whoever leads its casework: they say what has to be read again
-- first. No case is told, and one that the reader is kept from is not counted.
create function disclosure.decisions_by_provision() returns table (kind text, provision text, decisions integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'disclosure', d.provision, count(*)::integer
  from disclosure.disclosure d
  where (select access.role()) in ('lawyer', 'case_manager') and d.from_body = (select access.body())
    and d.case_id not in (select unnest(disclosure.denied_cases()))
  group by d.provision
  union all
  select 'request', r.decided_basis, count(*)::integer
  from disclosure.compelled_request r
  where (select access.role()) in ('lawyer', 'case_manager') and r.body_id = (select access.body()) and r.decided_basis is not null
    and (r.case_id is null or r.case_id not in (select unnest(disclosure.denied_cases())))
  group by r.decided_basis
$$;
revoke execute on function disclosure.decisions_by_provision() from public;
grant execute on function disclosure.decisions_by_provision() to samlad_application;
