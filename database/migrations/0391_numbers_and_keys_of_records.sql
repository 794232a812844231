-- Each record says which run of which process wrote it, in which place, and proves it with a key that is not in the database:
-- who owns the database can take a record away, but not so that nobody sees it.
alter table audit.record
  add column run uuid,
  add column number bigint check (number > 0),
  add column settled bigint check (settled < number),
  add column voids bigint[],
  add column earlier jsonb,
  add column mac bytea,
  add constraint record_is_proven check ((mac is null) = (run is null) and (mac is null) = (number is null) and (mac is null) = (settled is null)),
  add constraint record_in_run unique (run, number);
comment on column audit.record.run is 'The run of a process that wrote it; absent where it had no key | internal | audit';
comment on column audit.record.number is 'Its number in that run, from 1 | internal | audit';
comment on column audit.record.settled is 'Up to which number everything of the run was committed or declared void when it was written | internal | audit';
comment on column audit.record.voids is 'Numbers of the run whose transactions never came to be | internal | audit';
comment on column audit.record.earlier is 'Where earlier runs were seen to end, in the first record of a run | internal | audit';
comment on column audit.record.mac is 'HMAC-SHA256 over the record, its run and its number, under a key that is not in the database | internal | audit';
