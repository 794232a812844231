-- Reminders of deadlines: each is decided on once, and goes out in one mail at most. What is decided on and the mail that
-- carries it are written in one transaction; whoever hands the mail over holds its row while it speaks with the server.

drop table plan.deadline_reminder;

create schema reminders;
grant usage on schema reminders to samlad_application;

create table reminders.setting (
  id boolean primary key default true check (id),
  steps integer[] not null default '{30,7,0,-7}'
    check (cardinality(steps) between 1 and 8 and array_position(steps, null) is null and 366 > all (steps) and -366 < all (steps)),
  mail_may_rest boolean not null default true,
  revision integer not null default 1
);
comment on table reminders.setting is 'When people are reminded; one row';
comment on column reminders.setting.id is 'Always true | internal | permanent';
comment on column reminders.setting.steps is 'Days before the last day on which there is a reminder; 0 the day itself, negative after it | internal | permanent';
comment on column reminders.setting.mail_may_rest is 'Whether people may do without mail | internal | permanent';
comment on column reminders.setting.revision is 'Grows with each change | internal | permanent';
insert into reminders.setting default values;

create table reminders.preference (
  person_id uuid primary key references identity.person (id),
  manner text not null check (manner in ('each', 'daily', 'weekly', 'none')),
  weekday smallint not null default 1 check (weekday between 1 and 5)
);
comment on table reminders.preference is 'How a person wants to be reminded by mail';
comment on column reminders.preference.person_id is 'The person | personal | account';
comment on column reminders.preference.manner is 'A mail for each, one a day, one a week, or none | internal | account';
comment on column reminders.preference.weekday is 'Day of the weekly mail, 1 for Monday | internal | account';

create table reminders.mail (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references identity.person (id),
  body_id uuid references directory.body (id),
  is_digest boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'given_up', 'dropped')),
  attempts integer not null default 0,
  problem text check (problem ~ '^[a-z0-9_. ]{1,40}$'),
  made_at timestamptz not null,
  waits_since timestamptz not null,
  tried_at timestamptz,
  ended_at timestamptz,
  check (num_nonnulls(person_id, body_id) = 1),
  check ((state = 'waiting') = (ended_at is null))
);
comment on table reminders.mail is 'Mails with reminders: to a person, or to the function address of a body; the text is made when it is sent';
comment on column reminders.mail.id is 'Identifier; the Message-ID is made of it | internal | account';
comment on column reminders.mail.person_id is 'The person it is for | personal | account';
comment on column reminders.mail.body_id is 'The body whose function address it is for | internal | account';
comment on column reminders.mail.is_digest is 'Whether it gathers what a person is reminded of | internal | account';
comment on column reminders.mail.state is 'Waiting, taken by the mail server, refused by it, given up, or dropped since nobody is to have it any longer | internal | account';
comment on column reminders.mail.attempts is 'How many times it was tried | internal | account';
comment on column reminders.mail.problem is 'Code of what went wrong last, never a text of the server | internal | account';
comment on column reminders.mail.made_at is 'When it was decided on | internal | account';
comment on column reminders.mail.waits_since is 'Since when it has waited; anew where an administrator sends it again | internal | account';
comment on column reminders.mail.tried_at is 'When it was last tried | internal | account';
comment on column reminders.mail.ended_at is 'When it was taken, refused or given up | internal | account';
create index mail_waiting on reminders.mail (made_at) where state = 'waiting';
create index mail_unsent on reminders.mail (made_at) where state in ('refused', 'given_up');
create index mail_person on reminders.mail (person_id, made_at);

create table reminders.reminder (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references identity.person (id),
  body_id uuid references directory.body (id),
  source text not null,
  key text not null,
  day date,
  step integer,
  count integer not null default 1 check (count > 0),
  decided_at timestamptz not null,
  mail_id uuid references reminders.mail (id),
  read_at timestamptz,
  check (num_nonnulls(person_id, body_id) >= 1),
  check ((day is null) = (step is null)),
  unique nulls not distinct (person_id, body_id, source, key, day, step)
);
comment on table reminders.reminder is 'That somebody was reminded of a deadline, at one step of it: once';
comment on column reminders.reminder.id is 'Identifier | internal | account';
comment on column reminders.reminder.person_id is 'The person; nobody where it is for the function address of the body | personal | account';
comment on column reminders.reminder.body_id is 'The body that owes | internal | account';
comment on column reminders.reminder.source is 'Which kind of deadline, by the name of what offers it | internal | account';
comment on column reminders.reminder.key is 'Which one, in the words of what offers it; for the times of a case nothing that leads to it | internal | account';
comment on column reminders.reminder.day is 'Its last day; absent for the times of a case | internal | account';
comment on column reminders.reminder.step is 'Which step, in days before the last day | internal | account';
comment on column reminders.reminder.count is 'How many deadlines it stands for | internal | account';
comment on column reminders.reminder.decided_at is 'When it was decided on | internal | account';
comment on column reminders.reminder.mail_id is 'The mail that carries it, once there is one | internal | account';
comment on column reminders.reminder.read_at is 'When the person marked it as read | internal | account';
create index reminder_person on reminders.reminder (person_id, decided_at);
create index reminder_unread on reminders.reminder (person_id) where read_at is null;
create index reminder_unmailed on reminders.reminder (decided_at) where mail_id is null;
create index reminder_mail on reminders.reminder (mail_id);

