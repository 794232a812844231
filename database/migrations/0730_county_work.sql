-- Cooperation in the counties (measures 26, 27): who is in a network, by function; meetings and what they decide; plans with goals that
-- quote series; the county board's own work; agreements with trades. Nothing in it is about anybody who is exposed.
create schema cooperation;
grant usage on schema cooperation to samlad_application;

-- Who keeps what a network has, for their own body, and only of the county that the directory says it is of. No county: the whole country.
create function cooperation.keeps(owner uuid, counties text[]) returns boolean language sql stable parallel restricted
  return owner = access.body() and (access.role() = 'national_coordinator' or (access.role() = 'county_coordinator'
    and coalesce((select county is null or county = any (counties) from directory.body where id = owner), false)));

-- Who takes part in the work, and so reads what is not for everybody.
create function cooperation.takes_part() returns boolean language sql stable parallel restricted
  return access.role() in ('national_coordinator', 'ministry_officer', 'body_officer', 'county_coordinator', 'regional_coordinator',
    'caseworker', 'case_manager', 'police_prosecutor', 'ngo_officer', 'evaluator', 'system');

-- Whether anybody at a body would see what waits there.
create function cooperation.is_there(body uuid) returns boolean
  language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
  select cooperation.takes_part() and exists (
    select from identity.membership m join identity.person p on p.id = m.person_id
    where m.body_id = body and m.ended_at is null and p.disabled_at is null
      and m.role in ('national_coordinator', 'ministry_officer', 'body_officer', 'county_coordinator', 'regional_coordinator',
        'caseworker', 'case_manager', 'police_prosecutor', 'ngo_officer'))
$$;
revoke execute on function cooperation.keeps(uuid, text[]), cooperation.takes_part(), cooperation.is_there(uuid) from public;
grant execute on function cooperation.keeps(uuid, text[]), cooperation.takes_part(), cooperation.is_there(uuid) to samlad_application;

