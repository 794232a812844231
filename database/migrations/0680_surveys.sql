-- Surveys: rounds with their design and questions, slips with codes that nobody is known by, answers that are nobody's. Code and answer
-- never share a row or a transaction, and no row of an answer says when it came (decision 134).
create schema surveys;
grant usage on schema surveys to samlad_application;

create function surveys.keeps(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() = 'system' or (access.role() in ('body_officer', 'ngo_officer', 'rapporteur', 'national_coordinator')
    and owner = access.body());
create function surveys.today() returns date language sql stable parallel restricted
  return (access.now() at time zone 'Europe/Stockholm')::date;

create table surveys.round (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null check (char_length(title) between 1 and 200),
  study text not null check (char_length(study) between 1 and 120),
  purpose text not null,
  population text not null,
  frame text not null,
  mode text not null check (mode ~ '^[a-z_]+$'),
  design text not null check (design ~ '^[a-z_]+$'),
  ordered_from integer not null check (ordered_from between 0 and 120),
  age_from integer not null check (age_from between 15 and 120),
  age_to integer not null check (age_to between age_from and 120),
  anonymity text not null check (anonymity in ('by_site', 'by_round')),
  sensitive boolean not null,
  ethics text check (ethics in ('approved', 'exempt')),
  ethics_reference text not null default '',
  ethics_reason text not null default '',
  measure integer check (measure between 1 and 36),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  kept_until date not null check (kept_until > closes_on),
  asked jsonb not null default '{"items": [], "right": {}}',
  opened_on date,
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table surveys.round is 'A round of a survey: whom it asks what, how they were drawn, and what is promised them';
comment on column surveys.round.id is 'Identifier | public | permanent';
comment on column surveys.round.body_id is 'The body that asks | public | permanent';
comment on column surveys.round.title is 'What it is called | public | permanent';
comment on column surveys.round.study is 'Name of the study, which its rounds share | public | permanent';
comment on column surveys.round.purpose is 'What it is to tell | public | permanent';
comment on column surveys.round.population is 'Of whom it is to tell | public | permanent';
comment on column surveys.round.frame is 'From what those asked were drawn, and who is not in it | public | permanent';
comment on column surveys.round.mode is 'Where and how it is answered | public | permanent';
comment on column surveys.round.design is 'How those asked were drawn | public | permanent';
comment on column surveys.round.ordered_from is 'From which age it was ordered | public | permanent';
comment on column surveys.round.age_from is 'From which age it is asked | public | permanent';
comment on column surveys.round.age_to is 'To which age it is asked | public | permanent';
comment on column surveys.round.anonymity is 'Whether an answer says at which site and in which week, or neither | public | permanent';
comment on column surveys.round.sensitive is 'Whether it asks for what is sensitive | public | permanent';
comment on column surveys.round.ethics is 'Whether ethics were approved, or it was found to be exempt | public | permanent';
comment on column surveys.round.ethics_reference is 'Reference of the approval | public | permanent';
comment on column surveys.round.ethics_reason is 'Why no approval is needed | public | permanent';
comment on column surveys.round.measure is 'Measure of the plan that it serves | public | permanent';
comment on column surveys.round.opens_on is 'First day for answers | public | permanent';
comment on column surveys.round.closes_on is 'Last day for answers | public | permanent';
comment on column surveys.round.kept_until is 'When single answers are removed | public | permanent';
comment on column surveys.round.asked is 'Its questions, with their words in each language | public | permanent';
comment on column surveys.round.opened_on is 'Since when it takes answers and stays as it is | public | permanent';
comment on column surveys.round.closed_on is 'When it was ended before its last day | public | permanent';
comment on column surveys.round.changed_by is 'Who wrote it last | personal | permanent';
comment on column surveys.round.changed_at is 'When | internal | permanent';
comment on column surveys.round.revision is 'Number of its last change | internal | permanent';

create function surveys.is_open(round surveys.round) returns boolean language sql stable parallel restricted
  return round.opened_on is not null and round.closed_on is null and surveys.today() between round.opens_on and round.closes_on;

create table surveys.site (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references surveys.round (id),
  name text not null check (char_length(name) between 1 and 120),
  stratum text not null default '' check (char_length(stratum) <= 120),
  cluster text not null check (char_length(cluster) between 1 and 120),
  stratum_size integer check (stratum_size > 0),
  people integer not null check (people between 1 and 1000),
  weight double precision not null default 1 check (weight > 0),
  issued integer not null default 0 check (issued <= 1200),
  used integer not null default 0,
  answered integer not null default 0,
  unique (round_id, name)
);
comment on table surveys.site is 'Where slips are handed out: a class, a clinic; a cell of the design. Counts alone, never people';
comment on column surveys.site.id is 'Identifier | internal | plan';
comment on column surveys.site.round_id is 'The round | internal | plan';
comment on column surveys.site.name is 'What it is called | internal | plan';
comment on column surveys.site.stratum is 'The stratum that it was drawn in | internal | plan';
comment on column surveys.site.cluster is 'The unit that was drawn: a school | internal | plan';
comment on column surveys.site.stratum_size is 'How many such units there are in the stratum | internal | plan';
comment on column surveys.site.people is 'How many are asked there | internal | plan';
comment on column surveys.site.weight is 'How many each of them stands for | internal | plan';
comment on column surveys.site.issued is 'How many slips were printed for it | internal | plan';
comment on column surveys.site.used is 'How many slips had been used last night | internal | plan';
comment on column surveys.site.answered is 'How many answers there were last night | internal | plan';

create table surveys.slip (
  hash bytea primary key,
  site_id uuid not null references surveys.site (id)
);
comment on table surveys.slip is 'Slips that have not been used: one that is used is removed, and is nowhere';
comment on column surveys.slip.hash is 'Keyed hash of its code | secret | plan';
comment on column surveys.slip.site_id is 'For which site it was printed | internal | plan';

-- What comes during the day writes nothing to the write-ahead log: there it would stand in the order in which it came, with the time.
create unlogged table surveys.spent (
  nonce bytea primary key,
  until date not null
);
comment on table surveys.spent is 'Passes that an answer has spent, until they would have ended';
comment on column surveys.spent.nonce is 'What the pass is known by; it stands nowhere else | secret | transient';
comment on column surveys.spent.until is 'When passes of that day end | internal | transient';

create unlogged table surveys.intake (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  site_id uuid,
  week date check (extract(isodow from week) = 1),
  answers jsonb not null check (pg_column_size(answers) < 20000)
);
create index intake_site on surveys.intake (round_id, site_id);
comment on table surveys.intake is 'Answers of today, in an order drawn by lot anew with each; nobody knows whose';
comment on column surveys.intake.id is 'Identifier, drawn by lot, and anew with each answer | internal | plan';
comment on column surveys.intake.round_id is 'The round | internal | plan';
comment on column surveys.intake.site_id is 'The site, where the round says that answers tell it | internal | plan';
comment on column surveys.intake.week is 'The Monday of the week, where the round says that answers tell it | internal | plan';
comment on column surveys.intake.answers is 'Each answer by its question | sensitive | plan';

create table surveys.answer (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references surveys.round (id),
  site_id uuid references surveys.site (id),
  week date check (extract(isodow from week) = 1),
  answers jsonb not null check (pg_column_size(answers) < 20000)
);
create index answer_round on surveys.answer (round_id);
comment on table surveys.answer is 'Answers of a round, written anew each night in an order drawn by lot; nobody knows whose';
comment on column surveys.answer.id is 'Identifier, drawn by lot, and anew each night | internal | plan';
comment on column surveys.answer.round_id is 'The round | internal | plan';
comment on column surveys.answer.site_id is 'The site, where the round says that answers tell it | internal | plan';
comment on column surveys.answer.week is 'The Monday of the week, where the round says that answers tell it | internal | plan';
comment on column surveys.answer.answers is 'Each answer by its question | sensitive | plan';

create unlogged table surveys.halfway (
  hash bytea primary key,
  sealed bytea not null check (octet_length(sealed) < 40000),
  until date not null
);
comment on table surveys.halfway is 'What somebody has answered who goes on later, sealed with the code that they alone have';
comment on column surveys.halfway.hash is 'Hash of the code | secret | transient';
comment on column surveys.halfway.sealed is 'Their pass and their answers, sealed with the code | secret | transient';
comment on column surveys.halfway.until is 'When it is removed | internal | transient';

-- What is promised to those who answer stays as it is once anybody may have answered; only its last day moves, and never past the day on which
-- answers are removed (a check of the table).
create function surveys.hold_round() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' or to_jsonb(old) - '{closes_on,closed_on,changed_by,changed_at,revision}'::text[]
      is distinct from to_jsonb(new) - '{closes_on,closed_on,changed_by,changed_at,revision}'::text[] then
    raise exception 'survey.open_stays' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger hold_round before update or delete on surveys.round for each row when (old.opened_on is not null) execute function surveys.hold_round();

create function surveys.require_openable() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.sensitive and coalesce(case new.ethics when 'approved' then new.ethics_reference when 'exempt' then new.ethics_reason end, '') = '' then
    raise exception 'survey.no_ethics' using errcode = 'SL409';
  end if;
  if jsonb_array_length(new.asked -> 'items') = 0 then raise exception 'survey.asks_nothing' using errcode = 'SL409'; end if;
  if not exists (select from surveys.site s where s.round_id = new.id) then raise exception 'survey.no_site' using errcode = 'SL409'; end if;
  return new;
end $$;
create trigger require_openable before update on surveys.round for each row
  when (old.opened_on is null and new.opened_on is not null) execute function surveys.require_openable();

-- The design stays too: no site is added, taken away or weighed otherwise once the round is open; only its counts grow.
create function surveys.hold_site() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from surveys.round r where r.id = coalesce(new.round_id, old.round_id) and r.opened_on is not null)
    and (tg_op <> 'UPDATE' or to_jsonb(old) - '{issued,used,answered}'::text[] is distinct from to_jsonb(new) - '{issued,used,answered}'::text[]) then
    raise exception 'survey.open_stays' using errcode = 'SL409';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger hold_site before insert or update or delete on surveys.site for each row execute function surveys.hold_site();

-- A code is used: its slip is removed, in a transaction in which nothing else is written. Nothing where it is not there.
create function surveys.redeem(code bytea) returns table (round uuid, site uuid) language sql volatile security definer
  set search_path = pg_catalog, pg_temp begin atomic
  delete from surveys.slip p using surveys.site s join surveys.round r on r.id = s.round_id
    where p.hash = code and s.id = p.site_id and surveys.is_open(r) returning s.round_id, s.id;
end;

-- An answer spends a pass. All answers of today at its site are written anew with it, in an order drawn by lot and with new
-- identifiers, so that neither their place nor their transaction tells which came when.
create function surveys.take_answer(of_round uuid, of_site uuid, pass bytea, ends date, given jsonb) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  asked surveys.round;
  kept surveys.intake[];
begin
  select * into asked from surveys.round r where r.id = of_round;
  if given is null or asked.id is null or not surveys.is_open(asked) then raise exception 'survey.closed' using errcode = 'SL409'; end if;
  insert into surveys.spent values (pass, ends) on conflict do nothing;
  if not found then raise exception 'survey.spent' using errcode = 'SL409'; end if;
  if asked.anonymity = 'by_round' then of_site := null; end if;
  perform pg_advisory_xact_lock(hashtextextended(of_round::text || coalesce(of_site::text, ''), 680));
  with gone as (delete from surveys.intake i where i.round_id = of_round and i.site_id is not distinct from of_site returning i.*)
    select array_agg(g) into kept from gone g;
  insert into surveys.intake (round_id, site_id, week, answers)
    select of_round, of_site, one.week, one.answers from (
      select k.week, k.answers from unnest(kept) k union all
      select case asked.anonymity when 'by_site' then date_trunc('week', surveys.today())::date end, given) one
    order by random();
end $$;

create function surveys.keep_halfway(code bytea, sealed bytea, ends date) returns void language sql volatile security definer
  set search_path = pg_catalog, pg_temp begin atomic
  insert into surveys.halfway select code, sealed, ends where ends <= surveys.today() + 30;
end;
create function surveys.go_on(code bytea) returns bytea language sql volatile security definer set search_path = pg_catalog, pg_temp begin atomic
  delete from surveys.halfway h where h.hash = code returning h.sealed;
end;

-- By night what came by day is written down for good, at least five of a site at a time or when the round has ended, and all answers of a
-- round that got any are written anew. Answers are removed on their day.
create function surveys.settle() returns integer language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ready surveys.intake[];
  kept surveys.answer[];
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system settles answers' using errcode = 'insufficient_privilege';
  end if;
  lock table surveys.intake, surveys.answer in share row exclusive mode;
  delete from surveys.spent where until < surveys.today();
  delete from surveys.halfway where until < surveys.today();
  delete from surveys.answer a using surveys.round r where r.id = a.round_id and r.kept_until < surveys.today();
  with many as (
      select i.round_id, i.site_id from surveys.intake i join surveys.round r on r.id = i.round_id
        group by i.round_id, i.site_id, r.id having count(*) >= 5 or not surveys.is_open(r)),
    gone as (delete from surveys.intake i using many m
      where m.round_id = i.round_id and m.site_id is not distinct from i.site_id returning i.*)
    select array_agg(g) into ready from gone g;
  with gone as (delete from surveys.answer a where a.round_id in (select r.round_id from unnest(ready) r) returning a.*)
    select array_agg(g) into kept from gone g;
  insert into surveys.answer (round_id, site_id, week, answers)
    select one.round_id, one.site_id, one.week, one.answers from (
      select k.round_id, k.site_id, k.week, k.answers from unnest(kept) k union all
      select r.round_id, r.site_id, r.week, r.answers from unnest(ready) r) one
    order by random();
  update surveys.site s set used = s.issued - (select count(*) from surveys.slip p where p.site_id = s.id),
    answered = (select count(*) from surveys.answer a where a.site_id = s.id)
    from surveys.round r where r.id = s.round_id and r.opened_on is not null and r.kept_until >= surveys.today();
  return coalesce(cardinality(ready), 0);
end $$;

alter table surveys.round enable row level security;
alter table surveys.site enable row level security;
alter table surveys.slip enable row level security;
alter table surveys.spent enable row level security;
alter table surveys.intake enable row level security;
alter table surveys.answer enable row level security;
alter table surveys.halfway enable row level security;
grant select, insert, update on surveys.round to samlad_application;
grant select, insert, update, delete on surveys.site to samlad_application;
grant insert on surveys.slip to samlad_application;
grant select on surveys.answer to samlad_application;
create policy read on surveys.round for select to samlad_application using (opened_on is not null or surveys.keeps(body_id));
create policy add on surveys.round for insert to samlad_application with check (surveys.keeps(body_id) and opened_on is null);
create policy change on surveys.round for update to samlad_application using (surveys.keeps(body_id)) with check (surveys.keeps(body_id));
create policy keep on surveys.site for all to samlad_application
  using (exists (select from surveys.round r where r.id = round_id and surveys.keeps(r.body_id)))
  with check (exists (select from surveys.round r where r.id = round_id and surveys.keeps(r.body_id)));
create policy issue on surveys.slip for insert to samlad_application
  with check (exists (select from surveys.site s join surveys.round r on r.id = s.round_id where s.id = site_id and surveys.keeps(r.body_id)));
create policy read on surveys.answer for select to samlad_application using ((select access.role()) = 'system');

revoke execute on function surveys.keeps(uuid), surveys.today(), surveys.is_open(surveys.round), surveys.hold_round(), surveys.require_openable(),
  surveys.hold_site(), surveys.redeem(bytea), surveys.take_answer(uuid, uuid, bytea, date, jsonb), surveys.keep_halfway(bytea, bytea, date),
  surveys.go_on(bytea), surveys.settle() from public;
grant execute on function surveys.keeps(uuid), surveys.today(), surveys.is_open(surveys.round), surveys.redeem(bytea),
  surveys.take_answer(uuid, uuid, bytea, date, jsonb), surveys.keep_halfway(bytea, bytea, date), surveys.go_on(bytea), surveys.settle()
  to samlad_application;

-- When somebody answers, nothing is noted anywhere.
select changes.keep_apart('surveys.slip', 'surveys.spent', 'surveys.intake', 'surveys.answer', 'surveys.halfway', 'surveys.site');
