-- Strategies of development cooperation (measure 30): which have been examined for trafficking, by two readers of whom neither sees
-- what the other found before having read it too. What nobody has examined is not nought: it has no mark.

create table cooperation.strategy (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  country text not null check (country ~ '^[A-Z]{2}$'),
  title text not null check (char_length(title) between 1 and 300),
  kind text not null check (kind in ('strategy', 'result_strategy', 'review', 'guideline')),
  from_year integer not null check (from_year between 1990 and 2100),
  to_year integer not null check (to_year between 1990 and 2100),
  is_decided boolean not null,
  ends_violence boolean not null,
  link text not null default '' check (char_length(link) <= 500),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (to_year >= from_year)
);
comment on table cooperation.strategy is 'A strategy or another steering text for the cooperation with a country';
comment on column cooperation.strategy.id is 'Identifier | public | permanent';
comment on column cooperation.strategy.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.strategy.country is 'The country, as a code | public | permanent';
comment on column cooperation.strategy.title is 'What it is called | public | permanent';
comment on column cooperation.strategy.kind is 'What kind of text | public | permanent';
comment on column cooperation.strategy.from_year is 'First year | public | permanent';
comment on column cooperation.strategy.to_year is 'Last year | public | permanent';
comment on column cooperation.strategy.is_decided is 'Whether it is decided, or still being written | public | permanent';
comment on column cooperation.strategy.ends_violence is 'Whether it has work on ending violence against women and girls (DAC sector 15180) | public | permanent';
comment on column cooperation.strategy.link is 'Where it can be read | public | permanent';
comment on column cooperation.strategy.closed_on is 'Since when it has ended | public | permanent';
comment on column cooperation.strategy.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.strategy.changed_at is 'When | internal | permanent';
comment on column cooperation.strategy.revision is 'Number of its version | internal | permanent';

create table cooperation.marking (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  strategy_id uuid not null references cooperation.strategy (id),
  trafficking integer not null check (trafficking between 0 and 2),
  gender integer not null check (gender between 0 and 2),
  reason text not null check (char_length(reason) between 1 and 2000),
  passage text not null check (char_length(passage) between 1 and 5000),
  marked_by uuid not null references identity.person (id),
  marked_at timestamptz not null,
  unique (strategy_id, marked_by)
);
comment on table cooperation.marking is 'What one reader found in a strategy. A second reader sees it only after having written their own';
comment on column cooperation.marking.id is 'Identifier | internal | permanent';
comment on column cooperation.marking.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.marking.strategy_id is 'The strategy | internal | permanent';
comment on column cooperation.marking.trafficking is '0 not targeted, 1 significant, 2 principal | internal | permanent';
comment on column cooperation.marking.gender is 'The same of gender equality (DAC marker 1) | internal | permanent';
comment on column cooperation.marking.reason is 'Why | internal | permanent';
comment on column cooperation.marking.passage is 'The passage that it rests on, or that there is none | internal | permanent';
comment on column cooperation.marking.marked_by is 'Who read | personal | permanent';
comment on column cooperation.marking.marked_at is 'When | internal | permanent';

create table cooperation.mark (
  id uuid primary key,
  strategy_id uuid not null unique references cooperation.strategy (id),
  trafficking integer not null check (trafficking between 0 and 2),
  gender integer not null check (gender between 0 and 2),
  reason text not null check (char_length(reason) between 1 and 2000),
  passage text not null check (char_length(passage) between 1 and 5000),
  was_settled boolean not null,
  settled_by uuid not null references identity.person (id),
  settled_at timestamptz not null
);
comment on table cooperation.mark is 'The mark of a strategy: what two readers have agreed on';
comment on column cooperation.mark.id is 'Identifier | public | permanent';
comment on column cooperation.mark.strategy_id is 'The strategy | public | permanent';
comment on column cooperation.mark.trafficking is '0 not targeted, 1 significant, 2 principal | public | permanent';
comment on column cooperation.mark.gender is 'The same of gender equality (DAC marker 1) | public | permanent';
comment on column cooperation.mark.reason is 'Why | public | permanent';
comment on column cooperation.mark.passage is 'The passage that it rests on | public | permanent';
comment on column cooperation.mark.was_settled is 'Whether the two found different things and settled it afterwards | public | permanent';
comment on column cooperation.mark.settled_by is 'Who wrote it | personal | permanent';
comment on column cooperation.mark.settled_at is 'When | internal | permanent';

