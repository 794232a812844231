-- Tasks within a case and between those who work on it: what, by when, for whom, and what came of it. For those who work on the case alone.

create table support.task (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  sealed_what bytea not null,
  for_person uuid not null references identity.person (id),
  by_day date,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'declined')),
  sealed_answer bytea check (sealed_answer is not null or state <> 'declined'),
  ended_by uuid references identity.person (id),
  ended_at timestamptz check ((state = 'open') = (ended_at is null)),
  revision integer not null default 1
);
comment on table support.task is 'Tasks within a case and between those who work on it';
comment on column support.task.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.task.case_id is 'The case | internal | case';
comment on column support.task.sealed_what is 'What is to be done, sealed | secret | case';
comment on column support.task.for_person is 'Whose it is: of those who work on the case | personal | case';
comment on column support.task.by_day is 'By when | sensitive | case';
comment on column support.task.asked_by is 'Who asked for it | personal | case';
comment on column support.task.asked_at is 'When | internal | case';
comment on column support.task.state is 'Open, done or declined | sensitive | case';
comment on column support.task.sealed_answer is 'A word about what came of it, sealed | secret | case';
comment on column support.task.ended_by is 'Who said so | personal | case';
comment on column support.task.ended_at is 'When | internal | case';
comment on column support.task.revision is 'Grows with each change; the second of two writers is told | internal | case';
create index task_case on support.task (case_id);
create index task_open on support.task (for_person) where state = 'open';

alter table support.task enable row level security;
grant select, insert on support.task to samlad_application;
grant update (state, sealed_answer, ended_by, ended_at, revision) on support.task to samlad_application;
create policy read on support.task for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on support.task for insert to samlad_application with check (
  support.works_on(case_id) and asked_by = (select access.person()));
create policy change on support.task for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));

-- An open task follows the case as an appointment does, and as what waits by name.
create function support.follow_tasks() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update support.task t set for_person = n.people[1], revision = t.revision + 1
    from (select o.id, support.those_now(o.case_id, new.body_id, array[o.for_person]) as people from support.task o
      where o.case_id = new.case_id and o.state = 'open') n
    where t.id = n.id and t.for_person <> n.people[1];
  return null;
end $$;
create trigger follow_tasks after update of ended_at, part on support.assignment
  for each row execute function support.follow_tasks();
create trigger follow_tasks_given after insert on support.assignment
  for each row when (new.part = 'responsible') execute function support.follow_tasks();
revoke all on function support.follow_tasks from public, samlad_application;
