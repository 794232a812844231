-- Assignments, report-backs and activities.

create table plan.assignment (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  title text not null,
  task text not null,
  state text not null default 'given' check (state in ('given', 'completed', 'merged', 'withdrawn')),
  reference text,
  decided date,
  report_to text,
  document_id uuid references plan.document (id),
  revision integer not null default 1,
  search tsvector generated always as (setweight(to_tsvector('swedish', title), 'A') || to_tsvector('swedish', task)) stored
);
comment on table plan.assignment is 'Assignments that carry out measures';
comment on column plan.assignment.id is 'Identifier | public | permanent';
comment on column plan.assignment.plan_id is 'The plan | public | permanent';
comment on column plan.assignment.title is 'Title | public | permanent';
comment on column plan.assignment.task is 'What is to be done, in words | public | permanent';
comment on column plan.assignment.state is 'Where it stands | public | permanent';
comment on column plan.assignment.reference is 'Reference number of the decision that gave it | public | permanent';
comment on column plan.assignment.decided is 'Day of that decision | public | permanent';
comment on column plan.assignment.report_to is 'To whom it is reported | public | permanent';
comment on column plan.assignment.document_id is 'The decision, where it was read from a document | internal | plan';
comment on column plan.assignment.revision is 'Grows with each change | internal | plan';
comment on column plan.assignment.search is 'Words for full-text search | public | permanent';
create index assignment_search on plan.assignment using gin (search);
create index assignment_plan on plan.assignment (plan_id);

create table plan.assignment_decision (
  id bigint generated always as identity primary key,
  assignment_id uuid not null references plan.assignment (id),
  kind text not null check (kind in ('given', 'changed', 'prolonged', 'split', 'merged', 'completed', 'withdrawn')),
  reference text,
  decided date not null,
  reason text,
  before jsonb,
  after jsonb,
  other_id uuid references plan.assignment (id),
  recorded_by uuid references identity.person (id),
  recorded_at timestamptz not null default now()
);
comment on table plan.assignment_decision is 'Every decision on an assignment; only grows';
comment on column plan.assignment_decision.id is 'Number | public | permanent';
comment on column plan.assignment_decision.assignment_id is 'The assignment | public | permanent';
comment on column plan.assignment_decision.kind is 'What was decided | public | permanent';
comment on column plan.assignment_decision.reference is 'Reference number of the decision | public | permanent';
comment on column plan.assignment_decision.decided is 'Day of the decision | public | permanent';
comment on column plan.assignment_decision.reason is 'Why | public | permanent';
comment on column plan.assignment_decision.before is 'The assignment before | public | permanent';
comment on column plan.assignment_decision.after is 'The assignment after | public | permanent';
comment on column plan.assignment_decision.other_id is 'The assignment it was split from or merged into | public | permanent';
comment on column plan.assignment_decision.recorded_by is 'Who recorded it | personal | plan';
comment on column plan.assignment_decision.recorded_at is 'When it was recorded | public | permanent';
create index assignment_decision_assignment on plan.assignment_decision (assignment_id, id);
create trigger only_grows before update or delete on plan.assignment_decision for each statement execute function access.refuse_change();

create table plan.assignment_measure (
  assignment_id uuid not null references plan.assignment (id),
  measure_id uuid not null references plan.measure (id),
  primary key (assignment_id, measure_id)
);
comment on table plan.assignment_measure is 'Which measures an assignment serves; many to many';
comment on column plan.assignment_measure.assignment_id is 'The assignment | public | permanent';
comment on column plan.assignment_measure.measure_id is 'The measure | public | permanent';
create index assignment_measure_measure on plan.assignment_measure (measure_id);

create table plan.assignment_body (
  assignment_id uuid not null references plan.assignment (id),
  body_id uuid not null references directory.body (id),
  part text not null check (part in ('assignee', 'consulted', 'cooperating')),
  primary key (assignment_id, body_id, part)
);
comment on table plan.assignment_body is 'Bodies of an assignment';
comment on column plan.assignment_body.assignment_id is 'The assignment | public | permanent';
comment on column plan.assignment_body.body_id is 'The body | public | permanent';
comment on column plan.assignment_body.part is 'As what | public | permanent';
create index assignment_body_body on plan.assignment_body (body_id);

