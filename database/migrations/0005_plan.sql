-- Files: documents that were read, reports and evidence. Content lies in the database, so that it commits, is
-- protected and is backed up together with what refers to it.

create schema files;
grant usage on schema files to samlad_application;

create table files.file (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  content bytea not null,
  body_id uuid references directory.body (id),
  uploaded_by uuid references identity.person (id),
  uploaded_at timestamptz not null default now()
);
comment on table files.file is 'Uploaded files, kept once and never changed';
comment on column files.file.id is 'Identifier | internal | plan';
comment on column files.file.name is 'Name as uploaded, without its folder | personal | plan';
comment on column files.file.media_type is 'Type found from the content, not from the name | internal | plan';
comment on column files.file.size is 'Size in bytes | internal | plan';
comment on column files.file.sha256 is 'SHA-256 of the content | internal | plan';
comment on column files.file.content is 'The content, with the metadata of pictures removed | sensitive | plan';
comment on column files.file.body_id is 'The body that uploaded it, where a body did | internal | plan';
comment on column files.file.uploaded_by is 'Who uploaded it | personal | plan';
comment on column files.file.uploaded_at is 'When it was uploaded | internal | plan';
create index file_body on files.file (body_id);
create trigger only_grows before update or delete on files.file for each statement execute function access.refuse_change();

alter table files.file enable row level security;
grant select, insert on files.file to samlad_application;
create policy add on files.file for insert to samlad_application
  with check (body_id is not distinct from (select access.body()) or (select access.role()) = 'system');
create policy own on files.file for select to samlad_application
  using (body_id = (select access.body()) or (select access.role()) = 'system');

create schema plan;
grant usage on schema plan to samlad_application;

-- Who steers the plan: reads what is under way and decides on it.
create function access.steers() returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'ministry_officer', 'system');

create table plan.document (
  id uuid primary key default gen_random_uuid(),
  file_id uuid references files.file (id),
  name text not null,
  format text not null,
  language text not null check (language in ('sv', 'en')),
  content text not null,
  sha256 bytea not null,
  added_by uuid references identity.person (id),
  added_at timestamptz not null default now()
);
comment on table plan.document is 'Documents that plans and assignments were read from';
comment on column plan.document.id is 'Identifier | internal | plan';
comment on column plan.document.file_id is 'The file as it was uploaded; absent for what is shipped | internal | plan';
comment on column plan.document.name is 'File name or title | public | permanent';
comment on column plan.document.format is 'text, markdown, html, pdf or docx | public | permanent';
comment on column plan.document.language is 'Language of the text | public | permanent';
comment on column plan.document.content is 'The text as extracted; offsets count its UTF-16 units | public | permanent';
comment on column plan.document.sha256 is 'SHA-256 of the uploaded bytes | public | permanent';
comment on column plan.document.added_by is 'Who brought it in | personal | plan';
comment on column plan.document.added_at is 'When | internal | plan';

