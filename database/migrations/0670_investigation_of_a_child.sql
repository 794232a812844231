-- What an investigation of a child finds: of each of its corners, and of all of them together, a row for each time that it was written.
create table children.inquiry_part (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  concern_id uuid not null,
  part text not null check (part in ('child', 'parents', 'family', 'together')),
  version integer not null check (version > 0),
  questions integer not null,
  sealed_answers bytea not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  unique (concern_id, part, version),
  foreign key (concern_id, case_id) references children.concern (id, case_id) on delete cascade
);
comment on table children.inquiry_part is 'What an investigation of a child has found in one of its corners; a new version stands beside the earlier';
comment on column children.inquiry_part.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.inquiry_part.case_id is 'The case | internal | case';
comment on column children.inquiry_part.concern_id is 'The report of concern that is investigated | internal | case';
comment on column children.inquiry_part.part is 'Which corner, or all of them together | sensitive | case';
comment on column children.inquiry_part.version is 'Its number, from 1 | internal | case';
comment on column children.inquiry_part.questions is 'Which version of the questions it answers | internal | case';
comment on column children.inquiry_part.sealed_answers is 'Question → answer, sealed | secret | case';
comment on column children.inquiry_part.made_by is 'Who wrote it | personal | case';
comment on column children.inquiry_part.made_at is 'When | internal | case';
create index inquiry_part_case on children.inquiry_part (case_id);

alter table children.inquiry_part enable row level security;
grant select, insert on children.inquiry_part to samlad_application;
create policy read on children.inquiry_part for select to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id));
create policy add on children.inquiry_part for insert to samlad_application
  with check (support.works_on(case_id) and made_by = (select access.person()));