create table plan.assignment_question (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references plan.assignment (id),
  position integer not null,
  question text not null,
  withdrawn boolean not null default false
);
comment on table plan.assignment_question is 'What the report-back must answer';
comment on column plan.assignment_question.id is 'Identifier | public | permanent';
comment on column plan.assignment_question.assignment_id is 'The assignment | public | permanent';
comment on column plan.assignment_question.position is 'Order | public | permanent';
comment on column plan.assignment_question.question is 'The question | public | permanent';
comment on column plan.assignment_question.withdrawn is 'No longer asked | public | permanent';

create table plan.assignment_deadline (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references plan.assignment (id),
  day date not null,
  kind text not null check (kind in ('interim', 'final')),
  part text,
  replaced_by uuid references plan.assignment_deadline (id),
  withdrawn boolean not null default false
);
comment on table plan.assignment_deadline is 'When an assignment is to be reported';
comment on column plan.assignment_deadline.id is 'Identifier | public | permanent';
comment on column plan.assignment_deadline.assignment_id is 'The assignment | public | permanent';
comment on column plan.assignment_deadline.day is 'Last day | public | permanent';
comment on column plan.assignment_deadline.kind is 'Interim or final | public | permanent';
comment on column plan.assignment_deadline.part is 'The part it concerns, where not the whole | public | permanent';
comment on column plan.assignment_deadline.replaced_by is 'The deadline that took its place when it was prolonged | public | permanent';
comment on column plan.assignment_deadline.withdrawn is 'No longer in force | public | permanent';
create index assignment_deadline_assignment on plan.assignment_deadline (assignment_id);
create index assignment_deadline_day on plan.assignment_deadline (day) where not withdrawn;

create table plan.assignment_money (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references plan.assignment (id),
  amount_ore bigint not null,
  from_year integer,
  to_year integer
);
comment on table plan.assignment_money is 'Money that a decision gives for an assignment';
comment on column plan.assignment_money.id is 'Identifier | public | permanent';
comment on column plan.assignment_money.assignment_id is 'The assignment | public | permanent';
comment on column plan.assignment_money.amount_ore is 'Amount in öre | public | permanent';
comment on column plan.assignment_money.from_year is 'First year | public | permanent';
comment on column plan.assignment_money.to_year is 'Last year | public | permanent';

create table plan.report_back (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references plan.assignment (id),
  deadline_id uuid references plan.assignment_deadline (id),
  body_id uuid not null references directory.body (id),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted', 'published', 'withdrawn')),
  output text,
  outcome text,
  effect text,
  not_assessed text,
  return_reason text,
  revision integer not null default 1,
  created_by uuid references identity.person (id),
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  decided_at timestamptz,
  search tsvector generated always as (to_tsvector('swedish', coalesce(output, '') || ' ' || coalesce(outcome, '') || ' ' || coalesce(effect, ''))) stored
);
comment on table plan.report_back is 'Report-backs of assignments';
comment on column plan.report_back.id is 'Identifier | internal | plan';
comment on column plan.report_back.assignment_id is 'The assignment | internal | plan';
comment on column plan.report_back.deadline_id is 'The deadline it answers | internal | plan';
comment on column plan.report_back.body_id is 'The body that reports | internal | plan';
comment on column plan.report_back.state is 'Where it stands | internal | plan';
comment on column plan.report_back.output is 'What was done and produced | internal | plan';
comment on column plan.report_back.outcome is 'What changed for those it was meant for | internal | plan';
comment on column plan.report_back.effect is 'What it has led to in the end | internal | plan';
comment on column plan.report_back.not_assessed is 'Why outcome or effect cannot be assessed | internal | plan';
comment on column plan.report_back.return_reason is 'Why it was sent back | internal | plan';
comment on column plan.report_back.revision is 'Grows with each change | internal | plan';
comment on column plan.report_back.created_by is 'Who began it; absent through a one-time link | personal | plan';
comment on column plan.report_back.created_at is 'When | internal | plan';
comment on column plan.report_back.submitted_at is 'When it was last submitted | internal | plan';
comment on column plan.report_back.decided_at is 'When it was last returned, accepted or published | internal | plan';
comment on column plan.report_back.search is 'Words for full-text search | internal | plan';
create index report_back_assignment on plan.report_back (assignment_id);
create index report_back_body on plan.report_back (body_id);
create index report_back_search on plan.report_back using gin (search);

