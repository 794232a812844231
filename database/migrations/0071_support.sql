-- Cases: who works on them, what is known in them, and what is to be done. Free text and whatever names a person is
-- sealed with the case's own key (platform/vault); what is left in the clear are codes, days and identifiers.

create schema support;
create schema disclosure;
grant usage on schema support, disclosure to samlad_application;

-- The house's own time, as the action was told it; the database's where none was told.
create function access.now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('samlad.now', true), '')::timestamptz, now());
-- The roles in which people work on cases.
create function access.works_with_people() returns boolean language sql stable parallel safe
  return access.role() in ('caseworker', 'case_manager', 'regional_coordinator', 'shelter_staff', 'police_prosecutor', 'ngo_officer');

create table support.body_setting (
  body_id uuid primary key references directory.body (id),
  file_kind text not null check (file_kind in ('own', 'coordination')),
  secrecy text not null check (secrecy in ('social', 'health', 'migration', 'police', 'private_provider', 'ngo')),
  retention text not null check (retention in ('municipal', 'private_provider', 'ngo', 'state', 'health')),
  archive_first boolean not null default false,
  research_sample boolean not null default false,
  opens_at time not null default '08:00',
  closes_at time not null default '16:30',
  always_on_duty boolean not null default false,
  changed_by uuid references identity.person (id),
  changed_at timestamptz not null default now()
);
comment on table support.body_setting is 'How a body works with cases';
comment on column support.body_setting.body_id is 'The body | internal | permanent';
comment on column support.body_setting.file_kind is 'Whether Samlad is its own file, or stands beside its statutory system | internal | permanent';
comment on column support.body_setting.secrecy is 'Which secrecy holds for its cases | internal | permanent';
comment on column support.body_setting.retention is 'Which retention rules hold for its cases | internal | permanent';
comment on column support.body_setting.archive_first is 'Whether cases are exported for the archive before they are disposed of | internal | permanent';
comment on column support.body_setting.research_sample is 'Whether the body is in the national research sample, whose files are kept (SoL 16:4) | internal | permanent';
comment on column support.body_setting.opens_at is 'When its working day begins | internal | permanent';
comment on column support.body_setting.closes_at is 'Cut-off hour: what comes later counts from the next working day | internal | permanent';
comment on column support.body_setting.always_on_duty is 'Whether somebody answers urgent referrals at any hour | internal | permanent';
comment on column support.body_setting.changed_by is 'Who changed it last | personal | permanent';
comment on column support.body_setting.changed_at is 'When | internal | permanent';

