-- An estimate is published by two: whoever publishes it, and another person who has read it and agrees. Neither is who made it alone.

create table statistics.agreement (
  estimate_id uuid primary key references statistics.estimate (id),
  agreed_by uuid not null references identity.person (id),
  agreed_at timestamptz not null
);
comment on table statistics.agreement is 'That a second person has read an estimate and agrees that it is published';
comment on column statistics.agreement.estimate_id is 'The estimate | internal | permanent';
comment on column statistics.agreement.agreed_by is 'Who agrees; neither who made it nor who publishes it | personal | permanent';
comment on column statistics.agreement.agreed_at is 'When | internal | permanent';

create trigger only_grows before update or delete or truncate on statistics.agreement
  for each statement execute function access.refuse_change();
alter table statistics.agreement enable row level security;
grant select, insert on statistics.agreement to samlad_application;

create policy read on statistics.agreement for select to samlad_application using (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.works_with(e.body_id))
);
create policy add on statistics.agreement for insert to samlad_application with check (
  access.role() = 'system' or (
    access.role() in ('rapporteur', 'national_coordinator') and agreed_by = access.person()
    and exists (
      select from statistics.estimate e join statistics.estimate_basis s on s.estimate_id = e.id
      where e.id = agreement.estimate_id and statistics.works_with(e.body_id) and s.made_by is distinct from agreed_by
    )
  )
);

drop policy add on statistics.publication;
create policy add on statistics.publication for insert to samlad_application with check (
  exists (select from statistics.estimate e where e.id = estimate_id and statistics.made(e.body_id))
  and (
    access.role() = 'system'
    or exists (select from statistics.agreement a where a.estimate_id = publication.estimate_id and a.agreed_by <> access.person())
  )
);
