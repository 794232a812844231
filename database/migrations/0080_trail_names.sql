-- The auditor sees who did something by name; bodies' own lists of people stay closed to them.
create function access.name_for_auditor(wanted uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select p.name from identity.person p where p.id = wanted and access.role() = 'auditor'
$$;
