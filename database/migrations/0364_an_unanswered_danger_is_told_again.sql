-- A danger that has gone on to the last and that nobody takes is told again to everybody who was told, until somebody does: a body
-- whose name is hidden has no number that the national coordinator could call.
comment on table arrivals.telling is 'Who was told by mail that something waits: the mail says nothing else';
comment on column arrivals.telling.decided_at is 'When it was last decided on | internal | case';
grant update (decided_at) on arrivals.telling to samlad_application;

-- The people who were told and may still know. As the system.
create function arrivals.told(wanted uuid) returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array(
    select t.person_id from arrivals.telling t join arrivals.arrival a on a.id = t.arrival_id
      join identity.person p on p.id = t.person_id
    where access.role() = 'system' and a.id = wanted and p.disabled_at is null
      and exists (select from identity.membership m where m.person_id = p.id and m.ended_at is null
        and (m.body_id = a.body_id or m.role = 'national_coordinator'))
      and not arrivals.kept_from(a.case_id, t.person_id, a.body_id)
    order by t.person_id), '{}')
$$;
revoke all on function arrivals.told from public;
grant execute on function arrivals.told to samlad_application;

-- What has gone unanswered so far goes on.
update arrivals.arrival set escalates_at = now() + interval '30 minutes'
  where settled_at is null and taken_at is null and escalates_at is null and step = 3 and urgency = 'danger' and arrived_at > now() - interval '12 hours';
