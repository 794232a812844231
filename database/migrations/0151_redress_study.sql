-- Measure 24: what is compared between Sweden, Norway and the union, and what is proposed. Nothing of a case is here.

create table redress.study_text (
  body_id uuid not null references directory.body (id),
  place text not null check (place in ('SE', 'NO', 'EU')),
  topic text not null check (topic in ('rule', 'limit', 'amount', 'child', 'abroad', 'confirmation')),
  version integer not null check (version > 0),
  text text not null,
  source text not null,
  source_address text not null default '',
  source_day date not null,
  confidence text not null check (confidence in ('statute', 'agency', 'own knowledge')),
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null,
  primary key (body_id, place, topic, version)
);
comment on table redress.study_text is 'What a body that studies has found of a rule in a country, by version; only grows';
comment on column redress.study_text.body_id is 'The body that studies | internal | plan';
comment on column redress.study_text.place is 'Sweden, Norway or the union | internal | plan';
comment on column redress.study_text.topic is 'What it is about | internal | plan';
comment on column redress.study_text.version is 'Number of the version | internal | plan';
comment on column redress.study_text.text is 'What holds there, in the body''s own words | internal | plan';
comment on column redress.study_text.source is 'Where it was read | internal | plan';
comment on column redress.study_text.source_address is 'Address of the source | internal | plan';
comment on column redress.study_text.source_day is 'When it was read | internal | plan';
comment on column redress.study_text.confidence is 'How sure it is: statute, an authority''s page, or own knowledge that needs checking | internal | plan';
comment on column redress.study_text.written_by is 'Who wrote it | personal | plan';
comment on column redress.study_text.written_at is 'When | internal | plan';
create trigger only_grows before update or delete or truncate on redress.study_text
  for each statement execute function access.refuse_change();

create table redress.proposal (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null,
  text text not null,
  grounds text[] not null default '{}',
  addressed_to text not null default '',
  state text not null default 'draft' check (state in ('draft', 'put_forward', 'withdrawn')),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  revision integer not null default 1
);
comment on table redress.proposal is 'What a body that studies proposes, and which obstacles it answers';
comment on column redress.proposal.id is 'Identifier | internal | plan';
comment on column redress.proposal.body_id is 'The body that studies | internal | plan';
comment on column redress.proposal.title is 'What is proposed, in a line | internal | plan';
comment on column redress.proposal.text is 'The proposal | internal | plan';
comment on column redress.proposal.grounds is 'The obstacles it answers, in codes | internal | plan';
comment on column redress.proposal.addressed_to is 'Who would have to do it | internal | plan';
comment on column redress.proposal.state is 'Draft, put forward or withdrawn | internal | plan';
comment on column redress.proposal.made_by is 'Who wrote it | personal | plan';
comment on column redress.proposal.made_at is 'When | internal | plan';
comment on column redress.proposal.revision is 'Grows with each change | internal | plan';

alter table redress.study_text enable row level security;
alter table redress.proposal enable row level security;
grant select, insert on redress.study_text, redress.proposal to samlad_application;
grant update (title, text, grounds, addressed_to, state, revision) on redress.proposal to samlad_application;
create policy read on redress.study_text for select to samlad_application using ((select access.person()) is not null);
create policy read on redress.proposal for select to samlad_application using (
  body_id = (select access.body()) or (state = 'put_forward' and (select access.person()) is not null));
create policy add on redress.study_text for insert to samlad_application with check (
  body_id = (select access.body()) and written_by = (select access.person()) and (select access.role()) = 'body_officer');
create policy add on redress.proposal for insert to samlad_application with check (
  body_id = (select access.body()) and made_by = (select access.person()) and (select access.role()) = 'body_officer');
create policy change on redress.proposal for update to samlad_application
  using (body_id = (select access.body()) and (select access.role()) = 'body_officer')
  with check (body_id = (select access.body()));
