-- Checklists that several people fill in part by part, and clocks that warn and escalate by themselves.

alter table support.assessment
  add column parts jsonb not null default '{}',
  add column sealed_situation bytea;
comment on column support.assessment.parts is 'The parts gone through, each with its revision and who saved it | internal | case';
comment on column support.assessment.sealed_situation is 'What the officer says of the situation, to see the steps that concern it, sealed | secret | case';

alter table support.clock
  add column next_warning date,
  add column escalates_on date,
  add column applicant text check (applicant in ('investigation_leader', 'social_welfare_board')),
  add column outcome text check (outcome in ('opened', 'not_opened'));
comment on column support.clock.next_warning is 'Day of the next warning; absent where all have been given | internal | case';
comment on column support.clock.escalates_on is 'Day on which it is taken to those who lead, if it still runs | internal | case';
comment on column support.clock.applicant is 'Who applied, where the law says who may | sensitive | case';
comment on column support.clock.outcome is 'What was decided when it ended | sensitive | case';

-- One clock of a kind runs for one thing at a time: a double click or two colleagues make one.
create unique index clock_one_of_a_kind on support.clock (case_id, kind, coalesce(subject_id, case_id)) where state = 'running';
-- The morning's job reaches only what is due.
create index clock_to_warn on support.clock (next_warning) where state = 'running' and next_warning is not null;
create index clock_to_escalate on support.clock (escalates_on) where state = 'running' and escalated_at is null;
create index clock_case_running on support.clock (case_id, last_day) where state = 'running';

alter table support.consultation add constraint consultation_first_of_month check (extract(day from month) = 1);
