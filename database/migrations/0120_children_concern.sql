-- Concern for a child: what a body reports, what the board receives and does with it, what is best for the child, and what
-- the child says (SoL chapters 19–20, domain rule 11). Each body writes on its own case; nobody writes on another's.

create schema if not exists children;
grant usage on schema children to samlad_application;

-- A guardian who is suspected decides and learns nothing (domain rule 10). The lower rooms read it here, so that no field
-- that somebody writes over opens the way again.
alter table support.case_file add column guardian_suspected_since date;
comment on column support.case_file.guardian_suspected_since is 'Since when a guardian is suspected, or does not look after the child''s right; absent where none is | sensitive | case';
grant update (guardian_suspected_since) on support.case_file to samlad_application;

create table children.concern_report (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  duty text not null check (duty in ('must', 'may')),
  learned_at timestamptz not null,
  to_body uuid references directory.body (id),
  sealed_to_name bytea,
  sealed_words bytea not null,
  parts text[] not null default '{}',
  state text not null default 'written' check (state in ('written', 'sent', 'withdrawn')),
  sent_at timestamptz,
  sent_way text check (sent_way in ('system', 'telephone_and_paper', 'paper')),
  disclosure_id uuid,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, case_id),
  check ((to_body is null) <> (sealed_to_name is null)),
  check ((state = 'sent') = (sent_at is not null and sent_way is not null)),
  foreign key (disclosure_id, case_id) references disclosure.disclosure (id, case_id) on delete set null (disclosure_id)
);
comment on table children.concern_report is 'A report of concern that a body makes to the social services, with what is told and when it was sent';
comment on column children.concern_report.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.concern_report.case_id is 'The case of the body that reports | internal | case';
comment on column children.concern_report.body_id is 'Who reports | sensitive | case';
comment on column children.concern_report.duty is 'Whether the body must report (SoL 19:1) or should (19:4) | sensitive | case';
comment on column children.concern_report.learned_at is 'When the concern arose: the duty is at once | sensitive | case';
comment on column children.concern_report.to_body is 'The social services, where they are in the directory | sensitive | case';
comment on column children.concern_report.sealed_to_name is 'The social services by name, where they are not, sealed | secret | case';
comment on column children.concern_report.sealed_words is 'What gives rise to the concern, sealed | secret | case';
comment on column children.concern_report.parts is 'Parts of the case that are told, as section.field | sensitive | case';
comment on column children.concern_report.state is 'Written, sent or withdrawn | sensitive | case';
comment on column children.concern_report.sent_at is 'When the social services had it | sensitive | case';
comment on column children.concern_report.sent_way is 'How it was sent | sensitive | case';
comment on column children.concern_report.disclosure_id is 'The disclosure that it is | internal | case';
comment on column children.concern_report.made_by is 'Who wrote it | personal | case';
comment on column children.concern_report.made_at is 'When | internal | case';
comment on column children.concern_report.revision is 'Grows with each change | internal | case';
create index concern_report_case on children.concern_report (case_id);

create table children.concern (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  body_id uuid not null references directory.body (id),
  received_at timestamptz not null,
  reporter text not null check (reporter in ('authority', 'school', 'health', 'police', 'organisation', 'private_person', 'child', 'guardian', 'own_staff')),
  anonymous boolean not null default false,
  sealed_reporter bytea,
  sealed_about bytea not null,
  wants_answer boolean not null default false,
  state text not null default 'received' check (state in ('received', 'assessed', 'investigating', 'not_opened', 'closed')),
  protection text check (protection in ('none_needed', 'immediate')),
  protection_at timestamptz,
  protection_by uuid references identity.person (id),
  sealed_protection bytea,
  preliminary_until date not null,
  preliminary_extended_from date,
  sealed_preliminary_extension bytea,
  decision text check (decision in ('opened', 'not_opened')),
  decided_on date,
  decided_by uuid references identity.person (id),
  sealed_decision bytea,
  answer_due date,
  answered_on date,
  answered_by uuid references identity.person (id),
  investigation_until date,
  investigation_extended_from date,
  sealed_investigation_extension bytea,
  outcome text check (outcome in ('services', 'care_applied_for', 'placed', 'no_services', 'declined', 'transferred', 'became_adult')),
  ended_on date,
  ended_by uuid references identity.person (id),
  sealed_outcome bytea,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (id, case_id),
  check (not (anonymous and sealed_reporter is not null)),
  check ((state = 'received') = (protection is null)),
  check ((protection is null) = (protection_at is null)),
  check ((decision is null) = (decided_on is null)),
  check ((state in ('received', 'assessed')) = (decision is null)),
  check ((state = 'closed') = (outcome is not null)),
  check (decided_on is null or ended_on is null or ended_on >= decided_on)
);
comment on table children.concern is 'A report of concern that the social services have received, and what came of it';
comment on column children.concern.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.concern.case_id is 'The case of the child | internal | case';
comment on column children.concern.body_id is 'The social services | sensitive | case';
comment on column children.concern.received_at is 'When it came | sensitive | case';
comment on column children.concern.reporter is 'What kind of reporter | sensitive | case';
comment on column children.concern.anonymous is 'Whether the reporter has not said who they are | sensitive | case';
comment on column children.concern.sealed_reporter is 'Who reports, sealed; never shown to a guardian (OSL 26:5) | secret | case';
comment on column children.concern.sealed_about is 'What the report is about, sealed | secret | case';
comment on column children.concern.wants_answer is 'Whether the reporter has asked to be told (SoL 19:6) | sensitive | case';
comment on column children.concern.state is 'Where it stands | sensitive | case';
comment on column children.concern.protection is 'Whether the child needs protection at once (SoL 20:1) | sensitive | case';
comment on column children.concern.protection_at is 'When that was assessed | sensitive | case';
comment on column children.concern.protection_by is 'By whom | personal | case';
comment on column children.concern.sealed_protection is 'Reasons of the protection assessment, sealed | secret | case';
comment on column children.concern.preliminary_until is 'Last day of the preliminary assessment (SoL 20:2) | sensitive | case';
comment on column children.concern.preliminary_extended_from is 'The day before it was extended | sensitive | case';
comment on column children.concern.sealed_preliminary_extension is 'The exceptional reasons, sealed | secret | case';
comment on column children.concern.decision is 'Whether an investigation was opened | sensitive | case';
comment on column children.concern.decided_on is 'When that was decided | sensitive | case';
comment on column children.concern.decided_by is 'By whom | personal | case';
comment on column children.concern.sealed_decision is 'Reasons of the decision, sealed | secret | case';
comment on column children.concern.answer_due is 'By when the reporter is to be told | sensitive | case';
comment on column children.concern.answered_on is 'When the reporter was told that an investigation was opened or not, and nothing more | sensitive | case';
comment on column children.concern.answered_by is 'By whom | personal | case';
comment on column children.concern.investigation_until is 'Last day of the investigation (SoL 20:3) | sensitive | case';
comment on column children.concern.investigation_extended_from is 'The day before it was extended | sensitive | case';
comment on column children.concern.sealed_investigation_extension is 'The special reasons, sealed | secret | case';
comment on column children.concern.outcome is 'What came of the investigation | sensitive | case';
comment on column children.concern.ended_on is 'When it was ended | sensitive | case';
comment on column children.concern.ended_by is 'By whom | personal | case';
comment on column children.concern.sealed_outcome is 'What came of it, in words, sealed | secret | case';
comment on column children.concern.made_by is 'Who registered it | personal | case';
comment on column children.concern.made_at is 'When | internal | case';
comment on column children.concern.revision is 'Grows with each change | internal | case';
create index concern_case on children.concern (case_id);
create index concern_received on children.concern (received_at);

