-- A program of a body has an account of its own: it goes on when whoever made it leaves, and the trail names no person for what a program
-- did, but who answered for it. It is told to row-level security as the role 'service', of its body, with its identifier where that of a link
-- stands. It is no person.

create table identity.service_account (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references directory.body (id),
  name text not null check (length(name) between 1 and 80),
  purpose text not null check (length(purpose) between 1 and 500),
  address text not null,
  answered_by uuid not null references identity.person (id),
  scopes text[] not null check (
    cardinality(scopes) > 0 and array_to_string(scopes, ' ') ~ '^[a-z-]+:(read|write)( [a-z-]+:(read|write))*$'),
  made_by uuid not null references identity.person (id),
  made_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > made_at),
  ended_by uuid references identity.person (id),
  ended_at timestamptz
);
comment on table identity.service_account is 'An account of a body for a program of its own, which somebody of the body answers for';
comment on column identity.service_account.id is 'Identifier | internal | account';
comment on column identity.service_account.body_id is 'For which body it acts | internal | account';
comment on column identity.service_account.name is 'What the program is called | internal | account';
comment on column identity.service_account.purpose is 'What it is for | internal | account';
comment on column identity.service_account.address is 'Function address, to which what concerns the running of the program is mailed | internal | account';
comment on column identity.service_account.answered_by is 'Who of the body answers for what it does | personal | account';
comment on column identity.service_account.scopes is 'What its tokens may be used for at most: read and write, by room | internal | account';
comment on column identity.service_account.made_by is 'Who made it | personal | account';
comment on column identity.service_account.made_at is 'When it was made | internal | account';
comment on column identity.service_account.ends_at is 'Until when it works where it is not renewed | internal | account';
comment on column identity.service_account.ended_by is 'Who ended it; nobody where it ended with its body | personal | account';
comment on column identity.service_account.ended_at is 'When it was ended | internal | account';
create index service_account_body on identity.service_account (body_id);
create index service_account_answered on identity.service_account (answered_by) where ended_at is null;

create table identity.service_token (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references identity.service_account (id),
  secret_hash bytea not null unique,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_on date,
  withdrawn_at timestamptz,
  mac bytea not null
);
comment on table identity.service_token is 'Bearer tokens of service accounts: one, or two for the days in which the program changes to the newer';
comment on column identity.service_token.id is 'Identifier | internal | account';
comment on column identity.service_token.service_id is 'Whose token | internal | account';
comment on column identity.service_token.secret_hash is 'SHA-256 of the token | secret | account';
comment on column identity.service_token.created_at is 'When it was made | internal | account';
comment on column identity.service_token.ends_at is 'Until when it works | internal | account';
comment on column identity.service_token.used_on is 'The last day on which it was used | internal | account';
comment on column identity.service_token.withdrawn_at is 'When it was withdrawn | internal | account';
comment on column identity.service_token.mac is 'HMAC of which program it is, for which body, for what, from when and until when, with a key outside the database | secret | account';
create index service_token_service on identity.service_token (service_id);

-- Whether somebody can answer for a program of a body: they act for it, come in, and neither audit nor only learn or apply (the same as
-- `answering` in services/policy.ts).
create function identity.may_answer(somebody uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m join identity.person p on p.id = m.person_id
    where m.person_id = somebody and m.body_id = body and m.ended_at is null and p.disabled_at is null
      and m.role not in ('auditor', 'learner', 'applicant'))