create table cooperation.guidance (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null check (char_length(title) between 1 and 200),
  part text not null check (part in ('analysis', 'goal', 'dialogue', 'follow_up')),
  words text not null check (char_length(words) between 1 and 5000),
  why text not null check (char_length(why) between 1 and 2000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table cooperation.guidance is 'Words that a desk officer can take over when a strategy is written';
comment on column cooperation.guidance.id is 'Identifier | public | permanent';
comment on column cooperation.guidance.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.guidance.title is 'What it is for | public | permanent';
comment on column cooperation.guidance.part is 'Which part of a strategy | public | permanent';
comment on column cooperation.guidance.words is 'The words | public | permanent';
comment on column cooperation.guidance.why is 'When they fit, and what they rest on | public | permanent';
comment on column cooperation.guidance.closed_on is 'Since when it has ended | public | permanent';
comment on column cooperation.guidance.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.guidance.changed_at is 'When | internal | permanent';
comment on column cooperation.guidance.revision is 'Number of its version | internal | permanent';

alter table cooperation.strategy enable row level security;
alter table cooperation.marking enable row level security;
alter table cooperation.mark enable row level security;
alter table cooperation.guidance enable row level security;

create function cooperation.marks(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('ministry_officer', 'body_officer', 'national_coordinator') and owner = access.body();
-- How many have read a strategy: of what they found it says nothing.
create function cooperation.readings(strategy uuid) returns integer
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select case when access.role() not in ('ministry_officer', 'body_officer', 'national_coordinator', 'evaluator', 'system') then 0
    else (select count(*)::integer from cooperation.marking where strategy_id = strategy) end
$$;
-- Whether who asks has read it, or two have: before that what another found is hidden from them.
create function cooperation.sees_markings(strategy uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select access.role() = 'system' or access.person() is not null and (
    exists (select from cooperation.marking where strategy_id = strategy and marked_by = access.person())
    or (select count(*) from cooperation.marking where strategy_id = strategy) > 1)
$$;
-- What two readers found in each strategy that has its mark, in an order that says nothing: whose or of what it does not say.
create function cooperation.pairs() returns table (one integer, other integer)
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select p.found[1], p.found[2] from (select array_agg(m.trafficking order by m.id) as found from cooperation.marking m
    join cooperation.mark k on k.strategy_id = m.strategy_id group by m.strategy_id having count(*) = 2) p order by 1, 2
$$;
revoke execute on function cooperation.pairs(), cooperation.marks(uuid), cooperation.readings(uuid), cooperation.sees_markings(uuid) from public;
grant execute on function cooperation.pairs(), cooperation.marks(uuid), cooperation.readings(uuid), cooperation.sees_markings(uuid) to samlad_application;

grant select, insert, update on cooperation.strategy, cooperation.guidance to samlad_application;
grant select, insert on cooperation.marking, cooperation.mark to samlad_application;
create policy read on cooperation.strategy for select to samlad_application using (true);
create policy add on cooperation.strategy for insert to samlad_application with check (cooperation.marks(body_id));
create policy change on cooperation.strategy for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
create policy read on cooperation.guidance for select to samlad_application using (true);
create policy add on cooperation.guidance for insert to samlad_application with check (cooperation.marks(body_id));
create policy change on cooperation.guidance for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
create policy read on cooperation.marking for select to samlad_application using (
  (select access.role()) in ('ministry_officer', 'body_officer', 'national_coordinator', 'evaluator', 'system') and cooperation.sees_markings(strategy_id));
create policy add on cooperation.marking for insert to samlad_application with check (
  cooperation.marks(body_id) and marked_by = (select access.person()) and cooperation.readings(strategy_id) < 2);
create policy read on cooperation.mark for select to samlad_application using (true);
create policy add on cooperation.mark for insert to samlad_application with check (
  (select access.role()) in ('ministry_officer', 'body_officer', 'national_coordinator') and settled_by = (select access.person())
  and (select count(*) from cooperation.marking m where m.strategy_id = mark.strategy_id) = 2
  and exists (select from cooperation.marking m where m.strategy_id = mark.strategy_id and m.marked_by = (select access.person())));

select changes.keep_history('cooperation.strategy');
select changes.keep_history('cooperation.guidance');
