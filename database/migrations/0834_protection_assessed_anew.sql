-- Whether a child needs protection at once is assessed anew as things change, while the report or the investigation goes on (SoL 20:1).
-- The first assessment stands with the report: its time is counted by it. Later ones stand here, and the last holds.
create table children.protection (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  concern_id uuid not null,
  protection text not null check (protection in ('none_needed', 'immediate')),
  assessed_at timestamptz not null,
  during text not null check (during in ('assessed', 'investigating')),
  sealed_reasons bytea not null,
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  foreign key (concern_id, case_id) references children.concern (id, case_id) on delete cascade
);
comment on table children.protection is 'Whether a child needs protection at once, assessed anew; a new assessment stands beside the earlier';
comment on column children.protection.id is 'Identifier, bound into what is sealed | internal | case';
comment on column children.protection.case_id is 'The case of the child | internal | case';
comment on column children.protection.concern_id is 'The report of concern | internal | case';
comment on column children.protection.protection is 'Whether the child needs protection at once | sensitive | case';
comment on column children.protection.assessed_at is 'When that was assessed | sensitive | case';
comment on column children.protection.during is 'Whether the preliminary assessment or the investigation went on | sensitive | case';
comment on column children.protection.sealed_reasons is 'Reasons, sealed | secret | case';
comment on column children.protection.made_by is 'Who assessed | personal | case';
comment on column children.protection.made_at is 'When it was written | internal | case';
create index protection_concern on children.protection (concern_id);
create index protection_case on children.protection (case_id);
create index protection_made_by on children.protection (made_by);

alter table children.protection enable row level security;
create policy read on children.protection for select to samlad_application
  using ((select access.role()) = 'system' or support.works_on(case_id));
create policy add on children.protection for insert to samlad_application
  with check (support.works_on(case_id) and made_by = (select access.person())
    and exists (select from children.concern c where c.id = concern_id and c.state = during));
grant select, insert on children.protection to samlad_application;
