-- A last day that an amendment has moved was decided by nobody: a correction of the amendment moves it back, whichever length stood in it.
alter table support.clock add column moved_on date;
comment on column support.clock.moved_on is 'Day on which an amendment of the law last moved its last day | sensitive | case';
grant update (moved_on) on support.clock to samlad_application;
