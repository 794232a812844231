-- De-identified numbers, counted by the system once for each period that has ended, and kept as they were told. What was
-- withheld is withheld for good: a period is counted anew only where its definition has changed, as a version of its own.

create schema series;
grant usage on schema series to samlad_application;

create table series.period (
  name text not null check (name ~ '^[a-z_]+\.[a-z_]+$'),
  from_day date not null,
  version integer not null check (version > 0),
  to_day date not null check (to_day > from_day),
  definition text not null,
  counted_at timestamptz not null,
  primary key (name, from_day, version)
);
comment on table series.period is 'A period for which a series was counted';
comment on column series.period.name is 'Name of the series, room first | public | permanent';
comment on column series.period.from_day is 'First day | public | permanent';
comment on column series.period.version is 'How many times the period was counted, by another definition each time | public | permanent';
comment on column series.period.to_day is 'Last day | public | permanent';
comment on column series.period.definition is 'SHA-256 of the definition it was counted by | public | permanent';
comment on column series.period.counted_at is 'When | public | permanent';

create table series.value (
  name text not null,
  from_day date not null,
  version integer not null,
  breakdown text not null,
  category text not null,
  kind text not null check (kind in ('measured', 'zero', 'suppressed', 'unknown', 'not_collected')),
  figure float8 check ((kind = 'measured') = (figure is not null)),
  primary key (name, from_day, version, breakdown, category),
  foreign key (name, from_day, version) references series.period (name, from_day, version)
);
comment on table series.value is 'A figure of a series as it may be told; what was counted is not kept';
comment on column series.value.name is 'Name of the series | public | permanent';
comment on column series.value.from_day is 'First day of the period | public | permanent';
comment on column series.value.version is 'Which count of the period | public | permanent';
comment on column series.value.breakdown is 'By what it is divided; empty for the whole | public | permanent';
comment on column series.value.category is 'Value of the breakdown; empty for the whole | public | permanent';
comment on column series.value.kind is 'Measured, zero, suppressed, unknown or not collected: never taken for each other | public | permanent';
comment on column series.value.figure is 'The figure where it was measured | public | permanent';

create trigger only_grows before update or delete or truncate on series.period
  for each statement execute function access.refuse_change();
create trigger only_grows before update or delete or truncate on series.value
  for each statement execute function access.refuse_change();

alter table series.period enable row level security;
alter table series.value enable row level security;
grant select, insert on series.period, series.value to samlad_application;
create policy read on series.period for select to samlad_application using (true);
create policy read on series.value for select to samlad_application using (true);
create policy add on series.period for insert to samlad_application with check ((select access.role()) = 'system');
create policy add on series.value for insert to samlad_application with check ((select access.role()) = 'system');
