-- The annual situation report: its drafts, who has read them, and what of it everybody may read. Nothing is changed: each saving
-- of a draft is a revision of its own, so that what was read before it was published can be shown; a correction is a
-- version of its own beside the earlier ones.

create table statistics.situation_report (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  year integer not null check (year between 1990 and 2200),
  language text not null check (language in ('sv', 'en')),
  begun_at timestamptz not null,
  unique (body_id, year)
);
comment on table statistics.situation_report is 'The rapporteur''s report on a year';
comment on column statistics.situation_report.id is 'Identifier | public | permanent';
comment on column statistics.situation_report.body_id is 'The body that reports | public | permanent';
comment on column statistics.situation_report.year is 'The year that it is about | public | permanent';
comment on column statistics.situation_report.language is 'Language in which it is written | public | permanent';
comment on column statistics.situation_report.begun_at is 'When it was begun | internal | permanent';

create table statistics.situation_draft (
  report_id uuid not null references statistics.situation_report (id),
  revision integer not null check (revision > 0),
  content jsonb not null,
  written_by uuid references identity.person (id),
  written_at timestamptz not null,
  primary key (report_id, revision)
);
comment on table statistics.situation_draft is 'A report as it was saved, each time; the highest revision counts';
comment on column statistics.situation_draft.report_id is 'The report | internal | permanent';
comment on column statistics.situation_draft.revision is 'Which saving, from 1 | internal | permanent';
comment on column statistics.situation_draft.content is 'Sentences with their sources, figures as they were quoted, recommendations, follow-up | internal | permanent';
comment on column statistics.situation_draft.written_by is 'Who saved it | personal | permanent';
comment on column statistics.situation_draft.written_at is 'When | internal | permanent';

create table statistics.situation_reading (
  report_id uuid not null,
  revision integer not null,
  read_by uuid references identity.person (id),
  remark text check (char_length(remark) between 1 and 2000),
  read_at timestamptz not null,
  primary key (report_id, revision),
  foreign key (report_id, revision) references statistics.situation_draft (report_id, revision)
);
comment on table statistics.situation_reading is 'That somebody else than its writer has read a revision before it is published';
comment on column statistics.situation_reading.report_id is 'The report | internal | permanent';
comment on column statistics.situation_reading.revision is 'The revision that was read | internal | permanent';
comment on column statistics.situation_reading.read_by is 'Who read it | personal | permanent';
comment on column statistics.situation_reading.remark is 'What they want to say of it | internal | permanent';
comment on column statistics.situation_reading.read_at is 'When | internal | permanent';

create table statistics.situation_version (
  id uuid primary key,
  report_id uuid not null references statistics.situation_report (id),
  version integer not null check (version > 0),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_at timestamptz not null,
  unique (report_id, version)
);
comment on table statistics.situation_version is 'A report as it was published, for everybody';
comment on column statistics.situation_version.id is 'Identifier | public | permanent';
comment on column statistics.situation_version.report_id is 'The report | public | permanent';
comment on column statistics.situation_version.version is 'Which version, from 1; a correction makes the next | public | permanent';
comment on column statistics.situation_version.content is 'The whole report with every figure as it was quoted | public | permanent';
comment on column statistics.situation_version.sha256 is 'SHA-256 of the content without its own hash in canonical form (RFC 8785), in hexadecimal | public | permanent';
comment on column statistics.situation_version.published_at is 'When it was published | public | permanent';

create table statistics.situation_decision (
  id uuid primary key,
  report_id uuid not null references statistics.situation_report (id),
  kind text not null check (kind in ('published', 'reopened')),
  version integer not null check (version > 0),
  reason text check (char_length(reason) between 1 and 2000),
  decided_by uuid references identity.person (id),
  decided_at timestamptz not null,
  unique (report_id, kind, version),
  constraint reopened_with_reason check (kind = 'published' or reason is not null)
);
comment on table statistics.situation_decision is 'Who decided to publish a report, or to open it for a correction';
comment on column statistics.situation_decision.id is 'Identifier | internal | permanent';
comment on column statistics.situation_decision.report_id is 'The report | internal | permanent';
comment on column statistics.situation_decision.kind is 'What was decided | internal | permanent';
comment on column statistics.situation_decision.version is 'The version that was published, or that is corrected | internal | permanent';
comment on column statistics.situation_decision.reason is 'Why it is corrected; stands in the next version | internal | permanent';
comment on column statistics.situation_decision.decided_by is 'Who decided | personal | permanent';
comment on column statistics.situation_decision.decided_at is 'When | internal | permanent';

-- As the owner, so that the policies of the tables do not ask each other in a circle.
create function statistics.reports(report uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select r.body_id from statistics.situation_report r where r.id = report);
create function statistics.has_reported(report uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.situation_version v where v.report_id = report);

do $$
declare name text;
begin
  foreach name in array array['situation_report', 'situation_draft', 'situation_reading', 'situation_version', 'situation_decision'] loop
    execute format('create trigger only_grows before update or delete or truncate on statistics.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table statistics.%I enable row level security', name);
    execute format('grant select, insert on statistics.%I to samlad_application', name);
  end loop;
  foreach name in array array['situation_draft', 'situation_reading', 'situation_decision'] loop
    execute format('create policy read on statistics.%I for select to samlad_application using (statistics.works_with(statistics.reports(report_id)))', name);
  end loop;
  foreach name in array array['situation_draft', 'situation_version', 'situation_decision'] loop
    execute format('create policy add on statistics.%I for insert to samlad_application with check (statistics.made(statistics.reports(report_id)))', name);
  end loop;
end $$;

create policy read on statistics.situation_report for select to samlad_application using (
  statistics.works_with(body_id) or statistics.has_reported(id)
);
create policy read on statistics.situation_version for select to samlad_application using (true);
create policy add on statistics.situation_report for insert to samlad_application with check (statistics.made(body_id));
create policy add on statistics.situation_reading for insert to samlad_application with check (statistics.works_with(statistics.reports(report_id)));
