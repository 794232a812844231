-- What a decision wants told: each question with the part of the assignment and the kind of report-back that it belongs to; and
-- what a body tells of money and of what did not go as was decided.

alter table plan.assignment_question
  add column part text,
  add column asked_in text check (asked_in in ('interim', 'final'));
comment on column plan.assignment_question.part is 'The part of the assignment that it is about, where not the whole | public | permanent';
comment on column plan.assignment_question.asked_in is 'The kind of report-back that answers it, where not each | public | permanent';

alter table plan.report_back
  add column deviation text,
  add column spent_ore bigint check (spent_ore between 0 and 9007199254740991),
  add column repaid_ore bigint check (repaid_ore between 0 and 9007199254740991),
  add column money_source text;
comment on column plan.report_back.deviation is 'What did not go as was decided, and why | internal | plan';
comment on column plan.report_back.spent_ore is 'What was spent, in öre, beyond what was told before; absent where it was not told | internal | plan';
comment on column plan.report_back.repaid_ore is 'What was paid back, in öre, beyond what was told before; absent where it was not told | internal | plan';
comment on column plan.report_back.money_source is 'Where the sums can be checked | internal | plan';

create or replace function plan.guard_report_back() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (
    ('draft', 'submitted'), ('draft', 'withdrawn'), ('submitted', 'returned'), ('submitted', 'accepted'), ('submitted', 'withdrawn'),
    ('returned', 'submitted'), ('returned', 'withdrawn'), ('accepted', 'published'), ('accepted', 'withdrawn'), ('published', 'withdrawn'))
  then
    raise exception 'a report-back does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state not in ('draft', 'returned')
     and (new.output, new.outcome, new.effect, new.not_assessed, new.deviation, new.spent_ore, new.repaid_ore, new.money_source,
          new.body_id, new.assignment_id)
         is distinct from (old.output, old.outcome, old.effect, old.not_assessed, old.deviation, old.spent_ore, old.repaid_ore,
          old.money_source, old.body_id, old.assignment_id)
  then
    raise exception 'what has been submitted does not change' using errcode = 'check_violation';
  end if;
  if new.state = 'submitted' and old.state <> 'submitted' and exists (
    select from plan.report_figure f where f.report_back_id = new.id
      and (f.label = '' or f.unit = '' or f.source = '' or (f.kind = 'measured' and f.value is null)))
  then
    raise exception 'a figure lacks its value, unit or source' using errcode = 'check_violation';
  end if;
  return new;
end $$;
