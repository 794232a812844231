-- Applications: seen by the applicant alone until they are sent in; then by those of the distributing body who have declared that
-- nothing makes them partial. What is sent in is frozen, and late is late: the second decides, here as in the program.

create table funding.application (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references funding.call (id),
  body_id uuid not null references directory.body (id),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'withdrawn')),
  receipt text unique,
  title text not null default '',
  summary text not null default '',
  target_group text not null default '',
  organisation_number text,
  contact_name text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  starts_on date,
  ends_on date,
  created_by uuid references identity.person (id),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_by uuid references identity.person (id),
  submitted_at timestamptz,
  content_sha256 bytea,
  withdrawn_at timestamptz,
  imported boolean not null default false,
  revision integer not null default 1,
  check ((submitted_at is null) = (receipt is null)),
  check (state <> 'submitted' or submitted_at is not null),
  check (state <> 'draft' or submitted_at is null)
);
comment on table funding.application is 'Applications to calls';
comment on column funding.application.id is 'Identifier | internal | plan';
comment on column funding.application.call_id is 'The call | internal | plan';
comment on column funding.application.body_id is 'The organisation that applies | internal | plan';
comment on column funding.application.state is 'Where it stands | internal | plan';
comment on column funding.application.receipt is 'Number that the applicant got when it was sent in | internal | plan';
comment on column funding.application.title is 'What is to be done, in a line | internal | plan';
comment on column funding.application.summary is 'What is to be done and why; public once money is granted | internal | plan';
comment on column funding.application.target_group is 'For whom | internal | plan';
comment on column funding.application.organisation_number is 'Organisation number as the applicant wrote it | internal | plan';
comment on column funding.application.contact_name is 'Who answers for it | personal | plan';
comment on column funding.application.contact_email is 'Address of the contact | personal | plan';
comment on column funding.application.contact_phone is 'Telephone of the contact | personal | plan';
comment on column funding.application.starts_on is 'First day of the work | internal | plan';
comment on column funding.application.ends_on is 'Last day of the work | internal | plan';
comment on column funding.application.created_by is 'Who began it | personal | plan';
comment on column funding.application.created_at is 'When | internal | plan';
comment on column funding.application.saved_at is 'When the draft was last kept | internal | plan';
comment on column funding.application.submitted_by is 'Who sent it in | personal | plan';
comment on column funding.application.submitted_at is 'When it was received, to the millisecond | internal | plan';
comment on column funding.application.content_sha256 is 'SHA-256 of the whole of it in canonical form, as it was sent in | internal | plan';
comment on column funding.application.withdrawn_at is 'When the applicant withdrew it | internal | plan';
comment on column funding.application.imported is 'Came with a table of the distributing body, not through the form | internal | plan';
comment on column funding.application.revision is 'Grows with each change | internal | plan';
create index application_call on funding.application (call_id);
create index application_body on funding.application (body_id);

create table funding.budget_line (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references funding.application (id) on delete cascade,
  position smallint not null,
  kind text not null check (kind in ('staff', 'premises', 'travel', 'material', 'services', 'other', 'own', 'other_funder')),
  label text not null,
  amount_ore bigint not null check (amount_ore between 0 and 9007199254740991),
  unique (application_id, position)
);
comment on table funding.budget_line is 'What the work costs, and what others and the applicant pay of it';
comment on column funding.budget_line.id is 'Identifier | internal | plan';
comment on column funding.budget_line.application_id is 'The application | internal | plan';
comment on column funding.budget_line.position is 'Order | internal | plan';
comment on column funding.budget_line.kind is 'Kind of cost; own and other_funder are money that comes from elsewhere | internal | plan';
comment on column funding.budget_line.label is 'What it is | internal | plan';
comment on column funding.budget_line.amount_ore is 'How much, in öre | internal | plan';

create table funding.activity (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references funding.application (id) on delete cascade,
  position smallint not null,
  title text not null,
  from_day date,
  to_day date,
  unique (application_id, position)
);
comment on table funding.activity is 'What the applicant means to do, and when';
comment on column funding.activity.id is 'Identifier | internal | plan';
comment on column funding.activity.application_id is 'The application | internal | plan';
comment on column funding.activity.position is 'Order | internal | plan';
comment on column funding.activity.title is 'What is done | internal | plan';
comment on column funding.activity.from_day is 'From | internal | plan';
comment on column funding.activity.to_day is 'To | internal | plan';

