-- Whom an estimate or a situation report waits for when its second person is asked for: told to whoever makes it, and to nobody else.

create function statistics.who_may_agree(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select w.body_id, w.person_id from statistics.estimate e join statistics.estimate_basis s on s.estimate_id = e.id
    cross join lateral (
      select r.body_id, r.person_id from identity.who_acts_as('{rapporteur}', s.made_by) r where r.body_id = e.body_id
      union select c.body_id, c.person_id from identity.who_acts_as('{national_coordinator}', s.made_by) c) w
  where e.id = wanted and identity.really_acts() and access.role() = 'rapporteur' and e.body_id = access.body()
    and w.person_id <> access.person()
$$;
create function statistics.who_may_read(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select w.body_id, w.person_id from statistics.situation_report r
    cross join lateral (
      select o.body_id, o.person_id from identity.who_acts_as('{rapporteur}', access.person()) o where o.body_id = r.body_id
      union select c.body_id, c.person_id from identity.who_acts_as('{national_coordinator}', access.person()) c) w
  where r.id = wanted and identity.really_acts() and access.role() = 'rapporteur' and r.body_id = access.body()
    and not exists (select from statistics.situation_draft d where d.report_id = wanted and d.written_by = w.person_id)
$$;
revoke execute on function statistics.who_may_agree(uuid), statistics.who_may_read(uuid) from public;
grant execute on function statistics.who_may_agree(uuid), statistics.who_may_read(uuid) to samlad_application;
