-- Between formal report-backs: how an assignment goes, noted by the bodies that have it and by those who steer; and what may
-- stand in the way of a measure, whose it is and when it is looked at next.

create table plan.progress_note (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references plan.assignment (id),
  body_id uuid not null references directory.body (id),
  words text not null check (length(words) between 1 and 4000),
  noted_by uuid references identity.person (id),
  noted_at timestamptz not null
);
comment on table plan.progress_note is 'How an assignment goes between its report-backs; read by its bodies and those who steer; only grows';
comment on column plan.progress_note.id is 'Identifier | internal | plan';
comment on column plan.progress_note.assignment_id is 'The assignment | internal | plan';
comment on column plan.progress_note.body_id is 'The body that noted it | internal | plan';
comment on column plan.progress_note.words is 'What was noted | internal | plan';
comment on column plan.progress_note.noted_by is 'Who noted it | personal | plan';
comment on column plan.progress_note.noted_at is 'When | internal | plan';
create index progress_note_assignment on plan.progress_note (assignment_id, noted_at);
create trigger only_grows before update or delete on plan.progress_note for each statement execute function access.refuse_change();

create table plan.risk (
  id uuid primary key default gen_random_uuid(),
  measure_id uuid not null references plan.measure (id),
  words text not null check (length(words) between 1 and 2000),
  raised_by uuid references identity.person (id),
  raised_at timestamptz not null
);
comment on table plan.risk is 'What may stand in the way of a measure, as those who steer see it; only grows';
comment on column plan.risk.id is 'Identifier | internal | plan';
comment on column plan.risk.measure_id is 'The measure | internal | plan';
comment on column plan.risk.words is 'What may go wrong | internal | plan';
comment on column plan.risk.raised_by is 'Who raised it | personal | plan';
comment on column plan.risk.raised_at is 'When | internal | plan';
create index risk_measure on plan.risk (measure_id, raised_at);
create trigger only_grows before update or delete on plan.risk for each statement execute function access.refuse_change();

create table plan.risk_look (
  id bigint generated always as identity primary key,
  risk_id uuid not null references plan.risk (id),
  owner_id uuid not null references directory.body (id),
  next_look date,
  words text check (length(words) between 1 and 2000),
  looked_by uuid references identity.person (id),
  looked_at timestamptz not null
);
comment on table plan.risk_look is 'Each time that a risk was looked at: whose it is from then on and when it is looked at next; the newest counts, only grows';
comment on column plan.risk_look.id is 'Number | internal | plan';
comment on column plan.risk_look.risk_id is 'The risk | internal | plan';
comment on column plan.risk_look.owner_id is 'The body that sees to it | internal | plan';
comment on column plan.risk_look.next_look is 'When it is looked at next; no more where it is over | internal | plan';
comment on column plan.risk_look.words is 'What was seen | internal | plan';
comment on column plan.risk_look.looked_by is 'Who looked | personal | plan';
comment on column plan.risk_look.looked_at is 'When | internal | plan';
create index risk_look_newest on plan.risk_look (risk_id, id desc);
create trigger only_grows before update or delete on plan.risk_look for each statement execute function access.refuse_change();

alter table plan.progress_note enable row level security;
alter table plan.risk enable row level security;
alter table plan.risk_look enable row level security;
grant select, insert on plan.progress_note, plan.risk, plan.risk_look to samlad_application;

create policy read on plan.progress_note for select to samlad_application
  using ((select access.steers()) or body_id = (select access.body())
    or exists (select from plan.assignment_body b where b.assignment_id = progress_note.assignment_id and b.part = 'assignee'
      and b.body_id = (select access.body())));
create policy add on plan.progress_note for insert to samlad_application
  with check (noted_by = (select access.person()) and body_id = (select access.body())
    and ((select access.steers()) or (access.reports()
      and exists (select from plan.assignment_body b where b.assignment_id = progress_note.assignment_id and b.part = 'assignee'
        and b.body_id = (select access.body())))));
create policy read on plan.risk for select to samlad_application using ((select access.steers()));
create policy add on plan.risk for insert to samlad_application
  with check ((select access.steers()) and raised_by is not distinct from (select access.person()));
create policy read on plan.risk_look for select to samlad_application using ((select access.steers()));
create policy add on plan.risk_look for insert to samlad_application
  with check ((select access.steers()) and looked_by is not distinct from (select access.person()));
