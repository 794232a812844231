-- A device that is lost at night stops no work (domain rule 18): whoever is on duty or leads and a second person let a colleague in
-- for twelve hours, within the rights that the colleague has at that body. Each of the two gives half of the code, so that neither
-- can come in as the colleague alone. Meanwhile the account's own ways of signing in stand still.

alter table identity.proposal drop constraint proposal_kind_check;
alter table identity.proposal add constraint proposal_kind_check check (kind in ('membership', 'agreement', 'restore', 'reopen', 'let_in'));
alter table identity.proposal add column first_half bytea, add column second_half bytea,
  add constraint halves_of_kind check (kind = 'let_in' or (first_half is null and second_half is null));
comment on column identity.proposal.kind is 'membership: a role; agreement: whoever of another body confirms for a small one; restore: a way in that was lost; reopen: an account that was closed; let_in: in for twelve hours | internal | account';
comment on column identity.proposal.first_half is 'HMAC of the half of the code that whoever asked gives, with a key that is not in the database | secret | account';
comment on column identity.proposal.second_half is 'HMAC of the half that whoever confirmed gives | secret | account';

alter table identity.session drop constraint session_assurance_check;
alter table identity.session add constraint session_assurance_check check (assurance in ('password', 'passkey', 'code', 'agency', 'let_in'));
alter table identity.session add column let_in_id uuid references identity.proposal (id);
comment on column identity.session.let_in_id is 'By which yes of two the person was let in without a way in of their own | internal | session';

create function identity.let_in_time() returns interval
  language sql immutable parallel safe set search_path = '' as $$ select interval '12 hours' $$;