$$;
-- Who answers for a program now, nobody where they act for its body no longer.
create function identity.answers_for(service uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.answered_by from identity.service_account s where s.id = service and identity.may_answer(s.answered_by, s.body_id)
$$;
-- Whose doing it is: the person who acts, or who answers for the program that does.
create function identity.answering() returns uuid
  language sql stable security definer set search_path = '' as $$
  select case when access.role() = 'service' then identity.answers_for(access.link()) else access.person() end
$$;
-- Who makes, renews and hands on the accounts of a body: whoever lets people in there.
create function identity.keeps_services(body uuid) returns boolean language sql stable parallel restricted
  return access.role() = 'administrator' or (access.role() = 'case_manager' and body = access.body());
revoke all on function identity.may_answer, identity.answers_for, identity.answering, identity.keeps_services from public;
grant execute on function identity.may_answer, identity.answering, identity.keeps_services to samlad_application;

alter table identity.service_account enable row level security;
alter table identity.service_token enable row level security;
create policy read on identity.service_account for select to samlad_application using (
  identity.keeps_services(body_id) or answered_by = (select access.person()) or made_by = (select access.person())
  or (select access.role()) = 'system' or ((select access.role()) = 'service' and id = (select access.link())));
-- That a shelter is there is told to nobody (domain rule 8), so none has a program here: its rows would name it.
create policy add on identity.service_account for insert to samlad_application with check (
  identity.keeps_services(body_id) and made_by = (select access.person()) and ended_at is null and identity.may_answer(answered_by, body_id)
  and directory.told(body_id));
create policy change on identity.service_account for update to samlad_application
  using (identity.keeps_services(body_id) or answered_by = (select access.person()) or (select access.role()) = 'system');
create policy read on identity.service_token for select to samlad_application using (
  (select access.role()) <> 'service' and exists (select from identity.service_account s where s.id = service_id));
create policy add on identity.service_token for insert to samlad_application with check (
  exists (select from identity.service_account s where s.id = service_id and s.ended_at is null and identity.keeps_services(s.body_id)));
create policy change on identity.service_token for update to samlad_application using (
  exists (select from identity.service_account s where s.id = service_id and identity.keeps_services(s.body_id)));
grant select, insert on identity.service_account, identity.service_token to samlad_application;
grant update (answered_by, ends_at, ended_by, ended_at) on identity.service_account to samlad_application;
grant update (ends_at, mac) on identity.service_token to samlad_application;

-- What has ended stays ended, whoever answers for it ends it, and does no more.
create function identity.guard_service() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.ended_at is not null then
    raise exception 'what has ended is not begun again' using errcode = 'insufficient_privilege';
  end if;
  if (new.answered_by, new.ends_at) is distinct from (old.answered_by, old.ends_at)
     and not (identity.keeps_services(new.body_id) and identity.may_answer(new.answered_by, new.body_id)) then
    raise exception 'only whoever lets people in hands on and renews' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard before update on identity.service_account for each row execute function identity.guard_service();
create trigger stay_ended before update of withdrawn_at on identity.service_token
  for each row when (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at) execute function identity.stay_ended();

create function identity.end_service_tokens() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update identity.service_token set withdrawn_at = new.ended_at where service_id = new.id and withdrawn_at is null;
  return null;
end $$;
create trigger end_tokens after update of ended_at on identity.service_account
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.end_service_tokens();

-- Which program a token is of, its use is noted by day. Nothing where it does not work any longer.
create function identity.service_of(secret_hash bytea, at timestamptz)
  returns table (service_id uuid, body_id uuid, answered_by uuid, scopes text[], created_at timestamptz, ends_at timestamptz, mac bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  found identity.service_token;
  today constant date := (at at time zone 'Europe/Stockholm')::date;
begin
  select * into found from identity.service_token t where t.secret_hash = service_of.secret_hash;
  if found.id is null or found.withdrawn_at is not null or found.ends_at <= at then return; end if;
  if found.used_on is distinct from today then
    update identity.service_token t set used_on = today where t.id = found.id;
  end if;
  return query
    select s.id, s.body_id, identity.answers_for(s.id), s.scopes, found.created_at, found.ends_at, found.mac
    from identity.service_account s where s.id = found.service_id and s.ended_at is null;
end $$;
revoke all on function identity.service_of from public;
grant execute on function identity.service_of to samlad_application;

-- A program ends with its body. Where whoever answers for it leaves, it goes on reading, does nothing in anybody's name, and waits for whoever
-- lets people in.
create function identity.end_services(of_body uuid) returns integer
  language plpgsql security definer set search_path = '' as $$
declare ended integer;
begin
  update identity.service_account s set ended_at = access.now() from directory.body b
    where b.id = s.body_id and s.ended_at is null and b.active_until < (access.now() at time zone 'Europe/Stockholm')::date
      and (of_body is null or b.id = of_body);
  get diagnostics ended = row_count;
  return ended;
end $$;
create function identity.end_services_of_body() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform identity.end_services(new.id);
  return null;
end $$;
create trigger end_services after insert or update of active_until on directory.body
  for each row when (new.active_until < (access.now() at time zone 'Europe/Stockholm')::date)
  execute function identity.end_services_of_body();
create or replace function identity.end_with_bodies() returns integer language plpgsql security definer set search_path = '' as $$
declare ended integer;
begin
  if access.role() <> 'system' then
    raise exception 'only the house itself looks for bodies that have ended' using errcode = 'insufficient_privilege';
  end if;
  update identity.membership m set ended_at = access.now(), is_default = false
    from directory.body b
    where b.id = m.body_id and m.ended_at is null and m.role <> 'administrator'
      and b.active_until < (access.now() at time zone 'Europe/Stockholm')::date;
  get diagnostics ended = row_count;
  perform identity.end_services(null);
  return ended;
end $$;
revoke execute on function identity.end_services(uuid) from public, samlad_application;

create function identity.tell_unanswered() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  left_one constant uuid := case when tg_table_name = 'membership' then (to_jsonb(new)->>'person_id')::uuid else new.id end;
begin
  perform arrivals.wait_for('identity.service_unanswered', s.id, null, o.body_id, o.roles, '{}', 'ordinary',
      jsonb_build_object('serviceId', s.id), null, null)
    from identity.service_account s
    cross join lateral (
      select s.body_id, array['case_manager'] as roles
      union
      select m.body_id, array['administrator'] from identity.membership m where m.role = 'administrator' and m.ended_at is null) o
    where s.answered_by = left_one and s.ended_at is null and not identity.may_answer(left_one, s.body_id);
  return null;
end $$;
revoke execute on function identity.end_service_tokens(), identity.end_services_of_body(), identity.tell_unanswered() from public;
create trigger tell_unanswered after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.tell_unanswered();
create trigger tell_unanswered after update of disabled_at on identity.person
  for each row when (old.disabled_at is null and new.disabled_at is not null) execute function identity.tell_unanswered();

-- What a program may do beside reading: hand in the statistics that its body is asked for, and report figures of its body's series, which a
-- person then releases. Whoever answers for it has reported them, and does not release them.
alter table audit.record drop constraint record_actor_kind_check;
alter table audit.record add constraint record_actor_kind_check check (actor_kind in ('person', 'anonymous', 'system', 'link', 'service')) not valid;
comment on column audit.record.actor_kind is 'person, anonymous, system, link or service | internal | audit';
comment on column audit.record.actor_person is 'The person who acted; of a program, who answered for it | personal | audit';
comment on column audit.record.actor_role is 'The role in which the person acted; the name of a job, the identifier of a program | internal | audit';
alter policy add on audit.record with check (
  (select access.role()) in ('sign_in', 'system')
  or (actor_person is not distinct from (select identity.answering()) and actor_kind <> 'system'
    and (actor_kind = 'service') = ((select access.role()) = 'service')
    and (actor_kind <> 'service' or actor_role = (select access.link())::text)));

alter table access.once drop constraint once_kind_check;
alter table access.once add constraint once_kind_check check (kind in ('person', 'link', 'service')) not valid;
comment on column access.once.actor is 'The person, the one-time link or the program that sent it | personal | transient';
comment on column access.once.kind is 'person, link or service | internal | transient';
create policy own_service on access.once for all to samlad_application
  using ((select access.role()) = 'service' and kind = 'service' and actor = (select access.link()))
  with check ((select access.role()) = 'service' and kind = 'service' and actor = (select access.link()) and body_id = (select access.body()));

alter table series.held add column service_id uuid references identity.service_account (id);
comment on column series.held.service_id is 'The program that reported them; nothing where a person did | internal | plan';
create policy report_by_service on series.held for insert to samlad_application with check (
  (select access.role()) = 'service' and service_id = (select access.link()) and reported_by = (select identity.answering())
  and for_body_id = (select access.body()) and settled_at is null and went_on_at is null and settled_by is null
  and exists (select from series.reported r where r.name = held.name and r.body_id = (select access.body())));
create policy read_by_service on series.held for select to samlad_application using (
  (select access.role()) = 'service' and service_id = (select access.link()));
create or replace function series.who_releases(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  with h as (select h.id, h.reported_by, r.body_id from series.held h join series.reported r on r.name = h.name
    where h.id = wanted and h.reported_by = identity.answering())
  select h.body_id, p from h, series.reporters(h.body_id) p where p <> h.reported_by
  union all
  select m.body_id, m.person_id from h, identity.receivers() m
    where series.is_alone(h.body_id, h.reported_by) and m.person_id <> h.reported_by
$$;

alter table statistics.submission add column service_id uuid references identity.service_account (id);
comment on column statistics.submission.handed_in_by is 'Who handed it in, or answers for the program that did | personal | permanent';
comment on column statistics.submission.service_id is 'The program that handed it in; nothing where a person did | internal | permanent';
create or replace function statistics.reports_for(body uuid) returns boolean language sql stable parallel restricted
  return access.role() = 'system' or (
    access.role() in ('body_officer', 'county_coordinator', 'regional_coordinator', 'police_prosecutor', 'ngo_officer', 'shelter_staff', 'case_manager',
      'service')
    and body = access.body()
  );
alter policy add on statistics.submission with check (
  statistics.reports_for(body_id) and statistics.is_asked(collection_id, body_id)
  and service_id is not distinct from (case when (select access.role()) = 'service' then (select access.link()) end));
alter policy add on statistics.answer with check (
  (select access.role()) <> 'service' and exists (select from statistics.question q join statistics.submission s on s.id = q.submission_id
    where q.id = question_id and statistics.reports_for(s.body_id)));

create or replace function arrivals.arrive(
  kind text, about uuid, from_case uuid, to_body uuid, to_roles text[], to_people uuid[], urgency text, place jsonb,
  until_at timestamptz, escalates_at timestamptz, apart boolean default false) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  is_system constant boolean := access.role() = 'system';
begin
  if not is_system and (identity.answering() is null and access.role() not in ('link', 'partner')) then
    raise exception 'nobody makes anything wait' using errcode = 'insufficient_privilege';
  end if;
  if from_case is not null and not is_system and not support.works_on(from_case) and not support.leads(from_case)
    and not exists (select from support.case_file c where c.id = from_case and c.body_id = to_body) then
    raise exception 'not of this case' using errcode = 'insufficient_privilege';
  end if;
  if from_case is not null and access.role() = 'service' then
    raise exception 'no program knows of a case' using errcode = 'insufficient_privilege';
  end if;
  return arrivals.wait_for(kind, about, from_case, to_body, to_roles, to_people, urgency, place, until_at, escalates_at, apart);
end $$;
create or replace function arrivals.settle_for(wanted_kind text, about uuid, at_body uuid, person uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ended integer;
begin
  update arrivals.arrival a set settled_by = identity.answering(), settled_at = access.now(), escalates_at = null
    where a.kind = wanted_kind and a.about_id in (about, access.alias('waiting', about)) and a.settled_at is null
      and (at_body is null or a.body_id = at_body) and (settle_for.person is null or a.for_person = settle_for.person)
      and (access.role() = 'system' or identity.answering() is not null and access.body() in (a.body_id, a.from_body));
  get diagnostics ended = row_count;
  return ended;
end $$;

-- What concerns the running of a program is mailed to its function address.
insert into jobs.task (name, takes, about, written, open_because) values
  ('identity.mail_service', '{serviceId,what}', 'serviceId', '{identity.service_account.id}', null);
