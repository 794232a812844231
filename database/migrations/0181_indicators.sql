-- Indicators of measures: where they started, where they are to go, and by which series one knows. What an indicator was said
-- to be is kept version by version. A snapshot freezes a value with all that it rests on.

create table plan.indicator (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  measure_id uuid not null references plan.measure (id),
  made_at timestamptz not null
);
comment on table plan.indicator is 'An indicator of a measure';
comment on column plan.indicator.id is 'Identifier | public | permanent';
comment on column plan.indicator.plan_id is 'The plan | public | permanent';
comment on column plan.indicator.measure_id is 'The measure | public | permanent';
comment on column plan.indicator.made_at is 'When it was defined | public | permanent';
create index indicator_measure on plan.indicator (measure_id);
create index indicator_plan on plan.indicator (plan_id);

create table plan.indicator_version (
  indicator_id uuid not null references plan.indicator (id),
  version integer not null check (version > 0),
  title jsonb not null,
  unit jsonb not null,
  meaning jsonb not null,
  evidence text not null check (evidence in ('output', 'outcome', 'effect')),
  direction text not null check (direction in ('up', 'down', 'keep')),
  tolerance float8 not null default 0 check (tolerance >= 0),
  series text,
  breakdown text not null default '',
  baseline_kind text not null check (baseline_kind in ('measured', 'zero', 'unknown', 'not_collected', 'suppressed')),
  baseline_value float8,
  baseline_day date,
  baseline_source text,
  baseline_fact_id uuid references plan.fact (id),
  target_kind text check (target_kind in ('measured', 'zero')),
  target_value float8,
  target_day date,
  ended boolean not null default false,
  reason text,
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  primary key (indicator_id, version),
  constraint baseline_fits_kind check ((baseline_kind = 'measured') = (baseline_value is not null) and baseline_value is distinct from 0),
  constraint target_fits_kind check ((target_kind is not distinct from 'measured') = (target_value is not null) and target_value is distinct from 0),
  constraint change_has_reason check (version = 1 or reason is not null)
);
comment on table plan.indicator_version is 'What an indicator was said to be, newest last; only grows';
comment on column plan.indicator_version.indicator_id is 'The indicator | public | permanent';
comment on column plan.indicator_version.version is 'From 1, one for each change | public | permanent';
comment on column plan.indicator_version.title is 'What it is called, in Swedish and English | public | permanent';
comment on column plan.indicator_version.unit is 'Unit, in Swedish and English | public | permanent';
comment on column plan.indicator_version.meaning is 'What it says and does not say, in Swedish and English | public | permanent';
comment on column plan.indicator_version.evidence is 'Whether it tells of output, outcome or effect | public | permanent';
comment on column plan.indicator_version.direction is 'Whether it is to rise, to fall or to stay | public | permanent';
comment on column plan.indicator_version.tolerance is 'How far from the target one that is to stay may be | public | permanent';
comment on column plan.indicator_version.series is 'Name of the series it is read from, where there is one | public | permanent';
comment on column plan.indicator_version.breakdown is 'By what it is shown divided; empty for the whole alone | public | permanent';
comment on column plan.indicator_version.baseline_kind is 'Kind of the value it started from | public | permanent';
comment on column plan.indicator_version.baseline_value is 'The value it started from where it was measured and not zero | public | permanent';
comment on column plan.indicator_version.baseline_day is 'Of which day | public | permanent';
comment on column plan.indicator_version.baseline_source is 'Where that stands | public | permanent';
comment on column plan.indicator_version.baseline_fact_id is 'The figure of the plan that it is taken from | public | permanent';
comment on column plan.indicator_version.target_kind is 'Measured or zero; empty where there is no target | public | permanent';
comment on column plan.indicator_version.target_value is 'Where it is to get, unless to zero | public | permanent';
comment on column plan.indicator_version.target_day is 'By when | public | permanent';
comment on column plan.indicator_version.ended is 'Whether it is followed no more | public | permanent';
comment on column plan.indicator_version.reason is 'Why it was changed or ended | public | permanent';
comment on column plan.indicator_version.made_by is 'Who | personal | permanent';
comment on column plan.indicator_version.made_at is 'When | public | permanent';

create table plan.snapshot (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  indicator_id uuid references plan.indicator (id),
  measure_id uuid references plan.measure (id),
  series text not null,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_by uuid references identity.person (id),
  taken_at timestamptz not null
);
comment on table plan.snapshot is 'A value frozen with its definition, query, version of the data and time; only grows';
comment on column plan.snapshot.id is 'Identifier | public | permanent';
comment on column plan.snapshot.plan_id is 'The plan that it was taken for | public | permanent';
comment on column plan.snapshot.indicator_id is 'The indicator, where it is of one | public | permanent';
comment on column plan.snapshot.measure_id is 'The measure of the indicator | public | permanent';
comment on column plan.snapshot.series is 'Name of the series | public | permanent';
comment on column plan.snapshot.content is 'What was frozen | public | permanent';
comment on column plan.snapshot.sha256 is 'SHA-256 of the content in canonical form, in hexadecimal | public | permanent';
comment on column plan.snapshot.taken_by is 'Who took it | personal | permanent';
comment on column plan.snapshot.taken_at is 'When | public | permanent';
create index snapshot_plan on plan.snapshot (plan_id);
create index snapshot_indicator on plan.snapshot (indicator_id);

do $$
declare name text;
begin
  foreach name in array array['indicator', 'indicator_version', 'snapshot'] loop
    execute format('create trigger only_grows before update or delete or truncate on plan.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert on plan.%I to samlad_application', name);
    execute format('create policy read on plan.%I for select to samlad_application using (true)', name);
    execute format('create policy add on plan.%I for insert to samlad_application with check ((select access.role()) in (''national_coordinator'', ''system''))', name);
  end loop;
end $$;