create table plan.report_answer (
  report_back_id uuid not null references plan.report_back (id),
  question_id uuid not null references plan.assignment_question (id),
  answer text not null,
  primary key (report_back_id, question_id)
);
comment on table plan.report_answer is 'Answers to the questions of the assignment';
comment on column plan.report_answer.report_back_id is 'The report-back | internal | plan';
comment on column plan.report_answer.question_id is 'The question | internal | plan';
comment on column plan.report_answer.answer is 'The answer | internal | plan';

create table plan.report_figure (
  id uuid primary key default gen_random_uuid(),
  report_back_id uuid not null references plan.report_back (id),
  position integer not null,
  label text not null,
  level text not null check (level in ('output', 'outcome', 'effect')),
  kind text not null check (kind in ('measured', 'zero', 'unknown', 'not_collected', 'suppressed')),
  value double precision,
  unit text not null,
  period_from date,
  period_to date,
  source text not null,
  check ((kind = 'measured' and value is not null) or (kind = 'zero' and value = 0) or (kind in ('unknown', 'not_collected', 'suppressed') and value is null))
);
comment on table plan.report_figure is 'Figures of a report-back, each with its source';
comment on column plan.report_figure.id is 'Identifier | internal | plan';
comment on column plan.report_figure.report_back_id is 'The report-back | internal | plan';
comment on column plan.report_figure.position is 'Order | internal | plan';
comment on column plan.report_figure.label is 'What is counted | internal | plan';
comment on column plan.report_figure.level is 'What kind of result it shows | internal | plan';
comment on column plan.report_figure.kind is 'Kind of value: these five are never the same | internal | plan';
comment on column plan.report_figure.value is 'The figure; there only where it was measured or zero | internal | plan';
comment on column plan.report_figure.unit is 'Unit | internal | plan';
comment on column plan.report_figure.period_from is 'First day it covers | internal | plan';
comment on column plan.report_figure.period_to is 'Last day it covers | internal | plan';
comment on column plan.report_figure.source is 'Where it comes from and how it was counted | internal | plan';
create index report_figure_report on plan.report_figure (report_back_id);

create table plan.report_version (
  id bigint generated always as identity primary key,
  report_back_id uuid not null references plan.report_back (id),
  state text not null,
  content jsonb not null,
  sha256 bytea not null,
  reason text,
  made_by uuid references identity.person (id),
  made_at timestamptz not null default now()
);
comment on table plan.report_version is 'A report-back as it stood when it was submitted, returned, accepted or published; only grows';
comment on column plan.report_version.id is 'Number | internal | plan';
comment on column plan.report_version.report_back_id is 'The report-back | internal | plan';
comment on column plan.report_version.state is 'The state it then had | internal | plan';
comment on column plan.report_version.content is 'The whole of it | internal | plan';
comment on column plan.report_version.sha256 is 'SHA-256 of the content in canonical form | internal | plan';
comment on column plan.report_version.reason is 'Reason given with the step | internal | plan';
comment on column plan.report_version.made_by is 'Who took the step | personal | plan';
comment on column plan.report_version.made_at is 'When | internal | plan';
create index report_version_report on plan.report_version (report_back_id, id);
create trigger only_grows before update or delete on plan.report_version for each statement execute function access.refuse_change();