create table funding.expected_result (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references funding.application (id) on delete cascade,
  position smallint not null,
  title text not null,
  level text not null check (level in ('output', 'outcome')),
  target integer check (target >= 0),
  unit text,
  unique (application_id, position)
);
comment on table funding.expected_result is 'What the applicant means to achieve';
comment on column funding.expected_result.id is 'Identifier | internal | plan';
comment on column funding.expected_result.application_id is 'The application | internal | plan';
comment on column funding.expected_result.position is 'Order | internal | plan';
comment on column funding.expected_result.title is 'What is to be achieved | internal | plan';
comment on column funding.expected_result.level is 'What is done and produced, or what changes by it | internal | plan';
comment on column funding.expected_result.target is 'How many, where it is a number; zero is a target too | internal | plan';
comment on column funding.expected_result.unit is 'Of what | internal | plan';

create table funding.answer (
  application_id uuid not null references funding.application (id) on delete cascade,
  question_id uuid not null references funding.question (id),
  answer text not null,
  primary key (application_id, question_id)
);
comment on table funding.answer is 'Answers to the questions of the call';
comment on column funding.answer.application_id is 'The application | internal | plan';
comment on column funding.answer.question_id is 'The question | internal | plan';
comment on column funding.answer.answer is 'The answer | internal | plan';
create index answer_question on funding.answer (question_id);

create table funding.attachment (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references funding.application (id),
  file_id uuid not null references files.file (id),
  title text not null,
  withdrawn boolean not null default false,
  position integer generated always as identity
);
comment on table funding.attachment is 'Files of an application';
comment on column funding.attachment.id is 'Identifier | internal | plan';
comment on column funding.attachment.application_id is 'The application | internal | plan';
comment on column funding.attachment.file_id is 'The file | internal | plan';
comment on column funding.attachment.title is 'What it shows | internal | plan';
comment on column funding.attachment.withdrawn is 'Taken back before it was sent in, with the file kept | internal | plan';
comment on column funding.attachment.position is 'Order in which they were added | internal | plan';
create index attachment_application on funding.attachment (application_id);
create index attachment_file on funding.attachment (file_id);

-- Whether somebody is partial is declared for each application before anything of it is read. Once declared partial, one stays so.
create table funding.declaration (
  id bigint generated always as identity primary key,
  application_id uuid not null references funding.application (id),
  person_id uuid not null references identity.person (id),
  partial boolean not null,
  reason text,
  declared_at timestamptz not null
);
comment on table funding.declaration is 'Who of the distributing body has declared themselves partial or not, for each application; only grows';
comment on column funding.declaration.id is 'Number | internal | plan';
comment on column funding.declaration.application_id is 'The application | internal | plan';
comment on column funding.declaration.person_id is 'Who declared | personal | plan';
comment on column funding.declaration.partial is 'Whether something makes them partial (förvaltningslagen 16 §) | personal | plan';
comment on column funding.declaration.reason is 'What it is | personal | plan';
comment on column funding.declaration.declared_at is 'When | internal | plan';
create index declaration_application on funding.declaration (application_id, person_id);
create trigger only_grows before update or delete on funding.declaration for each statement execute function access.refuse_change();

