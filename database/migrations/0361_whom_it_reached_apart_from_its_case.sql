-- What waits apart from its case (0330) is apart here too: whoever works on the case is told neither that it waits nor whom it reached.
create or replace function arrivals.reached(wanted uuid) returns table (roles text[], by_name boolean)
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
    or (a.case_id is not null and not a.apart and support.works_on(a.case_id)))
  group by a.id
$$;
