-- Nobody empties a body alone and then chooses who follows (domain rule 18). A membership that leaves a body, or the watch over the
-- house, with fewer than two who can say yes, or a body without its manager, is ended by two. An account that is misused is closed by
-- one, at once: what follows on that needs those who did not close it.

alter table identity.proposal drop constraint proposal_kind_check;
alter table identity.proposal add constraint proposal_kind_check
  check (kind in ('membership', 'agreement', 'restore', 'reopen', 'let_in', 'ending'));
comment on column identity.proposal.kind is 'membership: a role; agreement: whoever of another body confirms for a small one; restore: a way in that was lost; reopen: an account that was closed; let_in: in for twelve hours; ending: a role is taken back | internal | account';
comment on column identity.proposal.membership_id is 'The membership that came of it, or that it ends | internal | account';

-- Those who work with people for a body, or watch over the house, beside somebody.
create function identity.left_without(m identity.membership) returns bigint
  language sql stable security definer set search_path = '' as $$
  select count(distinct o.person_id) from identity.membership o
  where o.ended_at is null and o.person_id <> m.person_id and identity.is_active(o.person_id) and case
    when identity.is_case_role(m.role) then o.body_id = m.body_id and identity.is_case_role(o.role)
    else o.role in ('national_coordinator', 'auditor') end
$$;
-- Whether a membership is ended by two. Somebody who does not come in says yes to nothing: that one is ended by one.
create function identity.is_ended_by_two(m identity.membership) returns boolean
  language sql stable security definer set search_path = '' as $$
  select m.ended_at is null and identity.is_active(m.person_id) and case
    when identity.is_case_role(m.role) then identity.left_without(m) < 2 or (m.role = 'case_manager' and not exists (
      select from identity.membership o where o.body_id = m.body_id and o.role = 'case_manager' and o.ended_at is null
        and o.person_id <> m.person_id and identity.is_active(o.person_id)))
    when m.role in ('national_coordinator', 'auditor') then identity.left_without(m) < 2
    else false end
$$;

-- Whether anybody who has come in ever worked with people for a body, and whether whoever acts has taken that from somebody there.
create function identity.once_had_people(body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.membership m join identity.person p on p.id = m.person_id
    where m.body_id = once_had_people.body and identity.is_case_role(m.role) and p.activated_at is not null)
$$;
create function identity.took_away(person uuid, body uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from identity.body_change c where c.body_id = took_away.body and c.changed_by = took_away.person
      and c.what in ('membership_ended', 'account_closed') and identity.is_case_role(c.role))
    or exists (select from identity.proposal o where o.kind = 'ending' and o.body_id = took_away.body and o.confirmed_at is not null
      and took_away.person in (o.asked_by, o.confirmed_by))
$$;

create or replace function identity.proposal_facts(person uuid, body uuid, role text, asker uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'ownPeople', (select count(*) from identity.own_people(body)),
    'isOwn', access.person() in (select identity.own_people(body)) and access.body() = body and identity.is_case_role(access.role()),
    'hasManager', identity.has_manager(body),
    'others', (select count(*) from identity.own_people(body) o (id) where o.id is distinct from asker and o.id is distinct from person),
    'agreed', access.person() in (select identity.agreed_people(body)),
    'hasAgreed', exists (select from identity.agreed_people(body) a (id) where a.id is distinct from asker and a.id is distinct from person),
    'watched', identity.in_house_role('{national_coordinator,auditor}', array[asker, coalesce(person, asker)]),
    'first', identity.is_first_but_one(asker),
    'emptied', not exists (select from identity.own_people(body)) and identity.once_had_people(body),
    'tookAway', identity.took_away(access.person(), body),
    'fits', identity.role_fits(role, body))
