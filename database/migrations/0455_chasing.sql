-- Who is chased for what is missing: whom a body answers by, each time that somebody was reminded, and the mail that told it.

create table plan.contact (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  position smallint not null check (position between 1 and 9),
  called text not null check (length(called) between 1 and 200),
  address text not null check (length(address) between 3 and 200),
  added_by uuid references identity.person (id),
  added_at timestamptz not null,
  ended_by uuid references identity.person (id),
  ended_at timestamptz
);
comment on table plan.contact is 'Functions of a body that answer for its report-backs, in the order in which they are reminded; never a person';
comment on column plan.contact.id is 'Identifier | internal | plan';
comment on column plan.contact.body_id is 'The body | internal | plan';
comment on column plan.contact.position is 'Which is reminded first, second … | internal | plan';
comment on column plan.contact.called is 'What the function is called | internal | plan';
comment on column plan.contact.address is 'Its e-mail address | internal | plan';
comment on column plan.contact.added_by is 'Who added it | personal | plan';
comment on column plan.contact.added_at is 'When | internal | plan';
comment on column plan.contact.ended_by is 'Who ended it | personal | plan';
comment on column plan.contact.ended_at is 'When it ended | internal | plan';
create unique index contact_in_order on plan.contact (body_id, position) where ended_at is null;

create table plan.chase_setting (
  id boolean primary key default true check (id),
  goes_on_after smallint default 14 check (goes_on_after between 1 and 120),
  revision integer not null default 1
);
comment on table plan.chase_setting is 'After how long a reminder that nobody answered goes on to the next; one row';
comment on column plan.chase_setting.id is 'Always true | internal | permanent';
comment on column plan.chase_setting.goes_on_after is 'Days; by itself never where it is empty | internal | permanent';
comment on column plan.chase_setting.revision is 'Grows with each change | internal | permanent';
insert into plan.chase_setting default values;

create table plan.chase (
  id uuid primary key default gen_random_uuid(),
  thread_id uuid not null,
  assignment_id uuid not null references plan.assignment (id),
  deadline_id uuid not null references plan.assignment_deadline (id),
  body_id uuid not null references directory.body (id),
  reached text not null check (reached in ('body', 'contact', 'ministry')),
  contact_id uuid references plan.contact (id),
  address text check (length(address) between 3 and 200),
  chased_by uuid references identity.person (id),
  chased_at timestamptz not null,
  check ((reached = 'contact') = (contact_id is not null))
);
comment on table plan.chase is 'Each time that somebody was reminded of a report-back that is missing; only grows';
comment on column plan.chase.id is 'Identifier; the Message-ID of its mail is made of it | internal | plan';
comment on column plan.chase.thread_id is 'The first reminder of the same body for the same deadline: what waits in the house is known by it | internal | plan';
comment on column plan.chase.assignment_id is 'The assignment | internal | plan';
comment on column plan.chase.deadline_id is 'The deadline that passed | internal | plan';
comment on column plan.chase.body_id is 'The body that owes | internal | plan';
comment on column plan.chase.reached is 'Its own function address, a contact of it, or the ministry | internal | plan';
comment on column plan.chase.contact_id is 'Which contact | internal | plan';
comment on column plan.chase.address is 'The function address that it was mailed to, where there was one | internal | plan';
comment on column plan.chase.chased_by is 'Who reminded; nobody where it went on by itself | personal | plan';
comment on column plan.chase.chased_at is 'When | internal | plan';
create index chase_deadline on plan.chase (deadline_id, body_id, chased_at);
create index chase_body on plan.chase (body_id, chased_at);
create index chase_assignment on plan.chase (assignment_id, chased_at);
create trigger only_grows before update or delete on plan.chase for each statement execute function access.refuse_change();

create table plan.chase_mail (
  chase_id uuid primary key references plan.chase (id),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'given_up', 'dropped')),
  attempts integer not null default 0,
  problem text check (problem ~ '^[a-z0-9_. ]{1,40}$'),
  ended_at timestamptz,
  check ((state = 'waiting') = (ended_at is null))
);
comment on table plan.chase_mail is 'How the mail of a reminder went';
comment on column plan.chase_mail.chase_id is 'The reminder | internal | plan';
comment on column plan.chase_mail.state is 'Waiting, taken by the mail server, refused by it, given up, or dropped since nothing was missing any more | internal | plan';
comment on column plan.chase_mail.attempts is 'How many times it was tried | internal | plan';
comment on column plan.chase_mail.problem is 'Code of what went wrong last, never a text of the server | internal | plan';
comment on column plan.chase_mail.ended_at is 'When it was taken, refused, given up or dropped | internal | plan';

alter table plan.contact enable row level security;
alter table plan.chase_setting enable row level security;
alter table plan.chase enable row level security;
alter table plan.chase_mail enable row level security;

-- Those who steer chase; a body sees who it is reminded through, and how often it was.
grant select, insert on plan.contact, plan.chase, plan.chase_mail to samlad_application;
grant update (ended_by, ended_at) on plan.contact to samlad_application;
grant select, update (goes_on_after, revision) on plan.chase_setting to samlad_application;
grant update (state, attempts, problem, ended_at) on plan.chase_mail to samlad_application;

create policy read on plan.contact for select to samlad_application
  using ((select access.steers()) or body_id = (select access.body()));
create policy add on plan.contact for insert to samlad_application
  with check ((select access.steers()) and ended_at is null);
create policy change on plan.contact for update to samlad_application
  using ((select access.steers()) and ended_at is null) with check ((select access.steers()));

create policy read on plan.chase_setting for select to samlad_application using ((select access.steers()));
create policy change on plan.chase_setting for update to samlad_application using ((select access.steers()));

create policy read on plan.chase for select to samlad_application
  using ((select access.steers()) or body_id = (select access.body()));
create policy add on plan.chase for insert to samlad_application
  with check ((select access.steers()) and chased_by is not distinct from (select access.person()));

create policy read on plan.chase_mail for select to samlad_application using ((select access.steers()));
create policy add on plan.chase_mail for insert to samlad_application with check ((select access.steers()) and state = 'waiting');
create policy change on plan.chase_mail for update to samlad_application
  using ((select access.role()) = 'system' and state = 'waiting') with check ((select access.role()) = 'system');

insert into jobs.task (name, takes, about, written, open_because) values
  ('plan.chase_mail', '{chaseId}', 'chaseId', '{plan.chase.id}', null);

-- Which bodies are the ministry: where somebody acts as its officer. Told to those who steer, who may turn to it.
create function identity.ministries() returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id from identity.membership m
  join identity.person p on p.id = m.person_id and p.disabled_at is null
  where m.role = 'ministry_officer' and m.ended_at is null and access.steers()
$$;
revoke execute on function identity.ministries() from public;
grant execute on function identity.ministries() to samlad_application;
