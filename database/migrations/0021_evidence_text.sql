-- The text of a registered report that was added as evidence, so that passages can be proposed from it.

create table plan.evidence_text (
  evidence_id uuid primary key references plan.evidence (id),
  content text not null,
  headings jsonb not null default '[]'
);
comment on table plan.evidence_text is 'Text of documents among the evidence, from which answers are proposed';
comment on column plan.evidence_text.evidence_id is 'The evidence | internal | plan';
comment on column plan.evidence_text.content is 'The text as extracted | internal | plan';
comment on column plan.evidence_text.headings is 'Where its headings stand, where the format tells | internal | plan';
create trigger only_grows before update or delete on plan.evidence_text for each statement execute function access.refuse_change();
alter table plan.evidence_text enable row level security;
grant select, insert on plan.evidence_text to samlad_application;
create policy read on plan.evidence_text for select to samlad_application
  using (exists (select from plan.evidence e where e.id = evidence_text.evidence_id));
create policy add on plan.evidence_text for insert to samlad_application
  with check (exists (select from plan.evidence e join plan.report_back r on r.id = e.report_back_id
    where e.id = evidence_text.evidence_id and (r.body_id = (select access.body()) or (select access.role()) = 'system')));