$$;
create or replace function identity.may_propose(person uuid, body uuid, role text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select identity.really_acts() and access.person() is distinct from person and (f->>'fits')::boolean and case
    when identity.is_house_role(role) then access.role() in ('administrator', 'national_coordinator')
    when not identity.is_case_role(role) then false
    when (f->>'ownPeople')::integer = 0 then access.role() in ('administrator', 'national_coordinator')
      and not ((f->>'emptied')::boolean and (f->>'tookAway')::boolean)
    else (f->>'isOwn')::boolean and (access.role() = 'case_manager' or not (f->>'hasManager')::boolean) end
  from identity.proposal_facts(person, body, role, access.person()) f
$$;
create or replace function identity.may_confirm(wanted identity.proposal) returns boolean
  language sql stable security definer set search_path = '' as $$
  select wanted.confirmed_at is null and wanted.refused_at is null and wanted.lapses_at > access.now()
    and identity.really_acts() and access.person() <> wanted.asked_by and case
    when wanted.kind = 'agreement' then access.person() = wanted.person_id and identity.needs_two(access.role())
      and access.body() <> wanted.body_id and (directory.meets(wanted.body_id) or directory.told(wanted.body_id))
    -- A role is taken back where it fits no longer, too.
    when access.person() = wanted.person_id or not ((f->>'fits')::boolean or wanted.kind = 'ending') then false
    when wanted.role = 'administrator' then access.role() in ('administrator', 'national_coordinator', 'auditor')
    when identity.is_house_role(wanted.role) then access.role() in ('national_coordinator', 'auditor')
      or (access.role() = 'administrator' and not (f->>'watched')::boolean)
    when (f->>'emptied')::boolean and wanted.kind = 'membership' and (f->>'tookAway')::boolean then false
    else (f->>'isOwn')::boolean
      or ((f->>'agreed')::boolean and (f->>'ownPeople')::integer < 4 and identity.needs_two(access.role()))
      or ((f->>'others')::integer = 0 and not (f->>'hasAgreed')::boolean
        and (access.role() = 'national_coordinator' or (access.role() = 'administrator' and wanted.asked_as <> 'administrator')
          or (access.role() = 'auditor' and (f->>'emptied')::boolean and wanted.kind = 'membership'))) end
  from identity.proposal_facts(wanted.person_id, wanted.body_id, wanted.role, wanted.asked_by) f
$$;
create or replace function identity.whom_it_waits_for(wanted uuid) returns table (body_id uuid, person_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct m.body_id, m.person_id from identity.proposal o
    cross join lateral identity.proposal_facts(o.person_id, o.body_id, o.role, o.asked_by) f
    join identity.membership m on m.ended_at is null and identity.is_active(m.person_id) and m.person_id <> o.asked_by and case
      when o.kind = 'agreement' then m.person_id = o.person_id and m.body_id <> o.body_id and identity.needs_two(m.role)
      when m.person_id = o.person_id then false
      when o.role = 'administrator' then identity.is_house_role(m.role)
      when identity.is_house_role(o.role) then m.role in ('national_coordinator', 'auditor')
        or (m.role = 'administrator' and not (f->>'watched')::boolean)
      when (f->>'emptied')::boolean and o.kind = 'membership' and identity.took_away(m.person_id, o.body_id) then false
      else (m.body_id = o.body_id and identity.is_case_role(m.role))
        or ((f->>'ownPeople')::integer < 4 and m.person_id in (select identity.agreed_people(o.body_id)) and identity.needs_two(m.role))
        or ((f->>'others')::integer = 0 and not (f->>'hasAgreed')::boolean and (m.role = 'national_coordinator'
          or (m.role = 'administrator' and o.asked_as <> 'administrator')
          or (m.role = 'auditor' and (f->>'emptied')::boolean and o.kind = 'membership'))) end
  where o.id = wanted and o.xmin = pg_current_xact_id_if_assigned()::xid and o.asked_by = access.person()
$$;

-- Whether it takes two to end a membership, for an administrator; nothing where there is none to end.
create function identity.facts_to_end(person uuid, membership uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('byTwo', identity.is_ended_by_two(m),
    'waits', exists (select from identity.proposal o where o.kind = 'ending' and o.membership_id = m.id
      and o.confirmed_at is null and o.refused_at is null and o.lapses_at > access.now()))
  from identity.membership m where m.id = membership and m.person_id = person and m.ended_at is null
    and identity.really_acts() and access.role() = 'administrator'
$$;
create function identity.propose_ending(membership uuid, lapses timestamptz) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare m identity.membership; made uuid;
begin
  select * into m from identity.membership o where o.id = membership;
  if not identity.really_acts() or access.role() <> 'administrator' or access.person() = m.person_id
    or not coalesce(identity.is_ended_by_two(m), false) then
    raise exception 'not for whoever asks to propose' using errcode = 'insufficient_privilege';
  end if;
  update identity.proposal o set refused_at = o.lapses_at where o.kind = 'ending' and o.membership_id = m.id
    and o.confirmed_at is null and o.refused_at is null and o.lapses_at <= access.now();
  insert into identity.proposal (kind, person_id, body_id, role, membership_id, asked_by, asked_as, asked_at, lapses_at)
    values ('ending', m.person_id, m.body_id, m.role, m.id, access.person(), access.role(), access.now(), lapses)
    on conflict do nothing returning id into made;
  return made;
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
    when 'ending' then update identity.membership m set ended_at = access.now(), is_default = false
      where m.id = waiting.membership_id and m.ended_at is null;
    else null;
  end case;
  return true;
end $$;

-- The wall: one alone in the application's role does not end it, whatever role they say that they have. The house itself, which is
-- believed in the worker's login alone, ends what has had its day.
-- It stops where two are needed, and says nothing otherwise: whoever asks.
create function identity.require_ended_by_one(membership uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if (select identity.is_ended_by_two(m) from identity.membership m where m.id = membership) then
    raise exception 'identity.ended_by_two' using errcode = 'SL409';
  end if;
  return null;
end $$;
create function identity.refuse_lone_ending() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if current_user = 'samlad_application' and access.role() <> 'system' then perform identity.require_ended_by_one(old.id); end if;
  return new;
end $$;
create trigger refuse_lone_ending before update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.refuse_lone_ending();

-- What was asked of a membership that has ended meanwhile waits no longer (domain rule 19).
create function identity.end_asked_endings() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update identity.proposal o set refused_at = access.now() where o.kind = 'ending' and o.membership_id = new.id
    and o.confirmed_at is null and o.refused_at is null;
  return null;
end $$;
create trigger end_asked_endings after update of ended_at on identity.membership
  for each row when (old.ended_at is null and new.ended_at is not null) execute function identity.end_asked_endings();

revoke execute on function identity.left_without(identity.membership), identity.is_ended_by_two(identity.membership),
  identity.once_had_people(uuid), identity.took_away(uuid, uuid) from public, samlad_application;
revoke execute on function identity.facts_to_end(uuid, uuid), identity.propose_ending(uuid, timestamptz), identity.require_ended_by_one(uuid),
  identity.end_asked_endings() from public;
grant execute on function identity.facts_to_end(uuid, uuid), identity.propose_ending(uuid, timestamptz), identity.require_ended_by_one(uuid)
  to samlad_application;
