-- The name of a series may hold a figure, such as "within 14 days". The first period of such a one that ended would have been refused, and
-- with it the counting of all that night. What is there already keeps to the narrower rule, so nothing is read while somebody writes.

alter table series.definition drop constraint definition_name_check;
alter table series.definition add constraint definition_name_check check (name ~ '^[a-z_]+\.[a-z0-9_]+$') not valid;
alter table series.definition validate constraint definition_name_check;

alter table series.period drop constraint period_name_check;
alter table series.period add constraint period_name_check check (name ~ '^[a-z_]+\.[a-z0-9_]+$') not valid;
alter table series.period validate constraint period_name_check;
