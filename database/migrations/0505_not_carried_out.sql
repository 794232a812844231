-- Whoever judges can also say that a measure was not carried out; and what is missing is again told by one rule, which a change of
-- another of its terms had narrowed: an assignment that was declared carried out may still owe a report-back.

alter table plan.progress drop constraint progress_carried_out_check;
alter table plan.progress add constraint progress_carried_out_check
  check (carried_out in ('as_promised', 'partly', 'otherwise', 'not_carried_out', 'cannot_be_assessed'));
alter table plan.progress add constraint done_is_carried_out check (state <> 'done' or carried_out is distinct from 'not_carried_out');

alter table plan.evaluation_version drop constraint evaluation_version_carried_out_check;
alter table plan.evaluation_version add constraint evaluation_version_carried_out_check
  check (carried_out in ('as_promised', 'partly', 'otherwise', 'not_carried_out', 'cannot_be_assessed'));

comment on column plan.progress.carried_out is 'Whether it was carried out as promised, where it was said to be done or stopped | public | permanent';

create or replace function plan.missing_reports(today date)
  returns table (assignment_id uuid, deadline_id uuid, body_id uuid, day date)
  language sql stable set search_path = '' as $$
  select d.assignment_id, d.id, b.body_id, d.day
  from plan.assignment_deadline d
  join plan.assignment a on a.id = d.assignment_id and a.state in ('given', 'completed')
  join plan.assignment_body b on b.assignment_id = d.assignment_id and b.part = 'assignee' and (d.body_id is null or d.body_id = b.body_id)
  where not d.withdrawn and d.replaced_by is null and d.day < today
    and not exists (select from plan.report_states(null) s where s.deadline_id = d.id and s.body_id = b.body_id and s.state <> 'returned')
$$;
