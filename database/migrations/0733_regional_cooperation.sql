-- Cooperation around the Baltic Sea (measure 29): contributions and posts with what they are to deliver, until the mandate ends; who else
-- does the same in the same countries and years, which people judge.

create table cooperation.contribution (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  name text not null check (char_length(name) between 1 and 300),
  kind text not null check (kind in ('contribution', 'adviser_post', 'project')),
  receiver text not null check (char_length(receiver) between 1 and 300),
  funder text not null check (char_length(funder) between 1 and 300),
  kronor integer check (kronor between 1 and 1000000000),
  from_day date not null,
  to_day date not null,
  mandate_ends date,
  words text not null default '' check (char_length(words) <= 5000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (to_day >= from_day)
);
comment on table cooperation.contribution is 'A contribution, a post or a project that is paid for in a cooperation between states';
comment on column cooperation.contribution.id is 'Identifier | public | permanent';
comment on column cooperation.contribution.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.contribution.name is 'What it is called | public | permanent';
comment on column cooperation.contribution.kind is 'What kind | public | permanent';
comment on column cooperation.contribution.receiver is 'Who receives it | public | permanent';
comment on column cooperation.contribution.funder is 'Who pays | public | permanent';
comment on column cooperation.contribution.kronor is 'How much, in kronor | public | permanent';
comment on column cooperation.contribution.from_day is 'First day | public | permanent';
comment on column cooperation.contribution.to_day is 'Last day | public | permanent';
comment on column cooperation.contribution.mandate_ends is 'When the mandate of whoever receives it ends | public | permanent';
comment on column cooperation.contribution.words is 'What it is for | public | permanent';
comment on column cooperation.contribution.closed_on is 'Since when it has ended | public | permanent';
comment on column cooperation.contribution.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.contribution.changed_at is 'When | internal | permanent';
comment on column cooperation.contribution.revision is 'Number of its version | internal | permanent';

create table cooperation.deliverable (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  contribution_id uuid not null references cooperation.contribution (id),
  what text not null check (char_length(what) between 1 and 1000),
  due_on date not null,
  state text not null check (state in ('owed', 'delivered', 'accepted')),
  link text not null default '' check (char_length(link) <= 500),
  words text not null default '' check (char_length(words) <= 2000),
  delivered_by uuid references identity.person (id),
  delivered_on date,
  accepted_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((state = 'accepted') = (accepted_on is not null)), check ((state = 'owed') = (delivered_on is null)), check ((delivered_on is null) = (delivered_by is null))
);
comment on table cooperation.deliverable is 'What a contribution is to deliver, until it is accepted';
comment on column cooperation.deliverable.id is 'Identifier | public | permanent';
comment on column cooperation.deliverable.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.deliverable.contribution_id is 'The contribution | public | permanent';
comment on column cooperation.deliverable.what is 'What is to be delivered | public | permanent';
comment on column cooperation.deliverable.due_on is 'By when | public | permanent';
comment on column cooperation.deliverable.state is 'How it stands | public | permanent';
comment on column cooperation.deliverable.link is 'Where it can be read | public | permanent';
comment on column cooperation.deliverable.words is 'What was delivered, or why it went back | public | permanent';
comment on column cooperation.deliverable.delivered_by is 'Who wrote that it was delivered | personal | permanent';
comment on column cooperation.deliverable.delivered_on is 'When it was delivered | public | permanent';
comment on column cooperation.deliverable.accepted_on is 'When it was accepted | public | permanent';
comment on column cooperation.deliverable.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.deliverable.changed_at is 'When | internal | permanent';
comment on column cooperation.deliverable.revision is 'Number of its version | internal | permanent';

create table cooperation.foreign_activity (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  name text not null check (char_length(name) between 1 and 300),
  actor text not null check (actor in ('cbss', 'ncm', 'eu', 'osce', 'iom', 'unodc', 'coe', 'other_actor')),
  topic text not null check (topic in ('children', 'labour', 'sexual', 'identification', 'return', 'prevention', 'statistics', 'training')),
  countries text[] not null check (cardinality(countries) > 0),
  from_year integer not null check (from_year between 1990 and 2100),
  to_year integer not null check (to_year between 1990 and 2100),
  source text not null check (char_length(source) between 1 and 500),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (to_year >= from_year)
);
comment on table cooperation.foreign_activity is 'What organisations between states do against trafficking, as far as it is known';
comment on column cooperation.foreign_activity.id is 'Identifier | public | permanent';
comment on column cooperation.foreign_activity.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.foreign_activity.name is 'What it is called | public | permanent';
comment on column cooperation.foreign_activity.actor is 'Who does it | public | permanent';
comment on column cooperation.foreign_activity.topic is 'What it is about | public | permanent';
comment on column cooperation.foreign_activity.countries is 'In which countries, as codes | public | permanent';
comment on column cooperation.foreign_activity.from_year is 'First year | public | permanent';
comment on column cooperation.foreign_activity.to_year is 'Last year | public | permanent';
comment on column cooperation.foreign_activity.source is 'Where that is known from | public | permanent';
comment on column cooperation.foreign_activity.closed_on is 'Since when it has ended | public | permanent';
comment on column cooperation.foreign_activity.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.foreign_activity.changed_at is 'When | internal | permanent';
comment on column cooperation.foreign_activity.revision is 'Number of its version | internal | permanent';

create table cooperation.overlap (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  one_id uuid not null references cooperation.foreign_activity (id),
  other_id uuid not null references cooperation.foreign_activity (id),
  judgement text not null check (judgement in ('same_work', 'completes', 'unrelated')),
  words text not null check (char_length(words) between 1 and 2000),
  judged_by uuid not null references identity.person (id),
  judged_at timestamptz not null,
  check (one_id < other_id)
);
comment on table cooperation.overlap is 'What somebody judged of two activities that meet: a prompt is no verdict';
comment on column cooperation.overlap.id is 'Identifier | public | permanent';
comment on column cooperation.overlap.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.overlap.one_id is 'The one | public | permanent';
comment on column cooperation.overlap.other_id is 'The other | public | permanent';
comment on column cooperation.overlap.judgement is 'What they are to each other | public | permanent';
comment on column cooperation.overlap.words is 'Why | public | permanent';
comment on column cooperation.overlap.judged_by is 'Who judged | personal | permanent';
comment on column cooperation.overlap.judged_at is 'When | internal | permanent';

alter table cooperation.contribution enable row level security;
alter table cooperation.deliverable enable row level security;
alter table cooperation.foreign_activity enable row level security;
alter table cooperation.overlap enable row level security;

grant select, insert, update on cooperation.contribution, cooperation.deliverable, cooperation.foreign_activity to samlad_application;
grant select, insert on cooperation.overlap to samlad_application;
create policy read on cooperation.deliverable for select to samlad_application using (true);
create policy add on cooperation.deliverable for insert to samlad_application with check (cooperation.marks(body_id) and state = 'owed'
  and exists (select from cooperation.contribution c where c.id = contribution_id and c.body_id = deliverable.body_id and c.closed_on is null));
-- Whoever wrote that it was delivered does not accept it.
create policy change on cooperation.deliverable for update to samlad_application using (cooperation.marks(body_id) and state <> 'accepted')
  with check (cooperation.marks(body_id) and (state <> 'accepted' or delivered_by <> (select access.person())));
create policy read on cooperation.overlap for select to samlad_application using (true);
create policy add on cooperation.overlap for insert to samlad_application with check (cooperation.marks(body_id) and judged_by = (select access.person()));

create policy read on cooperation.contribution for select to samlad_application using (true);
create policy add on cooperation.contribution for insert to samlad_application with check (cooperation.marks(body_id));
create policy change on cooperation.contribution for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
create policy read on cooperation.foreign_activity for select to samlad_application using (true);
create policy add on cooperation.foreign_activity for insert to samlad_application with check (cooperation.marks(body_id));
create policy change on cooperation.foreign_activity for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
select changes.keep_history('cooperation.contribution');
select changes.keep_history('cooperation.foreign_activity');
