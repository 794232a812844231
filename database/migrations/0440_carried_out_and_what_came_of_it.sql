-- Accepted is not carried out: the coordinator says of a measure that is done whether it was carried out as promised, and an
-- evaluator judges by themselves whether it was and what came of it. Neither writes over the other.

alter table plan.progress add column carried_out text
  check (carried_out in ('as_promised', 'partly', 'otherwise', 'cannot_be_assessed'));
comment on column plan.progress.carried_out is 'Whether it was carried out as promised, where it was said to be done | public | permanent';

create table plan.evaluation (
  id uuid primary key default gen_random_uuid(),
  measure_id uuid not null references plan.measure (id),
  body_id uuid not null references directory.body (id),
  begun_at timestamptz not null,
  unique (measure_id, body_id)
);
comment on table plan.evaluation is 'What an evaluating body judges of a measure';
comment on column plan.evaluation.id is 'Identifier | public | permanent';
comment on column plan.evaluation.measure_id is 'The measure | public | permanent';
comment on column plan.evaluation.body_id is 'The body that evaluates | public | permanent';
comment on column plan.evaluation.begun_at is 'When it was begun | public | permanent';
create index evaluation_body on plan.evaluation (body_id);

create table plan.evaluation_version (
  evaluation_id uuid not null references plan.evaluation (id),
  version integer not null check (version > 0),
  published boolean not null,
  carried_out text check (carried_out in ('as_promised', 'partly', 'otherwise', 'cannot_be_assessed')),
  carried_out_because text,
  came_of_it text check (came_of_it in ('output', 'outcome', 'effect', 'cannot_be_assessed')),
  came_of_it_because text,
  other_sources text,
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  primary key (evaluation_id, version),
  constraint published_is_whole check (not published or (carried_out is not null and carried_out_because is not null
    and came_of_it is not null and came_of_it_because is not null))
);
comment on table plan.evaluation_version is 'What was judged, newest last; a draft until it is published; only grows';
comment on column plan.evaluation_version.evaluation_id is 'The evaluation | public | permanent';
comment on column plan.evaluation_version.version is 'From 1, one for each time it was kept | public | permanent';
comment on column plan.evaluation_version.published is 'Whether everybody reads it | public | permanent';
comment on column plan.evaluation_version.carried_out is 'Whether the measure was carried out as promised | public | permanent';
comment on column plan.evaluation_version.carried_out_because is 'Why that is judged | public | permanent';
comment on column plan.evaluation_version.came_of_it is 'What can be shown to have come of it: output, outcome or effect, or that it cannot be assessed | public | permanent';
comment on column plan.evaluation_version.came_of_it_because is 'Why that is judged | public | permanent';
comment on column plan.evaluation_version.other_sources is 'What it rests on beside report-backs, one on each line | public | permanent';
comment on column plan.evaluation_version.made_by is 'Who | personal | permanent';
comment on column plan.evaluation_version.made_at is 'When | public | permanent';

create table plan.evaluation_source (
  evaluation_id uuid not null,
  version integer not null,
  report_back_id uuid not null references plan.report_back (id),
  primary key (evaluation_id, version, report_back_id),
  foreign key (evaluation_id, version) references plan.evaluation_version (evaluation_id, version)
);
comment on table plan.evaluation_source is 'The report-backs that a judgement rests on';
comment on column plan.evaluation_source.evaluation_id is 'The evaluation | public | permanent';
comment on column plan.evaluation_source.version is 'Its version | public | permanent';
comment on column plan.evaluation_source.report_back_id is 'The report-back | public | permanent';
create index evaluation_source_report_back on plan.evaluation_source (report_back_id);

do $$
declare name text;
begin
  foreach name in array array['evaluation', 'evaluation_version', 'evaluation_source'] loop
    execute format('create trigger only_grows before update or delete or truncate on plan.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert on plan.%I to samlad_application', name);
  end loop;
end $$;

-- That a body evaluates is no secret; what it has not published is its own.
create policy read on plan.evaluation for select to samlad_application using (true);
create policy add on plan.evaluation for insert to samlad_application with check (
  ((select access.role()) = 'evaluator' and body_id = (select access.body())) or (select access.role()) = 'system');

create policy read on plan.evaluation_version for select to samlad_application using (
  published
  or (select access.role()) = 'system'
  or ((select access.role()) = 'evaluator' and exists (select from plan.evaluation e where e.id = evaluation_id and e.body_id = (select access.body()))));
create policy add on plan.evaluation_version for insert to samlad_application with check (
  (select access.role()) = 'system'
  or ((select access.role()) = 'evaluator' and made_by = (select access.person())
      and exists (select from plan.evaluation e where e.id = evaluation_id and e.body_id = (select access.body()))));

create policy read on plan.evaluation_source for select to samlad_application using (
  exists (select from plan.evaluation_version v where v.evaluation_id = evaluation_source.evaluation_id and v.version = evaluation_source.version));
create policy add on plan.evaluation_source for insert to samlad_application with check (
  (select access.role()) = 'system'
  or ((select access.role()) = 'evaluator' and exists (select from plan.evaluation e where e.id = evaluation_id and e.body_id = (select access.body()))));

-- What is missing is told by one rule on pages, in lists and in files: an assignment that was declared carried out may still owe
-- a report-back.
create or replace function plan.missing_reports(today date)
  returns table (assignment_id uuid, deadline_id uuid, body_id uuid, day date)
  language sql stable set search_path = '' as $$
  select d.assignment_id, d.id, b.body_id, d.day
  from plan.assignment_deadline d
  join plan.assignment a on a.id = d.assignment_id and a.state in ('given', 'completed')
  join plan.assignment_body b on b.assignment_id = d.assignment_id and b.part = 'assignee'
  where not d.withdrawn and d.replaced_by is null and d.day < today
    and not exists (select from plan.report_states(null) s where s.deadline_id = d.id and s.body_id = b.body_id and s.state <> 'returned')
$$;
