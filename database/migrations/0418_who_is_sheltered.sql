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

-- What is told of where an adult is, who has been granted a place: told to those who work on the case, or whoever leads, who end it or find
-- that it shows nothing of the housing.
insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_at)
  select 'disclosure.shows_where', d.id, d.case_id, d.from_body,
    case when w.people = '{}' then array['case_manager'] else '{}' end, w.people, 'urgent',
    jsonb_build_object('caseId', d.case_id, 'disclosureId', d.id), d.from_body, now()
  from disclosure.disclosure d
    cross join lateral (select coalesce(array_agg(a.person_id order by a.person_id), '{}') as people
      from support.assignment a where a.case_id = d.case_id and a.body_id = d.from_body and a.ended_at is null) w
  where d.state = 'in_force' and d.ends_at > now()
    and exists (select from disclosure.item i where i.disclosure_id = d.id and i.section = 'whereabouts')
    and exists (select from housing.placement p where p.case_id = d.case_id and p.state <> 'withdrawn');
