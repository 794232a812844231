-- A recommendation is also acted on by a step of legislation, and followed by an indicator.
alter table recommendations.acted_on drop constraint acted_on_check;
alter table recommendations.acted_on add column indicator_id uuid references plan.indicator (id),
  add column step_id uuid references legislation.step (id),
  add unique (recommendation_id, indicator_id),
  add unique (recommendation_id, step_id),
  add constraint one_thing check (num_nonnulls(measure_id, assignment_id, indicator_id, step_id) = 1);
comment on column recommendations.acted_on.indicator_id is 'The indicator | public | permanent';
comment on column recommendations.acted_on.step_id is 'The step of legislation | public | permanent';
