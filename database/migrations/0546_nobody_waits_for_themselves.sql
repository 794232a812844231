-- Whoever made something wait for a role does not wait for it themselves, where a colleague is to deal with it: who asks for emergency access
-- does not open it. A danger is for everybody, and a name is a name.
create or replace function arrivals.waiting_for(person uuid, body uuid, role text) returns
  table (id uuid, kind text, urgency text, place jsonb, arrived_at timestamptz, until_at timestamptz,
    taken_at timestamptz, taken_by uuid, taken_by_name text, body_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select * from (
  select a.id, a.kind, a.urgency, case when a.apart then arrivals.unveiled(a.place) else a.place end as place,
      a.arrived_at, a.until_at, a.taken_at, a.taken_by, p.name as taken_by_name, null::text as body_name
    from arrivals.arrival a left join identity.person p on p.id = a.taken_by
    where a.settled_at is null and a.body_id = waiting_for.body
      and (waiting_for.person = any (a.people)
        or waiting_for.role = any (a.roles) and (a.urgency = 'danger' or a.arrived_by is distinct from waiting_for.person))
      and exists (select from identity.membership m where m.person_id = waiting_for.person and m.body_id = waiting_for.body
        and m.role = waiting_for.role and m.ended_at is null)
      and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), waiting_for.person, waiting_for.body)
  union all
  select a.id, 'arrivals.unanswered', a.urgency,
      case when disclosure.gives_shelter(a.body_id) then '{}'::jsonb else jsonb_build_object('bodyId', a.body_id) end,
      a.arrived_at, null, null, null, null,
      case when disclosure.gives_shelter(a.body_id) then null else b.name end
    from arrivals.arrival a join directory.body b on b.id = a.body_id
    where a.settled_at is null and a.nationally and a.taken_at is null and waiting_for.role = 'national_coordinator'
      and exists (select from identity.membership m where m.person_id = waiting_for.person and m.body_id = waiting_for.body
        and m.role = waiting_for.role and m.ended_at is null)
  ) w
  order by array_position('{danger,urgent,ordinary}', w.urgency), w.taken_at nulls first, w.until_at, w.arrived_at, w.id
  limit 100
$$;
