-- What an inquiry proposed, who was asked, what they answered to each proposal, and what the bill made of it (measure 23). The name of a
-- private person stands here only where they chose it; what was answered is read by others only once somebody has seen to it that it
-- tells of no person.
create table legislation.proposal (
  id uuid primary key,
  matter_id uuid not null references legislation.matter (id),
  number text not null check (char_length(number) between 1 and 20),
  title text not null check (char_length(title) between 1 and 300),
  place text not null check (char_length(place) between 1 and 200),
  treatment text check (treatment in ('taken', 'changed', 'not_taken')),
  why text not null default '' check (char_length(why) <= 5000 and (treatment is null) = (why = '')),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  unique (matter_id, number)
);
comment on table legislation.proposal is 'A proposal of an inquiry, and what the bill made of it';
comment on column legislation.proposal.id is 'Identifier | public | permanent';
comment on column legislation.proposal.matter_id is 'The matter | public | permanent';
comment on column legislation.proposal.number is 'Its number | public | permanent';
comment on column legislation.proposal.title is 'What is proposed | public | permanent';
comment on column legislation.proposal.place is 'Where in the report it stands | public | permanent';
comment on column legislation.proposal.treatment is 'What the bill made of it, as a code | public | permanent';
comment on column legislation.proposal.why is 'Why, with the page of the bill | public | permanent';
comment on column legislation.proposal.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.proposal.changed_at is 'When | internal | permanent';
comment on column legislation.proposal.revision is 'Number of its version | internal | permanent';

create table legislation.respondent (
  id uuid primary key,
  matter_id uuid not null references legislation.matter (id),
  kind text not null check (kind in ('court', 'agency', 'county_board', 'municipality', 'university', 'association', 'company', 'private_person')),
  name text not null default '' check (char_length(name) <= 200),
  name_chosen boolean not null default false,
  asked boolean not null,
  answered_on date,
  document text not null default '' check (char_length(document) <= 200),
  released_at timestamptz,
  released_by uuid references identity.person (id),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (case when kind = 'private_person' then name = '' or name_chosen else name <> '' end),
  check (asked or answered_on is not null),
  check (released_at is null or answered_on is not null),
  check ((released_at is null) = (released_by is null))
);
create index respondent_matter on legislation.respondent (matter_id);
comment on table legislation.respondent is 'Somebody who was asked to answer a referral, or answered it unasked';
comment on column legislation.respondent.id is 'Identifier | public | permanent';
comment on column legislation.respondent.matter_id is 'The matter | public | permanent';
comment on column legislation.respondent.kind is 'What they are, as a code | public | permanent';
comment on column legislation.respondent.name is 'What the body is called; of a private person nothing unless they chose it | public | permanent';
comment on column legislation.respondent.name_chosen is 'Whether a private person chose to be named | public | permanent';
comment on column legislation.respondent.asked is 'Whether they were asked | public | permanent';
comment on column legislation.respondent.answered_on is 'When they answered; empty where they did not | public | permanent';
comment on column legislation.respondent.document is 'The number under which the answer is kept | public | permanent';
comment on column legislation.respondent.released_at is 'Since when what they answered is read by everybody | public | permanent';
comment on column legislation.respondent.released_by is 'Who saw to it that it tells of no person | personal | permanent';
comment on column legislation.respondent.changed_by is 'Who wrote it last | personal | permanent';
comment on column legislation.respondent.changed_at is 'When | internal | permanent';
comment on column legislation.respondent.revision is 'Number of its version | internal | permanent';

create table legislation.answer (
  respondent_id uuid not null references legislation.respondent (id),
  proposal_id uuid not null references legislation.proposal (id),
  stance text not null check (stance in ('supports', 'reservation', 'rejects', 'no_view')),
  quote text not null default '' check (char_length(quote) <= 2000),
  page text not null default '' check (char_length(page) <= 40),
  primary key (respondent_id, proposal_id),
  check (stance = 'no_view' or (quote <> '' and page <> ''))
);
create index answer_proposal on legislation.answer (proposal_id);
comment on table legislation.answer is 'What somebody answered to a proposal';
comment on column legislation.answer.respondent_id is 'Who answered | public | permanent';
comment on column legislation.answer.proposal_id is 'To what | public | permanent';
comment on column legislation.answer.stance is 'Their stance, as a code | public | permanent';
comment on column legislation.answer.quote is 'Their own words | public | permanent';
comment on column legislation.answer.page is 'The page of their answer | public | permanent';

create function legislation.keeps_respondent(respondent uuid) returns boolean language sql stable parallel restricted
  return exists (select 1 from legislation.respondent r where r.id = respondent and legislation.keeps_matter(r.matter_id));
create function legislation.is_released(respondent uuid) returns boolean language sql stable parallel restricted
  return exists (select 1 from legislation.respondent r where r.id = respondent and r.released_at is not null);
revoke execute on function legislation.keeps_respondent(uuid), legislation.is_released(uuid) from public;
grant execute on function legislation.keeps_respondent(uuid), legislation.is_released(uuid) to samlad_application;

alter table legislation.proposal enable row level security;
alter table legislation.respondent enable row level security;
alter table legislation.answer enable row level security;
grant select, insert, update on legislation.proposal, legislation.respondent to samlad_application;
grant select, insert, delete on legislation.answer to samlad_application;
create policy read on legislation.proposal for select to samlad_application using (true);
create policy add on legislation.proposal for insert to samlad_application with check (legislation.keeps_matter(matter_id));
create policy change on legislation.proposal for update to samlad_application using (legislation.keeps_matter(matter_id))
  with check (legislation.keeps_matter(matter_id));
create policy read on legislation.respondent for select to samlad_application using (true);
create policy add on legislation.respondent for insert to samlad_application
  with check (legislation.keeps_matter(matter_id) and released_at is null);
create policy change on legislation.respondent for update to samlad_application using (legislation.keeps_matter(matter_id))
  with check (legislation.keeps_matter(matter_id) and (released_by is null or released_by = access.person()));
create policy read on legislation.answer for select to samlad_application
  using (legislation.is_released(respondent_id) or legislation.keeps_respondent(respondent_id));
create policy add on legislation.answer for insert to samlad_application with check (legislation.keeps_respondent(respondent_id));
create policy remove on legislation.answer for delete to samlad_application using (legislation.keeps_respondent(respondent_id));