create table plan.plan (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  title text not null,
  kind text,
  language text not null default 'sv',
  decided date,
  period_from integer,
  period_to integer,
  follow_up_year integer,
  fictional boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table plan.plan is 'Action plans, each known by its reference';
comment on column plan.plan.id is 'Identifier | public | permanent';
comment on column plan.plan.reference is 'Reference, such as Skr. 2007/08:167 | public | permanent';
comment on column plan.plan.title is 'Title | public | permanent';
comment on column plan.plan.kind is 'Kind of document, such as skrivelse | public | permanent';
comment on column plan.plan.language is 'Language of the plan | public | permanent';
comment on column plan.plan.decided is 'Day of the government''s decision | public | permanent';
comment on column plan.plan.period_from is 'First year | public | permanent';
comment on column plan.plan.period_to is 'Last year | public | permanent';
comment on column plan.plan.follow_up_year is 'Year of the follow-up that the plan promises | public | permanent';
comment on column plan.plan.fictional is 'Made up for demonstration | public | permanent';
comment on column plan.plan.created_at is 'When it was first approved | public | permanent';

create table plan.reading (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references plan.document (id),
  plan_id uuid references plan.plan (id),
  result jsonb not null,
  state text not null default 'in_review' check (state in ('in_review', 'approved', 'discarded')),
  revision integer not null default 1,
  read_by uuid references identity.person (id),
  read_at timestamptz not null default now()
);
comment on table plan.reading is 'What was read from a document, until a person approves it';
comment on column plan.reading.id is 'Identifier | internal | plan';
comment on column plan.reading.document_id is 'The document | internal | plan';
comment on column plan.reading.plan_id is 'The plan it would be a new version of, where the reference is known | internal | plan';
comment on column plan.reading.result is 'The reading as the reader gave it; never changed | internal | plan';
comment on column plan.reading.state is 'Where the review stands | internal | plan';
comment on column plan.reading.revision is 'Grows with each decision of the review | internal | plan';
comment on column plan.reading.read_by is 'Who asked for the reading | personal | plan';
comment on column plan.reading.read_at is 'When | internal | plan';

create table plan.review_item (
  id uuid primary key default gen_random_uuid(),
  reading_id uuid not null references plan.reading (id),
  kind text not null check (kind in ('plan', 'area', 'measure', 'fact')),
  position integer not null,
  content jsonb not null,
  unsure text[] not null default '{}',
  removed boolean not null default false
);
comment on table plan.review_item is 'The parts of a reading as they stand in the review: the plan itself, its areas and its measures';
comment on column plan.review_item.id is 'Identifier | internal | plan';
comment on column plan.review_item.reading_id is 'The reading | internal | plan';
comment on column plan.review_item.kind is 'What kind of part | internal | plan';
comment on column plan.review_item.position is 'Place in the document | internal | plan';
comment on column plan.review_item.content is 'The part as it stands now, in the shape of the reader''s contract | internal | plan';
comment on column plan.review_item.unsure is 'Fields that still want a person''s eye | internal | plan';
comment on column plan.review_item.removed is 'Taken out in the review | internal | plan';
create index review_item_reading on plan.review_item (reading_id, kind, position);

create table plan.review_decision (
  id bigint generated always as identity primary key,
  reading_id uuid not null references plan.reading (id),
  item_id uuid not null references plan.review_item (id),
  kind text not null check (kind in ('confirmed', 'corrected', 'split', 'merged', 'added', 'removed', 'restored')),
  field text,
  before jsonb,
  after jsonb,
  decided_by uuid references identity.person (id),
  decided_at timestamptz not null default now()
);
comment on table plan.review_decision is 'What a person decided about a part; only grows';
comment on column plan.review_decision.id is 'Number of the decision | internal | plan';
comment on column plan.review_decision.reading_id is 'The reading | internal | plan';
comment on column plan.review_decision.item_id is 'The part | internal | plan';
comment on column plan.review_decision.kind is 'What was decided | internal | plan';
comment on column plan.review_decision.field is 'The field, where one field was decided on | internal | plan';
comment on column plan.review_decision.before is 'Its value before | internal | plan';
comment on column plan.review_decision.after is 'Its value after | internal | plan';
comment on column plan.review_decision.decided_by is 'Who decided | personal | plan';
comment on column plan.review_decision.decided_at is 'When | internal | plan';
create index review_decision_item on plan.review_decision (item_id);
create trigger only_grows before update or delete on plan.review_decision for each statement execute function access.refuse_change();

create table plan.version (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  number integer not null,
  provenance text not null check (provenance in ('document', 'shipped')),
  document_id uuid references plan.document (id),
  reading_id uuid references plan.reading (id),
  note text,
  approved_by uuid references identity.person (id),
  approved_at timestamptz not null default now(),
  unique (plan_id, number)
);
comment on table plan.version is 'Approved versions of a plan; the highest number counts';
comment on column plan.version.id is 'Identifier | public | permanent';
comment on column plan.version.plan_id is 'The plan | public | permanent';
comment on column plan.version.number is '1, 2, 3 … | public | permanent';
comment on column plan.version.provenance is 'Read from a document, or shipped with Samlad and checked by hand | public | permanent';
comment on column plan.version.document_id is 'The document, where it was read from one | public | permanent';
comment on column plan.version.reading_id is 'The approved reading, where there was one | internal | plan';
comment on column plan.version.note is 'What this version changes, in words | public | permanent';
comment on column plan.version.approved_by is 'Who approved it | personal | plan';
comment on column plan.version.approved_at is 'When | public | permanent';

create table plan.area (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references plan.version (id),
  key text not null,
  title text not null,
  position integer not null,
  unique (version_id, key)
);
comment on table plan.area is 'Areas of a version of a plan';
comment on column plan.area.id is 'Identifier | public | permanent';
comment on column plan.area.version_id is 'The version | public | permanent';
comment on column plan.area.key is 'Number of the area in the document, such as 2.1 | public | permanent';
comment on column plan.area.title is 'Title | public | permanent';
comment on column plan.area.position is 'Place in the document | public | permanent';

create table plan.measure (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  number text not null,
  unique (plan_id, number)
);
comment on table plan.measure is 'Measures, the same through all versions of their plan';
comment on column plan.measure.id is 'Identifier | public | permanent';
comment on column plan.measure.plan_id is 'The plan | public | permanent';
comment on column plan.measure.number is 'Number as the document writes it, such as 3 or 1.2 | public | permanent';

create table plan.measure_version (
  version_id uuid not null references plan.version (id),
  measure_id uuid not null references plan.measure (id),
  area_id uuid references plan.area (id),
  position integer not null,
  heading text not null,
  paragraphs text[] not null default '{}',
  summary text,
  instrument text not null check (instrument in ('government_assignment', 'funding', 'inquiry', 'legislation', 'guideline', 'consideration', 'action')),
  status text not null check (status in ('intended', 'decided', 'pending')),
  laws text[] not null default '{}',
  documents text[] not null default '{}',
  perspectives text[] not null default '{}',
  source_start integer,
  source_end integer,
  search tsvector not null default '',
  primary key (version_id, measure_id)
);
comment on table plan.measure_version is 'What a version of the plan says of a measure';
comment on column plan.measure_version.version_id is 'The version | public | permanent';
comment on column plan.measure_version.measure_id is 'The measure | public | permanent';
comment on column plan.measure_version.area_id is 'Its area, where the plan has areas | public | permanent';
comment on column plan.measure_version.position is 'Place in the document | public | permanent';
comment on column plan.measure_version.heading is 'Heading | public | permanent';
comment on column plan.measure_version.paragraphs is 'The measure''s own text; empty for what is shipped as facts | public | permanent';
comment on column plan.measure_version.summary is 'What it orders, in our own words, where it is shipped as facts | public | permanent';
comment on column plan.measure_version.instrument is 'Means of steering | public | permanent';
comment on column plan.measure_version.status is 'How far the government had come when the plan was written | public | permanent';
comment on column plan.measure_version.laws is 'Laws by their SFS number | public | permanent';
comment on column plan.measure_version.documents is 'Official documents it refers to | public | permanent';
comment on column plan.measure_version.perspectives is 'children, gender, lgbt, disability | public | permanent';
comment on column plan.measure_version.source_start is 'First character of its section in the document''s text | public | permanent';
comment on column plan.measure_version.source_end is 'End of its section | public | permanent';
comment on column plan.measure_version.search is 'Words for full-text search | public | permanent';
create index measure_version_search on plan.measure_version using gin (search);
create index measure_version_measure on plan.measure_version (measure_id);

create function plan.fill_measure_search() returns trigger language plpgsql as $$
begin
  new.search := setweight(to_tsvector('swedish', new.heading), 'A')
    || to_tsvector('swedish', array_to_string(new.paragraphs, ' ') || ' ' || coalesce(new.summary, ''));
  return new;
end $$;
create trigger search before insert on plan.measure_version for each row execute function plan.fill_measure_search();

create table plan.measure_body (
  version_id uuid not null,
  measure_id uuid not null,
  part text not null check (part in ('lead', 'consulted', 'cooperating')),
  position integer not null,
  name text not null,
  body_id uuid references directory.body (id),
  primary key (version_id, measure_id, part, position),
  foreign key (version_id, measure_id) references plan.measure_version (version_id, measure_id)
);
comment on table plan.measure_body is 'Which bodies a version names for a measure, and as what';
comment on column plan.measure_body.version_id is 'The version | public | permanent';
comment on column plan.measure_body.measure_id is 'The measure | public | permanent';
comment on column plan.measure_body.part is 'Leading, consulted or cooperating | public | permanent';
comment on column plan.measure_body.position is 'Place in the list | public | permanent';
comment on column plan.measure_body.name is 'Name in the nominative, as read | public | permanent';
comment on column plan.measure_body.body_id is 'The body of the directory, where it is known | public | permanent';
create index measure_body_body on plan.measure_body (body_id);

create table plan.measure_deadline (
  version_id uuid not null,
  measure_id uuid not null,
  position integer not null,
  day date not null,
  precision text not null default 'day' check (precision in ('day', 'month', 'quarter', 'half-year', 'year')),
  what text not null,
  primary key (version_id, measure_id, position),
  foreign key (version_id, measure_id) references plan.measure_version (version_id, measure_id)
);
comment on table plan.measure_deadline is 'Deadlines that the plan itself sets for a measure';
comment on column plan.measure_deadline.version_id is 'The version | public | permanent';
comment on column plan.measure_deadline.measure_id is 'The measure | public | permanent';
comment on column plan.measure_deadline.position is 'Place in the list | public | permanent';
comment on column plan.measure_deadline.day is 'Last day | public | permanent';
comment on column plan.measure_deadline.precision is 'How exactly the document says it | public | permanent';
comment on column plan.measure_deadline.what is 'What is due | public | permanent';

create table plan.measure_link (
  version_id uuid not null,
  measure_id uuid not null,
  other_id uuid not null references plan.measure (id),
  kind text not null check (kind in ('depends_on', 'related_to')),
  primary key (version_id, measure_id, other_id, kind),
  foreign key (version_id, measure_id) references plan.measure_version (version_id, measure_id)
);
comment on table plan.measure_link is 'Which measures a measure needs or is related to';
comment on column plan.measure_link.version_id is 'The version | public | permanent';
comment on column plan.measure_link.measure_id is 'The measure | public | permanent';
comment on column plan.measure_link.other_id is 'The other measure | public | permanent';
comment on column plan.measure_link.kind is 'Needs the other''s result, or is related | public | permanent';

create table plan.money_line (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references plan.version (id),
  measure_id uuid references plan.measure (id),
  amount_ore bigint not null,
  currency text not null default 'SEK',
  from_year integer,
  to_year integer
);
comment on table plan.money_line is 'Money that a version of the plan states, for the whole plan or for a measure';
comment on column plan.money_line.id is 'Identifier | public | permanent';
comment on column plan.money_line.version_id is 'The version | public | permanent';
comment on column plan.money_line.measure_id is 'The measure; absent for the whole plan | public | permanent';
comment on column plan.money_line.amount_ore is 'Amount in öre | public | permanent';
comment on column plan.money_line.currency is 'Currency | public | permanent';
comment on column plan.money_line.from_year is 'First year | public | permanent';
comment on column plan.money_line.to_year is 'Last year | public | permanent';

create table plan.fact (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references plan.version (id),
  position integer not null,
  topic text not null,
  value double precision not null,
  unit text not null,
  year integer,
  source text,
  approximate boolean not null default false,
  at integer
);
comment on table plan.fact is 'Figures stated in the plan''s text: its baselines';
comment on column plan.fact.id is 'Identifier | public | permanent';
comment on column plan.fact.version_id is 'The version | public | permanent';
comment on column plan.fact.position is 'Place in the document | public | permanent';
comment on column plan.fact.topic is 'What is counted | public | permanent';
comment on column plan.fact.value is 'The figure | public | permanent';
comment on column plan.fact.unit is 'Unit, such as reports, persons or percent | public | permanent';
comment on column plan.fact.year is 'Year, where stated | public | permanent';
comment on column plan.fact.source is 'Whose figure it is, where stated | public | permanent';
comment on column plan.fact.approximate is 'Whether the text says about, nearly or the like | public | permanent';
comment on column plan.fact.at is 'Place in the document''s text | public | permanent';

create table plan.progress (
  id bigint generated always as identity primary key,
  measure_id uuid not null references plan.measure (id),
  state text not null check (state in ('not_started', 'on_track', 'at_risk', 'delayed', 'done', 'stopped')),
  reason text not null,
  set_by uuid references identity.person (id),
  set_at timestamptz not null default now()
);
comment on table plan.progress is 'How a measure is going, by whom and why; only grows, the newest counts';
comment on column plan.progress.id is 'Number | public | permanent';
comment on column plan.progress.measure_id is 'The measure | public | permanent';
comment on column plan.progress.state is 'State | public | permanent';
comment on column plan.progress.reason is 'Why, with what it rests on | public | permanent';
comment on column plan.progress.set_by is 'Who set it | personal | plan';
comment on column plan.progress.set_at is 'When | public | permanent';
create index progress_measure on plan.progress (measure_id, id desc);
create trigger only_grows before update or delete on plan.progress for each statement execute function access.refuse_change();

-- An approved plan is read by everybody; documents and readings under review by those who steer.
do $$
declare name text;
begin
  foreach name in array array['document', 'plan', 'reading', 'review_item', 'review_decision', 'version', 'area', 'measure',
                              'measure_version', 'measure_body', 'measure_deadline', 'measure_link', 'money_line', 'fact', 'progress'] loop
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert on plan.%I to samlad_application', name);
    execute format('create policy add on plan.%I for insert to samlad_application with check ((select access.steers()))', name);
  end loop;
  foreach name in array array['plan', 'version', 'area', 'measure', 'measure_version', 'measure_body', 'measure_deadline',
                              'measure_link', 'money_line', 'fact', 'progress'] loop
    execute format('create policy read on plan.%I for select to samlad_application using (true)', name);
  end loop;
  foreach name in array array['reading', 'review_item', 'review_decision'] loop
    execute format('create policy read on plan.%I for select to samlad_application using ((select access.steers()))', name);
  end loop;
end $$;
grant update on plan.plan, plan.reading, plan.review_item to samlad_application;
create policy change on plan.plan for update to samlad_application using ((select access.steers()));
create policy change on plan.reading for update to samlad_application using ((select access.steers()) and state = 'in_review') with check ((select access.steers()));
create policy change on plan.review_item for update to samlad_application using ((select access.steers()));
create policy read on plan.document for select to samlad_application
  using ((select access.steers()) or exists (select from plan.version v where v.document_id = document.id));
create policy plan_document on files.file for select to samlad_application
  using (exists (select from plan.document d where d.file_id = file.id));
