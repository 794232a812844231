-- The table of evidence: what has been found out by whom, how, and how well. A change is a version of its own beside the earlier
-- ones, and the latest counts; what a report quotes thus stays as it was quoted. What is counted in the house, and estimates
-- that are published, are rows of the table without being copied here.

create table statistics.evidence (
  id uuid not null,
  version integer not null check (version > 0),
  body_id uuid not null references directory.body (id),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  written_at timestamptz not null,
  primary key (id, version)
);
comment on table statistics.evidence is 'A study, survey or register series with its design, its findings and a judgement of its quality';
comment on column statistics.evidence.id is 'Identifier | public | permanent';
comment on column statistics.evidence.version is 'Which wording of it, from 1; the highest counts | public | permanent';
comment on column statistics.evidence.body_id is 'The body that described and judged it | public | permanent';
comment on column statistics.evidence.content is 'Design, population, definition, findings, limits, quality with its reasons, source | public | permanent';
comment on column statistics.evidence.sha256 is 'SHA-256 of the content in canonical form (RFC 8785), in hexadecimal | public | permanent';
comment on column statistics.evidence.written_at is 'When this wording was written | public | permanent';

create table statistics.evidence_contrast (
  one text not null,
  other text not null check (one < other),
  number integer not null check (number > 0),
  reasons jsonb,
  body_id uuid not null references directory.body (id),
  written_at timestamptz not null,
  primary key (one, other, number)
);
comment on table statistics.evidence_contrast is 'Two rows of evidence that say different things of the same, and why; the one of a pair with the highest number counts';
comment on column statistics.evidence_contrast.one is 'One row: evidence, series or estimate by its name | public | permanent';
comment on column statistics.evidence_contrast.other is 'The other row | public | permanent';
comment on column statistics.evidence_contrast.number is 'Which saying of the pair, from 1 | public | permanent';
comment on column statistics.evidence_contrast.reasons is 'Why they differ, in Swedish and English; nothing where they no longer stand against each other | public | permanent';
comment on column statistics.evidence_contrast.body_id is 'The body that wrote it | public | permanent';
comment on column statistics.evidence_contrast.written_at is 'When | public | permanent';

-- Those who judge evidence: the rapporteur, who reports on it, the lawyer, and those who coordinate the country's work.
create function statistics.judges(body uuid) returns boolean language sql stable parallel safe
  return access.role() = 'system' or (access.role() in ('rapporteur', 'lawyer', 'national_coordinator') and body = access.body());

do $$
declare name text;
begin
  foreach name in array array['evidence', 'evidence_contrast'] loop
    execute format('create trigger only_grows before update or delete or truncate on statistics.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table statistics.%I enable row level security', name);
    execute format('grant select, insert on statistics.%I to samlad_application', name);
    execute format('create policy read on statistics.%I for select to samlad_application using (true)', name);
    execute format('create policy add on statistics.%I for insert to samlad_application with check (statistics.judges(body_id))', name);
  end loop;
end $$;
