-- Visits of people from other countries who study the work in Sweden, and what was told abroad (measure 31). Who came is kept for two
-- years and is never public; a visit never goes to protected housing.

-- Whether a text names no protected housing: where such housing is, and that it is, nobody shows to anybody.
create function cooperation.is_no_shelter(words text) returns boolean language sql immutable parallel safe
  return words !~* '(skydda[dt]e? (boende|adress)|kvinnojour|tjejjour|kvinnohus|mansjour|shelter|safe ?house|refuge\M)';
revoke execute on function cooperation.is_no_shelter(text) from public;
grant execute on function cooperation.is_no_shelter(text) to samlad_application;

create table cooperation.visit (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  country text not null check (country ~ '^[A-Z]{2}$'),
  organisation text not null check (char_length(organisation) between 1 and 300),
  who text[] not null check (cardinality(who) > 0),
  people integer not null check (people between 1 and 200),
  languages text[] not null check (cardinality(languages) > 0),
  wished_from date not null,
  wished_to date not null,
  purpose text not null check (char_length(purpose) between 1 and 5000),
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'held')),
  decided_words text not null default '' check (char_length(decided_words) <= 2000),
  held_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (wished_to >= wished_from), check ((state = 'held') = (held_on is not null))
);
comment on table cooperation.visit is 'A visit of people from another country, from when it is asked for until what they did at home';
comment on column cooperation.visit.id is 'Identifier | internal | permanent';
comment on column cooperation.visit.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.visit.country is 'The country, as a code | internal | permanent';
comment on column cooperation.visit.organisation is 'The body that they come from | internal | permanent';
comment on column cooperation.visit.who is 'Which functions they have, as codes | internal | permanent';
comment on column cooperation.visit.people is 'How many | internal | permanent';
comment on column cooperation.visit.languages is 'Languages that they work in | internal | permanent';
comment on column cooperation.visit.wished_from is 'From when they wish to come | internal | permanent';
comment on column cooperation.visit.wished_to is 'Until when | internal | permanent';
comment on column cooperation.visit.purpose is 'What they want to study | internal | permanent';
comment on column cooperation.visit.state is 'How it stands | internal | permanent';
comment on column cooperation.visit.decided_words is 'Why it fits, or does not | internal | permanent';
comment on column cooperation.visit.held_on is 'When it was over | internal | permanent';
comment on column cooperation.visit.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.visit.changed_at is 'When | internal | permanent';
comment on column cooperation.visit.revision is 'Number of its version | internal | permanent';

create table cooperation.stop (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  visit_id uuid not null references cooperation.visit (id),
  on_day date not null,
  begins text not null check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends text not null check (ends ~ '^[0-2][0-9]:[0-5][0-9]$'),
  host text not null check (char_length(host) between 1 and 200),
  for_body uuid not null references directory.body (id),
  place text not null check (char_length(place) between 1 and 300),
  contact text not null default '' check (char_length(contact) <= 200),
  topic text not null check (topic in ('law', 'police', 'prosecution', 'support', 'outreach', 'buyers', 'cooperation', 'research')),
  state text not null check (state in ('asked', 'confirmed', 'declined')),
  answer text not null default '' check (char_length(answer) <= 1000),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (ends > begins), check (cooperation.is_no_shelter(host)), check (cooperation.is_no_shelter(place))
);
comment on table cooperation.stop is 'One meeting in the itinerary of a visit';
comment on column cooperation.stop.id is 'Identifier | internal | permanent';
comment on column cooperation.stop.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.stop.visit_id is 'The visit | internal | permanent';
comment on column cooperation.stop.on_day is 'Which day | internal | permanent';
comment on column cooperation.stop.begins is 'When it begins, Swedish time | internal | permanent';
comment on column cooperation.stop.ends is 'When it ends | internal | permanent';
comment on column cooperation.stop.host is 'Which body receives them | internal | permanent';
comment on column cooperation.stop.for_body is 'Where the question waits | internal | permanent';
comment on column cooperation.stop.place is 'Where: a function address, never protected housing | internal | permanent';
comment on column cooperation.stop.contact is 'Function address of the host | internal | permanent';
comment on column cooperation.stop.topic is 'What it is about | internal | permanent';
comment on column cooperation.stop.state is 'What the host has answered | internal | permanent';
comment on column cooperation.stop.answer is 'In words | internal | permanent';
comment on column cooperation.stop.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.stop.changed_at is 'When | internal | permanent';
comment on column cooperation.stop.revision is 'Number of its version | internal | permanent';

