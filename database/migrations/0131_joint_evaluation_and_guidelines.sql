-- What joint investigations came to, house by house and year by year, and the guidelines that bodies share.

create schema if not exists children;
grant usage on schema children to samlad_application;

-- What a child or a carer thought. It is tied to no investigation and no day.
create table children.house_answer (
  id uuid primary key default gen_random_uuid(),
  house_id uuid not null references children.house (id),
  year smallint not null check (year between 2005 and 2200),
  who text not null check (who in ('under_7', '7_to_12', '13_to_17', 'carer')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object')
);
comment on table children.house_answer is 'What a child or a carer thought of a house, tied to nobody: only counts of it leave';
comment on column children.house_answer.id is 'Identifier | internal | plan';
comment on column children.house_answer.house_id is 'The house | internal | plan';
comment on column children.house_answer.year is 'Year | internal | plan';
comment on column children.house_answer.who is 'Age band of the child, or a carer | internal | plan';
comment on column children.house_answer.answers is 'Codes of the answers, by question | internal | plan';

-- Each year is counted and protected once, and never counted again: nothing can be told from the difference between two
-- publications. Nobody reads the numbers behind it.
create table children.house_figure (
  house_id uuid not null references children.house (id),
  year smallint not null,
  figure text not null,
  state text not null check (state in ('told', 'zero', 'withheld')),
  count integer check (count >= 0),
  value numeric,
  primary key (house_id, year, figure),
  check ((state = 'withheld') = (count is null)),
  check (state <> 'withheld' or value is null)
);
comment on table children.house_figure is 'A figure of a house for a year that has ended, protected before it was written (at least five behind each)';
comment on column children.house_figure.house_id is 'The house | public | permanent';
comment on column children.house_figure.year is 'The year | public | permanent';
comment on column children.house_figure.figure is 'What is counted | public | permanent';
comment on column children.house_figure.state is 'Told, zero, or withheld because few are behind it | public | permanent';
comment on column children.house_figure.count is 'How many are behind it | public | permanent';
comment on column children.house_figure.value is 'The figure where it is not the count: a median in days, a share in per cent | public | permanent';
create table children.evaluated_year (
  year smallint primary key,
  counted_at timestamptz not null
);
comment on table children.evaluated_year is 'Years that have been counted';
comment on column children.evaluated_year.year is 'The year | public | permanent';
comment on column children.evaluated_year.counted_at is 'When | public | permanent';

create table children.guideline_held (
  guideline text not null,
  version text not null,
  body_id uuid not null references directory.body (id),
  taken_on date not null,
  taken_by uuid not null references identity.person (id),
  staff_reached integer not null default 0 check (staff_reached between 0 and 1000000),
  revision integer not null default 1,
  primary key (guideline, version, body_id)
);
comment on table children.guideline_held is 'Which bodies have taken a version of common guidelines, and how many of their staff it has reached';
comment on column children.guideline_held.guideline is 'Which guidelines | public | plan';
comment on column children.guideline_held.version is 'Which version | public | plan';
comment on column children.guideline_held.body_id is 'The body | public | plan';
comment on column children.guideline_held.taken_on is 'Day it took them | public | plan';
comment on column children.guideline_held.taken_by is 'Who said so | personal | plan';
comment on column children.guideline_held.staff_reached is 'How many of its staff have had them | internal | plan';
comment on column children.guideline_held.revision is 'Number of its last change | internal | plan';

create table children.guideline_use (
  id uuid primary key,
  case_id uuid not null references support.case_file (id),
  guideline text not null,
  version text not null,
  body_id uuid not null references directory.body (id),
  used_on date not null,
  used_by uuid not null references identity.person (id),
  unique (case_id, guideline, version)
);
comment on table children.guideline_use is 'That guidelines were followed in a case: shown in the case, and counted';
comment on column children.guideline_use.id is 'Identifier | internal | case';
comment on column children.guideline_use.case_id is 'The case | sensitive | case';
comment on column children.guideline_use.guideline is 'Which guidelines | internal | case';
comment on column children.guideline_use.version is 'Which version | internal | case';
comment on column children.guideline_use.body_id is 'Whose case it is | internal | case';
comment on column children.guideline_use.used_on is 'Day | sensitive | case';
comment on column children.guideline_use.used_by is 'Who said so | personal | case';

create table children.guideline_feedback (
  id uuid primary key,
  guideline text not null,
  version text not null,
  section text not null,
  verdict text not null check (verdict in ('works', 'unclear', 'wrong', 'missing')),
  text text not null default '',
  body_id uuid not null references directory.body (id),
  given_by uuid not null references identity.person (id),
  given_at timestamptz not null
);
comment on table children.guideline_feedback is 'What those who use guidelines say of them, for the next version';
comment on column children.guideline_feedback.id is 'Identifier | internal | plan';
comment on column children.guideline_feedback.guideline is 'Which guidelines | internal | plan';
comment on column children.guideline_feedback.version is 'Which version | internal | plan';
comment on column children.guideline_feedback.section is 'Which part of them | internal | plan';
comment on column children.guideline_feedback.verdict is 'Works, unclear, wrong or missing | internal | plan';
comment on column children.guideline_feedback.text is 'In words, of the text and of nobody in particular | internal | plan';
comment on column children.guideline_feedback.body_id is 'From which body | internal | plan';
comment on column children.guideline_feedback.given_by is 'From whom | personal | plan';
comment on column children.guideline_feedback.given_at is 'When | internal | plan';

do $$
declare name text;
begin
  foreach name in array array['house_answer', 'house_figure', 'evaluated_year', 'guideline_held', 'guideline_use', 'guideline_feedback'] loop
    execute format('alter table children.%I enable row level security', name);
  end loop;
end $$;
grant select, insert on children.house_answer, children.house_figure, children.evaluated_year, children.guideline_held,
  children.guideline_use, children.guideline_feedback to samlad_application;
grant update (staff_reached, revision) on children.guideline_held to samlad_application;

create policy read on children.house_answer for select to samlad_application using ((select access.role()) = 'system');
create policy add on children.house_answer for insert to samlad_application with check (children.joint_in_house(house_id));
create policy read on children.house_figure for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on children.house_figure for insert to samlad_application with check ((select access.role()) = 'system');
create policy read on children.evaluated_year for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on children.evaluated_year for insert to samlad_application with check ((select access.role()) = 'system');

create policy read on children.guideline_held for select to samlad_application using (
  (select access.person()) is not null or (select access.role()) = 'system');
create policy add on children.guideline_held for insert to samlad_application with check (
  body_id = (select access.body()) and taken_by = (select access.person()));
create policy change on children.guideline_held for update to samlad_application
  using (body_id = (select access.body())) with check (body_id = (select access.body()));
create policy read on children.guideline_use for select to samlad_application using (
  (select access.role()) = 'system' or support.works_on(case_id));
create policy add on children.guideline_use for insert to samlad_application with check (
  body_id = (select access.body()) and used_by = (select access.person()) and support.works_on(case_id));
create policy read on children.guideline_feedback for select to samlad_application using (
  body_id = (select access.body()) or (select access.role()) in ('national_coordinator', 'ministry_officer', 'evaluator', 'system'));
create policy add on children.guideline_feedback for insert to samlad_application with check (
  body_id = (select access.body()) and given_by = (select access.person()));
