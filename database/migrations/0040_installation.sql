-- What an installation is for, decided at its first start and never changed; and how the directory grows.

create table access.installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('real', 'demo')),
  first_data integer not null default 0,
  demo_data integer not null default 0,
  started_at timestamptz not null default now()
);
comment on table access.installation is 'The one installation: real, or fictional for demonstration';
comment on column access.installation.only_one is 'Keeps it to one row | internal | permanent';
comment on column access.installation.kind is 'real or demo; decided at the first start | internal | permanent';
comment on column access.installation.first_data is 'Edition of the shipped directory and plan that was loaded | internal | permanent';
comment on column access.installation.demo_data is 'Edition of the fictional people and history that was loaded; 0 in a real one | internal | permanent';
comment on column access.installation.started_at is 'First start | internal | permanent';
alter table access.installation enable row level security;
create policy read on access.installation for select to samlad_application using (true);
create policy add on access.installation for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on access.installation for update to samlad_application using ((select access.role()) = 'system');
grant select, insert on access.installation to samlad_application;
grant update (first_data, demo_data) on access.installation to samlad_application;

-- A shipped body is known again by the name it was shipped with, whatever it is called since.
alter table directory.body add column shipped_as text unique;
comment on column directory.body.shipped_as is 'Name under which it came with Samlad; absent for bodies added here | internal | permanent';
create index body_order on directory.body (name);
create index body_name_part on directory.body using gin (name gin_trgm_ops);

alter table directory.alias add column kind text not null default 'other' check (kind in ('other', 'earlier', 'defined'));
comment on column directory.alias.kind is 'other; earlier, a name it had before; defined, counts only in a text that says what it means | public | permanent';
create index succession_successor on directory.succession (successor_id);
