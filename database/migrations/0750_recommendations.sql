-- Recommendations to Sweden by those who look at how conventions are kept, and what acts on each: measures and assignments, many to many.
create schema recommendations;
grant usage on schema recommendations to samlad_application;
create function recommendations.keeps(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('national_coordinator', 'ministry_officer') and owner = access.body();

create table recommendations.recommendation (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  summary text not null check (char_length(summary) between 1 and 300),
  mechanism text not null check (mechanism ~ '^[a-z_]+$'),
  report text not null check (char_length(report) between 1 and 200),
  number text not null check (char_length(number) between 1 and 20),
  article text not null default '' check (char_length(article) <= 60),
  strength text not null check (strength ~ '^[a-z_]+$'),
  given_on date not null,
  responsible text not null default '' check (char_length(responsible) <= 200),
  response text not null check (response ~ '^[a-z_]+$'),
  state text not null check (state ~ '^[a-z_]+$'),
  evidence text not null default '' check (char_length(evidence) <= 5000),
  next_report_on date,
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (body_id, mechanism, report, number)
);
comment on table recommendations.recommendation is 'A recommendation to Sweden, and what has become of it';
comment on column recommendations.recommendation.id is 'Identifier | public | permanent';
comment on column recommendations.recommendation.body_id is 'The body that keeps it | public | permanent';
comment on column recommendations.recommendation.summary is 'What it says, in our own words | public | permanent';
comment on column recommendations.recommendation.mechanism is 'Who gave it, as a code | public | permanent';
comment on column recommendations.recommendation.report is 'The report that it stands in | public | permanent';
comment on column recommendations.recommendation.number is 'Its number or paragraph there | public | permanent';
comment on column recommendations.recommendation.article is 'The article that it is about | public | permanent';
comment on column recommendations.recommendation.strength is 'How strongly it is said, as a code | public | permanent';
comment on column recommendations.recommendation.given_on is 'When | public | permanent';
comment on column recommendations.recommendation.responsible is 'The body that answers for it | public | permanent';
comment on column recommendations.recommendation.response is 'What Sweden has answered, as a code | public | permanent';
comment on column recommendations.recommendation.state is 'How far it has come, as a code | public | permanent';
comment on column recommendations.recommendation.evidence is 'What shows it, with its source | public | permanent';
comment on column recommendations.recommendation.next_report_on is 'When it is to be reported on next | public | permanent';
comment on column recommendations.recommendation.closed_on is 'Since when it is followed no more | public | permanent';
comment on column recommendations.recommendation.changed_by is 'Who wrote it last | personal | permanent';
comment on column recommendations.recommendation.changed_at is 'When | internal | permanent';
comment on column recommendations.recommendation.revision is 'Number of its last change | internal | permanent';

create table recommendations.acted_on (
  id uuid primary key,
  recommendation_id uuid not null references recommendations.recommendation (id),
  measure_id uuid references plan.measure (id),
  assignment_id uuid references plan.assignment (id),
  linked_by uuid not null references identity.person (id),
  linked_on date not null,
  check (num_nonnulls(measure_id, assignment_id) = 1),
  unique (recommendation_id, measure_id),
  unique (recommendation_id, assignment_id)
);
comment on table recommendations.acted_on is 'What acts on a recommendation: a measure of a plan, or an assignment';
comment on column recommendations.acted_on.id is 'Identifier | public | permanent';
comment on column recommendations.acted_on.recommendation_id is 'The recommendation | public | permanent';
comment on column recommendations.acted_on.measure_id is 'The measure | public | permanent';
comment on column recommendations.acted_on.assignment_id is 'The assignment | public | permanent';
comment on column recommendations.acted_on.linked_by is 'Who said so | personal | permanent';
comment on column recommendations.acted_on.linked_on is 'When | public | permanent';

revoke execute on function recommendations.keeps(uuid) from public;
grant execute on function recommendations.keeps(uuid) to samlad_application;
alter table recommendations.recommendation enable row level security;
alter table recommendations.acted_on enable row level security;
grant select, insert, update on recommendations.recommendation to samlad_application;
grant select, insert, delete on recommendations.acted_on to samlad_application;
create policy read on recommendations.recommendation for select to samlad_application using (true);
create policy add on recommendations.recommendation for insert to samlad_application with check (recommendations.keeps(body_id));
create policy change on recommendations.recommendation for update to samlad_application
  using (recommendations.keeps(body_id)) with check (recommendations.keeps(body_id));
create policy read on recommendations.acted_on for select to samlad_application using (true);
create policy add on recommendations.acted_on for insert to samlad_application with check (
  linked_by = access.person()
  and exists (select from recommendations.recommendation r where r.id = recommendation_id and recommendations.keeps(r.body_id)));
create policy remove on recommendations.acted_on for delete to samlad_application using (
  exists (select from recommendations.recommendation r where r.id = recommendation_id and recommendations.keeps(r.body_id)));
select changes.keep_history('recommendations.recommendation');
