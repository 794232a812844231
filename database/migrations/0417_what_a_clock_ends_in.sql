-- A clock of the law says what it ends in: whether the court confirmed what was submitted to it, beside whether an investigation was opened.
-- And when a longer time was asked of the court: asked for in time, nothing ceases until it has answered (LVU 9 §, lag 2024:79 4:7).
alter table support.clock drop constraint clock_outcome_check,
  add constraint clock_outcome_check check (outcome in ('opened', 'not_opened', 'confirmed', 'not_confirmed'));
alter table support.clock add column longer_asked_on date;
comment on column support.clock.longer_asked_on is 'When a longer time was asked of the court that has not answered | sensitive | case';
grant update (longer_asked_on) on support.clock to samlad_application;

-- A preliminary assessment is made within 14 days of the report (SoL 20:2). Where it followed the assessment of protection the house had
-- counted from the end of that. Those that run so are told to those who work on the case, or whoever leads; nothing is changed for them.
insert into arrivals.arrival (kind, about_id, case_id, body_id, roles, people, urgency, place, from_body, arrived_at)
  select 'support.counted_from_wrong_day', k.id, k.case_id, k.responsible_body,
    case when w.people = '{}' then array['case_manager'] else '{}' end, w.people, 'urgent',
    jsonb_build_object('caseId', k.case_id, 'clockId', k.id), k.responsible_body, now()
  from support.clock k
    cross join lateral (select coalesce(array_agg(a.person_id order by a.person_id), '{}') as people
      from support.assignment a where a.case_id = k.case_id and a.body_id = k.responsible_body and a.ended_at is null) w
  where k.kind = 'preliminary_assessment' and k.state = 'running' and k.subject_id is null
    and exists (select from support.clock p where p.case_id = k.case_id and p.kind = 'protection_assessment'
      and p.state = 'done' and p.ended_on = k.starts_on and p.starts_on < k.starts_on);
