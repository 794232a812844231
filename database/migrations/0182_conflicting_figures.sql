-- Where two sources give "the same" figure by different definitions, both stand beside each other with the difference explained.

create table plan.conflict (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references plan.plan (id),
  registered_at timestamptz not null
);
comment on table plan.conflict is 'A figure that sources tell differently';
comment on column plan.conflict.id is 'Identifier | public | permanent';
comment on column plan.conflict.plan_id is 'The plan | public | permanent';
comment on column plan.conflict.registered_at is 'When it was registered | public | permanent';
create index conflict_plan on plan.conflict (plan_id);

create table plan.conflict_version (
  conflict_id uuid not null references plan.conflict (id),
  version integer not null check (version > 0),
  title jsonb not null,
  explanation jsonb not null,
  measure_id uuid references plan.measure (id),
  indicator_id uuid references plan.indicator (id),
  sources jsonb not null check (jsonb_array_length(sources) >= 2),
  reason text,
  made_by uuid references identity.person (id),
  made_at timestamptz not null,
  primary key (conflict_id, version),
  constraint change_has_reason check (version = 1 or reason is not null)
);
comment on table plan.conflict_version is 'What was said of a figure that sources tell differently, newest last; only grows';
comment on column plan.conflict_version.conflict_id is 'The entry | public | permanent';
comment on column plan.conflict_version.version is 'From 1, one for each change | public | permanent';
comment on column plan.conflict_version.title is 'What the figure is about, in Swedish and English | public | permanent';
comment on column plan.conflict_version.explanation is 'Why the sources differ, in Swedish and English | public | permanent';
comment on column plan.conflict_version.measure_id is 'The measure that it concerns, where it concerns one | public | permanent';
comment on column plan.conflict_version.indicator_id is 'The indicator that it concerns, where it concerns one | public | permanent';
comment on column plan.conflict_version.sources is 'Each source with what it counts and what it says, two or more | public | permanent';
comment on column plan.conflict_version.reason is 'Why it was changed | public | permanent';
comment on column plan.conflict_version.made_by is 'Who | personal | permanent';
comment on column plan.conflict_version.made_at is 'When | public | permanent';

do $$
declare name text;
begin
  foreach name in array array['conflict', 'conflict_version'] loop
    execute format('create trigger only_grows before update or delete or truncate on plan.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table plan.%I enable row level security', name);
    execute format('grant select, insert on plan.%I to samlad_application', name);
    execute format('create policy read on plan.%I for select to samlad_application using (true)', name);
    execute format('create policy add on plan.%I for insert to samlad_application with check ((select access.role()) in (''national_coordinator'', ''system''))', name);
  end loop;
end $$;