create table support.case_file (
  id uuid primary key,
  number text not null unique,
  body_id uuid not null references directory.body (id),
  key_id uuid not null,
  file_kind text not null check (file_kind in ('own', 'coordination')),
  sealed_external_number bytea,
  age_group text not null check (age_group in ('adult', 'child', 'uncertain')),
  county text check (county ~ '^[0-9]{2}$'),
  language text,
  state text not null default 'open' check (state in ('open', 'closed')),
  step text not null default 'identification' check (step in ('identification', 'acute_protection', 'initial_support', 'long_term_support', 'criminal_proceedings', 'return_or_settlement')),
  placed_or_sheltered boolean not null default false,
  child_investigation text not null default 'none' check (child_investigation in ('none', 'report_only', 'investigation')),
  opened_at timestamptz not null,
  opened_by uuid not null references identity.person (id),
  closed_at timestamptz,
  closing_reason text,
  last_note_on date,
  next_review date,
  restricted_at timestamptz,
  keep_until date,
  dispose_by date,
  retention_reason text,
  from_copy uuid,
  last_activity_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.case_file is 'A case of a body, about one person';
comment on column support.case_file.id is 'Identifier | internal | case';
comment on column support.case_file.number is 'Public number that cannot be guessed | personal | case';
comment on column support.case_file.body_id is 'The body whose case it is | sensitive | case';
comment on column support.case_file.key_id is 'The case''s key in the key store | internal | case';
comment on column support.case_file.file_kind is 'Own file, or beside a statutory system | internal | case';
comment on column support.case_file.sealed_external_number is 'Number in the statutory system, sealed | sensitive | case';
comment on column support.case_file.age_group is 'Adult, child, or uncertain: a child until assessed | sensitive | case';
comment on column support.case_file.county is 'County in which help is sought | sensitive | case';
comment on column support.case_file.language is 'Language spoken (BCP 47) | sensitive | case';
comment on column support.case_file.state is 'Where it stands | sensitive | case';
comment on column support.case_file.step is 'Step of the referral mechanism | sensitive | case';
comment on column support.case_file.placed_or_sheltered is 'Whether a child has been placed or received in protected housing | sensitive | case';
comment on column support.case_file.child_investigation is 'Whether a child investigation was made | sensitive | case';
comment on column support.case_file.opened_at is 'When it was opened | sensitive | case';
comment on column support.case_file.opened_by is 'Who opened it | personal | case';
comment on column support.case_file.closed_at is 'When it was closed | sensitive | case';
comment on column support.case_file.closing_reason is 'Why, as a code | sensitive | case';
comment on column support.case_file.last_note_on is 'Day of the last note, from which retention counts | internal | case';
comment on column support.case_file.next_review is 'Day of the next review of the plan | internal | case';
comment on column support.case_file.restricted_at is 'Since when its use is restricted at the person''s request | sensitive | case';
comment on column support.case_file.keep_until is 'How long the law keeps it, as last computed | internal | case';
comment on column support.case_file.dispose_by is 'By when it is to be disposed of; absent where it is kept | internal | case';
comment on column support.case_file.retention_reason is 'Why, as a code of the retention rules | internal | case';
comment on column support.case_file.from_copy is 'The received copy it was registered from | sensitive | case';
comment on column support.case_file.last_activity_at is 'When something last happened in it | sensitive | case';
comment on column support.case_file.revision is 'Grows with each change of this row | internal | case';
create index case_file_body on support.case_file (body_id, state, last_activity_at desc);
create index case_file_disposal on support.case_file (dispose_by) where dispose_by is not null;

create table support.assignment (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  person_id uuid not null references identity.person (id),
  part text not null check (part in ('responsible', 'worker')),
  since timestamptz not null,
  given_by uuid references identity.person (id),
  ended_at timestamptz,
  ended_by uuid references identity.person (id)
);
comment on table support.assignment is 'Who works on a case';
comment on column support.assignment.id is 'Identifier | internal | case';
comment on column support.assignment.case_id is 'The case | internal | case';
comment on column support.assignment.body_id is 'The body they act for | sensitive | case';
comment on column support.assignment.person_id is 'Who | personal | case';
comment on column support.assignment.part is 'Responsible, or one of those who work on it | internal | case';
comment on column support.assignment.since is 'From when | internal | case';
comment on column support.assignment.given_by is 'Who gave it | personal | case';
comment on column support.assignment.ended_at is 'Until when | internal | case';
comment on column support.assignment.ended_by is 'Who ended it | personal | case';
create unique index assignment_current on support.assignment (person_id, case_id) where ended_at is null;
create index assignment_case on support.assignment (case_id) where ended_at is null;
create unique index assignment_responsible on support.assignment (case_id) where ended_at is null and part = 'responsible';

create table support.lookup (
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  kind text not null check (kind in ('identity_number', 'chosen_name')),
  token bytea not null,
  primary key (case_id, kind)
);
comment on table support.lookup is 'Keyed index of identity numbers and chosen names, by which a body finds its own cases';
comment on column support.lookup.case_id is 'The case | internal | case';
comment on column support.lookup.body_id is 'The body, to whose key the index belongs | internal | case';
comment on column support.lookup.kind is 'What is indexed | internal | case';
comment on column support.lookup.token is 'Keyed hash of the value | secret | case';
create index lookup_token on support.lookup (body_id, kind, token);

create table support.field (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  section text not null,
  field text not null,
  occurrence integer not null default 0,
  sealed bytea not null,
  revision integer not null,
  written_by uuid not null references identity.person (id),
  written_body uuid not null references directory.body (id),
  written_at timestamptz not null,
  superseded_at timestamptz
);
comment on table support.field is 'What is known, field by field; an older value stays beside the newer one';
comment on column support.field.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.field.case_id is 'The case | internal | case';
comment on column support.field.section is 'Section of the case | sensitive | case';
comment on column support.field.field is 'Field of the section | sensitive | case';
comment on column support.field.occurrence is 'Which of several, such as the second child | internal | case';
comment on column support.field.sealed is 'The value, sealed | secret | case';
comment on column support.field.revision is 'Grows with each value of this field | internal | case';
comment on column support.field.written_by is 'Who wrote it | personal | case';
comment on column support.field.written_body is 'The body they acted for | sensitive | case';
comment on column support.field.written_at is 'When | sensitive | case';
comment on column support.field.superseded_at is 'When a newer value took its place | internal | case';
create unique index field_current on support.field (case_id, section, field, occurrence) where superseded_at is null;
create index field_case on support.field (case_id, section);

create table support.note (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('note', 'decision', 'correction', 'dissent')),
  about_id uuid references support.note (id),
  happened_on date not null,
  sealed bytea not null,
  signed_by uuid not null references identity.person (id),
  signed_body uuid not null references directory.body (id),
  signed_at timestamptz not null,
  check ((kind in ('correction', 'dissent')) = (about_id is not null))
);
comment on table support.note is 'Notes: dated, signed, never changed';
comment on column support.note.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.note.case_id is 'The case | internal | case';
comment on column support.note.kind is 'What kind of note | sensitive | case';
comment on column support.note.about_id is 'The note that it corrects, or that the person disagrees with | internal | case';
comment on column support.note.happened_on is 'The day it is about | sensitive | case';
comment on column support.note.sealed is 'The text, sealed | secret | case';
comment on column support.note.signed_by is 'Who signed it | personal | case';
comment on column support.note.signed_body is 'The body they acted for | sensitive | case';
comment on column support.note.signed_at is 'When it was signed | sensitive | case';
create index note_case on support.note (case_id, signed_at desc);

