-- What waits and is not urgent is mailed with the reminders, as each person wants them: whom it waits for at a moment, where nobody has dealt
-- with it. Whoever made it wait knows of it, and whoever is kept from its case does not.
create function arrivals.to_mail(since timestamptz, until timestamptz) returns table (arrival_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct a.id, p.id
  from arrivals.arrival a
  join identity.membership m on m.body_id = a.body_id and m.ended_at is null and (m.role = any (a.roles) or m.person_id = any (a.people))
  join identity.person p on p.id = m.person_id and p.disabled_at is null and p.activated_at is not null
  where access.role() = 'system' and a.settled_at is null and a.taken_at is null and a.urgency = 'ordinary'
    and a.arrived_at >= since and a.arrived_at <= until and p.id is distinct from a.arrived_by
    and not arrivals.kept_from(coalesce(a.case_id, access.behind('waiting', a.case_alias)), p.id, a.body_id)
$$;
revoke all on function arrivals.to_mail from public;
grant execute on function arrivals.to_mail to samlad_application;

-- The first page shows what waits: it is no unread reminder.
create or replace function reminders.unread(person uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from reminders.reminder r where r.person_id = unread.person and r.read_at is null and r.source <> 'arrivals'
$$;
