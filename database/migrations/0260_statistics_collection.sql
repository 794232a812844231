-- Collections of the rapporteur: who is asked to report, what, and until when; and what each has handed in. Nothing that is handed
-- in is changed: a later one stands beside the earlier ones, and the latest counts.

create table statistics.collection (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title jsonb not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  due_on date not null check (due_on > period_to),
  opened_by uuid references identity.person (id),
  opened_at timestamptz not null
);
comment on table statistics.collection is 'A round in which bodies report what they know of a period';
comment on column statistics.collection.id is 'Identifier | public | permanent';
comment on column statistics.collection.body_id is 'The body that asks | public | permanent';
comment on column statistics.collection.title is 'What it is called, in Swedish and English | public | permanent';
comment on column statistics.collection.period_from is 'First day that is reported on | public | permanent';
comment on column statistics.collection.period_to is 'Last day that is reported on | public | permanent';
comment on column statistics.collection.due_on is 'Last day to hand in | public | permanent';
comment on column statistics.collection.opened_by is 'Who opened it | personal | permanent';
comment on column statistics.collection.opened_at is 'When it was opened | internal | permanent';

create table statistics.reporter (
  collection_id uuid not null references statistics.collection (id),
  body_id uuid not null references directory.body (id),
  kind text not null,
  ways text[] not null check (cardinality(ways) > 0 and ways <@ array['tables', 'records', 'encoded']),
  tables text[] not null,
  asked_at timestamptz not null,
  primary key (collection_id, body_id)
);
comment on table statistics.reporter is 'A body that is asked to report in a collection';
comment on column statistics.reporter.collection_id is 'The collection | internal | permanent';
comment on column statistics.reporter.body_id is 'The body that is asked; that a body is a shelter is told to nobody else | internal | permanent';
comment on column statistics.reporter.kind is 'What kind of registering organisation it is | internal | permanent';
comment on column statistics.reporter.ways is 'How it is asked to report: tables, case records without identity, encoded records | internal | permanent';
comment on column statistics.reporter.tables is 'Which tables it is asked for | internal | permanent';
comment on column statistics.reporter.asked_at is 'When it was asked | internal | permanent';

create table statistics.submission (
  id uuid primary key,
  collection_id uuid not null,
  body_id uuid not null,
  way text not null check (way in ('tables', 'records')),
  number integer not null check (number > 0),
  counted_on date not null,
  content jsonb not null,
  handed_in_by uuid references identity.person (id),
  handed_in_at timestamptz not null,
  foreign key (collection_id, body_id) references statistics.reporter (collection_id, body_id),
  unique (collection_id, body_id, way, number)
);
comment on table statistics.submission is 'What a body has handed in, one way, one time; the one with the highest number counts';
comment on column statistics.submission.id is 'Identifier | internal | permanent';
comment on column statistics.submission.collection_id is 'The collection | internal | permanent';
comment on column statistics.submission.body_id is 'The body that reports | internal | permanent';
comment on column statistics.submission.way is 'Tables, or case records without identity | internal | permanent';
comment on column statistics.submission.number is 'Which of those handed in this way by this body, from 1 | internal | permanent';
comment on column statistics.submission.counted_on is 'The day on which what is counted was true | internal | permanent';
comment on column statistics.submission.content is 'The tables, or the records; small counts and single records may tell of persons | sensitive | permanent';
comment on column statistics.submission.handed_in_by is 'Who handed it in | personal | permanent';
comment on column statistics.submission.handed_in_at is 'When | internal | permanent';

create table statistics.collection_door (
  collection_id uuid primary key references statistics.collection (id),
  code text not null unique
);
comment on table statistics.collection_door is 'The code by which a body that nobody finds in the directory comes into a collection by itself';
comment on column statistics.collection_door.collection_id is 'The collection | internal | permanent';
comment on column statistics.collection_door.code is 'What the rapporteur hands over outside this system; it opens nothing to anybody but a shelter | secret | permanent';

create table statistics.question (
  id uuid primary key,
  submission_id uuid not null references statistics.submission (id),
  kind text not null check (kind in ('change', 'stopped', 'differs', 'code', 'own')),
  about jsonb,
  words text,
  asked_by uuid references identity.person (id),
  asked_at timestamptz not null,
  check ((kind = 'own') = (words is not null))
);
comment on table statistics.question is 'What is asked of what a body has handed in, by a rule or by the rapporteur';
comment on column statistics.question.id is 'Identifier | internal | permanent';
comment on column statistics.question.submission_id is 'What was handed in | internal | permanent';
comment on column statistics.question.kind is 'Large change, no longer told, differs between the ways, crime codes, or the rapporteur''s own | internal | permanent';
comment on column statistics.question.about is 'Which cell, and the figures that were compared | sensitive | permanent';
comment on column statistics.question.words is 'The rapporteur''s own words | sensitive | permanent';
comment on column statistics.question.asked_by is 'The rapporteur who asks; nobody where a rule does | personal | permanent';
comment on column statistics.question.asked_at is 'When | internal | permanent';
create index question_submission on statistics.question (submission_id);

