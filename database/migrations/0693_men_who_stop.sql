-- Men who want to stop buying sex (measure 8). What a man answers holds a keyed hash of a code that he has made himself, the year, and what
-- he ticked: no name, no day, no place. Whether a code has been used before nobody can ask (decision 137).
create table outreach.followed_group (
  id uuid primary key,
  body_id uuid not null unique references directory.body (id),
  opened_in integer not null
);
comment on table outreach.followed_group is 'A unit that follows men who want to stop; its identifier is the secret part of the address that they answer at';
comment on column outreach.followed_group.id is 'Identifier, drawn by lot | internal | plan';
comment on column outreach.followed_group.body_id is 'The unit | internal | plan';
comment on column outreach.followed_group.opened_in is 'Year in which it began | internal | plan';

create table outreach.flow (
  body_id uuid not null references directory.body (id),
  year integer not null check (year between 1998 and 2200),
  men integer not null check (men between 0 and 100000),
  asked integer not null check (asked between 0 and men),
  accepted integer not null check (accepted between 0 and asked),
  primary key (body_id, year)
);
comment on table outreach.flow is 'How many men a unit met in a year, how many it asked to be followed, and how many said yes';
comment on column outreach.flow.body_id is 'The unit | internal | plan';
comment on column outreach.flow.year is 'Year | internal | plan';
comment on column outreach.flow.men is 'How many it met | internal | plan';
comment on column outreach.flow.asked is 'How many it asked | internal | plan';
comment on column outreach.flow.accepted is 'How many said yes | internal | plan';

create table outreach.answer (
  group_id uuid not null references outreach.followed_group (id),
  link bytea not null check (octet_length(link) = 32),
  moment text not null check (moment in ('baseline', 'end', 'six_months', 'year')),
  year integer not null,
  asked text not null check (asked ~ '^[0-9a-f]{64}$'),
  answers jsonb not null
);
comment on table outreach.answer is 'What an unknown man answered';
comment on column outreach.answer.group_id is 'The unit | internal | plan';
comment on column outreach.answer.link is 'Hash of his own code with a key that is not in the database | secret | plan';
comment on column outreach.answer.moment is 'At the beginning, at the end, after six months or after a year | internal | plan';
comment on column outreach.answer.year is 'Year, and nothing finer | internal | plan';
comment on column outreach.answer.asked is 'SHA-256 of the questions as they were asked | internal | plan';
comment on column outreach.answer.answers is 'What he ticked, as codes | sensitive | plan';

create table outreach.result (
  until_year integer primary key,
  content jsonb not null,
  worked_out_on date not null
);
comment on table outreach.result is 'What may be told of all units together, until a year that has been over for half a year';
comment on column outreach.result.until_year is 'The last year in it | public | permanent';
comment on column outreach.result.content is 'The flow, and the change with its interval and bounds, or why nothing is told | public | permanent';
comment on column outreach.result.worked_out_on is 'When it was worked out | public | permanent';
create trigger only_grows before update or delete or truncate on outreach.result for each statement execute function access.refuse_change();

create table outreach.said_of_result (
  id uuid primary key,
  until_year integer not null references outreach.result (until_year),
  body_id uuid not null references directory.body (id),
  words text not null check (char_length(words) between 1 and 2000),
  said_by uuid not null references identity.person (id),
  said_at timestamptz not null
);
comment on table outreach.said_of_result is 'What a body says of a result, in words that claim no more than it can bear';
comment on column outreach.said_of_result.id is 'Identifier | public | permanent';
comment on column outreach.said_of_result.until_year is 'Of which result | public | permanent';
comment on column outreach.said_of_result.body_id is 'The body | public | permanent';
comment on column outreach.said_of_result.words is 'What it says | public | permanent';
comment on column outreach.said_of_result.said_by is 'Who wrote it | personal | permanent';
comment on column outreach.said_of_result.said_at is 'When | public | permanent';

