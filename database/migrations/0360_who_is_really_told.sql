-- Whom something that waits has really reached: "police" among those it is for tells nobody where no police work at the body.

-- The roles of a thing that waits in which somebody acts at the body who may know of it, other than whoever wrote; and whether it
-- is for somebody by name, as those on duty. Nothing for whoever may not read the row.
create function arrivals.reached(wanted uuid) returns table (roles text[], by_name boolean)
  language sql stable security definer set search_path = '' as $$
  select
    coalesce(array_agg(distinct r.role) filter (where r.role = any (a.roles)), '{}'),
    coalesce(bool_or(r.person_id = any (a.people)), false)
  from arrivals.arrival a
  left join lateral (
    select m.role, m.person_id from identity.membership m join identity.person p on p.id = m.person_id
    where m.body_id = a.body_id and m.ended_at is null and p.disabled_at is null
      and m.person_id is distinct from a.arrived_by
      and not arrivals.kept_from(a.case_id, m.person_id, a.body_id)
  ) r on true
  where a.id = wanted and (access.role() = 'system'
    or arrivals.is_for_me(a.body_id, a.roles, a.people, a.case_id)
    or (a.case_id is not null and support.works_on(a.case_id)))
  group by a.id
$$;
revoke all on function arrivals.reached from public;
grant execute on function arrivals.reached to samlad_application;
