-- The network of those who were trained together, in ten countries (measure 28). Whoever is in it says, field by field, what the others
-- may see; nobody outside sees anything; after 24 months without a word it lapses. What is exchanged is about work, and never about a
-- case. Names stand nowhere in it.

create table learning.member (
  id uuid primary key,
  person_id uuid not null unique references identity.person (id),
  country text not null check (country ~ '^[A-Z]{2}$'),
  function text not null check (function ~ '^[a-z_]+$'),
  address text not null default '',
  languages text[] not null default '{}',
  topics text[] not null default '{}',
  shows text[] not null default '{}' check (shows <@ '{address,languages,topics}'),
  joined_on date not null,
  lapses_on date not null,
  reminded_on date,
  revision integer not null default 1
);
comment on table learning.member is 'Somebody who was trained and has chosen to be found by the others';
comment on column learning.member.id is 'Identifier | internal | errand';
comment on column learning.member.person_id is 'Whose it is; no other member is told | personal | errand';
comment on column learning.member.country is 'Where they work, ISO 3166-1 alpha-2 | personal | errand';
comment on column learning.member.function is 'What they work with, as a code | personal | errand';
comment on column learning.member.address is 'Function address for mail, never a person''s | personal | errand';
comment on column learning.member.languages is 'Languages they work in, BCP 47 | personal | errand';
comment on column learning.member.topics is 'What they know of, as codes | personal | errand';
comment on column learning.member.shows is 'Which of address, languages and topics the other members see | personal | errand';
comment on column learning.member.joined_on is 'Since when | personal | errand';
comment on column learning.member.lapses_on is 'When it ends unless it is renewed | personal | errand';
comment on column learning.member.reminded_on is 'When they were reminded that it ends | personal | errand';
comment on column learning.member.revision is 'Number of its last change | internal | errand';

create table learning.exchange (
  id uuid primary key,
  member_id uuid references learning.member (id) on delete set null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  function text not null check (function ~ '^[a-z_]+$'),
  answers_to uuid references learning.exchange (id),
  topic text not null check (topic ~ '^[a-z_]+$'),
  title text not null default '' check (char_length(title) <= 200),
  words text check (char_length(words) between 1 and 10000),
  written_on date not null,
  withdrawn_on date,
  check ((words is null) = (withdrawn_on is not null)),
  check ((title = '') = (answers_to is not null))
);
comment on table learning.exchange is 'Experience that members tell each other, and answers to it; no cases';
comment on column learning.exchange.id is 'Identifier | internal | errand';
comment on column learning.exchange.member_id is 'Who wrote it; nobody once they have left | personal | errand';
comment on column learning.exchange.country is 'Where they worked | internal | errand';
comment on column learning.exchange.function is 'What they worked with, as a code | internal | errand';
comment on column learning.exchange.answers_to is 'What it answers | internal | errand';
comment on column learning.exchange.topic is 'What about, as a code | internal | errand';
comment on column learning.exchange.title is 'Its heading; an answer has none | personal | errand';
comment on column learning.exchange.words is 'What is told; gone once it is withdrawn | personal | errand';
comment on column learning.exchange.written_on is 'When | internal | errand';
comment on column learning.exchange.withdrawn_on is 'When it was taken back | internal | errand';
create index exchange_answers on learning.exchange (answers_to);

-- Whether who acts is in the network today. It looks past the wall of the table that asks it.
create function learning.is_member() returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from learning.member where person_id = access.person() and lapses_on > access.now()::date) $$;
revoke execute on function learning.is_member() from public;
grant execute on function learning.is_member() to samlad_application;

-- What a member may see of the others: no more than each has chosen, and never who it is.
create function learning.network() returns table (id uuid, country text, function text, address text, languages text[], topics text[])
  language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.country, m.function,
    case when 'address' = any (m.shows) then m.address else '' end,
    case when 'languages' = any (m.shows) then m.languages else '{}'::text[] end,
    case when 'topics' = any (m.shows) then m.topics else '{}'::text[] end
  from learning.member m where learning.is_member() and m.lapses_on > access.now()::date $$;
revoke execute on function learning.network() from public;
grant execute on function learning.network() to samlad_application;

alter table learning.member enable row level security;
alter table learning.exchange enable row level security;
grant select, insert, delete on learning.member to samlad_application;
grant update (country, function, address, languages, topics, shows, lapses_on, reminded_on, revision) on learning.member to samlad_application;
grant select, insert on learning.exchange to samlad_application;
grant update (title, words, withdrawn_on) on learning.exchange to samlad_application;
create policy own on learning.member for all to samlad_application
  using (person_id = (select access.person())) with check (person_id = (select access.person()));
-- The system reminds of what lapses, removes it, and counts.
create policy lapse on learning.member for all to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');
create policy read on learning.exchange for select to samlad_application using (
  (select learning.is_member()) or (select access.role()) = 'system');
create policy write on learning.exchange for insert to samlad_application with check ((select learning.is_member())
  and exists (select from learning.member m where m.id = member_id));
create policy withdraw on learning.exchange for update to samlad_application
  using ((select learning.is_member()) and exists (select from learning.member m where m.id = member_id))
  with check (withdrawn_on is not null);
