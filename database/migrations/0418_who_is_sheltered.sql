-- Where protected housing lies is told by no provision (domain rule 8). Whether somebody stays in it, or has, was known of children alone,
-- because their files are kept for it (SoL 16:2); an adult's placement counts as much. Answered to those who work on the case,
-- and to those who lead it.
create function housing.is_sheltered(wanted_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (access.role() = 'system' or support.works_on(wanted_case) or support.leads(wanted_case))
    and exists (select from housing.placement p where p.case_id = wanted_case and p.state <> 'withdrawn')
$$;
revoke all on function housing.is_sheltered(uuid) from public;
grant execute on function housing.is_sheltered(uuid) to samlad_application;
