-- What somebody took over from the text of a file is marked as used, so that nobody has to remember it.

create table plan.evidence_use (
  evidence_id uuid not null references plan.evidence (id),
  key text not null check (length(key) <= 500),
  used_at timestamptz not null,
  primary key (evidence_id, key)
);
comment on table plan.evidence_use is 'Passages, figures and sums of a file that were taken over into its report-back; only grows';
comment on column plan.evidence_use.evidence_id is 'The file among the evidence | internal | plan';
comment on column plan.evidence_use.key is 'What was used: the field that it went to, and where it stands in the text | internal | plan';
comment on column plan.evidence_use.used_at is 'When | internal | plan';
create trigger only_grows before update or delete or truncate on plan.evidence_use for each statement execute function access.refuse_change();
alter table plan.evidence_use enable row level security;
grant select, insert on plan.evidence_use to samlad_application;
create policy read on plan.evidence_use for select to samlad_application
  using (exists (select from plan.evidence e where e.id = evidence_use.evidence_id));
create policy add on plan.evidence_use for insert to samlad_application
  with check (exists (select from plan.evidence e join plan.report_back r on r.id = e.report_back_id
    where e.id = evidence_use.evidence_id and r.state in ('draft', 'returned')
      and r.body_id = (select access.body()) and ((select access.reports()) or (select access.role()) = 'link')));