create table plan.evidence (
  id uuid primary key default gen_random_uuid(),
  report_back_id uuid not null references plan.report_back (id),
  file_id uuid not null references files.file (id),
  title text not null,
  withdrawn boolean not null default false
);
comment on table plan.evidence is 'Files that support a report-back';
comment on column plan.evidence.id is 'Identifier | internal | plan';
comment on column plan.evidence.report_back_id is 'The report-back | internal | plan';
comment on column plan.evidence.file_id is 'The file | internal | plan';
comment on column plan.evidence.title is 'What it shows | internal | plan';
comment on column plan.evidence.withdrawn is 'Taken back, with the file kept | internal | plan';
create index evidence_report on plan.evidence (report_back_id);
create index evidence_file on plan.evidence (file_id);

create table plan.report_link (
  id uuid primary key default gen_random_uuid(),
  secret_hash bytea not null unique,
  assignment_id uuid not null references plan.assignment (id),
  deadline_id uuid references plan.assignment_deadline (id),
  body_id uuid not null references directory.body (id),
  made_by uuid references identity.person (id),
  made_at timestamptz not null default now(),
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
comment on table plan.report_link is 'One-time links through which a body answers without an account';
comment on column plan.report_link.id is 'Identifier | internal | session';
comment on column plan.report_link.secret_hash is 'SHA-256 of the secret in the link | secret | session';
comment on column plan.report_link.assignment_id is 'The assignment | internal | plan';
comment on column plan.report_link.deadline_id is 'The deadline it is to answer | internal | plan';
comment on column plan.report_link.body_id is 'The body | internal | plan';
comment on column plan.report_link.made_by is 'Who made it | personal | plan';
comment on column plan.report_link.made_at is 'When | internal | plan';
comment on column plan.report_link.ends_at is 'When it stops working | internal | session';
comment on column plan.report_link.used_at is 'When the report-back was submitted through it | internal | plan';
comment on column plan.report_link.ended_at is 'When it was taken back | internal | plan';

create table plan.activity (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  body_id uuid not null references directory.body (id),
  area_key text,
  title text not null,
  description text not null,
  from_day date,
  to_day date,
  output text,
  outcome text,
  source text,
  withdrawn_reason text,
  revision integer not null default 1,
  registered_by uuid references identity.person (id),
  registered_at timestamptz not null default now(),
  search tsvector generated always as (setweight(to_tsvector('swedish', title), 'A') || to_tsvector('swedish', description)) stored
);
comment on table plan.activity is 'Work in the field outside any measure, which the account covers too';
comment on column plan.activity.id is 'Identifier | internal | plan';
comment on column plan.activity.plan_id is 'The plan | internal | plan';
comment on column plan.activity.body_id is 'Who does it | internal | plan';
comment on column plan.activity.area_key is 'The area of the plan it belongs to | internal | plan';
comment on column plan.activity.title is 'Title | internal | plan';
comment on column plan.activity.description is 'What is done | internal | plan';
comment on column plan.activity.from_day is 'First day | internal | plan';
comment on column plan.activity.to_day is 'Last day | internal | plan';
comment on column plan.activity.output is 'What was done and produced | internal | plan';
comment on column plan.activity.outcome is 'What changed | internal | plan';
comment on column plan.activity.source is 'Where this can be checked | internal | plan';
comment on column plan.activity.withdrawn_reason is 'Why it was taken back | internal | plan';
comment on column plan.activity.revision is 'Grows with each change | internal | plan';
comment on column plan.activity.registered_by is 'Who registered it | personal | plan';
comment on column plan.activity.registered_at is 'When | internal | plan';
comment on column plan.activity.search is 'Words for full-text search | internal | plan';
create index activity_plan on plan.activity (plan_id);
create index activity_search on plan.activity using gin (search);

-- Assignments are official decisions and open to all; those who steer decide on them. A report-back is its body's own
-- until it is submitted, then also of those who steer, after acceptance of every signed-in person, published of all.
do $$
declare name text;
begin
  foreach name in array array['assignment', 'assignment_decision', 'assignment_measure', 'assignment_body', 'assignment_question',
                              'assignment_deadline', 'assignment_money'] loop
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert on plan.%I to samlad_application', name);
    execute format('create policy read on plan.%I for select to samlad_application using (true)', name);
    execute format('create policy add on plan.%I for insert to samlad_application with check ((select access.steers()))', name);
  end loop;
end $$;
grant update on plan.assignment, plan.assignment_question, plan.assignment_deadline to samlad_application;
grant delete on plan.assignment_measure, plan.assignment_body, plan.assignment_money to samlad_application;
create policy change on plan.assignment for update to samlad_application using ((select access.steers()));
create policy change on plan.assignment_question for update to samlad_application using ((select access.steers()));
create policy change on plan.assignment_deadline for update to samlad_application using ((select access.steers()));
create policy remove on plan.assignment_measure for delete to samlad_application using ((select access.steers()));
create policy remove on plan.assignment_body for delete to samlad_application using ((select access.steers()));
create policy remove on plan.assignment_money for delete to samlad_application using ((select access.steers()));

alter table plan.report_back enable row level security;
grant select, insert, update on plan.report_back to samlad_application;
create policy read on plan.report_back for select to samlad_application using (
  body_id = (select access.body())
  or (state not in ('draft', 'withdrawn') and (select access.steers()))
  or (state in ('accepted', 'published') and (select access.person()) is not null)
  or state = 'published'
  or (select access.role()) = 'system'
);
create policy add on plan.report_back for insert to samlad_application
  with check (body_id = (select access.body()) or (select access.role()) = 'system');
create policy change_own on plan.report_back for update to samlad_application
  using (body_id = (select access.body()) and state in ('draft', 'returned', 'submitted'))
  with check (body_id = (select access.body()) and state in ('draft', 'returned', 'submitted', 'withdrawn'));
create policy decide on plan.report_back for update to samlad_application
  using ((select access.steers()) and state <> 'draft') with check ((select access.steers()) and state <> 'draft');

-- What belongs to a report-back is seen by those who see the report-back, and written by its body (or the system).
do $$
declare name text;
begin
  foreach name in array array['report_answer', 'report_figure', 'report_version', 'evidence'] loop
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert on plan.%I to samlad_application', name);
    execute format('create policy read on plan.%1$I for select to samlad_application using (exists (select from plan.report_back r where r.id = %1$I.report_back_id))', name);
  end loop;
  foreach name in array array['report_answer', 'report_figure', 'evidence'] loop
    execute format('grant update, delete on plan.%I to samlad_application', name);
    execute format('create policy write on plan.%1$I for all to samlad_application
      using (exists (select from plan.report_back r where r.id = %1$I.report_back_id and (r.body_id = (select access.body()) or (select access.role()) = ''system'')))', name);
  end loop;
end $$;
create policy add on plan.report_version for insert to samlad_application
  with check (exists (select from plan.report_back r where r.id = report_version.report_back_id and (r.body_id = (select access.body()) or (select access.steers()))));
create policy evidence on files.file for select to samlad_application
  using (exists (select from plan.evidence e where e.file_id = file.id));

alter table plan.report_link enable row level security;
grant select, insert, update on plan.report_link to samlad_application;
create policy steer on plan.report_link for all to samlad_application
  using ((select access.steers()) or body_id = (select access.body())) with check ((select access.steers()) or body_id = (select access.body()));

alter table plan.activity enable row level security;
grant select, insert, update on plan.activity to samlad_application;
create policy read on plan.activity for select to samlad_application using ((select access.person()) is not null or (select access.role()) = 'system');
create policy add on plan.activity for insert to samlad_application with check (body_id = (select access.body()) or (select access.steers()));
create policy change on plan.activity for update to samlad_application using (body_id = (select access.body()) or (select access.steers()));