create table children.best_interest (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  concern_id uuid,
  sealed_answers bytea not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (concern_id, case_id) references children.concern (id, case_id) on delete cascade
);
comment on table children.best_interest is 'An assessment of what is best for the child; a new one stands beside the earlier';
comment on column children.best_interest.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.best_interest.case_id is 'The case | internal | case';
comment on column children.best_interest.concern_id is 'The report of concern that it belongs to, where there is one | internal | case';
comment on column children.best_interest.sealed_answers is 'Heading → text, sealed | secret | case';
comment on column children.best_interest.made_by is 'Who assessed | personal | case';
comment on column children.best_interest.made_at is 'When | internal | case';
create index best_interest_case on children.best_interest (case_id);

create table children.voice (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  heard boolean not null,
  heard_on date not null,
  how text check (how in ('conversation', 'play_or_drawing', 'writing', 'observation', 'through_representative')),
  present text[] not null default '{}',
  language text,
  interpreter text check (interpreter in ('none_needed', 'in_person', 'telephone', 'video')),
  not_heard text check (not_heard in ('too_young', 'did_not_want', 'not_reached', 'would_be_harmed', 'other')),
  sealed_words bytea not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  check (heard = (how is not null and interpreter is not null and language is not null)),
  check (heard = (not_heard is null))
);
comment on table children.voice is 'What the child says, in the child''s own words, or why the child has not been heard';
comment on column children.voice.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.voice.case_id is 'The case | internal | case';
comment on column children.voice.heard is 'Whether the child has been heard | sensitive | case';
comment on column children.voice.heard_on is 'The day | sensitive | case';
comment on column children.voice.how is 'How | sensitive | case';
comment on column children.voice.present is 'Who else was there: support_person, guardian, representative, colleague | sensitive | case';
comment on column children.voice.language is 'Language, BCP 47 | sensitive | case';
comment on column children.voice.interpreter is 'How it was interpreted | sensitive | case';
comment on column children.voice.not_heard is 'Why not, where the child has not been heard | sensitive | case';
comment on column children.voice.sealed_words is 'The child''s own words, or the reasons, sealed | secret | case';
comment on column children.voice.made_by is 'Who wrote it | personal | case';
comment on column children.voice.made_at is 'When | internal | case';
create index voice_case on children.voice (case_id);

do $$
declare name text;
begin
  foreach name in array array['concern_report', 'concern', 'best_interest', 'voice'] loop
    execute format('alter table children.%I enable row level security', name);
    execute format('create policy read on children.%I for select to samlad_application
      using ((select access.role()) = ''system'' or support.works_on(case_id))', name);
    execute format('create policy add on children.%I for insert to samlad_application
      with check (support.works_on(case_id) and made_by = (select access.person()))', name);
    execute format('grant select, insert on children.%I to samlad_application', name);
  end loop;
end $$;
create policy own_body on children.concern_report as restrictive for insert to samlad_application
  with check (body_id = (select access.body()));
create policy own_body on children.concern as restrictive for insert to samlad_application
  with check (body_id = (select access.body()));
create policy change on children.concern_report for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
create policy change on children.concern for update to samlad_application
  using (support.works_on(case_id)) with check (support.works_on(case_id));
grant update (state, sent_at, sent_way, disclosure_id, revision) on children.concern_report to samlad_application;
grant update (wants_answer, state, protection, protection_at, protection_by, sealed_protection, preliminary_until,
  preliminary_extended_from, sealed_preliminary_extension, decision, decided_on, decided_by, sealed_decision, answer_due,
  answered_on, answered_by, investigation_until, investigation_extended_from, sealed_investigation_extension, outcome, ended_on,
  ended_by, sealed_outcome, revision) on children.concern to samlad_application;