create table cooperation.member (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  county text not null check (county ~ '^[0-2][0-9]$'),
  organisation text not null check (char_length(organisation) between 1 and 200),
  function text not null check (function in ('social_services', 'police', 'prosecutor', 'migration', 'health', 'school', 'tax', 'labour_inspection', 'licensing', 'region', 'ngo', 'coordinator', 'other_function')),
  address text not null default '' check (char_length(address) <= 200),
  since date not null,
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table cooperation.member is 'A function of a body that takes part in the network of a county: never a person';
comment on column cooperation.member.id is 'Identifier | internal | permanent';
comment on column cooperation.member.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.member.county is 'County, as a code | internal | permanent';
comment on column cooperation.member.organisation is 'Whose function it is | internal | permanent';
comment on column cooperation.member.function is 'Which function, as a code | internal | permanent';
comment on column cooperation.member.address is 'Its function address, never a person''s | internal | permanent';
comment on column cooperation.member.since is 'Since when | internal | permanent';
comment on column cooperation.member.closed_on is 'Since when it has ended | internal | permanent';
comment on column cooperation.member.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.member.changed_at is 'When | internal | permanent';
comment on column cooperation.member.revision is 'Number of its version | internal | permanent';

create table cooperation.meeting (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  counties text[] not null default '{}',
  kind text not null check (kind in ('network', 'steering', 'trades', 'with_other_counties')),
  held_on date not null,
  agenda text not null check (char_length(agenda) between 1 and 5000),
  minutes text not null default '' check (char_length(minutes) <= 20000),
  next_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table cooperation.meeting is 'A meeting of a network';
comment on column cooperation.meeting.id is 'Identifier | internal | permanent';
comment on column cooperation.meeting.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.meeting.counties is 'Of which counties; none is the whole country | internal | permanent';
comment on column cooperation.meeting.kind is 'What kind of meeting | internal | permanent';
comment on column cooperation.meeting.held_on is 'When | internal | permanent';
comment on column cooperation.meeting.agenda is 'What is on the agenda | internal | permanent';
comment on column cooperation.meeting.minutes is 'What was said: nothing about individuals | internal | permanent';
comment on column cooperation.meeting.next_on is 'When the next one is | internal | permanent';
comment on column cooperation.meeting.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.meeting.changed_at is 'When | internal | permanent';
comment on column cooperation.meeting.revision is 'Number of its version | internal | permanent';

create table cooperation.task (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  meeting_id uuid not null references cooperation.meeting (id),
  what text not null check (char_length(what) between 1 and 2000),
  organisation text not null check (char_length(organisation) between 1 and 200),
  for_body uuid not null references directory.body (id),
  by_day date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  answer text not null default '' check (char_length(answer) <= 2000),
  ended_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1
);
comment on table cooperation.task is 'What a meeting decided that somebody is to do';
comment on column cooperation.task.id is 'Identifier | internal | permanent';
comment on column cooperation.task.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.task.meeting_id is 'The meeting | internal | permanent';
comment on column cooperation.task.what is 'What is to be done | internal | permanent';
comment on column cooperation.task.organisation is 'Who is to do it, as the network calls them | internal | permanent';
comment on column cooperation.task.for_body is 'Where it waits: their body, or that which keeps the network where they have no account | internal | permanent';
comment on column cooperation.task.by_day is 'By when | internal | permanent';
comment on column cooperation.task.state is 'How it stands | internal | permanent';
comment on column cooperation.task.answer is 'What was said when it ended or was handed back | internal | permanent';
comment on column cooperation.task.ended_on is 'When it ended | internal | permanent';
comment on column cooperation.task.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.task.changed_at is 'When | internal | permanent';
comment on column cooperation.task.revision is 'Number of its version | internal | permanent';

create table cooperation.county_plan (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  counties text[] not null default '{}',
  year integer not null check (year between 2000 and 2100),
  name text not null check (char_length(name) between 1 and 200),
  situation text not null check (char_length(situation) between 1 and 10000),
  participants text not null default '' check (char_length(participants) <= 2000),
  agreed_on date,
  review_on date,
  link text not null default '' check (char_length(link) <= 500),
  followed_on date,
  follow_up text not null default '' check (char_length(follow_up) <= 10000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (review_on >= agreed_on), check ((followed_on is null) = (follow_up = '')), check (followed_on >= agreed_on), check (followed_on is null or agreed_on is not null)
);
comment on table cooperation.county_plan is 'A plan of a county, of several together, or of the whole country';
comment on column cooperation.county_plan.id is 'Identifier | public | permanent';
comment on column cooperation.county_plan.body_id is 'The body that keeps it | public | permanent';
comment on column cooperation.county_plan.counties is 'Of which counties; none is the whole country | public | permanent';
comment on column cooperation.county_plan.year is 'Of which year | public | permanent';
comment on column cooperation.county_plan.name is 'What it is called | public | permanent';
comment on column cooperation.county_plan.situation is 'How it is in the county | public | permanent';
comment on column cooperation.county_plan.participants is 'Which bodies have agreed on it | public | permanent';
comment on column cooperation.county_plan.agreed_on is 'When it was agreed on; absent in a draft | public | permanent';
comment on column cooperation.county_plan.review_on is 'When it is followed up at the latest | public | permanent';
comment on column cooperation.county_plan.link is 'Where it can be read | public | permanent';
comment on column cooperation.county_plan.followed_on is 'When it was followed up | public | permanent';
comment on column cooperation.county_plan.follow_up is 'What came of it | public | permanent';
comment on column cooperation.county_plan.closed_on is 'Since when it has ended | public | permanent';
comment on column cooperation.county_plan.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.county_plan.changed_at is 'When | internal | permanent';
comment on column cooperation.county_plan.revision is 'Number of its version | internal | permanent';

create table cooperation.goal (
  id uuid primary key,
  plan_id uuid not null references cooperation.county_plan (id),
  goal text not null check (char_length(goal) between 1 and 1000),
  series text not null default '' check (char_length(series) <= 100),
  start text not null default '' check (char_length(start) <= 100),
  target text not null default '' check (char_length(target) <= 100),
  result text check (result in ('met', 'partly_met', 'not_met', 'not_assessed')),
  result_words text not null default '' check (char_length(result_words) <= 2000),
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check ((result is null) = (result_words = ''))
);
comment on table cooperation.goal is 'A goal of a plan';
comment on column cooperation.goal.id is 'Identifier | public | permanent';
comment on column cooperation.goal.plan_id is 'The plan | public | permanent';
comment on column cooperation.goal.goal is 'What is to be reached | public | permanent';
comment on column cooperation.goal.series is 'Name of the series by which it is followed | public | permanent';
comment on column cooperation.goal.start is 'How it was at the start, in words or a number | public | permanent';
comment on column cooperation.goal.target is 'How it is to be | public | permanent';
comment on column cooperation.goal.result is 'How far it was reached; absent before it is followed up | public | permanent';
comment on column cooperation.goal.result_words is 'What came of it | public | permanent';
comment on column cooperation.goal.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.goal.changed_at is 'When | internal | permanent';
comment on column cooperation.goal.revision is 'Number of its version | internal | permanent';

create table cooperation.own_work (
  id uuid primary key,
  plan_id uuid not null references cooperation.county_plan (id),
  kind text not null check (kind in ('alcohol_licensing', 'supervision', 'integration_grants', 'equality', 'other_work')),
  done_on date not null,
  times integer not null check (times between 1 and 100000),
  words text not null check (char_length(words) between 1 and 2000),
  written_by uuid not null references identity.person (id),
  written_at timestamptz not null
);
comment on table cooperation.own_work is 'What the county board itself has done for a plan within its own duties';
comment on column cooperation.own_work.id is 'Identifier | public | permanent';
comment on column cooperation.own_work.plan_id is 'The plan | public | permanent';
comment on column cooperation.own_work.kind is 'Which of its duties | public | permanent';
comment on column cooperation.own_work.done_on is 'When | public | permanent';
comment on column cooperation.own_work.times is 'How many licences, inspections or grants | public | permanent';
comment on column cooperation.own_work.words is 'What was done | public | permanent';
comment on column cooperation.own_work.written_by is 'Who wrote it | personal | permanent';
comment on column cooperation.own_work.written_at is 'When | internal | permanent';

create table cooperation.trade_agreement (
  id uuid primary key,
  body_id uuid not null references directory.body (id),
  county text not null check (county ~ '^[0-2][0-9]$'),
  trade text not null check (trade in ('taxi', 'hotel', 'restaurant')),
  chain text not null check (char_length(chain) between 1 and 200),
  sites integer not null check (sites between 1 and 100000),
  trained integer check (trained between 0 and 100000),
  trained_on date,
  police_number boolean not null,
  agreed_on date not null,
  review_on date,
  content text not null default '' check (char_length(content) <= 5000),
  closed_on date,
  changed_by uuid not null references identity.person (id),
  changed_at timestamptz not null,
  revision integer not null default 1,
  check (trained <= sites), check (review_on >= agreed_on), check ((trained is null) = (trained_on is null))
);
comment on table cooperation.trade_agreement is 'An agreement with a trade: taxi, hotels, restaurants. Whom it is with is told to nobody outside the work';
comment on column cooperation.trade_agreement.id is 'Identifier | internal | permanent';
comment on column cooperation.trade_agreement.body_id is 'The body that keeps it | internal | permanent';
comment on column cooperation.trade_agreement.county is 'County, as a code | internal | permanent';
comment on column cooperation.trade_agreement.trade is 'Which trade | internal | permanent';
comment on column cooperation.trade_agreement.chain is 'Whom it is with: a chain or an association | internal | permanent';
comment on column cooperation.trade_agreement.sites is 'How many sites it covers | internal | permanent';
comment on column cooperation.trade_agreement.trained is 'How many sites have been trained | internal | permanent';
comment on column cooperation.trade_agreement.trained_on is 'When they were | internal | permanent';
comment on column cooperation.trade_agreement.police_number is 'Whether the number of the police is printed where staff see it | internal | permanent';
comment on column cooperation.trade_agreement.agreed_on is 'When it was agreed on | internal | permanent';
comment on column cooperation.trade_agreement.review_on is 'When it is looked at next | internal | permanent';
comment on column cooperation.trade_agreement.content is 'What it says | internal | permanent';
comment on column cooperation.trade_agreement.closed_on is 'Since when it has ended | internal | permanent';
comment on column cooperation.trade_agreement.changed_by is 'Who wrote it last | personal | permanent';
comment on column cooperation.trade_agreement.changed_at is 'When | internal | permanent';
comment on column cooperation.trade_agreement.revision is 'Number of its version | internal | permanent';

create index task_waits on cooperation.task (for_body) where state = 'open';
create index goal_plan on cooperation.goal (plan_id);
create index own_work_plan on cooperation.own_work (plan_id);

alter table cooperation.member enable row level security;
alter table cooperation.meeting enable row level security;
alter table cooperation.task enable row level security;
alter table cooperation.county_plan enable row level security;
alter table cooperation.goal enable row level security;
alter table cooperation.own_work enable row level security;
alter table cooperation.trade_agreement enable row level security;

grant select, insert, update on cooperation.member, cooperation.meeting, cooperation.task, cooperation.county_plan, cooperation.goal,
  cooperation.trade_agreement to samlad_application;
grant select, insert on cooperation.own_work to samlad_application;
create policy read on cooperation.county_plan for select to samlad_application using (true);
create policy read on cooperation.goal for select to samlad_application using (true);
create policy read on cooperation.own_work for select to samlad_application using (true);

create policy read on cooperation.member for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.member for insert to samlad_application with check (cooperation.keeps(body_id, array[county]));
create policy change on cooperation.member for update to samlad_application using (cooperation.keeps(body_id, array[county])) with check (cooperation.keeps(body_id, array[county]));
create policy read on cooperation.meeting for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.meeting for insert to samlad_application with check (cooperation.keeps(body_id, counties));
create policy change on cooperation.meeting for update to samlad_application using (cooperation.keeps(body_id, counties)) with check (cooperation.keeps(body_id, counties));
create policy add on cooperation.county_plan for insert to samlad_application with check (cooperation.keeps(body_id, counties));
create policy change on cooperation.county_plan for update to samlad_application using (cooperation.keeps(body_id, counties)) with check (cooperation.keeps(body_id, counties));
create policy read on cooperation.trade_agreement for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.trade_agreement for insert to samlad_application with check (cooperation.keeps(body_id, array[county]));
create policy change on cooperation.trade_agreement for update to samlad_application using (cooperation.keeps(body_id, array[county])) with check (cooperation.keeps(body_id, array[county]));

-- Whoever a task waits for ends it, or hands it back to the body that keeps the network.
create policy read on cooperation.task for select to samlad_application using ((select cooperation.takes_part()));
create policy add on cooperation.task for insert to samlad_application with check (
  exists (select from cooperation.meeting m where m.id = meeting_id and m.body_id = task.body_id and cooperation.keeps(m.body_id, m.counties)));
create policy change on cooperation.task for update to samlad_application
  using ((select cooperation.takes_part()) and (select access.body()) in (for_body, body_id))
  with check ((select access.body()) in (for_body, body_id) or for_body = body_id);
create policy add on cooperation.goal for insert to samlad_application with check (
  exists (select from cooperation.county_plan p where p.id = plan_id and p.closed_on is null and cooperation.keeps(p.body_id, p.counties)));
create policy change on cooperation.goal for update to samlad_application using (
  exists (select from cooperation.county_plan p where p.id = plan_id and p.closed_on is null and cooperation.keeps(p.body_id, p.counties)));
create policy add on cooperation.own_work for insert to samlad_application with check (
  exists (select from cooperation.county_plan p where p.id = plan_id and p.closed_on is null and cooperation.keeps(p.body_id, p.counties)));

select changes.keep_history('cooperation.member');
select changes.keep_history('cooperation.meeting');
select changes.keep_history('cooperation.county_plan');
select changes.keep_history('cooperation.trade_agreement');