create table support.document (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  sealed_name bytea not null,
  sealed_content bytea not null,
  media_type text not null,
  size integer not null,
  added_by uuid not null references identity.person (id),
  added_body uuid not null references directory.body (id),
  added_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table support.document is 'Documents of a case, sealed whole';
comment on column support.document.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.document.case_id is 'The case | internal | case';
comment on column support.document.sealed_name is 'Name of the file, sealed | secret | case';
comment on column support.document.sealed_content is 'Content, sealed | secret | case';
comment on column support.document.media_type is 'Media type, as found in the content | internal | case';
comment on column support.document.size is 'Bytes before sealing | internal | case';
comment on column support.document.added_by is 'Who added it | personal | case';
comment on column support.document.added_body is 'The body they acted for | sensitive | case';
comment on column support.document.added_at is 'When | sensitive | case';
comment on column support.document.withdrawn_at is 'When it was taken out of use | internal | case';
create index document_case on support.document (case_id);

create table support.draft (
  person_id uuid not null references identity.person (id),
  case_id uuid not null references support.case_file (id),
  form text not null,
  sealed bytea not null,
  written_at timestamptz not null,
  primary key (person_id, case_id, form)
);
comment on table support.draft is 'What somebody has begun to write, until it is signed or thrown away';
comment on column support.draft.person_id is 'Who writes | personal | transient';
comment on column support.draft.case_id is 'The case | internal | transient';
comment on column support.draft.form is 'Which form | internal | transient';
comment on column support.draft.sealed is 'What has been written, sealed | secret | transient';
comment on column support.draft.written_at is 'When | internal | transient';

create table support.event (
  id bigint generated always as identity primary key,
  case_id uuid not null references support.case_file (id),
  at timestamptz not null,
  section text not null,
  kind text not null,
  subject_id uuid,
  person_id uuid references identity.person (id),
  body_id uuid references directory.body (id)
);
comment on table support.event is 'What has happened in a case, for its timeline: codes and identifiers alone';
comment on column support.event.id is 'Number | internal | case';
comment on column support.event.case_id is 'The case | internal | case';
comment on column support.event.at is 'When | sensitive | case';
comment on column support.event.section is 'The section it belongs to | sensitive | case';
comment on column support.event.kind is 'What, as a code | sensitive | case';
comment on column support.event.subject_id is 'What it is about | internal | case';
comment on column support.event.person_id is 'Who did it | personal | case';
comment on column support.event.body_id is 'The body they acted for | sensitive | case';
create index event_case on support.event (case_id, at desc);

create table support.assessment (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  checklist text not null check (checklist in ('adult', 'child')),
  version text not null,
  sealed_answers bytea not null,
  judgement text check (judgement in ('presumed', 'not_presumed', 'unsure')),
  sealed_reasons bytea,
  started_by uuid not null references identity.person (id),
  started_at timestamptz not null,
  judged_by uuid references identity.person (id),
  judged_at timestamptz,
  revision integer not null default 1,
  check ((judgement is null) = (judged_at is null))
);
comment on table support.assessment is 'Indicator checklists filled in';
comment on column support.assessment.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.assessment.case_id is 'The case | internal | case';
comment on column support.assessment.checklist is 'Which checklist | sensitive | case';
comment on column support.assessment.version is 'Its version | internal | case';
comment on column support.assessment.sealed_answers is 'Answers with observations, sealed | secret | case';
comment on column support.assessment.judgement is 'The officer''s own judgement | sensitive | case';
comment on column support.assessment.sealed_reasons is 'Reasons of the judgement, sealed | secret | case';
comment on column support.assessment.started_by is 'Who began it | personal | case';
comment on column support.assessment.started_at is 'When | sensitive | case';
comment on column support.assessment.judged_by is 'Who judged | personal | case';
comment on column support.assessment.judged_at is 'When | sensitive | case';
comment on column support.assessment.revision is 'Grows with each change | internal | case';
create index assessment_case on support.assessment (case_id);

create table support.consultation (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  body_id uuid not null references directory.body (id),
  month date not null,
  about text not null check (about in ('adult', 'child', 'uncertain')),
  asker text not null,
  topics text[] not null,
  signposted text[] not null default '{}',
  contacts integer not null default 1,
  revision integer not null default 1
);
comment on table support.consultation is 'Advice without a case: codes, nothing of a person';
comment on column support.consultation.id is 'Identifier | internal | plan';
comment on column support.consultation.number is 'Number with which a second call can go on | internal | plan';
comment on column support.consultation.body_id is 'The body that gave advice | internal | plan';
comment on column support.consultation.month is 'Month of the contact | internal | plan';
comment on column support.consultation.about is 'About whom, as to age | internal | plan';
comment on column support.consultation.asker is 'Who asked, as a code of settings | internal | plan';
comment on column support.consultation.topics is 'What it was about, as codes | internal | plan';
comment on column support.consultation.signposted is 'What was pointed to, as codes | internal | plan';
comment on column support.consultation.contacts is 'How many contacts it has had | internal | plan';
comment on column support.consultation.revision is 'Grows with each change | internal | plan';
create index consultation_body on support.consultation (body_id, month);

create table support.clock (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null,
  starts_on date not null,
  last_day date,
  at_once boolean not null default false,
  responsible_person uuid references identity.person (id),
  responsible_body uuid not null references directory.body (id),
  state text not null default 'running' check (state in ('running', 'done', 'not_needed', 'lapsed')),
  ended_on date,
  ended_by uuid references identity.person (id),
  sealed_reason bytea,
  extended_from date,
  warned integer not null default 0,
  escalated_at timestamptz,
  subject_id uuid,
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.clock is 'Statutory and agreed times of a case';
comment on column support.clock.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.clock.case_id is 'The case | internal | case';
comment on column support.clock.kind is 'Which clock of the law | sensitive | case';
comment on column support.clock.starts_on is 'First day | sensitive | case';
comment on column support.clock.last_day is 'Last day; absent where the law sets none | sensitive | case';
comment on column support.clock.at_once is 'Whether the duty is to be done at once | internal | case';
comment on column support.clock.responsible_person is 'Who is responsible | personal | case';
comment on column support.clock.responsible_body is 'The body that is responsible | sensitive | case';
comment on column support.clock.state is 'Where it stands | sensitive | case';
comment on column support.clock.ended_on is 'When it was done or put aside | sensitive | case';
comment on column support.clock.ended_by is 'By whom | personal | case';
comment on column support.clock.sealed_reason is 'Reason given, sealed | secret | case';
comment on column support.clock.extended_from is 'The last day before it was extended | sensitive | case';
comment on column support.clock.warned is 'How many warning steps have been taken | internal | case';
comment on column support.clock.escalated_at is 'When it was taken to the one who leads | internal | case';
comment on column support.clock.subject_id is 'What set it off, such as a checklist | internal | case';
comment on column support.clock.made_by is 'Who started it | personal | case';
comment on column support.clock.made_at is 'When | internal | case';
comment on column support.clock.revision is 'Grows with each change | internal | case';
create index clock_case on support.clock (case_id);
create index clock_running on support.clock (responsible_body, last_day) where state = 'running';

create table support.plan (
  id uuid primary key,
  case_id uuid not null unique references support.case_file (id),
  sealed_wishes bytea,
  wishes_language text,
  stays text check (stays in ('stays', 'returns', 'undecided')),
  next_review date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.plan is 'The support plan: begins with what the person wants';
comment on column support.plan.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.plan.case_id is 'The case | internal | case';
comment on column support.plan.sealed_wishes is 'The person''s own wishes, in their own words, sealed | secret | case';
comment on column support.plan.wishes_language is 'Language of those words | sensitive | case';
comment on column support.plan.stays is 'Whether the person means to stay | sensitive | case';
comment on column support.plan.next_review is 'Day of the next review | sensitive | case';
comment on column support.plan.made_by is 'Who began it | personal | case';
comment on column support.plan.made_at is 'When | sensitive | case';
comment on column support.plan.revision is 'Grows with each change | internal | case';

create table support.phase (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('rest', 'rehabilitation', 'integration', 'own')),
  sealed_name bytea,
  from_day date not null,
  to_day date not null,
  ended_on date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  check (to_day >= from_day)
);
comment on table support.phase is 'Phases of a support plan';
comment on column support.phase.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.phase.case_id is 'The case | internal | case';
comment on column support.phase.kind is 'Which phase | sensitive | case';
comment on column support.phase.sealed_name is 'Name of a body''s own phase, sealed | secret | case';
comment on column support.phase.from_day is 'First day | sensitive | case';
comment on column support.phase.to_day is 'Last day | sensitive | case';
comment on column support.phase.ended_on is 'When it ended before its last day | sensitive | case';
comment on column support.phase.made_by is 'Who set it | personal | case';
comment on column support.phase.made_at is 'When | internal | case';
create index phase_case on support.phase (case_id);

create table support.goal (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  position integer not null,
  sealed bytea not null,
  own_words boolean not null default true,
  need text,
  state text not null default 'wanted' check (state in ('wanted', 'reached', 'partly', 'dropped')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.goal is 'Goals of a support plan';
comment on column support.goal.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.goal.case_id is 'The case | internal | case';
comment on column support.goal.position is 'Order | internal | case';
comment on column support.goal.sealed is 'The goal, sealed | secret | case';
comment on column support.goal.own_words is 'Whether these are the person''s own words | sensitive | case';
comment on column support.goal.need is 'The need that it answers, as a code | sensitive | case';
comment on column support.goal.state is 'Where it stands | sensitive | case';
comment on column support.goal.made_by is 'Who wrote it down | personal | case';
comment on column support.goal.made_at is 'When | internal | case';
comment on column support.goal.revision is 'Grows with each change | internal | case';
create index goal_case on support.goal (case_id);

create table support.step (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  goal_id uuid not null references support.goal (id),
  sealed bytea not null,
  sealed_plain bytea,
  responsible_body uuid references directory.body (id),
  day date,
  state text not null default 'planned' check (state in ('planned', 'done', 'dropped')),
  ended_on date,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.step is 'Steps towards a goal';
comment on column support.step.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.step.case_id is 'The case | internal | case';
comment on column support.step.goal_id is 'The goal | internal | case';
comment on column support.step.sealed is 'What is to be done, sealed | secret | case';
comment on column support.step.sealed_plain is 'The same in words that are safe to carry, sealed; absent where it stays out of the person''s print | secret | case';
comment on column support.step.responsible_body is 'The body that does it; absent where the person does | sensitive | case';
comment on column support.step.day is 'By when | sensitive | case';
comment on column support.step.state is 'Where it stands | sensitive | case';
comment on column support.step.ended_on is 'When it was done or dropped | sensitive | case';
comment on column support.step.made_by is 'Who set it | personal | case';
comment on column support.step.made_at is 'When | internal | case';
comment on column support.step.revision is 'Grows with each change | internal | case';
create index step_case on support.step (case_id);

create table support.review (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  held_on date not null,
  sealed bytea not null,
  person_took_part boolean not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null
);
comment on table support.review is 'Reviews of a support plan';
comment on column support.review.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.review.case_id is 'The case | internal | case';
comment on column support.review.held_on is 'The day | sensitive | case';
comment on column support.review.sealed is 'What was found and agreed, sealed | secret | case';
comment on column support.review.person_took_part is 'Whether the person took part | sensitive | case';
comment on column support.review.made_by is 'Who held it | personal | case';
comment on column support.review.made_at is 'When it was written down | internal | case';
create index review_case on support.review (case_id);

create table support.outcome (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references support.case_file (id),
  asked_on date not null,
  question text not null,
  version text not null,
  answer smallint check (answer between 1 and 5),
  asked_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  unique (case_id, asked_on, question)
);
comment on table support.outcome is 'The person''s own rating, by the same questions over time';
comment on column support.outcome.id is 'Identifier | internal | case';
comment on column support.outcome.case_id is 'The case | internal | case';
comment on column support.outcome.asked_on is 'The day | sensitive | case';
comment on column support.outcome.question is 'Which question | sensitive | case';
comment on column support.outcome.version is 'Version of the questions | internal | case';
comment on column support.outcome.answer is 'The answer; absent where the person did not want to answer | sensitive | case';
comment on column support.outcome.asked_by is 'Who asked | personal | case';
comment on column support.outcome.made_at is 'When it was written down | internal | case';

create table support.programme (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  name text not null,
  setting text not null check (setting in ('addiction', 'institution', 'prison', 'health', 'social', 'ngo')),
  description text not null default '',
  meets text[] not null,
  serves text[] not null,
  languages text[] not null default '{}',
  counties text[] not null default '{}',
  capacity text not null default 'open' check (capacity in ('open', 'waiting', 'full')),
  capacity_on date not null,
  closed_on date,
  changed_by uuid references identity.person (id),
  revision integer not null default 1
);
comment on table support.programme is 'Programmes with what they can meet';
comment on column support.programme.id is 'Identifier | internal | plan';
comment on column support.programme.body_id is 'Whose it is | internal | plan';
comment on column support.programme.name is 'Name | internal | plan';
comment on column support.programme.setting is 'Where it is given | internal | plan';
comment on column support.programme.description is 'What it offers | internal | plan';
comment on column support.programme.meets is 'Needs that it can meet, as codes | internal | plan';
comment on column support.programme.serves is 'Whom it is for, as codes | internal | plan';
comment on column support.programme.languages is 'Languages (BCP 47) | internal | plan';
comment on column support.programme.counties is 'Counties; all where empty | internal | plan';
comment on column support.programme.capacity is 'Whether it can take somebody now | internal | plan';
comment on column support.programme.capacity_on is 'Day of that information | internal | plan';
comment on column support.programme.closed_on is 'When it ended | internal | plan';
comment on column support.programme.changed_by is 'Who changed it last | personal | plan';
comment on column support.programme.revision is 'Grows with each change | internal | plan';

create table support.screening (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  setting text not null,
  version text not null,
  said_yes boolean not null,
  sealed_answers bytea,
  asked_by uuid not null references identity.person (id),
  asked_on date not null,
  check (said_yes or sealed_answers is null)
);
comment on table support.screening is 'Questions asked only of those who have said yes to them';
comment on column support.screening.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.screening.case_id is 'The case | internal | case';
comment on column support.screening.setting is 'Where it was asked | sensitive | case';
comment on column support.screening.version is 'Version of the questions | internal | case';
comment on column support.screening.said_yes is 'Whether the person wanted to be asked | sensitive | case';
comment on column support.screening.sealed_answers is 'Answers, sealed; absent where the person did not want to be asked | secret | case';
comment on column support.screening.asked_by is 'Who asked | personal | case';
comment on column support.screening.asked_on is 'The day | sensitive | case';
create index screening_case on support.screening (case_id);

create table support.stay (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  programme_id uuid not null references support.programme (id),
  from_day date not null,
  to_day date,
  end_reason text,
  sealed_discharge bytea,
  discharge_on date,
  apart_from_harmed boolean not null default false,
  to_be_expelled boolean not null default false,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table support.stay is 'A person''s time in a programme';
comment on column support.stay.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.stay.case_id is 'The case | internal | case';
comment on column support.stay.programme_id is 'The programme | sensitive | case';
comment on column support.stay.from_day is 'First day | sensitive | case';
comment on column support.stay.to_day is 'Last day | sensitive | case';
comment on column support.stay.end_reason is 'Why it ended, as a code | sensitive | case';
comment on column support.stay.sealed_discharge is 'Discharge plan, sealed | secret | case';
comment on column support.stay.discharge_on is 'Day of the discharge plan | sensitive | case';
comment on column support.stay.apart_from_harmed is 'Kept apart from those the person has harmed | sensitive | case';
comment on column support.stay.to_be_expelled is 'Whether the person is to be expelled | sensitive | case';
comment on column support.stay.made_by is 'Who registered it | personal | case';
comment on column support.stay.made_at is 'When | internal | case';
comment on column support.stay.revision is 'Grows with each change | internal | case';
create index stay_case on support.stay (case_id);

create table support.follow_up (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  stay_id uuid not null references support.stay (id),
  months smallint not null check (months in (3, 6, 12)),
  due_on date not null,
  result text check (result in ('answered', 'not_reached', 'declined')),
  sealed_answers bytea,
  housed boolean,
  occupied boolean,
  relapsed boolean,
  done_on date,
  done_by uuid references identity.person (id),
  unique (stay_id, months)
);
comment on table support.follow_up is 'Follow-ups 3, 6 and 12 months after a programme';
comment on column support.follow_up.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.follow_up.case_id is 'The case | internal | case';
comment on column support.follow_up.stay_id is 'The time in the programme | internal | case';
comment on column support.follow_up.months is 'How many months after | sensitive | case';
comment on column support.follow_up.due_on is 'The day it is due | sensitive | case';
comment on column support.follow_up.result is 'What came of it | sensitive | case';
comment on column support.follow_up.sealed_answers is 'Answers, sealed | secret | case';
comment on column support.follow_up.housed is 'Has somewhere to live | sensitive | case';
comment on column support.follow_up.occupied is 'Has work, education or another occupation | sensitive | case';
comment on column support.follow_up.relapsed is 'Has gone back to what the programme is about; the person''s own word | sensitive | case';
comment on column support.follow_up.done_on is 'When | sensitive | case';
comment on column support.follow_up.done_by is 'By whom | personal | case';
create index follow_up_case on support.follow_up (case_id);

create table support.hold (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('court', 'supervision', 'compensation', 'request', 'research', 'other')),
  sealed_reason bytea not null,
  placed_by uuid not null references identity.person (id),
  placed_at timestamptz not null,
  lifted_by uuid references identity.person (id),
  lifted_at timestamptz
);
comment on table support.hold is 'Reasons to keep a case longer than the law''s own time';
comment on column support.hold.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.hold.case_id is 'The case | internal | case';
comment on column support.hold.kind is 'Why, as a code | sensitive | case';
comment on column support.hold.sealed_reason is 'Reason, sealed | secret | case';
comment on column support.hold.placed_by is 'Who placed it | personal | case';
comment on column support.hold.placed_at is 'When | internal | case';
comment on column support.hold.lifted_by is 'Who lifted it | personal | case';
comment on column support.hold.lifted_at is 'When | internal | case';
create index hold_case on support.hold (case_id);

create table support.disposal (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  body_id uuid not null references directory.body (id),
  route text not null check (route in ('disposed', 'archived_and_disposed', 'handed_over')),
  retention_reason text not null,
  statement text not null,
  signature text not null,
  disposed_at timestamptz not null,
  package_sha256 bytea
);
comment on table support.disposal is 'Signed proof that a case was disposed of';
comment on column support.disposal.id is 'Identifier | internal | permanent';
comment on column support.disposal.case_id is 'Identifier that the case had | internal | permanent';
comment on column support.disposal.body_id is 'Whose it was | sensitive | permanent';
comment on column support.disposal.route is 'What was done | internal | permanent';
comment on column support.disposal.retention_reason is 'Why, as a code of the retention rules | internal | permanent';
comment on column support.disposal.statement is 'What is attested, in canonical form | internal | permanent';
comment on column support.disposal.signature is 'Signature of the statement | internal | permanent';
comment on column support.disposal.disposed_at is 'When | internal | permanent';
comment on column support.disposal.package_sha256 is 'SHA-256 of the archive package | internal | permanent';
create index disposal_body on support.disposal (body_id, disposed_at);

create table support.archive_package (
  disposal_id uuid primary key references support.disposal (id),
  body_id uuid not null references directory.body (id),
  key_id uuid not null,
  sealed bytea not null,
  fetched_at timestamptz
);
comment on table support.archive_package is 'Archive packages until they have been fetched';
comment on column support.archive_package.disposal_id is 'The disposal | internal | transient';
comment on column support.archive_package.body_id is 'Whose it is | sensitive | transient';
comment on column support.archive_package.key_id is 'Key that it is sealed with | internal | transient';
comment on column support.archive_package.sealed is 'The package, sealed | secret | transient';
comment on column support.archive_package.fetched_at is 'When it was fetched | internal | transient';

create table support.rights_request (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  kind text not null check (kind in ('access', 'correction', 'restriction', 'erasure', 'who_has_seen')),
  asked_on date not null,
  due_on date not null,
  sealed_wish bytea,
  decision text check (decision in ('granted', 'partly', 'refused')),
  sealed_decision bytea,
  decided_on date,
  decided_by uuid references identity.person (id)
);
comment on table support.rights_request is 'What a person has asked for by right';
comment on column support.rights_request.id is 'Identifier, bound into what is sealed | internal | case';
comment on column support.rights_request.case_id is 'The case | internal | case';
comment on column support.rights_request.kind is 'What is asked for | sensitive | case';
comment on column support.rights_request.asked_on is 'When it was asked | sensitive | case';
comment on column support.rights_request.due_on is 'By when it is to be answered: one month (GDPR 12.3) | sensitive | case';
comment on column support.rights_request.sealed_wish is 'What the person wants, sealed | secret | case';
comment on column support.rights_request.decision is 'What was decided | sensitive | case';
comment on column support.rights_request.sealed_decision is 'Reasons of the decision, sealed | secret | case';
comment on column support.rights_request.decided_on is 'When | sensitive | case';
comment on column support.rights_request.decided_by is 'By whom | personal | case';
create index rights_request_case on support.rights_request (case_id);
