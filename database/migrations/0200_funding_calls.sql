-- Calls: a body that distributes money says what it is for, who may apply, by when, and by what it will be judged. A draft is
-- seen by the body alone; what is published is read by everybody.

create schema if not exists funding;
grant usage on schema funding to samlad_application;

-- Who distributes money for a body, and who may apply for one.
create function funding.distributes() returns boolean language sql stable parallel safe
  return access.role() in ('body_officer', 'county_coordinator', 'national_coordinator');
create function funding.applies() returns boolean language sql stable parallel safe
  return access.role() in ('applicant', 'ngo_officer', 'body_officer', 'county_coordinator', 'national_coordinator');

create table funding.call (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  state text not null default 'draft' check (state in ('draft', 'published', 'decided', 'withdrawn')),
  title text not null,
  title_english text,
  purpose text not null,
  purpose_english text,
  applicants text[] not null default '{}' check (applicants <@ array['ngo', 'municipality', 'region', 'agency', 'research_body']),
  applicants_note text,
  conditions text,
  frame_ore bigint not null check (frame_ore between 1 and 9007199254740991),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  highest_points smallint not null default 5 check (highest_points between 2 and 10),
  plan_id uuid references plan.plan (id),
  assignment_id uuid references plan.assignment (id),
  created_by uuid references identity.person (id),
  created_at timestamptz not null,
  published_by uuid references identity.person (id),
  published_at timestamptz,
  decided_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  revision integer not null default 1,
  check (opens_at < closes_at),
  check ((state = 'draft') = (published_at is null))
);
comment on table funding.call is 'Calls for applications, by the body that distributes the money';
comment on column funding.call.id is 'Identifier | public | permanent';
comment on column funding.call.body_id is 'The body that distributes | public | permanent';
comment on column funding.call.state is 'Where it stands; that it is open or closed follows from the time | public | permanent';
comment on column funding.call.title is 'Title in Swedish | public | permanent';
comment on column funding.call.title_english is 'Title in English | public | permanent';
comment on column funding.call.purpose is 'What the money is for, in Swedish | public | permanent';
comment on column funding.call.purpose_english is 'What the money is for, in English | public | permanent';
comment on column funding.call.applicants is 'Kinds of bodies that may apply; empty where all may | public | permanent';
comment on column funding.call.applicants_note is 'What else is asked of an applicant | public | permanent';
comment on column funding.call.conditions is 'Conditions of what is granted | public | permanent';
comment on column funding.call.frame_ore is 'How much can be granted in all, in öre | public | permanent';
comment on column funding.call.opens_at is 'From when one may apply | public | permanent';
comment on column funding.call.closes_at is 'The last second in which an application is on time | public | permanent';
comment on column funding.call.highest_points is 'Points of a criterion go from 0 to this | public | permanent';
comment on column funding.call.plan_id is 'The plan whose measures it serves | public | permanent';
comment on column funding.call.assignment_id is 'The assignment whose money it distributes, where the plan''s ledger follows it | public | permanent';
comment on column funding.call.created_by is 'Who began it | personal | plan';
comment on column funding.call.created_at is 'When | internal | plan';
comment on column funding.call.published_by is 'Who published it | personal | plan';
comment on column funding.call.published_at is 'When it was published | public | permanent';
comment on column funding.call.decided_at is 'When the last application was decided | public | permanent';
comment on column funding.call.withdrawn_at is 'When it was withdrawn | public | permanent';
comment on column funding.call.withdrawal_reason is 'Why it was withdrawn | public | permanent';
comment on column funding.call.revision is 'Grows with each change | internal | plan';
create index call_body on funding.call (body_id);
create index call_assignment on funding.call (assignment_id);
create index call_closes on funding.call (closes_at) where state <> 'draft';

create table funding.call_measure (
  call_id uuid not null references funding.call (id),
  measure_id uuid not null references plan.measure (id),
  primary key (call_id, measure_id)
);
comment on table funding.call_measure is 'Which measures of the plan a call serves';
comment on column funding.call_measure.call_id is 'The call | public | permanent';
comment on column funding.call_measure.measure_id is 'The measure | public | permanent';
create index call_measure_measure on funding.call_measure (measure_id);