-- The body of a call distributes, and its people act for it.
create function funding.is_of_distributor(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and funding.distributes() and exists (
    select from funding.application a join funding.call c on c.id = a.call_id
    where a.id = wanted and a.submitted_at is not null and c.body_id = access.body())
$$;
-- Has declared that nothing makes them partial, and never that something does.
create function funding.is_impartial(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select coalesce(bool_and(not d.partial), false) from funding.declaration d
  where d.application_id = wanted and d.person_id = access.person()
$$;
create function funding.reads(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select funding.is_of_distributor(wanted) and funding.is_impartial(wanted)
$$;
create function funding.is_own(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select access.person() is not null and funding.applies() and exists (
    select from funding.application a where a.id = wanted and a.body_id = access.body())
$$;

-- Late is late, and what is sent in is frozen: only its withdrawal, before it is decided, changes anything.
create function funding.guard_application() returns trigger language plpgsql security definer set search_path = '' as $$
declare of_call funding.call;
begin
  select * into of_call from funding.call where id = new.call_id;
  if tg_op = 'INSERT' or old.state = 'draft' then
    if new.state <> 'withdrawn' and not new.imported and (of_call.state <> 'published' or access.now() < of_call.opens_at
        or date_trunc('second', access.now()) > of_call.closes_at) then
      raise exception 'the call is not open' using errcode = 'insufficient_privilege';
    end if;
    if new.state = 'submitted' and not new.imported and new.submitted_at <> access.now() then
      raise exception 'an application is received when it is received' using errcode = 'insufficient_privilege';
    end if;
    if new.imported and (of_call.state <> 'published' or new.submitted_at < of_call.opens_at or date_trunc('second', new.submitted_at) > of_call.closes_at
        or new.submitted_at > access.now()) then
      raise exception 'what came on another way came in time, or not at all' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - 'state' - 'withdrawn_at' - 'revision') is distinct from (to_jsonb(old) - 'state' - 'withdrawn_at' - 'revision')
     or (old.state, new.state) not in (('submitted', 'submitted'), ('submitted', 'withdrawn'), ('withdrawn', 'withdrawn'))
  then
    raise exception 'an application that was sent in stands' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'withdrawn' and exists (select from funding.decision d where d.application_id = new.id) then
    raise exception 'an application that is decided is not withdrawn' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before insert or update on funding.application for each row execute function funding.guard_application();

alter table funding.application enable row level security;
grant select, insert, update on funding.application to samlad_application;
create policy read on funding.application for select to samlad_application using (
  (body_id = (select access.body()) and (select funding.applies()))
  or (submitted_at is not null and funding.reads(id))
  or (select access.role()) = 'system');
create policy add on funding.application for insert to samlad_application with check (
  body_id = (select access.body()) and (select funding.applies()) and created_by = (select access.person()) and state = 'draft' and not imported);
-- What came by post or mail is written down by the distributing body, from a table.
create policy take_in on funding.application for insert to samlad_application with check (
  imported and state = 'submitted' and submitted_by is null and created_by = (select access.person()) and (select funding.distributes())
  and body_id <> (select access.body())
  and exists (select from funding.call c where c.id = call_id and c.body_id = (select access.body())));
create policy change on funding.application for update to samlad_application
  using (body_id = (select access.body()) and (select funding.applies()))
  with check (body_id = (select access.body()) and (select funding.applies()) and not imported);

do $$
declare name text;
begin
  foreach name in array array['budget_line', 'activity', 'expected_result', 'answer', 'attachment'] loop
    execute format('alter table funding.%I enable row level security', name);
    execute format('grant select, insert, update, delete on funding.%I to samlad_application', name);
    execute format('create policy read on funding.%1$I for select to samlad_application using (
      exists (select from funding.application a where a.id = %1$I.application_id))', name);
    execute format('create policy write on funding.%1$I for all to samlad_application
      using (exists (select from funding.application a where a.id = %1$I.application_id and a.state = ''draft'' and a.body_id = (select access.body()) and (select funding.applies())))
      with check (exists (select from funding.application a where a.id = %1$I.application_id and a.state = ''draft'' and a.body_id = (select access.body()) and (select funding.applies())))', name);
  end loop;
end $$;

-- The sum of an application that is being taken in, in the same transaction as the application itself.
create function funding.is_taken_in_now(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select funding.is_of_distributor(wanted) and exists (
    select from funding.application a where a.id = wanted and a.imported and a.created_at = access.now() and a.created_by = access.person())
$$;
create policy take_in on funding.budget_line for insert to samlad_application with check (funding.is_taken_in_now(application_id));

alter table funding.declaration enable row level security;
grant select, insert on funding.declaration to samlad_application;
create policy read on funding.declaration for select to samlad_application using (
  funding.is_of_distributor(application_id) or (select access.role()) = 'system');
create policy add on funding.declaration for insert to samlad_application with check (
  person_id = (select access.person()) and funding.is_of_distributor(application_id));

-- Files of an application are read by whoever reads the application; an applicant keeps its own.
create policy attachment on files.file for select to samlad_application
  using (exists (select from funding.attachment a where a.file_id = file.id));
create policy applicant_add on files.file for insert to samlad_application
  with check (body_id = (select access.body()) and (select access.role()) = 'applicant');
create policy applicant_own on files.file for select to samlad_application
  using (body_id = (select access.body()) and (select access.role()) = 'applicant');

-- Numbers of receipts: whoever applies sees only their own, and cannot count the others.
create sequence funding.receipt_number;
grant usage on sequence funding.receipt_number to samlad_application;