-- Whether somebody is on duty or leads where the other works, or works there where nobody leads.
create function identity.may_propose_let_in(person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.really_acts() and identity.is_case_role(access.role()) and person <> access.person()
    and person in (select identity.own_people(access.body()))
    and (access.role() = 'case_manager' or not identity.has_manager(access.body())
      or access.person() = any (on_call.on_duty(access.body(), access.now())))
$$;
create function identity.facts_to_let_in(person uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('isSelf', person = access.person(), 'hasManager', identity.has_manager(access.body()),
    'isOnDuty', access.person() = any (on_call.on_duty(access.body(), access.now())))
  where identity.really_acts() and person in (select identity.own_people(access.body()))
$$;
create function identity.propose_let_in(person uuid, half bytea, lapses timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare made uuid;
begin
  if not coalesce(identity.may_propose_let_in(person), false) then
    raise exception 'not for whoever asks to propose' using errcode = 'insufficient_privilege';
  end if;
  -- Whoever has lost the code asks anew: what was asked before ends.
  update identity.proposal o set refused_at = access.now(), confirmed_at = null, confirmed_by = null
    where o.kind = 'let_in' and o.person_id = person and o.body_id = access.body() and o.refused_at is null and o.confirmed_at is null;
  insert into identity.proposal (kind, person_id, body_id, role, asked_by, asked_as, asked_at, lapses_at, first_half)
    select 'let_in', person, access.body(), m.role, access.person(), access.role(), access.now(), lapses, half
    from identity.membership m where m.person_id = person and m.body_id = access.body() and m.ended_at is null and identity.is_case_role(m.role)
    order by m.is_default desc, m.given_at, m.id limit 1
    returning id into made;
  return made;
end $$;
create function identity.confirm_let_in(wanted uuid, half bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare waiting identity.proposal;
begin
  select * into waiting from identity.proposal o where o.id = wanted and o.kind = 'let_in' for update;
  if waiting.id is null or not identity.may_confirm(waiting) then return false; end if;
  update identity.proposal set confirmed_by = access.person(), confirmed_at = access.now(), second_half = half where id = wanted;
  return true;
end $$;
create or replace function identity.confirm(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare waiting identity.proposal;
begin
  select * into waiting from identity.proposal o where o.id = wanted and o.kind <> 'let_in' for update;
  if waiting.id is null or not identity.may_confirm(waiting) then return false; end if;
  update identity.proposal set confirmed_by = access.person(), confirmed_at = access.now() where id = wanted;
  case waiting.kind
    when 'membership' then perform identity.carry_out(wanted);
    when 'reopen' then update identity.person set disabled_at = null where id = waiting.person_id;
    else null;
  end case;
  return true;
end $$;

-- Who comes in by two halves, until when, and as what: what the person is at that body at this moment, and no more.
create function identity.come_in(address text, one bytea, other bytea)
  returns table (let_in_id uuid, person_id uuid, membership_id uuid, ends_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.person_id, m.id, o.confirmed_at + identity.let_in_time()
  from identity.proposal o join identity.person p on p.id = o.person_id
    join identity.membership m on m.person_id = o.person_id and m.body_id = o.body_id and m.ended_at is null and identity.is_case_role(m.role)
  where access.role() = 'sign_in' and o.kind = 'let_in' and o.confirmed_at is not null and o.refused_at is null
    and access.now() < o.confirmed_at + identity.let_in_time() and p.email = lower(address) and identity.is_active(p.id)
    and o.first_half = one and o.second_half = other
  order by (m.role = o.role) desc, m.is_default desc limit 1
$$;

-- Such a session is really of somebody who was let in, ends with the twelve hours, and acts for that body alone.
create function identity.keep_within_let_in() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (new.let_in_id is null) <> (new.assurance <> 'let_in') or (tg_op = 'UPDATE' and new.let_in_id is distinct from old.let_in_id) then
    raise exception 'a session is let in, or is not' using errcode = 'insufficient_privilege';
  end if;
  if new.let_in_id is not null and new.ended_at is null and not exists (
    select from identity.proposal o join identity.membership m on m.id = new.membership_id and m.body_id = o.body_id and m.person_id = o.person_id
    where o.id = new.let_in_id and o.kind = 'let_in' and o.confirmed_at is not null and o.refused_at is null and o.person_id = new.person_id
      and new.ends_at <= o.confirmed_at + identity.let_in_time()) then
    raise exception 'identity.let_in_there_alone' using errcode = 'SL409';
  end if;
  return new;
end $$;
create trigger keep_within_let_in before insert or update on identity.session
  for each row execute function identity.keep_within_let_in();

-- Whoever is in by two changes nothing of how the account is signed in to, makes no key and no calendar: two others hold the code.
create function identity.is_let_in(person uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.session s where s.person_id = is_let_in.person and s.let_in_id is not null and s.ended_at is null
    and s.ends_at > access.now())
$$;
create function identity.stand_still() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if access.role() not in ('sign_in', 'system') and identity.is_let_in(new.person_id) then
    raise exception 'identity.let_in_stands_still' using errcode = 'SL409';
  end if;
  return new;
end $$;
do $$
declare name text;
begin
  foreach name in array array['passkey', 'one_time_code', 'recovery_code', 'token'] loop
    execute format('create trigger stand_still before insert on identity.%I for each row execute function identity.stand_still()', name);
  end loop;
end $$;
create trigger stand_still before insert or update of hash on identity.password for each row execute function identity.stand_still();
create trigger stand_still before insert on reminders.feed for each row execute function identity.stand_still();

-- Taken back, or refused: whoever was in is out.
create function identity.end_let_in() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update identity.session set ended_at = access.now() where let_in_id = new.id and ended_at is null;
  return null;
end $$;
create trigger end_let_in after update of refused_at on identity.proposal
  for each row when (old.refused_at is null and new.refused_at is not null) execute function identity.end_let_in();

create or replace function identity.may_take_back(o identity.proposal) returns boolean
  language sql stable security definer set search_path = '' as $$
  select o.refused_at is null and case o.kind
    when 'agreement' then (o.confirmed_at is null and o.asked_by = access.person())
      or (o.confirmed_at is not null and (o.person_id = access.person() or (o.body_id = access.body() and o.asked_as = access.role())))
    when 'restore' then o.sent_at is null and access.person() in (o.person_id, o.asked_by, o.confirmed_by)
    when 'let_in' then (access.person() in (o.person_id, o.asked_by, o.confirmed_by)
        or (o.body_id = access.body() and access.role() = 'case_manager'))
      and coalesce(access.now() < o.confirmed_at + identity.let_in_time(), true)
    else o.confirmed_at is null and o.asked_by = access.person() end
$$;

revoke execute on function identity.may_propose_let_in(uuid), identity.is_let_in(uuid) from public, samlad_application;

insert into jobs.task (name, takes, about, written) values
  ('identity.warn_of_let_in', '{proposalId}', 'proposalId', '{identity.proposal.id}');
create function identity.whom_to_tell_of_let_in(wanted uuid) returns table (email text, language text)
  language plpgsql security definer set search_path = '' as $$
begin
  if access.role() <> 'system' then return; end if;
  return query select p.email, p.language from identity.proposal o join identity.person p on p.id = o.person_id
    where o.id = wanted and o.kind = 'let_in' and o.confirmed_at is not null and o.refused_at is null;
end $$;