create table outreach.reader (
  until_year integer not null references outreach.result (until_year),
  body_id uuid not null references directory.body (id),
  primary key (until_year, body_id)
);
comment on table outreach.reader is 'Bodies that say that they have read a result';
comment on column outreach.reader.until_year is 'Of which result | public | permanent';
comment on column outreach.reader.body_id is 'The body | internal | permanent';

-- Whoever answers comes as nobody: that a unit follows men is asked by its secret address alone.
create function outreach.follows(wanted uuid) returns boolean language sql stable parallel restricted security definer set search_path = '' as $$
  select exists (select from outreach.followed_group where id = wanted)
$$;
create function outreach.read_by(wanted integer) returns integer language sql stable parallel restricted security definer set search_path = '' as $$
  select count(*)::integer from outreach.reader where until_year = wanted
$$;
-- Nothing but this keeps a machine from answering for ever.
create function outreach.limit_answers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from outreach.answer a where a.group_id = new.group_id and a.year = new.year) >= 2000 then
    raise exception 'leaving.enough_this_year' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger limit_answers before insert on outreach.answer for each row
  when (access.role() <> 'system') execute function outreach.limit_answers();
create function outreach.unlink_answers() returns void language plpgsql volatile parallel unsafe security definer set search_path = '' as $$
declare kept outreach.answer[];
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system writes answers anew' using errcode = 'insufficient_privilege';
  end if;
  lock table outreach.answer in share row exclusive mode;
  select array_agg(a order by random()) into kept from outreach.answer a;
  delete from outreach.answer;
  insert into outreach.answer select k.* from unnest(kept) as k;
end $$;
create function outreach.this_year() returns integer language sql stable parallel restricted
  return extract(year from access.now() at time zone 'Europe/Stockholm')::integer;
revoke execute on function outreach.follows(uuid), outreach.read_by(integer), outreach.limit_answers(), outreach.unlink_answers(),
  outreach.this_year() from public;
grant execute on function outreach.follows(uuid), outreach.read_by(integer), outreach.unlink_answers(), outreach.this_year() to samlad_application;

alter table outreach.followed_group enable row level security;
alter table outreach.flow enable row level security;
alter table outreach.answer enable row level security;
alter table outreach.result enable row level security;
alter table outreach.said_of_result enable row level security;
alter table outreach.reader enable row level security;
grant select, insert on outreach.followed_group, outreach.answer, outreach.result, outreach.said_of_result, outreach.reader to samlad_application;
grant select, insert, update on outreach.flow to samlad_application;
create policy read on outreach.followed_group for select to samlad_application using ((select access.role()) = 'system' or outreach.works_at(body_id));
create policy add on outreach.followed_group for insert to samlad_application with check (outreach.works_at(body_id));
create policy read on outreach.flow for select to samlad_application using ((select access.role()) = 'system' or outreach.works_at(body_id));
create policy add on outreach.flow for insert to samlad_application with check (outreach.works_at(body_id) and year <= outreach.this_year());
create policy change on outreach.flow for update to samlad_application using (outreach.works_at(body_id))
  with check (outreach.works_at(body_id) and year <= outreach.this_year());
create policy read on outreach.answer for select to samlad_application using ((select access.role()) = 'system');
create policy add on outreach.answer for insert to samlad_application with check (outreach.follows(group_id) and year = outreach.this_year());
create policy read on outreach.result for select to samlad_application using (true);
create policy add on outreach.result for insert to samlad_application with check ((select access.role()) = 'system');
create policy read on outreach.said_of_result for select to samlad_application using (true);
create policy add on outreach.said_of_result for insert to samlad_application
  with check (access.role() in ('body_officer', 'national_coordinator') and body_id = access.body() and said_by = access.person());
create policy read on outreach.reader for select to samlad_application
  using ((select access.role()) = 'system' or ((select access.person()) is not null and body_id = (select access.body())));
create policy add on outreach.reader for insert to samlad_application with check (body_id = access.body()
  and (outreach.works_at(body_id) or access.role() in ('body_officer', 'county_coordinator', 'national_coordinator', 'ministry_officer')));