create table cooperation.visitor (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  visit_id uuid not null references cooperation.visit (id),
  name text not null check (char_length(name) between 1 and 200),
  function text not null check (char_length(function) between 1 and 200),
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null
);
comment on table cooperation.visitor is 'Somebody who came. Gone two years after the visit';
comment on column cooperation.visitor.id is 'Identifier | internal | visit';
comment on column cooperation.visitor.body_id is 'The body that keeps it | internal | visit';
comment on column cooperation.visitor.visit_id is 'The visit | internal | visit';
comment on column cooperation.visitor.name is 'Name | personal | visit';
comment on column cooperation.visitor.function is 'Function | personal | visit';
comment on column cooperation.visitor.written_by is 'Who wrote it | personal | visit';
comment on column cooperation.visitor.written_at is 'When | internal | visit';

create table cooperation.visit_follow_up (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  visit_id uuid not null references cooperation.visit (id),
  moment text not null check (moment in ('at_end', 'six_months', 'twelve_months')),
  was_heard boolean not null,
  useful integer check (useful between 1 and 5),
  done text[] not null default '{}',
  words text not null default '' check (char_length(words) <= 5000),
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null,
  unique (visit_id, moment)
);
comment on table cooperation.visit_follow_up is 'What came of a visit: what they said at its end, and what was done at home after six and twelve months';
comment on column cooperation.visit_follow_up.id is 'Identifier | internal | permanent';
comment on column cooperation.visit_follow_up.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.visit_follow_up.visit_id is 'The visit | internal | permanent';
comment on column cooperation.visit_follow_up.moment is 'When it was asked | internal | permanent';
comment on column cooperation.visit_follow_up.was_heard is 'Whether they answered | internal | permanent';
comment on column cooperation.visit_follow_up.useful is 'How useful it was, from 1 to 5 | internal | permanent';
comment on column cooperation.visit_follow_up.done is 'What was done at home, as codes | internal | permanent';
comment on column cooperation.visit_follow_up.words is 'In words, nothing about individuals | internal | permanent';
comment on column cooperation.visit_follow_up.written_by is 'Who wrote it | personal | permanent';
comment on column cooperation.visit_follow_up.written_at is 'When | internal | permanent';

