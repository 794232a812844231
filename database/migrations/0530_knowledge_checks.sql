-- Knowledge checks: the same questions before a course, after it and half a year later. Answers are from nobody: no person, no
-- account, no time but the week. What may be told of them is worked out by the house and kept apart.

create table learning.check_instrument (
  version_id uuid primary key references learning.material_version (id) on delete cascade,
  asked jsonb not null,
  revision integer not null default 1
);
comment on table learning.check_instrument is 'The questions of a version of a course';
comment on column learning.check_instrument.version_id is 'The version | public | plan';
comment on column learning.check_instrument.asked is 'Its items with their words, and which answers are right | public | plan';
comment on column learning.check_instrument.revision is 'Grows with each change; the second of two writers is told | internal | plan';

create table learning.check_answer (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references learning.check_instrument (version_id),
  moment text not null check (moment in ('before', 'after', 'six_months')),
  week date not null check (extract(isodow from week) = 1),
  answers jsonb not null check (pg_column_size(answers) < 20000)
);
comment on table learning.check_answer is 'What somebody answered; nobody knows who';
comment on column learning.check_answer.id is 'Identifier, drawn by lot, and anew each night | internal | plan';
comment on column learning.check_answer.version_id is 'The version that was asked about | internal | plan';
comment on column learning.check_answer.moment is 'Before the course, after it, or six months later | internal | plan';
comment on column learning.check_answer.week is 'The Monday of the week | internal | plan';
comment on column learning.check_answer.answers is 'Code of each answer by its question | internal | plan';
create index check_answer_version on learning.check_answer (version_id);

create table learning.check_result (
  version_id uuid not null references learning.check_instrument (version_id),
  moment text not null check (moment in ('before', 'after', 'six_months')),
  question text not null,
  option text not null,
  answered integer not null check (answered >= 0),
  chosen integer check (chosen between 0 and answered),
  primary key (version_id, moment, question, option)
);
comment on table learning.check_result is 'What may be told of the answers to a check';
comment on column learning.check_result.version_id is 'The version | public | plan';
comment on column learning.check_result.moment is 'Before the course, after it, or six months later | public | plan';
comment on column learning.check_result.question is 'The question | public | plan';
comment on column learning.check_result.option is 'The answer; empty for all right ones together | public | plan';
comment on column learning.check_result.answered is 'How many answered the question | public | plan';
comment on column learning.check_result.chosen is 'How many gave this answer; nothing where it is withheld | public | plan';

-- Questions that may have been answered stay as they are: what is asked otherwise belongs to another version. The house itself
-- gives the courses that came with the program their questions, once.
create function learning.keep_check() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from learning.material_version v where v.id = coalesce(new.version_id, old.version_id)
      and v.published_at is not null) and not (tg_op = 'INSERT' and access.role() = 'system') then
    raise exception 'check.published_stays' using errcode = 'SL409';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_check before insert or update or delete on learning.check_instrument
  for each row execute function learning.keep_check();
create trigger only_grows before update on learning.check_answer for each statement execute function access.refuse_change();

-- A new version begins with the questions of the one before.
create function learning.carry_check() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into learning.check_instrument (version_id, asked)
    select new.id, i.asked from learning.check_instrument i join learning.material_version v on v.id = i.version_id
      where v.material_id = new.material_id and new.published_at is null order by v.number desc limit 1;
  return new;
end $$;
create trigger carry_check after insert on learning.material_version for each row execute function learning.carry_check();

-- Nobody is asked who they are, so nothing but this keeps a machine from answering for ever.
create function learning.limit_check_answers() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from learning.check_answer a where a.version_id = new.version_id and a.week = new.week) >= 2000 then
    raise exception 'check.enough_this_week' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger limit_answers before insert on learning.check_answer for each row
  when (access.role() <> 'system') execute function learning.limit_check_answers();

-- Whoever answers comes as nobody, also to a course that asks for an account: the questions of what is published are read by all.
create function learning.asks(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from learning.material_version v where v.id = wanted and v.published_at is not null and v.withdrawn_on is null)
$$;
create function learning.makes_version(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from learning.material_version v join learning.material m on m.id = v.material_id
    where v.id = wanted and learning.makes(m.body_id))
$$;

-- Answers are written anew in an order drawn by lot: the database keeps with each row in which transaction it was written.
create function learning.unlink_check_answers() returns void language plpgsql security definer set search_path = '' as $$
declare kept learning.check_answer[];
begin
  if access.role() is distinct from 'system' then
    raise exception 'only the system writes answers anew' using errcode = 'insufficient_privilege';
  end if;
  lock table learning.check_answer in share row exclusive mode;
  select array_agg(a order by random()) into kept from learning.check_answer a;
  delete from learning.check_answer;
  insert into learning.check_answer (version_id, moment, week, answers)
    select k.version_id, k.moment, k.week, k.answers from unnest(kept) as k;
end $$;

alter table learning.check_instrument enable row level security;
alter table learning.check_answer enable row level security;
alter table learning.check_result enable row level security;
grant select, insert, update on learning.check_instrument to samlad_application;
grant select, insert on learning.check_answer to samlad_application;
grant select, insert, delete on learning.check_result to samlad_application;
create policy read on learning.check_instrument for select to samlad_application using (
  learning.asks(version_id) or learning.makes_version(version_id));
create policy add on learning.check_instrument for insert to samlad_application with check (learning.makes_version(version_id));
create policy change on learning.check_instrument for update to samlad_application
  using (learning.makes_version(version_id)) with check (learning.makes_version(version_id));
create policy answer on learning.check_answer for insert to samlad_application with check (learning.asks(version_id)
  and week = date_trunc('week', access.now() at time zone 'Europe/Stockholm')::date);
create policy read on learning.check_answer for select to samlad_application using ((select access.role()) = 'system');
create policy read on learning.check_result for select to samlad_application using (
  (select access.role()) = 'system' or (select access.person()) is not null);
create policy work_out on learning.check_result for all to samlad_application
  using ((select access.role()) = 'system') with check ((select access.role()) = 'system');

revoke execute on function learning.keep_check(), learning.carry_check(), learning.limit_check_answers(), learning.asks(uuid), learning.makes_version(uuid), learning.unlink_check_answers() from public;
grant execute on function learning.asks(uuid), learning.makes_version(uuid), learning.unlink_check_answers() to samlad_application;
