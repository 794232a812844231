-- The decision that an assignment was read from can be opened from it by everybody who has signed in; and a body that is to report a
-- part by itself is named with the day.

create policy decision on plan.document for select to samlad_application
  using ((select access.person()) is not null
    and exists (select from plan.assignment a where a.document_id = document.id));
create index assignment_document on plan.assignment (document_id) where document_id is not null;

comment on column plan.report_back.spent_ore is 'What was spent in all until then, in öre; absent where it was not told | internal | plan';
comment on column plan.report_back.repaid_ore is 'What was paid back in all until then, in öre; absent where it was not told | internal | plan';

alter table plan.assignment_deadline add column body_id uuid references directory.body (id);
comment on column plan.assignment_deadline.body_id is 'The one body that reports by then, where not each that carries the assignment out | public | permanent';

create or replace function plan.missing_reports(today date)
  returns table (assignment_id uuid, deadline_id uuid, body_id uuid, day date)
  language sql stable set search_path = '' as $$
  select d.assignment_id, d.id, b.body_id, d.day
  from plan.assignment_deadline d
  join plan.assignment a on a.id = d.assignment_id and a.state = 'given'
  join plan.assignment_body b on b.assignment_id = d.assignment_id and b.part = 'assignee' and (d.body_id is null or d.body_id = b.body_id)
  where not d.withdrawn and d.replaced_by is null and d.day < today
    and not exists (select from plan.report_states(null) s where s.deadline_id = d.id and s.body_id = b.body_id and s.state <> 'returned')
$$;
