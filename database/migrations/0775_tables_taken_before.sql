-- What the columns of a body's tables, and the words in them, were taken for, so that its next table of the kind needs no correcting:
-- for every kind of table as for a body's own spreadsheet, whose columns and words move here.
create schema tables;
grant usage on schema tables to samlad_application;

create table tables.taken_before (
  body_id uuid not null references directory.body (id),
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  said jsonb not null,
  taken_on date not null,
  primary key (body_id, kind)
);
comment on table tables.taken_before is 'What a body has said that the columns and words of its tables of a kind are';
comment on column tables.taken_before.body_id is 'The body | internal | permanent';
comment on column tables.taken_before.kind is 'What the table is of, room first | internal | permanent';
comment on column tables.taken_before.said is 'Keyed hash of each heading and word, and what it was taken for; nothing of a table can be read from it | internal | permanent';
comment on column tables.taken_before.taken_on is 'When the last one was read in | internal | permanent';

insert into tables.taken_before (body_id, kind, said, taken_on)
select body_id, 'statistics.own_sheet', jsonb_object_agg(pair.key, pair.value order by handed_in_at), max(handed_in_at)::date
from statistics.submission, jsonb_each(taken) pair
group by body_id;
-- What was there stays where it was: a process of before, which answers beside this one for a while, reads and writes it.
comment on column statistics.submission.taken is 'Written by versions before the common table alone; its words stand in tables.taken_before | internal | permanent';

alter table tables.taken_before enable row level security;
grant select, insert, update on tables.taken_before to samlad_application;
create policy own on tables.taken_before for all to samlad_application
  using (access.person() is not null and body_id = access.body())
  with check (access.person() is not null and body_id = access.body());
