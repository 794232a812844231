-- An assignment that was withdrawn, or said to be done, by mistake or too soon is taken up again by a decision of its own.
alter table plan.assignment_decision drop constraint assignment_decision_kind_check;
alter table plan.assignment_decision add constraint assignment_decision_kind_check
  check (kind in ('given', 'changed', 'prolonged', 'split', 'merged', 'completed', 'withdrawn', 'resumed')) not valid;
alter table plan.assignment_decision validate constraint assignment_decision_kind_check;