create table cooperation.talk_kit (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  title text not null check (char_length(title) between 1 and 200),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  audience text not null check (audience in ('decision_makers', 'professionals', 'public')),
  words text not null check (char_length(words) between 1 and 20000),
  link text not null default '' check (char_length(link) <= 500),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table cooperation.talk_kit is 'What is said and shown about the work, by language';
comment on column cooperation.talk_kit.id is 'Identifier | public | permanent';
comment on column cooperation.talk_kit.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.talk_kit.title is 'What it is called | public | permanent';
comment on column cooperation.talk_kit.language is 'In which language | public | permanent';
comment on column cooperation.talk_kit.audience is 'For whom | public | permanent';
comment on column cooperation.talk_kit.words is 'What to say | public | permanent';
comment on column cooperation.talk_kit.link is 'Where its pictures are | public | permanent';
comment on column cooperation.talk_kit.closed_on is 'Since when it has ended | public | permanent';
comment on column cooperation.talk_kit.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.talk_kit.changed_at is 'When | internal | permanent';
comment on column cooperation.talk_kit.revision is 'Number of its version | internal | permanent';

create table cooperation.presentation (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  held_on date not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  occasion text not null check (char_length(occasion) between 1 and 300),
  audience text not null check (audience in ('decision_makers', 'professionals', 'public')),
  reached integer check (reached between 1 and 100000),
  words text not null default '' check (char_length(words) <= 5000),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table cooperation.presentation is 'Something that was told about the work abroad';
comment on column cooperation.presentation.id is 'Identifier | public | permanent';
comment on column cooperation.presentation.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.presentation.held_on is 'When | public | permanent';
comment on column cooperation.presentation.country is 'Where, as a code of a country | public | permanent';
comment on column cooperation.presentation.occasion is 'On which occasion | public | permanent';
comment on column cooperation.presentation.audience is 'For whom | public | permanent';
comment on column cooperation.presentation.reached is 'About how many listened | public | permanent';
comment on column cooperation.presentation.words is 'What they asked | public | permanent';
comment on column cooperation.presentation.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.presentation.changed_at is 'When | internal | permanent';
comment on column cooperation.presentation.revision is 'Number of its version | internal | permanent';

alter table cooperation.visit enable row level security;
alter table cooperation.stop enable row level security;
alter table cooperation.visitor enable row level security;
alter table cooperation.visit_follow_up enable row level security;
alter table cooperation.talk_kit enable row level security;
alter table cooperation.presentation enable row level security;

create function cooperation.has_visit(visit uuid) returns boolean language sql stable parallel restricted
  return exists (select from cooperation.visit v where v.id = visit and cooperation.marks(v.body_id));
revoke execute on function cooperation.has_visit(uuid) from public;
grant execute on function cooperation.has_visit(uuid) to samlad_application;
grant select, insert, update on cooperation.visit, cooperation.stop, cooperation.talk_kit, cooperation.presentation to samlad_application;
grant select, insert on cooperation.visit_follow_up to samlad_application;
grant select, insert, delete on cooperation.visitor to samlad_application;
create policy read on cooperation.visit for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.visit for insert to samlad_application with check (cooperation.marks(body_id) and state = 'asked');
create policy change on cooperation.visit for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
create policy read on cooperation.stop for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.stop for insert to samlad_application with check (cooperation.has_visit(visit_id) and state = 'asked');
create policy change on cooperation.stop for update to samlad_application
  using ((select cooperation.takes_part()) and (select access.body()) in (for_body, body_id))
  with check ((select access.body()) in (for_body, body_id));
create policy read on cooperation.visitor for select to samlad_application using (
  (select access.role()) = 'system' or (cooperation.marks(body_id) and cooperation.has_visit(visit_id)));
create policy add on cooperation.visitor for insert to samlad_application with check (cooperation.marks(body_id) and cooperation.has_visit(visit_id));
create policy remove on cooperation.visitor for delete to samlad_application using (
  (select access.role()) = 'system' or (cooperation.marks(body_id) and cooperation.has_visit(visit_id)));
create policy read on cooperation.visit_follow_up for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.visit_follow_up for insert to samlad_application with check (cooperation.marks(body_id) and cooperation.has_visit(visit_id));

create policy read on cooperation.talk_kit for select to samlad_application using (true);
create policy add on cooperation.talk_kit for insert to samlad_application with check (cooperation.marks(body_id));
create policy change on cooperation.talk_kit for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
create policy read on cooperation.presentation for select to samlad_application using (true);
create policy add on cooperation.presentation for insert to samlad_application with check (cooperation.marks(body_id));
create policy change on cooperation.presentation for update to samlad_application using (cooperation.marks(body_id)) with check (cooperation.marks(body_id));
select changes.keep_history('cooperation.visit');
select changes.keep_history('cooperation.talk_kit');
select changes.keep_history('cooperation.presentation');
