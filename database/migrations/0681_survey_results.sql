-- What can be told of a round that has ended: its tables, worked out and protected by the house, looked at by those who keep it, and then
-- released as they are. A round has one release: nothing is told by the difference of two.
create table surveys.result (
  round_id uuid primary key references surveys.round (id),
  by_items text[] not null default '{}' check (cardinality(by_items) <= 4),
  margins jsonb not null default '[]',
  content jsonb,
  released_on date,
  sha256 text,
  changed_by uuid not null references identity.person (id),
  check ((released_on is null) = (sha256 is null) and (released_on is null or content is not null))
);
comment on table surveys.result is 'Tables of a round that has ended, protected, and released once';
comment on column surveys.result.round_id is 'The round | public | permanent';
comment on column surveys.result.by_items is 'Questions by which its tables are divided | public | permanent';
comment on column surveys.result.margins is 'Totals of the population to which weights are brought | public | permanent';
comment on column surveys.result.content is 'The protected tables; none until they are worked out | public | permanent';
comment on column surveys.result.released_on is 'Since when everybody reads them | public | permanent';
comment on column surveys.result.sha256 is 'Hash of the tables as they were released | public | permanent';
comment on column surveys.result.changed_by is 'Who said last how they are made, or released them | personal | permanent';

create function surveys.hold_result() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.released_on is not null then raise exception 'survey.released_stays' using errcode = 'SL409'; end if;
  if tg_op = 'INSERT' and (new.content is not null or new.released_on is not null)
    or tg_op = 'UPDATE' and new.content is not null and new.content is distinct from old.content and access.role() is distinct from 'system' then
    raise exception 'only the house works tables out' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger hold_result before insert or update or delete on surveys.result for each row execute function surveys.hold_result();

create table surveys.point (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  study text not null check (char_length(study) between 1 and 120),
  item text not null check (item ~ '^[a-z0-9_]{1,40}$'),
  year integer not null check (year between 1900 and 2100),
  percent double precision not null check (percent between 0 and 100),
  counted integer check (counted >= 0),
  asked integer check (asked > 0 and counted <= asked),
  wording text not null,
  mode text not null,
  frame text not null,
  ages text not null,
  authors text not null default '',
  source text not null,
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table surveys.point is 'What an earlier survey by others told, by its source: a point that a series can begin with';
comment on column surveys.point.id is 'Identifier | public | permanent';
comment on column surveys.point.body_id is 'The body that wrote it down | public | permanent';
comment on column surveys.point.study is 'The study whose series it stands in | public | permanent';
comment on column surveys.point.item is 'The question, by its key | public | permanent';
comment on column surveys.point.year is 'Year in which it was asked | public | permanent';
comment on column surveys.point.percent is 'The share as it was told, in per cent | public | permanent';
comment on column surveys.point.counted is 'How many of those who answered, where that was told | public | permanent';
comment on column surveys.point.asked is 'How many answered, where that was told | public | permanent';
comment on column surveys.point.wording is 'The question in the words in which it was asked | public | permanent';
comment on column surveys.point.mode is 'How it was answered | public | permanent';
comment on column surveys.point.frame is 'From what those asked were drawn | public | permanent';
comment on column surveys.point.ages is 'Of which ages | public | permanent';
comment on column surveys.point.authors is 'What its authors say of the change | public | permanent';
comment on column surveys.point.source is 'Where it stands | public | permanent';
comment on column surveys.point.closed_on is 'Since when it holds no more | public | permanent';
comment on column surveys.point.changed_by is 'Who wrote it last | personal | permanent';
comment on column surveys.point.changed_at is 'When | internal | permanent';
comment on column surveys.point.revision is 'Number of its last change | internal | permanent';

alter table surveys.result enable row level security;
alter table surveys.point enable row level security;
grant select, insert, update on surveys.result, surveys.point to samlad_application;
create policy read on surveys.result for select to samlad_application
  using (released_on is not null or exists (select from surveys.round r where r.id = round_id and surveys.keeps(r.body_id)));
create policy keep on surveys.result for insert to samlad_application
  with check (exists (select from surveys.round r where r.id = round_id and surveys.keeps(r.body_id)));
create policy change on surveys.result for update to samlad_application
  using (exists (select from surveys.round r where r.id = round_id and surveys.keeps(r.body_id)))
  with check (exists (select from surveys.round r where r.id = round_id and surveys.keeps(r.body_id)));
create policy read on surveys.point for select to samlad_application using (true);
create policy add on surveys.point for insert to samlad_application with check (surveys.keeps(body_id));
create policy change on surveys.point for update to samlad_application using (surveys.keeps(body_id)) with check (surveys.keeps(body_id));
revoke execute on function surveys.hold_result() from public;

-- Of what is added it is judged first whose it is: whoever keeps none of a round is told nothing of whether it is open.
drop trigger hold_site on surveys.site;
create trigger hold_site before update or delete on surveys.site for each row execute function surveys.hold_site();
create trigger hold_added_site after insert on surveys.site for each row execute function surveys.hold_site();