create table reminders.feed (
  id uuid primary key default gen_random_uuid(),
  secret_hash bytea not null unique,
  person_id uuid not null references identity.person (id),
  membership_id uuid not null references identity.membership (id),
  made_at timestamptz not null,
  fetched_at timestamptz,
  withdrawn_at timestamptz
);
comment on table reminders.feed is 'Secret addresses of calendars';
comment on column reminders.feed.id is 'Identifier | internal | account';
comment on column reminders.feed.secret_hash is 'SHA-256 of the secret in the address | secret | account';
comment on column reminders.feed.person_id is 'Whose calendar | personal | account';
comment on column reminders.feed.membership_id is 'For which body and in which role | internal | account';
comment on column reminders.feed.made_at is 'When it was made | internal | account';
comment on column reminders.feed.fetched_at is 'When it was last fetched, to the hour | internal | account';
comment on column reminders.feed.withdrawn_at is 'When it was withdrawn | internal | account';
create unique index feed_in_use on reminders.feed (person_id, membership_id) where withdrawn_at is null;

alter table reminders.setting enable row level security;
alter table reminders.preference enable row level security;
alter table reminders.mail enable row level security;
alter table reminders.reminder enable row level security;
alter table reminders.feed enable row level security;

grant select, update on reminders.setting to samlad_application;
create policy read on reminders.setting for select to samlad_application
  using ((select access.person()) is not null or (select access.role()) = 'system');
create policy change on reminders.setting for update to samlad_application
  using ((select access.role()) = 'administrator') with check ((select access.role()) = 'administrator');

grant select, insert, update on reminders.preference to samlad_application;
create policy read on reminders.preference for select to samlad_application
  using (person_id = (select access.person()) or (select access.role()) = 'system');
create policy add on reminders.preference for insert to samlad_application with check (person_id = (select access.person()));
create policy change on reminders.preference for update to samlad_application
  using (person_id = (select access.person())) with check (person_id = (select access.person()));

grant select, insert on reminders.mail to samlad_application;
grant update (state, attempts, problem, waits_since, tried_at, ended_at) on reminders.mail to samlad_application;
create policy read on reminders.mail for select to samlad_application using ((select access.role()) in ('administrator', 'system'));
create policy add on reminders.mail for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on reminders.mail for update to samlad_application
  using ((select access.role()) in ('administrator', 'system')) with check ((select access.role()) in ('administrator', 'system'));

-- Nobody but the person and the system reads what somebody was reminded of; that it was read is the person's to say.
grant select, insert on reminders.reminder to samlad_application;
grant update (mail_id, read_at) on reminders.reminder to samlad_application;
create policy read on reminders.reminder for select to samlad_application
  using (person_id = (select access.person()) or (select access.role()) = 'system');
create policy add on reminders.reminder for insert to samlad_application with check ((select access.role()) = 'system');
create policy change on reminders.reminder for update to samlad_application
  using (person_id = (select access.person()) or (select access.role()) = 'system')
  with check (person_id = (select access.person()) or (select access.role()) = 'system');

grant select, insert on reminders.feed to samlad_application;
grant update (withdrawn_at) on reminders.feed to samlad_application;
create policy read on reminders.feed for select to samlad_application using (person_id = (select access.person()));
create policy add on reminders.feed for insert to samlad_application
  with check (person_id = (select access.person())
    and exists (select from identity.membership m where m.id = membership_id and m.person_id = feed.person_id and m.ended_at is null));
create policy change on reminders.feed for update to samlad_application
  using (person_id = (select access.person())) with check (person_id = (select access.person()));

-- How much a person has not read: a number, asked by every page that has a navigation.
create function reminders.unread(person uuid) returns integer
  language sql stable security definer set search_path = '' as $$
  select count(*)::integer from reminders.reminder r where r.person_id = unread.person and r.read_at is null
$$;
revoke all on function reminders.unread from public;
grant execute on function reminders.unread to samlad_application;

-- Whom a calendar's secret stands for; nobody once it is withdrawn, the account is closed, or the membership has ended.
create function reminders.feed_of(secret_hash bytea, at timestamptz)
  returns table (person_id uuid, membership_id uuid, body_id uuid, role text)
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare found reminders.feed;
begin
  select * into found from reminders.feed f where f.secret_hash = feed_of.secret_hash and f.withdrawn_at is null;
  if found.id is null then return; end if;
  if found.fetched_at is null or found.fetched_at < at - interval '1 hour' then
    update reminders.feed f set fetched_at = at where f.id = found.id;
  end if;
  return query
    select p.id, m.id, m.body_id, m.role
    from identity.person p
    join identity.membership m on m.id = found.membership_id and m.person_id = p.id and m.ended_at is null
    where p.id = found.person_id and p.disabled_at is null;
end $$;
revoke all on function reminders.feed_of from public;
grant execute on function reminders.feed_of to samlad_application;