create table funding.criterion (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references funding.call (id),
  position smallint not null,
  title text not null,
  title_english text,
  description text,
  weight smallint not null check (weight between 1 and 100),
  unique (call_id, position)
);
comment on table funding.criterion is 'By what applications to a call are judged';
comment on column funding.criterion.id is 'Identifier | public | permanent';
comment on column funding.criterion.call_id is 'The call | public | permanent';
comment on column funding.criterion.position is 'Order | public | permanent';
comment on column funding.criterion.title is 'What is judged, in Swedish | public | permanent';
comment on column funding.criterion.title_english is 'What is judged, in English | public | permanent';
comment on column funding.criterion.description is 'What is looked for | public | permanent';
comment on column funding.criterion.weight is 'How much it counts beside the others | public | permanent';

create table funding.question (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references funding.call (id),
  position smallint not null,
  question text not null,
  question_english text,
  required boolean not null,
  unique (call_id, position)
);
comment on table funding.question is 'What an application to a call must answer';
comment on column funding.question.id is 'Identifier | public | permanent';
comment on column funding.question.call_id is 'The call | public | permanent';
comment on column funding.question.position is 'Order | public | permanent';
comment on column funding.question.question is 'The question in Swedish | public | permanent';
comment on column funding.question.question_english is 'The question in English | public | permanent';
comment on column funding.question.required is 'Whether it must be answered | public | permanent';

create table funding.call_document (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references funding.call (id),
  file_id uuid not null references files.file (id),
  title text not null,
  position integer generated always as identity
);
comment on table funding.call_document is 'Documents of a call: guidance, forms of budgets';
comment on column funding.call_document.id is 'Identifier | public | permanent';
comment on column funding.call_document.call_id is 'The call | public | permanent';
comment on column funding.call_document.file_id is 'The file | public | permanent';
comment on column funding.call_document.title is 'What it is | public | permanent';
comment on column funding.call_document.position is 'Order in which they were added | public | permanent';
create index call_document_call on funding.call_document (call_id);
create index call_document_file on funding.call_document (file_id);

-- Once published, a call stands: whoever applies can trust it. Only its state goes on.
create function funding.guard_call() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'draft' then
    return new;
  end if;
  if (new.body_id, new.title, new.title_english, new.purpose, new.purpose_english, new.applicants, new.applicants_note, new.conditions,
      new.frame_ore, new.opens_at, new.closes_at, new.highest_points, new.plan_id, new.assignment_id, new.published_at, new.published_by)
     is distinct from
     (old.body_id, old.title, old.title_english, old.purpose, old.purpose_english, old.applicants, old.applicants_note, old.conditions,
      old.frame_ore, old.opens_at, old.closes_at, old.highest_points, old.plan_id, old.assignment_id, old.published_at, old.published_by)
     or (old.state, new.state) not in (('published', 'published'), ('published', 'decided'), ('published', 'withdrawn'))
  then
    raise exception 'a published call stands as it was published' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on funding.call for each row execute function funding.guard_call();

alter table funding.call enable row level security;
grant select, insert, update on funding.call to samlad_application;
create policy read on funding.call for select to samlad_application using (
  state <> 'draft' or (body_id = (select access.body()) and (select funding.distributes())) or (select access.role()) = 'system');
create policy add on funding.call for insert to samlad_application with check (
  body_id = (select access.body()) and (select funding.distributes()) and state = 'draft' and created_by = (select access.person()));
create policy change on funding.call for update to samlad_application
  using (body_id = (select access.body()) and (select funding.distributes()))
  with check (body_id = (select access.body()) and (select funding.distributes()));

do $$
declare name text;
begin
  foreach name in array array['call_measure', 'criterion', 'question', 'call_document'] loop
    execute format('alter table funding.%I enable row level security', name);
    execute format('grant select, insert, update, delete on funding.%I to samlad_application', name);
    execute format('create policy read on funding.%1$I for select to samlad_application using (
      exists (select from funding.call c where c.id = %1$I.call_id))', name);
    execute format('create policy write on funding.%1$I for all to samlad_application
      using (exists (select from funding.call c where c.id = %1$I.call_id and c.state = ''draft'' and c.body_id = (select access.body()) and (select funding.distributes())))
      with check (exists (select from funding.call c where c.id = %1$I.call_id and c.state = ''draft'' and c.body_id = (select access.body()) and (select funding.distributes())))', name);
  end loop;
end $$;

-- The documents of a call are read by whoever reads the call.
create policy call_document on files.file for select to samlad_application
  using (exists (select from funding.call_document d where d.file_id = file.id));
