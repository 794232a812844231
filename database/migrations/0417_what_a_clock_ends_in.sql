-- A clock of the law says what it ends in: whether the court confirmed what was submitted to it, beside whether an investigation was opened.
-- And when a longer time was asked of the court: asked for in time, nothing ceases until it has answered (LVU 9 §, lag 2024:79 4:7).
alter table support.clock drop constraint clock_outcome_check,
  add constraint clock_outcome_check check (outcome in ('opened', 'not_opened', 'confirmed', 'not_confirmed'));
alter table support.clock add column longer_asked_on date;
comment on column support.clock.longer_asked_on is 'When a longer time was asked of the court that has not answered | sensitive | case';
grant update (longer_asked_on) on support.clock to samlad_application;
