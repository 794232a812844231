-- Series that a body reports by hand, kept and told as those that are counted: whoever reads a series by its name need not
-- know where it comes from. A definition is kept with the words by which a figure was counted or reported.

create function access.reports_series(of_body uuid) returns boolean language sql stable parallel safe
  return access.role() in ('national_coordinator', 'system') or (access.reports() and of_body = access.body());

-- A period may be a single day: the number of places on the last of December.
alter table series.period drop constraint period_check;
alter table series.period add constraint ends_after_it_begins check (to_day >= from_day);

create table series.reported (
  name text primary key check (name ~ '^reported\.[a-z_]{3,80}$'),
  body_id uuid not null references directory.body (id),
  registered_at timestamptz not null
);
comment on table series.reported is 'A series that a body reports by hand';
comment on column series.reported.name is 'Name of the series | public | permanent';
comment on column series.reported.body_id is 'The body that reports it | public | permanent';
comment on column series.reported.registered_at is 'When it was registered | public | permanent';

create table series.definition (
  name text not null check (name ~ '^[a-z_]+\.[a-z_]+$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  known_at timestamptz not null,
  primary key (name, sha256)
);
comment on table series.definition is 'The words of a definition by which a period was counted or reported; its digest stands at the period';
comment on column series.definition.name is 'Name of the series | public | permanent';
comment on column series.definition.sha256 is 'SHA-256 of the definition, in hexadecimal | public | permanent';
comment on column series.definition.content is 'Title, definition, unit, breakdowns, rule of disclosure, source and method | public | permanent';
comment on column series.definition.known_at is 'Since when | public | permanent';

create table series.reported_version (
  name text not null references series.reported (name),
  version integer not null check (version > 0),
  definition text not null,
  reason text,
  made_at timestamptz not null,
  primary key (name, version),
  foreign key (name, definition) references series.definition (name, sha256)
);
comment on table series.reported_version is 'What a reported series was said to be, newest last';
comment on column series.reported_version.name is 'Name of the series | public | permanent';
comment on column series.reported_version.version is 'From 1, one for each change | public | permanent';
comment on column series.reported_version.definition is 'SHA-256 of the definition | public | permanent';
comment on column series.reported_version.reason is 'Why it was changed | public | permanent';
comment on column series.reported_version.made_at is 'When | public | permanent';

create table series.report (
  name text not null references series.reported (name),
  from_day date not null,
  version integer not null,
  body_id uuid not null references directory.body (id),
  reason text check (version = 1 or reason is not null),
  primary key (name, from_day, version),
  foreign key (name, from_day, version) references series.period (name, from_day, version)
);
comment on table series.report is 'By whom a period was reported, and why it was corrected';
comment on column series.report.name is 'Name of the series | public | permanent';
comment on column series.report.from_day is 'First day of the period | public | permanent';
comment on column series.report.version is 'Which report of the period | public | permanent';
comment on column series.report.body_id is 'For which body the one who reported acted | public | permanent';
comment on column series.report.reason is 'Why an earlier report was corrected | public | permanent';

do $$
declare name text;
begin
  foreach name in array array['reported', 'definition', 'reported_version', 'report'] loop
    execute format('create trigger only_grows before update or delete or truncate on series.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table series.%I enable row level security', name);
    execute format('grant select, insert on series.%I to samlad_application', name);
    execute format('create policy read on series.%I for select to samlad_application using (true)', name);
  end loop;
end $$;

-- Whether who acts may report the series of this name. The system counts what is not reported.
create function access.reports_series_named(of_name text) returns boolean language sql stable parallel safe
  return (select coalesce(bool_or(access.reports_series(r.body_id)), false) from series.reported r where r.name = of_name);

-- That a shelter is there is told to nobody, so none reports a series of its own (domain rule 8).
create policy add on series.reported for insert to samlad_application
  with check (access.reports_series(body_id) and not exists (select from directory.body b where b.id = body_id and b.type = 'shelter'));
create policy add on series.definition for insert to samlad_application
  with check ((select access.role()) = 'system' or access.reports_series_named(name));
create policy add on series.reported_version for insert to samlad_application with check (access.reports_series_named(name));
create policy add on series.report for insert to samlad_application with check (access.reports_series_named(name));
create policy add_reported on series.period for insert to samlad_application with check (access.reports_series_named(name));
create policy add_reported on series.value for insert to samlad_application with check (access.reports_series_named(name));