create table statistics.answer (
  id uuid primary key,
  question_id uuid not null references statistics.question (id),
  words text not null,
  answered_by uuid references identity.person (id),
  answered_at timestamptz not null
);
comment on table statistics.answer is 'What a body answers to a question of what it has handed in';
comment on column statistics.answer.id is 'Identifier | internal | permanent';
comment on column statistics.answer.question_id is 'The question | internal | permanent';
comment on column statistics.answer.words is 'The answer | sensitive | permanent';
comment on column statistics.answer.answered_by is 'Who answered | personal | permanent';
comment on column statistics.answer.answered_at is 'When | internal | permanent';
create index answer_question on statistics.answer (question_id);

-- As the owner, so that the policies of the tables do not ask each other in a circle.
create function statistics.asks(collection uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select c.body_id from statistics.collection c where c.id = collection);
create function statistics.is_asked(collection uuid, body uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from statistics.reporter r where r.collection_id = collection and r.body_id = body);
create function statistics.is_unfound(body uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (select from directory.body b where b.id = body and b.type = 'shelter');
-- Those who hand in for a body: whoever answers for its figures, never who meets its people.
create function statistics.reports_for(body uuid) returns boolean language sql stable parallel safe
  return access.role() = 'system' or (
    access.role() in ('body_officer', 'county_coordinator', 'regional_coordinator', 'police_prosecutor', 'ngo_officer', 'shelter_staff', 'case_manager')
    and body = access.body()
  );
-- That a shelter is asked is known to the rapporteur's own room and to itself (domain rule 8).
create function statistics.sees_reporter(collection uuid, body uuid) returns boolean language sql stable
  return statistics.reports_for(body) or statistics.made(statistics.asks(collection))
    or (statistics.works_with(statistics.asks(collection)) and not statistics.is_unfound(body));

-- A shelter comes in by itself, with the code that it was given; to anybody else the code opens nothing.
create function statistics.come_in(given text, wanted text[], at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog as $$
declare found uuid;
begin
  select d.collection_id into found from statistics.collection_door d where d.code = given;
  if found is null or access.body() is null or not statistics.reports_for(access.body()) or not statistics.is_unfound(access.body())
  then return null; end if;
  insert into statistics.reporter values (found, access.body(), 'shelter', array['tables'], wanted, at)
    on conflict do nothing;
  return found;
end $$;

-- How many collections wait for a body: something is left to hand in, or a question of what counts is left to answer. A number alone,
-- since it stands beside a link on every page, before anybody's walls are set.
create function statistics.waiting_for(body uuid) returns bigint
  language sql stable security definer set search_path = pg_catalog
  return (
    select count(*) from statistics.reporter r
    where r.body_id = body and (
      exists (
        select from unnest(r.ways) as w (way)
        where w.way <> 'encoded' and not exists (
          select from statistics.submission s
          where s.collection_id = r.collection_id and s.body_id = r.body_id and s.way = w.way))
      or exists (
        select from statistics.submission s join statistics.question q on q.submission_id = s.id
        where s.collection_id = r.collection_id and s.body_id = r.body_id
          and not exists (select from statistics.answer a where a.question_id = q.id)
          and not exists (select from statistics.submission l where l.collection_id = s.collection_id
            and l.body_id = s.body_id and l.way = s.way and l.number > s.number))));

do $$
declare name text;
begin
  foreach name in array array['collection', 'reporter', 'submission', 'collection_door', 'question', 'answer'] loop
    execute format('create trigger only_grows before update or delete or truncate on statistics.%I for each statement execute function access.refuse_change()', name);
    execute format('alter table statistics.%I enable row level security', name);
    execute format('grant select, insert on statistics.%I to samlad_application', name);
  end loop;
end $$;

create policy read on statistics.collection for select to samlad_application using (
  statistics.works_with(body_id) or (statistics.reports_for(access.body()) and statistics.is_asked(id, access.body()))
);
create policy read on statistics.reporter for select to samlad_application using (
  statistics.sees_reporter(collection_id, body_id)
);
create policy read on statistics.submission for select to samlad_application using (
  statistics.sees_reporter(collection_id, body_id)
);
create policy read on statistics.collection_door for select to samlad_application using (
  statistics.made(statistics.asks(collection_id))
);
create policy read on statistics.question for select to samlad_application using (
  exists (select from statistics.submission s where s.id = submission_id)
);
create policy read on statistics.answer for select to samlad_application using (
  exists (select from statistics.question q where q.id = question_id)
);
create policy add on statistics.collection for insert to samlad_application with check (statistics.made(body_id));
create policy add on statistics.reporter for insert to samlad_application with check (statistics.made(statistics.asks(collection_id)));
create policy add on statistics.collection_door for insert to samlad_application with check (statistics.made(statistics.asks(collection_id)));
create policy add on statistics.submission for insert to samlad_application with check (
  statistics.reports_for(body_id) and statistics.is_asked(collection_id, body_id)
);
create policy add on statistics.question for insert to samlad_application with check (
  exists (select from statistics.submission s where s.id = submission_id
    and case when kind = 'own' then statistics.made(statistics.asks(s.collection_id)) else statistics.reports_for(s.body_id) end)
);
create policy add on statistics.answer for insert to samlad_application with check (
  exists (select from statistics.question q join statistics.submission s on s.id = q.submission_id
    where q.id = question_id and statistics.reports_for(s.body_id))
);
