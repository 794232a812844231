-- Figures of the law for a year that the government sets anew (decision 95). Entered, never changed: of two for a year the newest counts.

create table law.figure (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('price_base_amount')),
  year smallint not null check (year between 2000 and 2200),
  ore bigint not null check (ore > 0),
  source text not null check (length(source) between 1 and 300),
  entered_by uuid not null references identity.person (id),
  entered_at timestamptz not null
);
comment on table law.figure is 'Figures of the law for a year';
comment on column law.figure.id is 'Identifier | internal | permanent';
comment on column law.figure.kind is 'Which figure | public | permanent';
comment on column law.figure.year is 'The year for which it holds | public | permanent';
comment on column law.figure.ore is 'The amount in öre | public | permanent';
comment on column law.figure.source is 'Where it was read | public | permanent';
comment on column law.figure.entered_by is 'Who entered it | personal | permanent';
comment on column law.figure.entered_at is 'When | internal | permanent';
create index figure_year on law.figure (kind, year, entered_at desc);

alter table law.figure enable row level security;
grant select, insert on law.figure to samlad_application;
create policy read on law.figure for select to samlad_application using (
  (select access.role()) = 'system' or (select access.person()) is not null);
create policy add on law.figure for insert to samlad_application with check (
  (select access.role()) = 'administrator' and entered_by = (select access.person()));

-- The bodies at which somebody can enter one: told by the system alone.
create function law.bodies_with_administrators() returns table (body_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct w.body_id from identity.who_acts_as('{administrator}', null) w where (select access.role()) = 'system'
$$;
revoke execute on function law.bodies_with_administrators() from public;
grant execute on function law.bodies_with_administrators() to samlad_application;
