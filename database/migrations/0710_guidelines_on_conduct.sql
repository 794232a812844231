-- What guidelines of state bodies say of the purchase of sex (measure 15): asked, answered question by question with the passage, and
-- by how many employees; and how many of a unit have attested that they know them, never who.
create schema conduct;
grant usage on schema conduct to samlad_application, samlad_worker;

-- Who answers at a body for its guidelines, and who maps those of all bodies.
create function conduct.keeps_own(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('body_officer', 'county_coordinator', 'ministry_officer', 'national_coordinator') and owner = access.body();
create function conduct.maps() returns boolean language sql stable parallel restricted
  return access.role() = 'national_coordinator';
revoke execute on function conduct.keeps_own(uuid), conduct.maps() from public;
grant execute on function conduct.keeps_own(uuid), conduct.maps() to samlad_application, samlad_worker;

create table conduct.asking (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  until_on date not null,
  asked_on date not null check (asked_on <= until_on),
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null
);
comment on table conduct.asking is 'That a body was asked what its guidelines on conduct say';
comment on column conduct.asking.id is 'Identifier | public | permanent';
comment on column conduct.asking.body_id is 'The body that was asked | public | permanent';
comment on column conduct.asking.until_on is 'By when an answer was asked for; no answer by then is told as none | public | permanent';
comment on column conduct.asking.asked_on is 'The day on which it was asked | public | permanent';
comment on column conduct.asking.asked_by is 'Who asked | personal | permanent';
comment on column conduct.asking.asked_at is 'When | internal | permanent';
create index asking_body on conduct.asking (body_id, until_on);

create table conduct.answer (
  id uuid primary key,
  number bigint generated always as identity,
  body_id uuid not null references directory.body (id),
  question text not null check (question in ('has_text', 'purchase', 'abroad', 'home', 'off_duty', 'consequences', 'decides', 'contract')),
  answer text not null check (answer in ('yes', 'no')),
  passage text not null default '' check (char_length(passage) <= 5000),
  place text not null default '' check (char_length(place) <= 200),
  document text not null check (char_length(document) between 1 and 300),
  reviewed_on date,
  by_body uuid not null references directory.body (id),
  answered_on date not null,
  answered_by uuid not null references identity.person (id),
  answered_at timestamptz not null,
  -- Where a text says something, what it says stands beside the answer.
  check (answer = 'no' or question = 'has_text' or (passage <> '' and place <> ''))
);
comment on table conduct.answer is 'What the guidelines of a body say, answered by a person question by question; the latest answer counts';
comment on column conduct.answer.id is 'Identifier | public | permanent';
comment on column conduct.answer.number is 'Their order: of two answers to a question the later counts | internal | permanent';
comment on column conduct.answer.body_id is 'The body whose guidelines they are | public | permanent';
comment on column conduct.answer.question is 'Which question, as a code | public | permanent';
comment on column conduct.answer.answer is 'Yes or no: a question that nobody answered has no row | public | permanent';
comment on column conduct.answer.passage is 'What the text says, word for word | public | permanent';
comment on column conduct.answer.place is 'Where in the text | public | permanent';
comment on column conduct.answer.document is 'The document, by its reference | public | permanent';
comment on column conduct.answer.reviewed_on is 'When the text was last looked at | public | permanent';
comment on column conduct.answer.by_body is 'For which body whoever answered acts: itself, or whoever maps | public | permanent';
comment on column conduct.answer.answered_on is 'The day on which it was answered | public | permanent';
comment on column conduct.answer.answered_by is 'Who answered | personal | permanent';
comment on column conduct.answer.answered_at is 'When | internal | permanent';
create index answer_body on conduct.answer (body_id, question, number desc);

create table conduct.headcount (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  staff integer not null check (staff between 1 and 500000),
  as_of date not null,
  source text not null check (char_length(source) between 1 and 300),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null
);
comment on table conduct.headcount is 'How many a body employs, by which source; the latest day counts';
comment on column conduct.headcount.id is 'Identifier | public | permanent';
comment on column conduct.headcount.body_id is 'The body | public | permanent';
comment on column conduct.headcount.staff is 'How many | public | permanent';
comment on column conduct.headcount.as_of is 'On which day | public | permanent';
comment on column conduct.headcount.source is 'By which source | public | permanent';
comment on column conduct.headcount.made_by is 'Who entered it | personal | permanent';
comment on column conduct.headcount.made_at is 'When | internal | permanent';
create index headcount_body on conduct.headcount (body_id, as_of desc);

create table conduct.attestation (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  unit text not null check (char_length(unit) between 1 and 200),
  year integer not null check (year between 2000 and 2200),
  -- Of a smaller unit the number would say who has not.
  staff integer not null check (staff between 10 and 500000),
  attested integer not null check (attested between 0 and staff),
  procedure_exists text not null check (procedure_exists in ('yes', 'no')),
  procedure_used text not null default 'not_told' check (procedure_used in ('yes', 'no', 'not_told')),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (body_id, unit, year),
  -- Of a small body that a procedure was used would say of whom.
  check (procedure_used = 'not_told' or staff >= 500)
);
comment on table conduct.attestation is 'How many of a unit have attested in a year that they know the guidelines: never who, and nothing of any breach';
comment on column conduct.attestation.id is 'Identifier | internal | permanent';
comment on column conduct.attestation.body_id is 'The body | internal | permanent';
comment on column conduct.attestation.unit is 'The unit | internal | permanent';
comment on column conduct.attestation.year is 'The year | internal | permanent';
comment on column conduct.attestation.staff is 'How many work there | internal | permanent';
comment on column conduct.attestation.attested is 'How many of them have attested | internal | permanent';
comment on column conduct.attestation.procedure_exists is 'Whether it is settled what happens when somebody breaks them | internal | permanent';
comment on column conduct.attestation.procedure_used is 'Whether that was used in the year; told of large units alone, where it tells nothing of anybody | internal | permanent';
comment on column conduct.attestation.changed_by is 'Who wrote it last | personal | permanent';
comment on column conduct.attestation.changed_at is 'When | internal | permanent';
comment on column conduct.attestation.revision is 'Number of its last change | internal | permanent';

-- State bodies on a day, and how each stands to each question: what the text says, that nobody answered, that it waits, that nobody asked.
-- A body that has no text has none that says anything.
create function conduct.standing(at date) returns table (body_id uuid, name text, question text, state text, staff integer)
language sql stable parallel restricted as $$
  select b.id, b.name, q.question,
    case
      when own.answer is not null then own.answer
      when text.answer = 'no' then 'no'
      when asked.until_on < at then 'no_answer'
      when asked.until_on is not null then 'waiting'
      else 'not_asked'
    end,
    h.staff
  from directory.body b
    cross join unnest('{has_text,purchase,abroad,home,off_duty,consequences,decides,contract}'::text[]) as q (question)
    left join lateral (select a.answer from conduct.answer a where a.body_id = b.id and a.question = q.question
      and a.answered_on <= at order by a.number desc limit 1) own on true
    left join lateral (select a.answer from conduct.answer a where a.body_id = b.id and a.question = 'has_text'
      and a.answered_on <= at order by a.number desc limit 1) text on true
    left join lateral (select a.until_on from conduct.asking a where a.body_id = b.id and a.asked_on <= at
      order by a.until_on desc limit 1) asked on true
    left join lateral (select c.staff from conduct.headcount c where c.body_id = b.id and c.as_of <= at
      order by c.as_of desc, c.made_at desc limit 1) h on true
  where b.type in ('agency', 'county_board', 'department') and not b.hidden
    and (b.active_from is null or b.active_from <= at) and (b.active_until is null or b.active_until >= at)
$$;
revoke execute on function conduct.standing(date) from public;
grant execute on function conduct.standing(date) to samlad_application, samlad_worker;

do $$
declare
  kept record;
begin
  for kept in select * from (values ('asking'), ('answer'), ('headcount'), ('attestation')) as v (called) loop
    execute format('alter table conduct.%I enable row level security', kept.called);
  end loop;
end $$;
grant select, insert on conduct.asking, conduct.answer, conduct.headcount to samlad_application;
grant select, insert, update on conduct.attestation to samlad_application;
create policy read on conduct.asking for select to samlad_application using (true);
create policy add on conduct.asking for insert to samlad_application with check (conduct.maps() and asked_by = access.person());
create policy read on conduct.answer for select to samlad_application using (true);
create policy add on conduct.answer for insert to samlad_application
  with check ((conduct.keeps_own(body_id) or conduct.maps()) and answered_by = access.person() and by_body = access.body());
create policy read on conduct.headcount for select to samlad_application using (true);
create policy add on conduct.headcount for insert to samlad_application
  with check ((conduct.keeps_own(body_id) or conduct.maps()) and made_by = access.person());
create policy read on conduct.attestation for select to samlad_application
  using ((select access.role()) = 'system' or conduct.keeps_own(body_id));
create policy add on conduct.attestation for insert to samlad_application with check (conduct.keeps_own(body_id));
create policy change on conduct.attestation for update to samlad_application
  using (conduct.keeps_own(body_id)) with check (conduct.keeps_own(body_id));
select changes.keep_history('conduct.attestation');
