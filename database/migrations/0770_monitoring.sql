-- Questions of those who look at how conventions are kept, and the replies: what each answer draws from, who was asked, what was sent.
create schema monitoring;
grant usage on schema monitoring to samlad_application;
create function monitoring.keeps(owner uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('national_coordinator', 'ministry_officer') and owner = access.body();
create function monitoring.answers(asked uuid) returns boolean language sql stable parallel restricted
  return access.role() in ('body_officer', 'county_coordinator', 'national_coordinator', 'ministry_officer') and asked = access.body();

create table monitoring.round (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  mechanism text not null check (mechanism ~ '^[a-z_]+$'),
  name text not null check (char_length(name) between 1 and 200),
  reference text not null default '' check (char_length(reference) <= 60),
  sent_on date not null,
  due_on date not null check (due_on >= sent_on),
  not_before date not null check (not_before <= due_on),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table monitoring.round is 'A round of questions by a body that looks at how a convention is kept';
comment on column monitoring.round.id is 'Identifier | public | permanent';
comment on column monitoring.round.body_id is 'The body that answers for the reply | public | permanent';
comment on column monitoring.round.mechanism is 'Who asks, as a code | public | permanent';
comment on column monitoring.round.name is 'What the round is called | public | permanent';
comment on column monitoring.round.reference is 'Its symbol | public | permanent';
comment on column monitoring.round.sent_on is 'When the questions came | public | permanent';
comment on column monitoring.round.due_on is 'When the reply is due | public | permanent';
comment on column monitoring.round.not_before is 'What sources tell of before this day is too old for the reply | public | permanent';
comment on column monitoring.round.closed_on is 'Since when it is worked on no more | public | permanent';
comment on column monitoring.round.changed_by is 'Who wrote it last | personal | permanent';
comment on column monitoring.round.changed_at is 'When | internal | permanent';
comment on column monitoring.round.revision is 'Number of its last change | internal | permanent';

create table monitoring.part (
  id uuid primary key,
  round_id uuid not null references monitoring.round (id),
  position integer not null,
  number text not null check (char_length(number) between 1 and 20),
  topic text not null check (char_length(topic) between 1 and 300),
  article text not null default '' check (char_length(article) <= 60),
  kind text not null check (kind ~ '^[a-z_]+$'),
  wording text not null default '' check (char_length(wording) <= 20000),
  responsible text not null default '' check (char_length(responsible) <= 200),
  answer text not null default '' check (char_length(answer) <= 20000),
  approved_on date,
  approved_by uuid references identity.person (id),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((approved_on is null) = (approved_by is null)),
  unique (round_id, number)
);
comment on table monitoring.part is 'A question of a round, and what is answered to it';
comment on column monitoring.part.id is 'Identifier | internal | permanent';
comment on column monitoring.part.round_id is 'The round | internal | permanent';
comment on column monitoring.part.position is 'Its place among the questions | internal | permanent';
comment on column monitoring.part.number is 'Its number in the questionnaire | internal | permanent';
comment on column monitoring.part.topic is 'What it is about, in our own words | internal | permanent';
comment on column monitoring.part.article is 'The article that it is about | internal | permanent';
comment on column monitoring.part.kind is 'What kind of answer it asks for, as a code | internal | permanent';
comment on column monitoring.part.wording is 'The question as it was put, where an editor has entered it | internal | permanent';
comment on column monitoring.part.responsible is 'The body that is asked where nothing is known | internal | permanent';
comment on column monitoring.part.answer is 'What is answered in words | internal | permanent';
comment on column monitoring.part.approved_on is 'When the answer was approved | internal | permanent';
comment on column monitoring.part.approved_by is 'Who approved it | personal | permanent';
comment on column monitoring.part.changed_by is 'Who wrote it last | personal | permanent';
comment on column monitoring.part.changed_at is 'When | internal | permanent';
comment on column monitoring.part.revision is 'Number of its last change | internal | permanent';

create table monitoring.draw (
  id uuid primary key,
  part_id uuid not null references monitoring.part (id),
  source text not null check (char_length(source) between 3 and 700),
  piece jsonb,
  added_by uuid not null references identity.person (id),
  added_at timestamptz not null,
  unique (part_id, source)
);
comment on table monitoring.draw is 'What the answer to a question draws from, and what was drawn';
comment on column monitoring.draw.id is 'Identifier | internal | permanent';
comment on column monitoring.draw.part_id is 'The question | internal | permanent';
comment on column monitoring.draw.source is 'A source by its kind and key | internal | permanent';
comment on column monitoring.draw.piece is 'What the source said when it was last read, with its day | internal | permanent';
comment on column monitoring.draw.added_by is 'Who chose it | personal | permanent';
comment on column monitoring.draw.added_at is 'When | internal | permanent';

create table monitoring.asking (
  id uuid primary key,
  part_id uuid not null references monitoring.part (id),
  owner_id uuid not null references directory.body (id),
  body_id uuid not null references directory.body (id),
  note text not null default '' check (char_length(note) <= 2000),
  until_on date not null,
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  answer text not null default '' check (char_length(answer) <= 20000),
  source text not null default '' check (char_length(source) <= 500),
  as_of date,
  answered_by uuid references identity.person (id),
  answered_on date,
  accepted_by uuid references identity.person (id),
  accepted_on date,
  check (answered_on is not null or accepted_on is null),
  check ((answered_on is null) = (answered_by is null) and (accepted_on is null) = (accepted_by is null)),
  unique (part_id, body_id)
);
comment on table monitoring.asking is 'A body was asked for the answer to a question, and what it answered';
comment on column monitoring.asking.id is 'Identifier | internal | permanent';
comment on column monitoring.asking.part_id is 'The question | internal | permanent';
comment on column monitoring.asking.owner_id is 'The body that asks | internal | permanent';
comment on column monitoring.asking.body_id is 'The body that is asked | internal | permanent';
comment on column monitoring.asking.note is 'What it is asked beside the question, and why an answer was sent back | internal | permanent';
comment on column monitoring.asking.until_on is 'Until when | internal | permanent';
comment on column monitoring.asking.asked_by is 'Who asked | personal | permanent';
comment on column monitoring.asking.asked_at is 'When | internal | permanent';
comment on column monitoring.asking.answer is 'What the body answered | internal | permanent';
comment on column monitoring.asking.source is 'What the answer rests on | internal | permanent';
comment on column monitoring.asking.as_of is 'The day that the answer tells of | internal | permanent';
comment on column monitoring.asking.answered_by is 'Who answered | personal | permanent';
comment on column monitoring.asking.answered_on is 'When | internal | permanent';
comment on column monitoring.asking.accepted_by is 'Who accepted it | personal | permanent';
comment on column monitoring.asking.accepted_on is 'When | internal | permanent';

create table monitoring.reply (
  round_id uuid primary key references monitoring.round (id),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  replied_on date not null,
  sent_by uuid not null references identity.person (id),
  sent_at timestamptz not null
);
comment on table monitoring.reply is 'The reply to a round as it was sent';
comment on column monitoring.reply.round_id is 'The round | public | permanent';
comment on column monitoring.reply.content is 'The reply, with every source as it stood | public | permanent';
comment on column monitoring.reply.sha256 is 'The hash of the reply in canonical form | public | permanent';
comment on column monitoring.reply.replied_on is 'When it was sent | public | permanent';
comment on column monitoring.reply.sent_by is 'Who sent it | personal | permanent';
comment on column monitoring.reply.sent_at is 'When | internal | permanent';

create function monitoring.keeps_part(of uuid) returns boolean language sql stable parallel restricted
  return exists (select from monitoring.part p join monitoring.round r on r.id = p.round_id where p.id = of and monitoring.keeps(r.body_id));
revoke execute on function monitoring.keeps(uuid) from public;
grant execute on function monitoring.keeps(uuid) to samlad_application;
revoke execute on function monitoring.answers(uuid) from public;
grant execute on function monitoring.answers(uuid) to samlad_application;
revoke execute on function monitoring.keeps_part(uuid) from public;
grant execute on function monitoring.keeps_part(uuid) to samlad_application;
alter table monitoring.round enable row level security;
alter table monitoring.part enable row level security;
alter table monitoring.draw enable row level security;
alter table monitoring.asking enable row level security;
alter table monitoring.reply enable row level security;
grant select, insert, update on monitoring.round, monitoring.part, monitoring.draw, monitoring.asking to samlad_application;
grant delete on monitoring.draw to samlad_application;
grant select, insert on monitoring.reply to samlad_application;
create policy read on monitoring.round for select to samlad_application using (true);
create policy add on monitoring.round for insert to samlad_application with check (monitoring.keeps(body_id));
create policy change on monitoring.round for update to samlad_application
  using (monitoring.keeps(body_id)) with check (monitoring.keeps(body_id));
-- Whoever is asked reads the question, and what is known already.
create policy read on monitoring.part for select to samlad_application using (
  exists (select from monitoring.round r where r.id = round_id and monitoring.keeps(r.body_id))
  or exists (select from monitoring.asking a where a.part_id = part.id and monitoring.answers(a.body_id)));
create policy add on monitoring.part for insert to samlad_application with check (
  exists (select from monitoring.round r where r.id = round_id and monitoring.keeps(r.body_id)));
create policy change on monitoring.part for update to samlad_application
  using (exists (select from monitoring.round r where r.id = round_id and monitoring.keeps(r.body_id)))
  with check (exists (select from monitoring.round r where r.id = round_id and monitoring.keeps(r.body_id)));
create policy read on monitoring.draw for select to samlad_application using (
  exists (select from monitoring.part p where p.id = part_id));
create policy add on monitoring.draw for insert to samlad_application with check (monitoring.keeps_part(part_id));
create policy change on monitoring.draw for update to samlad_application
  using (monitoring.keeps_part(part_id)) with check (monitoring.keeps_part(part_id));
create policy remove on monitoring.draw for delete to samlad_application using (monitoring.keeps_part(part_id));
create policy read on monitoring.asking for select to samlad_application
  using (monitoring.keeps(owner_id) or monitoring.answers(body_id));
create policy add on monitoring.asking for insert to samlad_application
  with check (monitoring.keeps(owner_id) and monitoring.keeps_part(part_id) and answered_on is null);
-- Whoever is asked answers, and does not accept.
create policy change on monitoring.asking for update to samlad_application
  using (monitoring.keeps(owner_id) or monitoring.answers(body_id))
  with check (monitoring.keeps(owner_id) or (monitoring.answers(body_id) and accepted_on is null));
-- Each night the system reads the sources of open rounds again.
create policy sources_read on monitoring.part for select to samlad_application using (access.role() = 'system');
create policy sources_read on monitoring.draw for update to samlad_application
  using (access.role() = 'system') with check (access.role() = 'system');
create policy read on monitoring.reply for select to samlad_application using (true);
create policy add on monitoring.reply for insert to samlad_application with check (
  sent_by = access.person()
  and exists (select from monitoring.round r where r.id = round_id and monitoring.keeps(r.body_id)));
create index part_of_round on monitoring.part (round_id);
create index asking_of_body on monitoring.asking (body_id);
select changes.keep_history('monitoring.round');
