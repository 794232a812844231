-- Bodies that somebody can hand in for or link for, for whoever plans a run to choose from. Nobody finds a shelter here (domain rule 8).
create function statistics.bodies_with_people() returns table (name text, links boolean)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select b.name, bool_or(m.role = 'body_officer')
    from directory.body b join identity.membership m on m.body_id = b.id and m.ended_at is null
    where access.role() in ('rapporteur', 'system') and b.type <> 'shelter'
      and not exists (select from directory.body_kind k where k.body_id = b.id and k.kind = 'shelter')
      and coalesce(b.active_until, 'infinity') >= (access.now() at time zone 'Europe/Stockholm')::date
      and m.role in ('body_officer', 'county_coordinator', 'regional_coordinator', 'police_prosecutor', 'ngo_officer', 'case_manager')
    group by b.name
    order by b.name;
  end;
