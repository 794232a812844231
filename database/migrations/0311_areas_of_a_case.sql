-- Where a person must not be belongs to the case. Within a week areas are added by one and taken away by two: asked again with
-- others left out, those who were not shown before would answer, and that would tell where they are.

create table housing.areas_freed (
  id uuid primary key,
  case_id uuid not null references support.case_file (id) on delete cascade,
  sealed_areas bytea not null,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  confirmed_by uuid references identity.person (id),
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null)),
  constraint freed_by_two check (confirmed_by <> asked_by)
);
comment on table housing.areas_freed is 'Areas that somebody wants to leave out no longer, and the colleague who agreed';
comment on column housing.areas_freed.id is 'Identifier, bound into what is sealed | internal | case';
comment on column housing.areas_freed.case_id is 'The case | sensitive | case';
comment on column housing.areas_freed.sealed_areas is 'Codes of the areas, sealed with the case''s key | sensitive | case';
comment on column housing.areas_freed.asked_by is 'Who wants it | personal | case';
comment on column housing.areas_freed.asked_at is 'When | internal | case';
comment on column housing.areas_freed.confirmed_by is 'Who agreed: somebody else who works on the case | personal | case';
comment on column housing.areas_freed.confirmed_at is 'When; it holds for a week from then | internal | case';
create index areas_freed_case on housing.areas_freed (case_id, asked_at desc);

alter table housing.areas_freed enable row level security;
grant select, insert on housing.areas_freed to samlad_application;
grant update (confirmed_by, confirmed_at) on housing.areas_freed to samlad_application;
create policy read on housing.areas_freed for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on housing.areas_freed for insert to samlad_application with check (
  asked_by = (select access.person()) and asked_at = (select access.now()) and confirmed_at is null and support.works_on(case_id));
create policy change on housing.areas_freed for update to samlad_application
  using (confirmed_at is null and asked_by <> (select access.person()) and support.works_on(case_id))
  with check (confirmed_by = (select access.person()) and confirmed_at = (select access.now()));
